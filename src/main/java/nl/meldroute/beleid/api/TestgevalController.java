package nl.meldroute.beleid.api;

import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.naspelen.Testgeval;
import nl.meldroute.beleid.naspelen.Testgeval.Aanpassing;
import nl.meldroute.beleid.naspelen.Testgeval.Herkomst;
import nl.meldroute.beleid.naspelen.Testgeval.Uitkomst;
import nl.meldroute.beleid.naspelen.Testgevallen;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
 * Examples with the answer that a table has to give: keeping them, and running a draft over them.
 */
@RestController
@RequestMapping("/api/v1")
class TestgevalController {

  private static final int LANGSTE_NAAM = 200;
  private static final int LANGSTE_REDEN = 1_000;
  private static final int MEESTE_REGELS = 100;

  private final Testgevallen testgevallen;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  TestgevalController(Testgevallen testgevallen, Idempotentie idempotentie, Jsonlezer lezer) {
    this.testgevallen = testgevallen;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  /** The examples that count for a table of a region now. */
  @GetMapping("/beslistabellen/{sleutel}/testgevallen")
  List<Testgeval> lijst(@PathVariable String sleutel, @RequestParam String regio) {
    return testgevallen.van(regio, sleutel);
  }

  record Bewaard(String id) {}

  /** Keeps an example with the answer that is expected. */
  @PostMapping("/beslistabellen/{sleutel}/testgevallen")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Bewaard bewaar(
      @PathVariable String sleutel,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String idempotent)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    return new Bewaard(
        idempotentie.eenmalig(idempotent, inhoud, () -> bewaar(sleutel, velden)).nummer());
  }

  private String bewaar(String sleutel, Velden velden) {
    String regio = velden.tekst("regio", true, LANGSTE_NAAM);
    String naam = velden.tekst("naam", true, LANGSTE_NAAM);
    Map<String, Object> invoer = velden.gegevens("invoer");
    List<Map<String, Object>> verwacht = velden.rijen("verwacht", true, MEESTE_REGELS);
    boolean verplicht = velden.ja("verplicht");
    velden.klaar();
    return testgevallen.bewaar(regio, sleutel, naam, invoer, verwacht, verplicht).toString();
  }

  /** Drops an example; a required one goes by a change of policy. */
  @DeleteMapping("/beslistabellen/{sleutel}/testgevallen/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void laatVervallen(
      @PathVariable String sleutel, @PathVariable String id, @RequestParam String regio) {
    testgevallen.laatVervallen(regio, sleutel, id);
  }

  /**
   * @param inhoud what is typed now; left out for the stored draft
   */
  record Toetsvraag(String inhoud) {}

  /**
   * @param groen whether all required examples came out as they have to
   */
  record Toetsantwoord(boolean groen, List<Gevaluitkomst> gevallen) {}

  /**
   * An example and how it came out.
   *
   * @param aangepast what this change does to it; left out when nothing
   * @param uitkomsten left out when the input does not fit
   * @param melding why nothing came out
   */
  record Gevaluitkomst(
      String id,
      String naam,
      Herkomst herkomst,
      boolean verplicht,
      Map<String, Object> invoer,
      List<Map<String, Object>> verwacht,
      boolean goed,
      List<Map<String, Object>> uitkomsten,
      Aanpassing aangepast,
      String melding) {

    static Gevaluitkomst van(Uitkomst uitkomst) {
      Testgeval geval = uitkomst.geval();
      return new Gevaluitkomst(
          geval.id(),
          geval.naam(),
          geval.herkomst(),
          geval.verplicht(),
          geval.invoer(),
          geval.verwacht(),
          uitkomst.goed(),
          uitkomst.uitkomsten(),
          uitkomst.aanpassing(),
          uitkomst.melding());
    }
  }

  /** Runs all examples of the table over a draft. */
  @PostMapping("/beleidswijzigingen/{nummer}/testgevallen")
  Toetsantwoord toets(
      @PathVariable String nummer, @RequestBody(required = false) Toetsvraag vraag) {
    List<Uitkomst> uitkomsten = testgevallen.toets(nummer, vraag == null ? null : vraag.inhoud());
    return new Toetsantwoord(
        uitkomsten.stream().allMatch(uitkomst -> uitkomst.goed() || !uitkomst.geval().verplicht()),
        uitkomsten.stream().map(Gevaluitkomst::van).toList());
  }

  /** Gives a required example another answer, or drops it, from this change on. */
  @PutMapping("/beleidswijzigingen/{nummer}/testgevallen/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pasAan(
      @PathVariable String nummer,
      @PathVariable String id,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    boolean vervalt = velden.ja("vervalt");
    List<Map<String, Object>> verwacht = velden.rijen("verwacht", !vervalt, MEESTE_REGELS);
    String reden = velden.tekst("reden", true, LANGSTE_REDEN);
    if (vervalt && verwacht != null) {
      velden.fout("vervalt", "Een testgeval dat vervalt, verwacht niets meer.");
    }
    velden.klaar();
    testgevallen.pasAan(nummer, id, verwacht, reden);
  }

  /** Leaves a required example as it was after all. */
  @DeleteMapping("/beleidswijzigingen/{nummer}/testgevallen/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void laat(@PathVariable String nummer, @PathVariable String id) {
    testgevallen.laat(nummer, id);
  }
}
