package nl.meldroute.beleid.api;

import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.naspelen.Proeven;
import nl.meldroute.beleid.naspelen.Proeven.Proef;
import nl.meldroute.beslissing.Regel;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An example, tried on a draft. */
@RestController
@RequestMapping("/api/v1/beleidswijzigingen/{nummer}/proefberekeningen")
class ProefController {

  private final Proeven proeven;

  ProefController(Proeven proeven) {
    this.proeven = proeven;
  }

  /**
   * @param invoer codes, numbers and lists of codes by input name
   * @param inhoud what is typed now; left out for the stored draft
   */
  record Conceptvraag(Map<String, Object> invoer, String inhoud) {}

  /**
   * As of a published table, with the ids of the rules hit for who draws them.
   *
   * @param invoer with what was left out filled in
   */
  record Conceptantwoord(
      String sleutel,
      String regio,
      Map<String, Object> invoer,
      List<Map<String, Object>> uitkomsten,
      List<Regel> regels,
      List<String> regelIds,
      boolean geenRegel,
      String uitleg) {}

  /** What a draft would say; nothing is stored. */
  @PostMapping
  Conceptantwoord bereken(@PathVariable String nummer, @RequestBody Conceptvraag vraag) {
    Proef proef =
        proeven.reken(nummer, vraag.invoer() == null ? Map.of() : vraag.invoer(), vraag.inhoud());
    return new Conceptantwoord(
        proef.uitslag().sleutel(),
        proef.uitslag().regio(),
        proef.uitslag().invoer(),
        proef.uitslag().uitkomsten(),
        proef.uitslag().regels(),
        proef.regels(),
        proef.uitslag().geenRegel(),
        proef.uitslag().uitleg());
  }
}
