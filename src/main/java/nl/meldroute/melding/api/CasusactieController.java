package nl.meldroute.melding.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Parkeerreden;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.beslissing.Tabelversie;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.gevaar.AcuteOnveiligheid;
import nl.meldroute.melding.Aanvullen;
import nl.meldroute.melding.Afschermen;
import nl.meldroute.melding.Belangenconflict;
import nl.meldroute.melding.Doorzetten;
import nl.meldroute.melding.Doorzetten.Bestemming;
import nl.meldroute.melding.Embargo;
import nl.meldroute.melding.Meldercontact;
import nl.meldroute.melding.Noodtoegang;
import nl.meldroute.melding.Parkeren;
import nl.meldroute.melding.Parkeren.Parkering;
import nl.meldroute.melding.Raadplegen;
import nl.meldroute.melding.Samenvoegen;
import nl.meldroute.melding.Tabelversies;
import nl.meldroute.platform.Opdrachten;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can happen to a casus at any moment of its route; safe to repeat with an Idempotency-Key.
 */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CasusactieController {

  private static final int LANGSTE_TEKST = 20_000;
  private static final int LANGSTE_REDEN = 5_000;
  private static final int LANGSTE_VRAAG = 500;
  private static final int LANGSTE_NAAM = 200;
  private static final int MEESTE_COLLEGAS = 100;

  private static final List<String> GEVAARVRAGEN =
      List.of(
          "levensbedreigend",
          "fysiekGevaarDreigt",
          "veiligheidKomendeDagenGeborgd",
          "directeBeschermingNodig");

  private final Aanvullen aanvullen;
  private final Doorzetten doorzetten;
  private final Parkeren parkeren;
  private final Samenvoegen samenvoegen;
  private final AcuteOnveiligheid onveiligheid;
  private final Afschermen afschermen;
  private final Belangenconflict belangenconflict;
  private final Noodtoegang noodtoegang;
  private final Tabelversies tabelversies;
  private final Raadplegen raadplegen;
  private final Meldercontact meldercontact;
  private final Embargo embargo;
  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final Opdrachten opdrachten;

  CasusactieController(
      Aanvullen aanvullen,
      Doorzetten doorzetten,
      Parkeren parkeren,
      Samenvoegen samenvoegen,
      AcuteOnveiligheid onveiligheid,
      Afschermen afschermen,
      Belangenconflict belangenconflict,
      Noodtoegang noodtoegang,
      Tabelversies tabelversies,
      Raadplegen raadplegen,
      Meldercontact meldercontact,
      Embargo embargo,
      Dossiers dossiers,
      Regioprofielen regios,
      Opdrachten opdrachten) {
    this.aanvullen = aanvullen;
    this.doorzetten = doorzetten;
    this.parkeren = parkeren;
    this.samenvoegen = samenvoegen;
    this.onveiligheid = onveiligheid;
    this.afschermen = afschermen;
    this.belangenconflict = belangenconflict;
    this.noodtoegang = noodtoegang;
    this.tabelversies = tabelversies;
    this.raadplegen = raadplegen;
    this.meldercontact = meldercontact;
    this.embargo = embargo;
    this.dossiers = dossiers;
    this.regios = regios;
    this.opdrachten = opdrachten;
  }

  /** Adds what is told later; the danger is judged again. */
  @PostMapping("/aanvullingen")
  @Transactional
  public void vulAan(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String tekst = velden.tekst("tekst", true, LANGSTE_TEKST);
          Map<String, Antwoord> gevaar = new LinkedHashMap<>();
          for (String vraag : GEVAARVRAGEN) {
            Antwoord antwoord =
                velden.keuze(vraag, List.of(Antwoord.values()), Antwoord::code, false);
            gevaar.put(vraag, antwoord == null ? Antwoord.ONBEKEND : antwoord);
          }
          velden.klaar();
          aanvullen.vulAan(nummer, tekst, gevaar);
        });
  }

  /** Somebody is in danger now: the acute branch starts beside the route. */
  @PostMapping("/gevaarmeldingen")
  @Transactional
  public void meldGevaar(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String toelichting = velden.tekst("toelichting", true, LANGSTE_REDEN);
          velden.klaar();
          onveiligheid.meld(nummer, toelichting);
        });
  }

  /** Asks the reporter something, to be read and answered with the code of the report. */
  @PostMapping("/meldervragen")
  @Transactional
  public void vraagMelder(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String melding = velden.tekst("melding", false, LANGSTE_NAAM);
          String vraag = velden.tekst("vraag", true, LANGSTE_VRAAG);
          velden.klaar();
          meldercontact.vraag(nummer, melding, vraag);
        });
  }

  /** How a reporter may be reached from now on, and how never. */
  @PostMapping("/contactafspraken")
  @Transactional
  public void spreekContactAf(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String melding = velden.tekst("melding", false, LANGSTE_NAAM);
          Meldercontact.Afspraak afspraak =
              new Meldercontact.Afspraak(
                  velden.teksten("verboden", Wijze.values().length, LANGSTE_NAAM),
                  velden.tekst("van", false, LANGSTE_NAAM),
                  velden.tekst("tot", false, LANGSTE_NAAM),
                  velden.tekst("nooit", false, LANGSTE_VRAAG),
                  velden.tekst("toelichting", true, LANGSTE_REDEN));
          velden.klaar();
          meldercontact.spreekAf(nummer, melding, afspraak);
        });
  }

  /** Gives the casus to another municipality or region. */
  @PostMapping("/doorzettingen")
  @Transactional
  public void zetDoor(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          Bestemming bestemming =
              new Bestemming(
                  velden.tekst("regio", false, LANGSTE_NAAM),
                  velden.tekst("gemeente", true, LANGSTE_NAAM),
                  velden.tekst("gemeenteNaam", false, LANGSTE_NAAM),
                  velden.ja("blijftBetrokken"));
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          doorzetten.besluit(nummer, bestemming, reden);
        });
  }

  /** Parks the casus until a review date. */
  @PostMapping("/parkeringen")
  @Transactional
  public void parkeer(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          Parkering parkering =
              new Parkering(
                  velden.keuze("reden", List.of(Parkeerreden.values()), Parkeerreden::code, true),
                  velden.tekst("toelichting", true, LANGSTE_REDEN),
                  velden.dag("herzienOp"));
          velden.klaar();
          parkeren.besluit(nummer, parkering);
        });
  }

  /** Adds the casus to another one about the same situation. */
  @PostMapping("/samenvoegingen")
  @Transactional
  public void voegSamen(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String doel = velden.tekst("doel", true, LANGSTE_NAAM);
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          samenvoegen.besluit(nummer, doel, reden);
        });
  }

  /** From now on only people who are named see the casus. */
  @PostMapping("/afschermingen")
  @Transactional
  public void schermAf(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          Set<String> gebruikers = velden.teksten("gebruikers", MEESTE_COLLEGAS, LANGSTE_NAAM);
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          afschermen.schermAf(nummer, gebruikers, reden);
        });
  }

  /** The groups that take part see a shielded casus again. */
  @PostMapping("/openstellingen")
  @Transactional
  public void stelOpen(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          afschermen.hefOp(nummer, reden);
        });
  }

  /** The user, or a colleague, knows somebody in the casus and has no part in it from now on. */
  @PostMapping("/belangenconflicten")
  @Transactional
  public void meldConflict(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String gebruiker = velden.tekst("gebruiker", false, LANGSTE_NAAM);
          velden.klaar();
          belangenconflict.meld(nummer, gebruiker);
        });
  }

  /** A conflict of interest was a mistake, or is over. */
  @PostMapping("/conflictopheffingen")
  @Transactional
  public void hefConflictOp(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String gebruiker = velden.tekst("gebruiker", true, LANGSTE_NAAM);
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          belangenconflict.hefOp(nummer, gebruiker, reden);
        });
  }

  /** In an emergency the user sees for a while a casus that they have no part in. */
  @PostMapping("/noodtoegang")
  @Transactional
  public void openInNood(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          noodtoegang.open(nummer, reden);
        });
  }

  /** The casus keeps the version of a table by which it was judged, or follows the newest again. */
  @PostMapping("/tabelversies")
  @Transactional
  public void kiesTabelversie(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String tabel = velden.tekst("tabel", true, LANGSTE_NAAM);
          boolean houden = velden.ja("houden");
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          if (houden) {
            tabelversies.houd(nummer, tabel, reden);
          } else {
            tabelversies.volgNieuwste(nummer, tabel, reden);
          }
        });
  }

  /** The public prosecutor asked to share nothing and do nothing for now. */
  @PostMapping("/embargo")
  @Transactional
  public void legEmbargo(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          String namens = velden.tekst("namens", true, LANGSTE_NAAM);
          LocalDate herzienOp = velden.dag("herzienOp");
          velden.klaar();
          embargo.leg(nummer, reden, namens, herzienOp);
        });
  }

  /** The public prosecutor does not need it any more; who hears what and when, is agreed. */
  @PostMapping("/embargo-opheffingen")
  @Transactional
  public void hefEmbargoOp(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String vrijgave = velden.tekst("vrijgave", true, LANGSTE_REDEN);
          velden.klaar();
          embargo.hefOp(nummer, vrijgave);
        });
  }

  /** Asks a partner or a colleague something, without handing the casus over. */
  @PostMapping("/raadplegingen")
  @Transactional
  public void raadpleeg(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    opdrachten.eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          Partnercode partner =
              velden.keuze("partner", List.of(Partnercode.values()), Partnercode::code, true);
          String vraag = velden.tekst("vraag", true, LANGSTE_REDEN);
          velden.klaar();
          raadplegen.vraag(nummer, partner, vraag);
        });
  }

  /** The partners and colleagues who can be asked something. */
  @GetMapping("/partners")
  @ResponseStatus(HttpStatus.OK)
  @Transactional
  public List<Raadplegen.Keuze> partners(@PathVariable String nummer) {
    return raadplegen.keuzes(nummer);
  }

  /** The tables that decided about a casus, with the version that decides about it now. */
  @GetMapping("/tabelversies")
  @ResponseStatus(HttpStatus.OK)
  @Transactional
  public List<Tabelversie> tabelversies(@PathVariable String nummer) {
    return tabelversies.keuzes(nummer);
  }

  /** The colleagues who can be named for a shielded casus, or be kept out of a casus. */
  @GetMapping("/collegas")
  @ResponseStatus(HttpStatus.OK)
  @Transactional
  public List<Afschermen.Keuze> collegas(@PathVariable String nummer) {
    return afschermen.keuzes(nummer);
  }

  record Regiokeuze(String code, String naam, List<String> gemeenten) {}

  /**
   * Where a casus can go.
   *
   * @param gemeenten of its own region
   */
  record Bestemmingen(List<String> gemeenten, List<Regiokeuze> andereRegios) {}

  /** The municipalities and regions that a casus can be given to. */
  @GetMapping("/bestemmingen")
  @ResponseStatus(HttpStatus.OK)
  @Transactional
  public Bestemmingen bestemmingen(@PathVariable String nummer) {
    String regio = dossiers.lees(nummer, "Bestemmingen tonen").regio();
    Map<Boolean, List<Regiokeuze>> keuzes =
        regios.alle().stream()
            .map(
                profiel ->
                    new Regiokeuze(
                        profiel.code(),
                        profiel.naam(),
                        profiel.gemeenten().stream().map(Gemeente::naam).toList()))
            .collect(Collectors.partitioningBy(keuze -> keuze.code().equals(regio)));
    return new Bestemmingen(keuzes.get(true).get(0).gemeenten(), keuzes.get(false));
  }
}
