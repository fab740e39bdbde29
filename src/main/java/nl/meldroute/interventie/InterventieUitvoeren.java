package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What came of an intervention, also when nothing did: not prosecuting has a reason (E14). */
@Component
class InterventieUitvoeren implements Taakafhandeling {

  private final Interventieverloop verloop;

  InterventieUitvoeren(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "interventie-uitvoeren";
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
    return Map.of(
        "besluit",
        switch (invoer.tekst("besluit")) {
          case "UITGEVOERD" -> uitgevoerd(taak, casus, invoer.tekst("uitkomst"));
          case "LOOPT_NOG" -> looptNog(taak, casus, LocalDate.parse(invoer.tekst("dag")));
          case "HOUDER_STOPT" -> gestopt(taak, casus, "Zelf gestopt", invoer.tekst("reden"));
          default -> gestopt(taak, casus, "Niet uitgevoerd", invoer.tekst("reden"));
        });
  }

  private String uitgevoerd(Taak taak, Casus casus, String uitkomst) {
    verloop.schrijfStap(taak, casus, "Uitgevoerd", uitkomst, null);
    verloop.uitgevoerd(taak, casus);
    return "UITGEVOERD";
  }

  private String looptNog(Taak taak, Casus casus, LocalDate dag) {
    verloop.plan(taak, casus, dag);
    verloop.schrijfStap(taak, casus, "Loopt nog", null, dag);
    return "LOOPT_NOG";
  }

  private String gestopt(Taak taak, Casus casus, String uitkomst, String reden) {
    verloop.schrijfStap(taak, casus, uitkomst, reden, null);
    verloop.stop(taak, casus, reden);
    return "GESTOPT";
  }
}
