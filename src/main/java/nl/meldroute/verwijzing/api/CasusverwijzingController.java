package nl.meldroute.verwijzing.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Toestemmingsgever;
import nl.meldroute.begrippen.Toestemmingswijze;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import nl.meldroute.verwijzing.Toestemmingen;
import nl.meldroute.verwijzing.Toestemmingen.Opgave;
import nl.meldroute.verwijzing.VerwijzingIntrekken;
import nl.meldroute.verwijzing.VerwijzingIntrekken.Intrekbaar;
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

/** What the sender does with the referrals of a casus. */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
class CasusverwijzingController {

  private static final int LANGSTE_REDEN = 5_000;
  private static final int LANGSTE_OMVANG = 1_000;

  private final VerwijzingIntrekken intrekken;
  private final Toestemmingen toestemmingen;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  CasusverwijzingController(
      VerwijzingIntrekken intrekken,
      Toestemmingen toestemmingen,
      Idempotentie idempotentie,
      Jsonlezer lezer) {
    this.intrekken = intrekken;
    this.toestemmingen = toestemmingen;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  /** The referrals that can be taken back. */
  @Operation(summary = "De verwijzingen van een casus die nog zijn in te trekken")
  @GetMapping("/openverwijzingen")
  @Transactional
  public List<Intrekbaar> openverwijzingen(@PathVariable String nummer) {
    return intrekken.intrekbaar(nummer);
  }

  /** Takes a referral back that nobody has answered. */
  @Operation(
      summary = "Een verwijzing intrekken",
      description =
          """
          Voor wie over het vervolg van de casus beslist. De taak van de partner vervalt, en een partner met een eigen systeem krijgt
          bericht. 404: geen casus voor u. 422: geen verwijzing van deze casus. 409: de partner heeft al geantwoord.
          """)
  @PostMapping("/verwijzingintrekkingen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void trekIn(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          String verwijzing = velden.tekst("verwijzing", true, 36);
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          intrekken.trekIn(nummer, Velden.id(verwijzing), reden);
          return "";
        });
  }

  /** Consent to share for one purpose. */
  @Operation(
      summary = "Toestemming om te delen vastleggen",
      description =
          """
          Voor wie over het vervolg van de casus beslist; per doel, voor één partner als u die noemt, en voor de soorten gegevens in
          `categorieen` (zonder: alles wat nodig is). Ruimer dan er al was, komt ervoor in de plaats. Is een slachtoffer jonger dan 16, of kan dat, dan geeft wie het gezag
          heeft toestemming. 409: hiervoor is er al toestemming.
          """)
  @PostMapping("/toestemmingen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void legToestemmingVast(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          Opgave opgave =
              new Opgave(
                  velden.keuze(
                      "doel", List.of(Interventiesoort.values()), Interventiesoort::code, true),
                  partner(velden),
                  categorieen(velden),
                  velden.tekst("omvang", false, LANGSTE_OMVANG),
                  velden.keuze(
                      "gever", List.of(Toestemmingsgever.values()), Toestemmingsgever::code, true),
                  velden.keuze(
                      "wijze", List.of(Toestemmingswijze.values()), Toestemmingswijze::code, true),
                  velden.dag("gegevenOp"),
                  velden.tekst("toelichting", true, LANGSTE_REDEN));
          velden.klaar();
          toestemmingen.legVast(nummer, opgave);
          return "";
        });
  }

  /** Consent for one purpose ends; what goes on consent alone is taken back. */
  @Operation(
      summary = "Toestemming om te delen intrekken",
      description =
          """
          Voor wie over het vervolg van de casus beslist. Verwijzingen die alleen op deze toestemming rusten en nog niet zijn beantwoord,
          worden ingetrokken, en er komt een taak om de partners te bellen die al iets hebben. 409: hiervoor is er geen toestemming.
          """)
  @PostMapping("/toestemmingintrekkingen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void trekToestemmingIn(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          Interventiesoort doel =
              velden.keuze(
                  "doel", List.of(Interventiesoort.values()), Interventiesoort::code, true);
          Partnercode partner = partner(velden);
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          toestemmingen.trekIn(nummer, doel, partner, reden);
          return "";
        });
  }

  /** Null when it is about all partners that act for the purpose. */
  private static Set<Gegevenscategorie> categorieen(Velden velden) {
    return velden.keuzes("categorieen", Toestemmingen.TE_KIEZEN, Gegevenscategorie::code);
  }

  private static Partnercode partner(Velden velden) {
    return velden.keuze("partner", List.of(Partnercode.values()), Partnercode::code, false);
  }
}
