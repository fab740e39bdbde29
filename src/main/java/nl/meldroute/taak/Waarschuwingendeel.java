package nl.meldroute.taak;

import java.time.Instant;
import java.util.List;
import nl.meldroute.bericht.Berichten;
import nl.meldroute.bericht.Berichtresultaat;
import nl.meldroute.bericht.Berichtsoort;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.stereotype.Component;

/** Who was told by mail or text message that something waits, in the view of a casus. */
@Component
class Waarschuwingendeel implements Dossieronderdeel {

  private final Berichten berichten;

  Waarschuwingendeel(Berichten berichten) {
    this.berichten = berichten;
  }

  /**
   * @param stap key of the task, or number of what it is about
   * @param uitleg what became of it, in words
   */
  record Waarschuwing(
      Instant tijdstip,
      Berichtsoort soort,
      String stap,
      String ontvanger,
      Berichtweg weg,
      Berichtresultaat resultaat,
      String uitleg,
      boolean oefening) {}

  @Override
  public String naam() {
    return "waarschuwingen";
  }

  @Override
  public List<Waarschuwing> van(Casus casus) {
    return berichten.over(casus.id()).stream()
        .map(
            bericht ->
                new Waarschuwing(
                    bericht.tijdstip(),
                    bericht.soort(),
                    bericht.kenmerk(),
                    bericht.ontvanger(),
                    bericht.weg(),
                    bericht.resultaat(),
                    bericht.resultaat().tekst(),
                    bericht.oefening()))
        .toList();
  }
}
