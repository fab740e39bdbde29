package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A victim hears in time what happens when the reflection period ends. */
@Component
class BedenktijdBespreken implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Bedenktijdlijst lijst;
  private final Zorglijst zorg;
  private final Clock klok;

  BedenktijdBespreken(Zorgformulier formulier, Bedenktijdlijst lijst, Zorglijst zorg, Clock klok) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.zorg = zorg;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "bedenktijd-bespreken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.metBedenktijd(taak, casus, lijst.bedenktijd(Zorgformulier.id(taak)));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    zorg.voegContactToe(
        zorg.traject(lijst.bedenktijd(Zorgformulier.id(taak)).trajectId()),
        LocalDate.now(klok),
        Zorgcontactwijze.GESPREK,
        "JA".equals(invoer.tekst("besproken")),
        "Einde van de bedenktijd. " + invoer.tekst("toelichting"));
    return Map.of();
  }
}
