package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Verblijfsaanvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What the IND decided about the stay of a victim. */
@Component
class VerblijfVolgen implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Bedenktijdlijst lijst;

  VerblijfVolgen(Zorgformulier formulier, Bedenktijdlijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "verblijf-volgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.metBedenktijd(taak, casus, lijst.bedenktijd(Zorgformulier.id(taak)));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Verblijfsaanvraag stand = invoer.code("verblijf", Verblijfsaanvraag.class);
    lijst.verblijf(Zorgformulier.id(taak), stand, invoer.tekst("toelichting"));
    return Map.of("besluit", stand == Verblijfsaanvraag.AANGEVRAAGD ? "WACHTEN" : "BESLIST");
  }
}
