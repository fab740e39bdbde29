package nl.meldroute.interventie.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Barriere;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.interventie.Barrieres;
import nl.meldroute.interventie.Daderaanpakken;
import nl.meldroute.platform.Opdrachten;
import nl.meldroute.platform.Velden;
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
 * The approach of offenders and the barriers of a casus, for who has a ground for criminal data.
 */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
class AanpakController {

  private static final int LANGSTE_TEKST = 5_000;
  private static final int LANGSTE_SLEUTEL = 36;

  private final Barrieres barrieres;
  private final Daderaanpakken aanpakken;
  private final Opdrachten opdrachten;

  AanpakController(Barrieres barrieres, Daderaanpakken aanpakken, Opdrachten opdrachten) {
    this.barrieres = barrieres;
    this.aanpakken = aanpakken;
    this.opdrachten = opdrachten;
  }

  @Operation(
      summary = "De vijf barrières van een casus",
      description =
          """
          Per barrière hoe het ervoor staat, wie het mogelijk maakt, wat de beslistabel interventieadvies adviseert en welk instrument wordt
          ingezet. Leeg voor wie geen grondslag voor strafgegevens heeft. 404: geen casus voor u.
          """)
  @GetMapping("/barrieres")
  @Transactional
  public List<Barrieres.Stand> barrieres(@PathVariable String nummer) {
    return barrieres.standen(nummer);
  }

  @Operation(
      summary = "Een barrière beoordelen",
      description =
          "De beslistabel interventieadvies geeft meteen welke instrumenten kunnen. Opnieuw beoordelen kan; de nieuwste telt.")
  @PostMapping("/barrieres")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void beoordeel(
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
          Barrieres.Opgave opgave =
              new Barrieres.Opgave(
                  velden.keuze("barriere", List.of(Barriere.values()), Barriere::code, true),
                  velden.tekst("situatie", true, LANGSTE_TEKST),
                  velden.tekst("facilitators", false, LANGSTE_TEKST),
                  velden.keuze("sector", List.of(Sector.values()), Sector::code, true),
                  velden.keuze("vergund", List.of(Antwoord.values()), Antwoord::code, true),
                  velden.keuze(
                      "gemeenteBevoegd", List.of(Antwoord.values()), Antwoord::code, true));
          velden.klaar();
          barrieres.beoordeel(nummer, opgave);
        });
  }

  @Operation(
      summary = "Een instrument inzetten bij een barrière",
      description =
          """
          Het bevoegd gezag volgt uit het advies als u het weglaat. 422: de barrière is niet beoordeeld, of het instrument is niet
          geadviseerd en er is geen reden.
          """)
  @PostMapping("/instrumenten")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void zetIn(
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
          Barrieres.Keuze keuze =
              new Barrieres.Keuze(
                  velden.keuze("barriere", List.of(Barriere.values()), Barriere::code, true),
                  velden.keuze(
                      "interventie", List.of(Interventie.values()), Interventie::code, true),
                  velden.keuze(
                      "bevoegdGezag", List.of(Partnercode.values()), Partnercode::code, false),
                  velden.tekst("effect", true, LANGSTE_TEKST),
                  velden.tekst("redenAfwijking", false, LANGSTE_TEKST));
          velden.klaar();
          barrieres.zetIn(nummer, keuze);
        });
  }

  @Operation(
      summary = "De daderaanpak beginnen",
      description =
          "Er komt een taak om de personen vast te stellen. Staat die taak er al, dan gebeurt er niets. 403: geen grondslag voor strafgegevens.")
  @PostMapping("/daderaanpakken")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void begin(
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
          velden.klaar();
          aanpakken.vraag(nummer);
        });
  }

  @Operation(
      summary = "De daderplannen van een casus die lopen",
      description =
          "Leeg voor wie geen grondslag voor strafgegevens heeft. 404: geen casus voor u.")
  @GetMapping("/lopendeplannen")
  @Transactional
  public List<Daderaanpakken.Lopend> lopendeplannen(@PathVariable String nummer) {
    return aanpakken.lopend(nummer);
  }

  @Operation(
      summary = "Een daderplan eerder herzien",
      description =
          "Bij een aanhouding, een vonnis of een vrijlating. 409: het plan wordt al opgesteld of herzien, of is klaar.")
  @PostMapping("/daderherzieningen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void herzie(
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
          String plan = velden.tekst("plan", true, LANGSTE_SLEUTEL);
          velden.klaar();
          aanpakken.herzie(nummer, Velden.id(plan));
        });
  }
}
