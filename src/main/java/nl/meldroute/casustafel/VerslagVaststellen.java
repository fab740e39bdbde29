package nl.meldroute.casustafel;

import java.time.Clock;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The chair approves the minutes. */
@Component
class VerslagVaststellen implements Taakafhandeling {

  private final Zittinghoofden hoofden;
  private final Verslagen verslagen;
  private final Clock klok;

  VerslagVaststellen(Zittinghoofden hoofden, Verslagen verslagen, Clock klok) {
    this.hoofden = hoofden;
    this.verslagen = verslagen;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "verslag-vaststellen";
  }

  /** There is no casus to see. */
  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return hoofden.van(taak.onderwerp()).alsKop(klok.getZone());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    verslagen.stelVast(taak.onderwerp());
    return Map.of();
  }
}
