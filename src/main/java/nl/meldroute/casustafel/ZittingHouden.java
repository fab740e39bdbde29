package nl.meldroute.casustafel;

import java.time.Clock;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The chair says in Tasklist that a session is over, which its own page does as well. */
@Component
class ZittingHouden implements Taakafhandeling {

  private final Zittinghoofden hoofden;
  private final Zittingverloop verloop;
  private final Clock klok;

  ZittingHouden(Zittinghoofden hoofden, Zittingverloop verloop, Clock klok) {
    this.hoofden = hoofden;
    this.verloop = verloop;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "zitting-houden";
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
    verloop.sluit(taak.onderwerp());
    return Map.of();
  }
}
