package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Whether objections came and what became of them; carrying out goes on beside it (Awb 6:16). */
@Component
class BezwaarBehandelen implements Taakafhandeling {

  private static final String GEGROND = "GEGROND";

  private final Interventieverloop verloop;

  BezwaarBehandelen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "bezwaar-behandelen";
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
    verloop.schrijfStap(
        taak,
        casus,
        switch (besluit) {
          case GEGROND -> "Gegrond, besluit herroepen";
          case "ONGEGROND" -> "Besluit blijft";
          default -> "Geen bezwaar";
        },
        invoer.tekst("reden"),
        null);
    if (GEGROND.equals(besluit)) {
      verloop.herroep(taak, casus, invoer.tekst("reden"));
    }
    return Map.of();
  }
}
