package nl.meldroute.gids.api;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.gids.Convenantbeheer;
import nl.meldroute.gids.Gidsgeschiedenis;
import nl.meldroute.gids.Gidsgeschiedenis.Wijziging;
import nl.meldroute.gids.Gidsoverzicht;
import nl.meldroute.gids.Houderopgave;
import nl.meldroute.gids.Partnerbeheer;
import nl.meldroute.gids.Rolbeheer;
import nl.meldroute.gids.Roleinde;
import nl.meldroute.gids.Roleinde.Achterblijvend;
import nl.meldroute.gids.Roleinde.Overdracht;
import nl.meldroute.gids.Rooster;
import nl.meldroute.gids.Rooster.Dienst;
import nl.meldroute.gids.Rooster.Week;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Velden;
import nl.meldroute.regio.Convenant;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Rol;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The partner directory of a region. Staff read its partners; who looks after it changes all of it.
 * Each change names the version that was read, so that nobody overwrites what a colleague did.
 */
@RestController
@RequestMapping("/api/v1/regios/{regio}")
class GidsController {

  private static final int BLADZIJDE = 50;
  private static final int LAATSTE_BLADZIJDE = 10_000;

  private final Gidsoverzicht overzicht;
  private final Partnerbeheer partners;
  private final Convenantbeheer convenanten;
  private final Rolbeheer rollen;
  private final Roleinde roleinde;
  private final Rooster rooster;
  private final Gidsgeschiedenis geschiedenis;
  private final Gidslezer gidslezer;
  private final Jsonlezer jsonlezer;
  private final Idempotentie idempotentie;
  private final Clock klok;

  GidsController(
      Gidsoverzicht overzicht,
      Partnerbeheer partners,
      Convenantbeheer convenanten,
      Rolbeheer rollen,
      Roleinde roleinde,
      Rooster rooster,
      Gidsgeschiedenis geschiedenis,
      Gidslezer gidslezer,
      Jsonlezer jsonlezer,
      Idempotentie idempotentie,
      Clock klok) {
    this.overzicht = overzicht;
    this.partners = partners;
    this.convenanten = convenanten;
    this.rollen = rollen;
    this.roleinde = roleinde;
    this.rooster = rooster;
    this.geschiedenis = geschiedenis;
    this.gidslezer = gidslezer;
    this.jsonlezer = jsonlezer;
    this.idempotentie = idempotentie;
    this.klok = klok;
  }

  /** The partners that the region uses, with whom to call. */
  @GetMapping("/partners")
  List<Partnerweergave> partners(@PathVariable String regio) {
    return overzicht.partners(regio).stream().map(Partnerweergave::omTeBellen).toList();
  }

  /** All that a beheerder keeps, with what can be chosen. */
  @GetMapping("/gids")
  Gidsweergave gids(@PathVariable String regio) {
    return Gidsweergave.van(overzicht.gids(regio));
  }

  /** Adds a partner that the region does not have yet. */
  @PostMapping("/partners")
  @Transactional
  public ResponseEntity<Void> voegPartnerToe(
      @PathVariable String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return maak(
        regio,
        "/partners/",
        inhoud,
        soort,
        sleutel,
        velden -> {
          Partnercode code =
              velden.keuze("code", List.of(Partnercode.values()), Partnercode::code, true);
          Partner partner = gidslezer.partner(regio, code == null ? Partnercode.OM : code, velden);
          velden.klaar();
          partners.voegToe(regio, partner);
          return partner.code().code();
        });
  }

  /** Changes a partner, or says that the region no longer uses it. */
  @PutMapping("/partners/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void wijzigPartner(
      @PathVariable String regio,
      @PathVariable String code,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    Partnercode partnercode =
        Waarde.zoek(Partnercode.class, code).orElseThrow(() -> new NietGevonden("partner"));
    Partner partner = gidslezer.partner(regio, partnercode, velden);
    boolean inGebruik = velden.ja("inGebruik");
    long versie = velden.getal("versie");
    velden.klaar();
    partners.wijzig(regio, partner, inGebruik, versie);
  }

  /** Adds a convenant that a partner signed. */
  @PostMapping("/convenanten")
  @Transactional
  public ResponseEntity<Void> voegConvenantToe(
      @PathVariable String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return maak(
        regio,
        "/convenanten/",
        inhoud,
        soort,
        sleutel,
        velden -> {
          Partnercode partner =
              velden.keuze("partner", List.of(Partnercode.values()), Partnercode::code, true);
          Convenant convenant = gidslezer.convenant(velden);
          velden.klaar();
          return convenanten.voegToe(regio, partner, convenant).toString();
        });
  }

