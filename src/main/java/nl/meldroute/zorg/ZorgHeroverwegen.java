package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What can be done for a victim without help. */
@Component
class ZorgHeroverwegen implements Taakafhandeling {

  private static final String LATER = "LATER";
  private static final String OPNIEUW = "OPNIEUW";

  private final Zorgformulier formulier;
  private final Zorglijst lijst;
  private final Clock klok;

  ZorgHeroverwegen(Zorgformulier formulier, Zorglijst lijst, Clock klok) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "zorg-heroverwegen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.gegevens(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zorgtraject traject = formulier.traject(taak);
    String keuze = invoer.tekst("keuze");
    if (LATER.equals(keuze)) {
      lijst.laterOp(traject.id(), formulier.eisKomend(invoer, "laterOp"));
    } else if (OPNIEUW.equals(keuze)) {
      lijst.naar(traject.id(), Zorgfase.INTAKE);
    }
    lijst.voegContactToe(
        traject,
        LocalDate.now(klok),
        Zorgcontactwijze.BERICHT,
        OPNIEUW.equals(keuze),
        invoer.tekst("toelichting"));
    return Map.of("besluit", keuze);
  }
}
