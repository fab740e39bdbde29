package nl.meldroute.zorg.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.platform.Opdrachten;
import nl.meldroute.platform.Velden;
import nl.meldroute.zorg.Zorgtrajecten;
import nl.meldroute.zorg.Zorgtrajecten.Contactopgave;
import nl.meldroute.zorg.Zorgtrajecten.Lopend;
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

/** The care of the victims of a casus, for who does it or owns the casus. */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
class ZorgController {

  private static final int LANGSTE_TEKST = 5_000;
  private static final int LANGSTE_SLEUTEL = 36;

  private final Zorgtrajecten trajecten;
  private final Opdrachten opdrachten;

  ZorgController(Zorgtrajecten trajecten, Opdrachten opdrachten) {
    this.trajecten = trajecten;
    this.opdrachten = opdrachten;
  }

  @Operation(
      summary = "De zorgtrajecten van een casus die lopen",
      description =
          "Leeg voor wie de zorg van deze casus niet doet en geen eigenaar is. 404: geen casus voor u.")
  @GetMapping("/lopendezorg")
  @Transactional
  public List<Lopend> lopendezorg(@PathVariable String nummer) {
    return trajecten.lopend(nummer);
  }

  @Operation(
      summary = "Een zorgtraject beginnen",
      description =
          """
          Voor elk slachtoffer van de casus dat nog geen zorg krijgt. 403: u bent geen eigenaar en doet de zorg niet. 409: de zorg loopt al
          voor elk slachtoffer.
          """)
  @PostMapping("/zorgtrajecten")
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
          trajecten.vraag(nummer);
        });
  }

  @Operation(
      summary = "Een contactmoment met een slachtoffer vastleggen",
      description = "422: geen zorgtraject van deze casus dat loopt en dat u doet.")
  @PostMapping("/zorgcontacten")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void contact(
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
          UUID traject = traject(velden);
          Contactopgave opgave =
              new Contactopgave(
                  velden.dag("dag"),
                  velden.keuze(
                      "wijze", List.of(Zorgcontactwijze.values()), Zorgcontactwijze::code, true),
                  "JA".equals(velden.keuze("gelukt", List.of("JA", "NEE"), waarde -> waarde, true)),
                  velden.tekst("verslag", true, LANGSTE_TEKST));
          velden.klaar();
          trajecten.legContactVast(nummer, traject, opgave);
        });
  }

  @Operation(
      summary = "Een zorgplan nu herzien",
      description = "409: het plan wordt al gemaakt of herzien, of de begeleiding loopt niet.")
  @PostMapping("/zorgherzieningen")
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
          UUID traject = traject(velden);
          velden.klaar();
          trajecten.herzie(nummer, traject);
        });
  }

  @Operation(
      summary = "Melden dat een slachtoffer weg is of geen hulp meer wil",
      description =
          "De open taken van de hulp vervallen; het plan blijft bewaard. 409: er loopt nu geen hulp.")
  @PostMapping("/zorgonderbrekingen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void onderbreek(
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
          UUID traject = traject(velden);
          String reden = velden.tekst("reden", true, LANGSTE_TEKST);
          velden.klaar();
          trajecten.meldWeg(nummer, traject, reden);
        });
  }

  @Operation(
      summary = "De zorgcoördinatie overdragen",
      description =
          """
          Er komt een taak voor een collega. Tot die de overdracht aanneemt, verandert er niets. 409: er wacht al een overdracht.
          """)
  @PostMapping("/zorgoverdrachten")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void draagOver(
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
          UUID traject = traject(velden);
          String reden = velden.tekst("reden", true, LANGSTE_TEKST);
          velden.klaar();
          trajecten.draagOver(nummer, traject, reden);
        });
  }

  private static UUID traject(Velden velden) {
    return Velden.id(String.valueOf(velden.tekst("traject", true, LANGSTE_SLEUTEL)));
  }
}
