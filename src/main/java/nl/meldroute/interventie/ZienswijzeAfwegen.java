package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What became of the view that was given, or was not (Awb 4:8). */
@Component
class ZienswijzeAfwegen implements Taakafhandeling {

  private static final String DOORGAAN = "DOORGAAN";

  private final Interventieverloop verloop;

  ZienswijzeAfwegen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "zienswijze-afwegen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return verloop.beeld(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    String ontvangen = "JA".equals(invoer.tekst("ontvangen")) ? "ontvangen" : "uitgebleven";
    verloop.schrijfStap(taak, casus, "Zienswijze " + ontvangen, invoer.tekst("reden"), null);
    if (!DOORGAAN.equals(besluit)) {
      verloop.stop(taak, casus, invoer.tekst("reden"));
    }
    return Map.of("besluit", besluit);
  }
}
