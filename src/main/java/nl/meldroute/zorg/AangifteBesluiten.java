package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Bedenktijdstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What a victim decided in the reflection period. */
@Component
class AangifteBesluiten implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Bedenktijdlijst lijst;

  AangifteBesluiten(Zorgformulier formulier, Bedenktijdlijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "aangifte-besluiten";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.metBedenktijd(taak, casus, lijst.bedenktijd(Zorgformulier.id(taak)));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Bedenktijdstand keuze = invoer.code("keuze", Bedenktijdstand.class);
    lijst.besluit(
        Zorgformulier.id(taak),
        keuze,
        formulier.eisGeweest(invoer, "beslotenOp"),
        invoer.tekst("toelichting"));
    return Map.of("besluit", keuze.name());
  }
}
