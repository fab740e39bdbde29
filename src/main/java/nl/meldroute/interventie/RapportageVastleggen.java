package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** There are enough facts on paper for a decision, or the intervention stops (E12). */
@Component
class RapportageVastleggen implements Taakafhandeling {

  private static final String VOLDOENDE = "VOLDOENDE";

  private final Interventieverloop verloop;

  RapportageVastleggen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "rapportage-vastleggen";
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
    if (VOLDOENDE.equals(besluit)) {
      verloop.schrijfStap(
          taak,
          casus,
          "Rapportage voldoende",
          invoer.tekst("kern"),
          LocalDate.parse(invoer.tekst("datum")));
    } else {
      verloop.schrijfStap(taak, casus, "Gestopt", invoer.tekst("reden"), null);
      verloop.stop(taak, casus, invoer.tekst("reden"));
    }
    return Map.of("besluit", besluit);
  }
}
