package nl.meldroute.dossier.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Casusweergave;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.api.Casuslijst.Bladzijde;
import nl.meldroute.dossier.api.Casuslijst.Filter;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Casussen as the current user may see them. */
@RestController
@RequestMapping("/api/v1/casussen")
class CasusController {

  private final Dossiers dossiers;
  private final Casuslijst lijst;
  private final Beslissingen beslissingen;
  private final List<Dossieronderdeel> onderdelen;

  CasusController(
      Dossiers dossiers,
      Casuslijst lijst,
      Beslissingen beslissingen,
      List<Dossieronderdeel> onderdelen) {
    this.dossiers = dossiers;
    this.lijst = lijst;
    this.beslissingen = beslissingen;
    this.onderdelen = onderdelen;
  }

  /** One casus: its head, parties, decisions, timeline, and what each feature adds. */
  @GetMapping("/{nummer}")
  @Transactional
  public CasusAntwoord casus(@PathVariable String nummer) {
    Casus casus = dossiers.lees(nummer, "Casus inzien");
    Map<String, List<?>> delen = new LinkedHashMap<>();
    List<Casus> samen = dossiers.samen(casus);
    onderdelen.forEach(
        onderdeel ->
            delen.put(
                onderdeel.naam(),
                samen.stream().flatMap(deel -> onderdeel.van(deel).stream()).toList()));
    return CasusAntwoord.van(
        dossiers.dossier(casus), beslissingen.van(dossiers.delen(casus)), delen);
  }

  /** The casussen that the user may see, the one that moved last on top. */
  @GetMapping
  @Transactional
  public ResponseEntity<List<Casusweergave>> casussen(
      @RequestParam(required = false) String status,
      @RequestParam(required = false) String gemeente,
      @RequestParam(required = false) String vorm,
      @RequestParam(required = false) String eigenaar,
      @RequestParam(required = false) String pagina,
      @RequestParam(required = false) String grootte) {
    return bladzijde(
        lijst.zoek(Filter.van(status, gemeente, vorm, eigenaar, null, pagina, grootte)));
  }

  /**
   * A free search, by POST because a name never stands in a URL.
   *
   * @param zoekterm number of a casus or melding, a name, or an identifier such as a phone number
   */
  record Zoekopdracht(String zoekterm, String pagina, String grootte) {}

  @PostMapping("/zoekopdrachten")
  @Transactional
  public ResponseEntity<List<Casusweergave>> zoek(@RequestBody Zoekopdracht opdracht) {
    return bladzijde(
        lijst.zoek(
            Filter.van(
                null,
                null,
                null,
                null,
                opdracht.zoekterm() == null ? "" : opdracht.zoekterm(),
                opdracht.pagina(),
                opdracht.grootte())));
  }

  private static ResponseEntity<List<Casusweergave>> bladzijde(Bladzijde gevonden) {
    return ResponseEntity.ok()
        .header("X-Total-Count", Long.toString(gevonden.totaal()))
        .body(gevonden.casussen());
  }
}
