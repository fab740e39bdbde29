package nl.meldroute.gevaar.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import nl.meldroute.gevaar.Oefeningen;
import nl.meldroute.gevaar.Oefeningen.Begonnen;
import nl.meldroute.gevaar.Oefenverslag;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Drills of the acute branch: as a page for who leads, and for systems. */
@Controller
class OefeningController {

  private static final int LANGSTE_NAAM = 100;

  private final Oefeningen oefeningen;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;
  private final Clock klok;

  OefeningController(
      Oefeningen oefeningen, Idempotentie idempotentie, Jsonlezer lezer, Clock klok) {
    this.oefeningen = oefeningen;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
    this.klok = klok;
  }

  /**
   * What was started.
   *
   * @param nummer of the invented melding
   */
  record Oefening(String nummer) {}

  /** Starts a drill; safe to repeat with the same Idempotency-Key. */
  @PostMapping("/api/v1/oefeningen")
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Oefening begin(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    oefeningen.geoefend();
    JsonNode verzoek = lezer.lees(inhoud, soort);
    Resultaat resultaat =
        idempotentie.eenmalig(
            sleutel,
            inhoud,
            () -> {
              Velden velden = new Velden(verzoek);
              String regio = velden.tekst("regio", true, LANGSTE_NAAM);
              String gemeente = velden.tekst("gemeente", true, LANGSTE_NAAM);
              velden.klaar();
              return oefeningen.begin(regio, gemeente).nummer();
            });
    return new Oefening(resultaat.nummer());
  }

  /** How the drills went, each beside the one before it. */
  @GetMapping("/api/v1/oefeningen")
  @ResponseBody
  List<Oefenverslag> verslagen() {
    return oefeningen.verslagen();
  }

  @GetMapping("/oefeningen")
  String pagina(Model model) {
    model.addAttribute("regios", oefeningen.eigenRegios());
    if (!oefeningen.eigenRegios().isEmpty()) {
      model.addAttribute("verslagen", oefeningen.verslagen());
      model.addAttribute("tijd", new Schermtijd(klok.getZone()));
    }
    return "oefeningen";
  }

  /** From the page: a region and a municipality in one choice. */
  @PostMapping("/oefeningen")
  String beginVanPagina(@RequestParam String regio, @RequestParam String gemeente, Model model) {
    try {
      Begonnen begonnen = oefeningen.begin(regio, gemeente);
      model.addAttribute("begonnen", begonnen.casus());
    } catch (Conflict bezig) {
      model.addAttribute("fout", bezig.getMessage());
    } catch (OngeldigeInvoer ongeldig) {
      model.addAttribute("fout", ongeldig.fouten().get(0).melding());
    }
    return pagina(model);
  }
}
