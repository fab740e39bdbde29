package nl.meldroute.gids;

import java.util.Set;
import nl.meldroute.gids.proces.Lidmaatschappen;
import nl.meldroute.platform.Aanmeldingen;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.taak.Taakoverdracht;
import org.springframework.stereotype.Component;

/** Brings the group of a place in line with who holds it; who leaves it leaves no task behind. */
@Component
class Groepsbezetting {

  private final Bezettingslijst bezetting;
  private final Lidmaatschappen lidmaatschappen;
  private final Taakoverdracht taken;
  private final Aanmeldingen aanmeldingen;

  Groepsbezetting(
      Bezettingslijst bezetting,
      Lidmaatschappen lidmaatschappen,
      Taakoverdracht taken,
      Aanmeldingen aanmeldingen) {
    this.bezetting = bezetting;
    this.lidmaatschappen = lidmaatschappen;
    this.taken = taken;
    this.aanmeldingen = aanmeldingen;
  }

  /**
   * @param weg who stood with the place until now: of these, who no longer belongs there leaves the
   *     group. Nobody else does: somebody may be in it by the provider where they sign in.
   */
  void werkBij(Regioprofiel regio, Rolplek plek, Set<String> weg) {
    lidmaatschappen
        .werkBij(plek.groep(), bezetting.leden(regio, plek), weg)
        .forEach(
            wie -> {
              taken.draagOver(regio.code(), wie, plek.groep(), null);
              aanmeldingen.beeindig(wie);
            });
  }
}
