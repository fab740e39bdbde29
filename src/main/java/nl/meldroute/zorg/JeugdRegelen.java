package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Gezag;
import nl.meldroute.begrippen.Inschakeling;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.zorg.Zorgtraject.Jeugd;
import org.springframework.stereotype.Component;

/** Who has the say over a young victim, and who watches over it. */
@Component
class JeugdRegelen implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Zorglijst lijst;

  JeugdRegelen(Zorgformulier formulier, Zorglijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "jeugd-regelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.gegevens(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    lijst.regelJeugd(
        formulier.traject(taak),
        new Jeugd(
            invoer.code("gezag", Gezag.class),
            invoer.tekst("gezagsdrager"),
            invoer.code("raad", Inschakeling.class),
            invoer.code("nidos", Inschakeling.class),
            invoer.tekst("toelichting"),
            null,
            null));
    return Map.of();
  }
}
