package nl.meldroute.beleid.api;

import java.util.List;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beleid.toets.Tabeltoets;
import nl.meldroute.beleid.toets.Toetsuitslag;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checks of a draft of a table, while somebody types it. */
@RestController
@RequestMapping("/api/v1/beleidswijzigingen/{nummer}/controles")
class ConceptcontroleController {

  private final Beleidswijzigingen wijzigingen;
  private final Tabeltoets tabeltoets;

  ConceptcontroleController(Beleidswijzigingen wijzigingen, Tabeltoets tabeltoets) {
    this.wijzigingen = wijzigingen;
    this.tabeltoets = tabeltoets;
  }

  /**
   * @param inhoud what is typed now; left out for the stored draft
   */
  record Controlevraag(String inhoud) {}

  /** What the checks find; nothing is stored, and no transaction waits for them. */
  @PostMapping
  Toetsuitslag controleer(
      @PathVariable String nummer, @RequestBody(required = false) Controlevraag vraag) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    if (wijziging.soort() != Beleidssoort.TABEL) {
      throw new OngeldigeInvoer(
          List.of(new Fout("nummer", "Deze wijziging gaat niet over een beslistabel.")));
    }
    return tabeltoets.toets(
        wijziging.regio(),
        wijziging.sleutel(),
        vraag == null || vraag.inhoud() == null ? wijziging.inhoud() : vraag.inhoud(),
        wijziging.uitgangspunt().inhoud());
  }
}