  /** Changes a convenant, such as its last day. */
  @PutMapping("/convenanten/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void wijzigConvenant(
      @PathVariable String regio,
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    Convenant convenant = gidslezer.convenant(velden);
    long versie = velden.getal("versie");
    velden.klaar();
    convenanten.wijzig(regio, id, convenant, versie);
  }

  /** Takes away a convenant that was entered by mistake. */
  @DeleteMapping("/convenanten/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void verwijderConvenant(
      @PathVariable String regio, @PathVariable UUID id, @RequestParam long versie) {
    convenanten.verwijder(regio, id, versie);
  }

  /** Gives somebody a role. */
  @PostMapping("/rolhouders")
  @Transactional
  public ResponseEntity<Void> voegHouderToe(
      @PathVariable String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return maak(
        regio,
        "/rolhouders/",
        inhoud,
        soort,
        sleutel,
        velden -> {
          Rol rol = gidslezer.rol(regio, velden);
          String gemeente = velden.tekst("gemeente", false, BLADZIJDE);
          Houderopgave opgave = gidslezer.houder(velden);
          velden.klaar();
          return rollen.voegToe(regio, rol, gemeente, opgave).toString();
        });
  }

  /** Changes who stands in for the holder of a role, how to reach them, and until when. */
  @PutMapping("/rolhouders/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void wijzigHouder(
      @PathVariable String regio,
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    Houderopgave opgave = gidslezer.houder(velden);
    long versie = velden.getal("versie");
    velden.klaar();
    rollen.wijzig(regio, id, opgave, versie);
  }

  /** What ending that somebody holds a role would leave behind. */
  @GetMapping("/rolhouders/{id}/achterblijvend")
  Achterblijvend achterblijvend(@PathVariable String regio, @PathVariable UUID id) {
    return roleinde.achterblijvend(regio, id);
  }

  /** Ends that somebody holds a role, and hands over their open tasks. */
  @PostMapping("/rolhouders/{id}/beeindiging")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void beeindig(
      @PathVariable String regio,
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    LocalDate laatsteDag = velden.dag("laatsteDag");
    Overdracht overdracht =
        velden.keuze("overdracht", List.of(Overdracht.values()), Overdracht::name, false);
    String collega = velden.tekst("collega", false, BLADZIJDE * 4);
    long versie = velden.getal("versie");
    velden.klaar();
    roleinde.beeindig(regio, id, laatsteDag, overdracht, collega, versie);
  }

  /** Who is on duty for a role in the week of a day, and when nobody is. */
  @GetMapping("/piketdiensten")
  Week week(
      @PathVariable String regio,
      @RequestParam String rol,
      @RequestParam(required = false) LocalDate dag) {
    return rooster.week(
        regio,
        Waarde.zoek(Rol.class, rol).orElseThrow(() -> new NietGevonden("rol")),
        dag == null ? LocalDate.now(klok) : dag);
  }

  /** Puts somebody on duty for a role. */
  @PostMapping("/piketdiensten")
  @Transactional
  public ResponseEntity<Void> roosterIn(
      @PathVariable String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return maak(
        regio,
        "/piketdiensten/",
        inhoud,
        soort,
        sleutel,
        velden -> {
          Rol rol = gidslezer.rol(regio, velden);
          Dienst dienst = gidslezer.dienst(velden);
          velden.klaar();
          return rooster.roosterIn(regio, rol, dienst).toString();
        });
  }

  /** Takes somebody off duty. */
  @DeleteMapping("/piketdiensten/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void verwijderDienst(
      @PathVariable String regio, @PathVariable UUID id, @RequestParam long versie) {
    rooster.verwijder(regio, id, versie);
  }

  /** Who changed what, newest first. */
  @GetMapping("/gidswijzigingen")
  ResponseEntity<List<Wijziging>> wijzigingen(
      @PathVariable String regio, @RequestParam(defaultValue = "1") int pagina) {
    Gidsgeschiedenis.Bladzijde bladzijde =
        geschiedenis.van(regio, Math.min(Math.max(pagina, 1), LAATSTE_BLADZIJDE), BLADZIJDE);
    return ResponseEntity.ok()
        .header("X-Total-Count", Long.toString(bladzijde.totaal()))
        .body(bladzijde.wijzigingen());
  }

  private ResponseEntity<Void> maak(
      String regio,
      String deel,
      byte[] inhoud,
      MediaType soort,
      String sleutel,
      Function<Velden, String> werk)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    Resultaat gemaakt = idempotentie.eenmalig(sleutel, inhoud, () -> werk.apply(velden));
    return ResponseEntity.created(URI.create("/api/v1/regios/" + regio + deel + gemaakt.nummer()))
        .build();
  }

  private Velden lees(String regio, byte[] inhoud, MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    overzicht.eisBeheer(regio);
    return new Velden(jsonlezer.lees(inhoud, soort));
  }
}
