package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Who a decision concerns is told of it beforehand, and may give a view (Awb 4:7, 4:8). */
@Component
class VoornemenSturen implements Taakafhandeling {

  private final Interventieverloop verloop;

  VoornemenSturen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "voornemen-sturen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> beeld = verloop.beeld(taak, casus);
    beeld.put(
        "zienswijzeTot",
        verloop.voorstelZienswijze(verloop.van(taak, casus), casus.dringendheid()).toString());
    return beeld;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    switch (besluit) {
      case "VERZONDEN" -> {
        LocalDate tot = Wettelijketermijnen.werkdag(LocalDate.parse(invoer.tekst("zienswijzeTot")));
        verloop.zienswijzeTot(taak, casus, tot);
        verloop.schrijfStap(taak, casus, "Verstuurd, zienswijze mogelijk", null, tot);
      }
      case "ZONDER_ZIENSWIJZE" ->
          verloop.schrijfStap(taak, casus, "Zonder zienswijze", invoer.tekst("reden"), null);
      default -> {
        verloop.schrijfStap(taak, casus, "Gestopt", invoer.tekst("reden"), null);
        verloop.stop(taak, casus, invoer.tekst("reden"));
      }
    }
    return Map.of("besluit", besluit);
  }
}
