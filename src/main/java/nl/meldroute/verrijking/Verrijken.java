package nl.meldroute.verrijking;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Step 2 of the route (Twente 2022, §6.1): information from both sociaal domein and veiligheid. */
@Component
class Verrijken implements Taakafhandeling {

  /** What the table {@code vermoeden} asks and only a human can answer. */
  private static final List<String> VRAGEN =
      List.of("handeling", "dwangmiddel", "oogmerkUitbuiting", "wervingProstitutieBuitenland");

  private static final List<String> AANTALLEN = List.of("aantalSignalen", "aantalRisicofactoren");

  private final Verrijkingen verrijkingen;
  private final Ingewonnen ingewonnen;
  private final Herkenning herkenning;
  private final Dossiers dossiers;
  private final Clock klok;

  Verrijken(
      Verrijkingen verrijkingen,
      Ingewonnen ingewonnen,
      Herkenning herkenning,
      Dossiers dossiers,
      Clock klok) {
    this.verrijkingen = verrijkingen;
    this.ingewonnen = ingewonnen;
    this.herkenning = herkenning;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "verrijken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("ingewonnen", ingewonnen.tekst(casus));
    VRAGEN.forEach(vraag -> gegevens.put(vraag, "ONBEKEND"));
    gegevens.put("aantalSignalen", aantal(taak, "signalen"));
    gegevens.put("aantalRisicofactoren", aantal(taak, "risicogroepen"));
    return gegevens;
  }

  private int aantal(Taak taak, String lijst) {
    return dossiers.melding(taak.melding(), "Signaal verrijken").inhoud().get(lijst)
            instanceof List<?> genoemd
        ? genoemd.size()
        : 0;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    List<Invoer> bronnen = invoer.rijen("verrijkingen");
    if (bronnen.isEmpty() && ingewonnen.isLeeg(casus)) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout("verrijkingen", "Noteer minstens één bron, ook als u zelf hebt gezocht.")));
    }
    bronnen.forEach(
        rij ->
            verrijkingen.legVast(
                casus,
                rij.code("domein", Domein.class),
                rij.tekst("bron"),
                rij.tekst("bevinding")));
    herkenning.voegKenmerkenToe(casus, invoer);
    herkenning.voegBetrokkenenToe(casus, invoer);
    Map<String, Object> antwoorden = new LinkedHashMap<>();
    VRAGEN.forEach(vraag -> antwoorden.put(vraag, invoer.tekst(vraag)));
    AANTALLEN.forEach(vraag -> antwoorden.put(vraag, invoer.getal(vraag)));
    casus.beoordeel(antwoorden, klok.instant());
    return Map.of();
  }
}
