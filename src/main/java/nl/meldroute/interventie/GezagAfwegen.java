package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** An authority takes up an intervention under its own law, or says why not (E14). */
@Component
class GezagAfwegen implements Taakafhandeling {

  private static final String OPGEPAKT = "OPGEPAKT";

  private final Interventieverloop verloop;

  GezagAfwegen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "gezag-afwegen";
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
    if (OPGEPAKT.equals(besluit)) {
      LocalDate dag = LocalDate.parse(invoer.tekst("dag"));
      verloop.plan(taak, casus, dag);
      verloop.schrijfStap(taak, casus, "Opgepakt", null, dag);
    } else {
      verloop.schrijfStap(taak, casus, "Niet opgepakt", invoer.tekst("reden"), null);
      verloop.stop(taak, casus, invoer.tekst("reden"));
    }
    return Map.of("besluit", besluit);
  }
}
