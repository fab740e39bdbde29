package nl.meldroute.interventie;

import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Daderplan.Einddatum;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Taak;
import org.springframework.stereotype.Component;

/**
 * What ends and when, for who looks after the victim: they need not read the plan, and get that day
 * and nothing else of it.
 */
@Component
class Einddata {

  private final Daderplanlijst lijst;
  private final Toegang toegang;

  Einddata(Daderplanlijst lijst, Toegang toegang) {
    this.lijst = lijst;
    this.toegang = toegang;
  }

  private static UUID id(Taak taak) {
    return UUID.fromString(taak.onderwerp());
  }

  private Einddatum einddatum(Taak taak, Casus casus) {
    return toegang.alsSysteem(casus.regio(), () -> lijst.einddatum(id(taak)));
  }

  String watEindigt(Taak taak, Casus casus) {
    Einddatum dag = einddatum(taak, casus);
    return "%s van iemand in deze casus eindigt op %s.".formatted(dag.soort().tekst(), dag.dag());
  }

  /** What who looked found; in words. */
  String bevinding(Taak taak, Casus casus) {
    Einddatum dag = einddatum(taak, casus);
    return dag.veilig() == null
        ? "Er is nog niet nagegaan of het slachtoffer veilig is. Bel de zorgcoördinator."
        : "Is het slachtoffer veilig? %s. %s".formatted(dag.veilig().tekst(), dag.toelichting());
  }

  void nagegaan(Taak taak, Casus casus, Antwoord veilig, String toelichting) {
    toegang.alsSysteem(casus.regio(), () -> lijst.einddatumNagegaan(id(taak), veilig, toelichting));
  }

  void voorbereid(Taak taak, Casus casus, String maatregelen, Antwoord ingelicht) {
    toegang.alsSysteem(casus.regio(), () -> lijst.maatregelen(id(taak), maatregelen, ingelicht));
  }
}
