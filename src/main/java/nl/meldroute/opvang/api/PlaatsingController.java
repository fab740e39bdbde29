package nl.meldroute.opvang.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.meldroute.begrippen.Opvanggebeurtenis;
import nl.meldroute.opvang.Plaatsingen;
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

/** What can be done about shelter at any moment of a casus. */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
class PlaatsingController {

  private static final int LANGSTE_SLEUTEL = 64;
  private static final int LANGSTE_TEKST = 2_000;

  private final Plaatsingen plaatsingen;
  private final Opdrachten opdrachten;

  PlaatsingController(Plaatsingen plaatsingen, Opdrachten opdrachten) {
    this.plaatsingen = plaatsingen;
    this.opdrachten = opdrachten;
  }

  @Operation(
      summary = "Opvang vragen voor de slachtoffers van een casus",
      description =
          "Er komt een taak om de vraag vast te stellen. 409: er wordt al een plek gezocht, of iemand verblijft al ergens.")
  @PostMapping("/opvangvragen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void vraag(
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
          plaatsingen.vraag(nummer);
        });
  }

  @Operation(
      summary = "De plaatsingen in de opvang die lopen",
      description = "404: geen casus voor u.")
  @GetMapping("/lopendeplaatsingen")
  @Transactional
  public List<Plaatsingen.Lopend> lopend(@PathVariable String nummer) {
    return plaatsingen.lopend(nummer);
  }

  @Operation(
      summary = "Melden dat er iets is gebeurd in de opvang",
      description =
          "Dreiging, een plek die wegvalt, iemand die vertrekt of niet meer wil. Breekt af wat loopt. 409: de plaatsing is al klaar of nog niet zo ver.")
  @PostMapping("/opvanggebeurtenissen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void meld(
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
          String plaatsing = velden.tekst("plaatsing", true, LANGSTE_SLEUTEL);
          Opvanggebeurtenis wat =
              velden.keuze(
                  "gebeurtenis",
                  List.of(Opvanggebeurtenis.values()),
                  Opvanggebeurtenis::code,
                  true);
          String toelichting = velden.tekst("toelichting", true, LANGSTE_TEKST);
          velden.klaar();
          plaatsingen.meld(nummer, Velden.id(plaatsing), wat, toelichting);
        });
  }

  @Operation(
      summary = "Een verblijf in de opvang eerder herzien",
      description = "409: er wacht nu geen verblijf op herziening.")
  @PostMapping("/verblijfherzieningen")
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
          String plaatsing = velden.tekst("plaatsing", true, LANGSTE_SLEUTEL);
          velden.klaar();
          plaatsingen.herzie(nummer, Velden.id(plaatsing));
        });
  }
}
