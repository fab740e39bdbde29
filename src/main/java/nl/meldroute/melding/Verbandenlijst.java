package nl.meldroute.melding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Verbandoordeel;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Verband;
import nl.meldroute.dossier.Verbanden;
import nl.meldroute.taak.Invoer;
import org.springframework.stereotype.Component;

/** The suggested links of a casus as a list on a form, to confirm, reject or leave for later. */
@Component
class Verbandenlijst {

  private final Verbanden verbanden;

  Verbandenlijst(Verbanden verbanden) {
    this.verbanden = verbanden;
  }

  /** A row for each link that nobody judged yet. */
  List<Map<String, Object>> rijen(Casus casus) {
    return verbanden.voorgesteld(casus).stream().map(Verbandenlijst::rij).toList();
  }

  private static Map<String, Object> rij(Verband verband) {
    return Map.of(
        "nummer", verband.nummer(),
        "sterkte", verband.sterkte().tekst(),
        "plek", verband.plek(),
        "redenen", verband.redenen().stream().map(Waarde::tekst).collect(Collectors.joining("; ")),
        "oordeel", "LATER");
  }

  void beoordeel(Casus casus, List<Invoer> rijen) {
    rijen.forEach(rij -> beoordeel(casus, rij));
  }

  private void beoordeel(Casus casus, Invoer rij) {
    switch (rij.tekst("oordeel")) {
      case "BEVESTIGEN" ->
          verbanden.oordeel(casus, rij.tekst("nummer"), Verbandoordeel.BEVESTIGD, null);
      case "AFWIJZEN" ->
          verbanden.oordeel(
              casus, rij.tekst("nummer"), Verbandoordeel.AFGEWEZEN, rij.tekst("redenNiet"));
      default -> {
        // Later: it stays a suggestion.
      }
    }
  }
}
