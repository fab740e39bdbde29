package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Bedenktijdstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The reflection period is over and nobody wrote down what the victim decided. */
@Component
class BedenktijdVerstreken implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Bedenktijdlijst lijst;

  BedenktijdVerstreken(Zorgformulier formulier, Bedenktijdlijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "bedenktijd-verstreken";
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
    return Map.of(
        "besluit",
        keuze == Bedenktijdstand.VERSTREKEN ? Bedenktijdstand.GEEN_AANGIFTE.name() : keuze.name());
  }
}
