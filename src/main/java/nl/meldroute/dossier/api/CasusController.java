package nl.meldroute.dossier.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissing.Afwijking;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Casusweergave;
import nl.meldroute.dossier.Dossier;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Noodtoegangen;
import nl.meldroute.dossier.Tijdlijnregel;
import nl.meldroute.dossier.api.CasusAntwoord.Beslissingsweergave;
import nl.meldroute.dossier.api.Casuslijst.Bladzijde;
import nl.meldroute.dossier.api.Casuslijst.Filter;
import nl.meldroute.regio.Collegas;
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
  private final Noodtoegangen noodtoegangen;
  private final Collegas collegas;
  private final List<Dossieronderdeel> onderdelen;

  CasusController(
      Dossiers dossiers,
      Casuslijst lijst,
      Beslissingen beslissingen,
      Noodtoegangen noodtoegangen,
      Collegas collegas,
      List<Dossieronderdeel> onderdelen) {
    this.dossiers = dossiers;
    this.lijst = lijst;
    this.beslissingen = beslissingen;
    this.noodtoegangen = noodtoegangen;
    this.collegas = collegas;
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
    Dossier dossier = dossiers.dossier(casus);
    List<Beslissing> genomen = beslissingen.van(dossiers.delen(casus));
    return CasusAntwoord.van(
        dossier,
        noodtoegangTot(casus),
        genomen.stream()
            .map(
                beslissing ->
                    Beslissingsweergave.van(beslissing, beslissingen.leesbaar(beslissing)))
            .toList(),
        collegas.namen(wieIets(dossier, genomen)),
        delen);
  }

  private Instant noodtoegangTot(Casus casus) {
    return noodtoegangen.tot(casus).filter(tot -> dossiers.isAlleenInNood(casus)).orElse(null);
  }

  /** Who did something: the timeline knows nearly all of them. */
  private static Set<String> wieIets(Dossier dossier, List<Beslissing> beslissingen) {
    return Stream.of(
            dossier.tijdlijn().stream().map(Tijdlijnregel::door),
            beslissingen.stream().map(Beslissing::gevraagdDoor),
            beslissingen.stream()
                .flatMap(beslissing -> Stream.ofNullable(beslissing.afwijking()))
                .map(Afwijking::door))
        .flatMap(wie -> wie)
        .collect(Collectors.toSet());
  }

  /**
   * The casussen that the user may see, the one that moved last on top.
   *
   * @param nummer of the casussen that somebody has before them, such as those of the tasks on a
   *     page; left out for all there are
   */
  @GetMapping
  @Transactional
  public ResponseEntity<List<Casusweergave>> casussen(
      @RequestParam(required = false, defaultValue = "") List<String> nummer,
      @RequestParam(required = false) String status,
      @RequestParam(required = false) String gemeente,
      @RequestParam(required = false) String vorm,
      @RequestParam(required = false) String eigenaar,
      @RequestParam(required = false) String pagina,
      @RequestParam(required = false) String grootte) {
    return bladzijde(
        lijst.zoek(Filter.van(nummer, status, gemeente, vorm, eigenaar, null, pagina, grootte)));
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
                List.of(),
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
