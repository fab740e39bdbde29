package nl.meldroute.opvang.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.opvang.Nietplaatsingen;
import nl.meldroute.opvang.Opvangadressen;
import nl.meldroute.opvang.Opvangplek;
import nl.meldroute.opvang.Opvangplekopgave;
import nl.meldroute.opvang.Opvangregister;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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

/** The register of places, for facilities with a system of their own and for who looks. */
@RestController
@RequestMapping("/api/v1")
class OpvangplekController {

  private static final int LANGSTE_NAAM = 200;
  private static final int LANGSTE_TEKST = 500;
  private static final int MEESTE_TALEN = 20;
  private static final int MEESTE_PLEKKEN = 1_000;
  private static final int OUDSTE = 120;

  private final Opvangregister register;
  private final Opvangadressen adressen;
  private final Nietplaatsingen nietplaatsingen;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;
  private final Clock klok;

  OpvangplekController(
      Opvangregister register,
      Opvangadressen adressen,
      Nietplaatsingen nietplaatsingen,
      Idempotentie idempotentie,
      Jsonlezer lezer,
      Clock klok) {
    this.register = register;
    this.adressen = adressen;
    this.nietplaatsingen = nietplaatsingen;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
    this.klok = klok;
  }

  /** What was made. */
  record Nieuw(String id) {}

  /** Where a secret place is. */
  record Adres(String adres) {}

  @Operation(
      summary = "De opvangplekken van een regio",
      description =
          "Met de landelijke plekken. Een opvang ziet haar eigen plekken. Geheime adressen staan er nooit bij.")
  @GetMapping("/opvangplekken")
  List<Opvangplek> plekken(@RequestParam String regio) {
    return register.plekken(regio);
  }

  @Operation(
      summary = "Een opvangplek toevoegen",
      description = "Door de opvang zelf of de zorgcoördinator. 422: er klopt iets niet.")
  @PostMapping("/opvangplekken")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Nieuw voegToe(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    return new Nieuw(
        idempotentie
            .eenmalig(
                sleutel,
                inhoud,
                () -> {
                  String regio = velden.tekst("regio", true, LANGSTE_NAAM);
                  Opvangplekopgave opgave = opgave(velden);
                  velden.klaar();
                  return register.voegToe(regio, opgave).toString();
                })
            .nummer());
  }

  @Operation(
      summary = "Een opvangplek wijzigen",
      description =
          "Zo zegt een opvang hoeveel plekken er vrij zijn. 409: een collega was eerder, of er is al meer toegezegd.")
  @PutMapping("/opvangplekken/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void wijzig(
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    long versie = velden.getal("versie");
    Opvangplekopgave opgave = opgave(velden);
    velden.klaar();
    register.wijzig(id, opgave, versie);
  }

  private static Opvangplekopgave opgave(Velden velden) {
    return new Opvangplekopgave(
        velden.tekst("naam", true, LANGSTE_NAAM),
        velden.keuze("vorm", Opvangregister.VORMEN, Opvangvorm::code, true),
        velden.keuze("ligging", List.of(Ligging.values()), Ligging::code, true),
        velden.ja("landelijk"),
        velden.keuze("partner", Opvangregister.OPNEMERS, Partnercode::code, true),
        geslachten(velden),
        getal(velden, "leeftijdVan", OUDSTE),
        getal(velden, "leeftijdTot", OUDSTE),
        velden.ja("kinderen"),
        velden.teksten("talen", MEESTE_TALEN, LANGSTE_NAAM),
        velden.ja("toegankelijk"),
        velden.ja("huisdieren"),
        getal(velden, "totaal", MEESTE_PLEKKEN),
        getal(velden, "vrij", MEESTE_PLEKKEN),
        velden.tekst("uren", true, LANGSTE_NAAM),
        velden.tekst("aanmelden", false, LANGSTE_TEKST),
        velden.ja("adresGeheim"),
        velden.tekst("adres", false, LANGSTE_TEKST),
        velden.ja("inGebruik"));
  }

  private static Set<String> geslachten(Velden velden) {
    Set<String> geslachten =
        velden.teksten("geslachten", Opvangregister.GESLACHTEN.size(), LANGSTE_NAAM);
    if (geslachten.isEmpty() || !Opvangregister.GESLACHTEN.containsAll(geslachten)) {
      velden.fout("geslachten", "Kies uit: VROUW, MAN, X.");
    }
    return geslachten;
  }

  private static int getal(Velden velden, String veld, int meeste) {
    long getal = velden.getal(veld);
    if (getal < 0 || getal > meeste) {
      velden.fout(veld, "Geef een getal van 0 tot en met %d.".formatted(meeste));
      return 0;
    }
    return (int) getal;
  }

  @Operation(
      summary = "Het geheime adres van een plek",
      description =
          "Alleen voor wie op naam is toegelaten; elke keer wordt vastgelegd. 404: anders.")
  @GetMapping("/opvangplekken/{id}/adres")
  @Transactional
  public Adres adres(@PathVariable UUID id) {
    return new Adres(adressen.lees(id));
  }

  @Operation(
      summary = "Het geheime adres van een plek vastleggen",
      description = "Alleen door de opvang zelf.")
  @PutMapping("/opvangplekken/{id}/adres")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void legAdres(
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    String adres = velden.tekst("adres", true, LANGSTE_TEKST);
    velden.klaar();
    adressen.leg(id, adres);
  }

  @Operation(summary = "Wie het geheime adres mag zien, voor de opvang zelf")
  @GetMapping("/opvangplekken/{id}/adreskenners")
  List<String> kenners(@PathVariable UUID id) {
    return adressen.kenners(id);
  }

  @Operation(summary = "Iemand het geheime adres laten zien")
  @PostMapping("/opvangplekken/{id}/adreskenners")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void noem(
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    String gebruiker = gebruiker(inhoud, soort);
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          adressen.noem(id, gebruiker);
          return "";
        });
  }

  @Operation(summary = "Iemand het geheime adres niet meer laten zien")
  @PostMapping("/opvangplekken/{id}/adresintrekkingen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void trekIn(
      @PathVariable UUID id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    String gebruiker = gebruiker(inhoud, soort);
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          adressen.trekIn(id, gebruiker);
          return "";
        });
  }

  private String gebruiker(byte[] inhoud, MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    String gebruiker = velden.tekst("gebruiker", true, LANGSTE_NAAM);
    velden.klaar();
    return gebruiker;
  }

  @Operation(
      summary = "Hoe vaak er geen plek was, waarom en voor wie",
      description =
          "Alleen aantallen, ook van acuut gevaar. Leeg voor wie geen plekken zoekt en dat niet leidt. Wie niet leidt, leest geen aantal onder de vijf.")
  @GetMapping("/nietplaatsingen")
  List<Nietplaatsingen.Telling> nietplaatsingen(
      @RequestParam String regio, @RequestParam(required = false) Integer jaar) {
    LocalDate begin = LocalDate.of(jaar == null ? LocalDate.now(klok).getYear() : jaar, 1, 1);
    return nietplaatsingen.geteld(
        regio,
        begin.atStartOfDay(klok.getZone()).toInstant(),
        begin.plusYears(1).atStartOfDay(klok.getZone()).toInstant());
  }
}
