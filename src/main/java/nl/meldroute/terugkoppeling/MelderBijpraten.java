package nl.meldroute.terugkoppeling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The day that was promised to a reporter is near and there is no outcome yet (E3). */
@Component
class MelderBijpraten implements Taakafhandeling {

  private final Terugkoppelafspraken afspraken;
  private final Contactwacht wacht;
  private final Melderberichten berichten;
  private final Terugkoppelwoorden woorden;
  private final Dossiers dossiers;

  MelderBijpraten(
      Terugkoppelafspraken afspraken,
      Contactwacht wacht,
      Melderberichten berichten,
      Terugkoppelwoorden woorden,
      Dossiers dossiers) {
    this.afspraken = afspraken;
    this.wacht = wacht;
    this.berichten = berichten;
    this.woorden = woorden;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "melder-bijpraten";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Melding melding = dossiers.melding(taak.melding(), "Melder tussendoor laten horen");
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("meldingNummer", taak.melding());
    gegevens.put("casusNummer", casus.nummer());
    List<String> regels = new ArrayList<>(wacht.regels(casus, melding));
    afspraken
        .van(melding)
        .ifPresent(
            gemaakt -> {
              gegevens.put("wijze", gemaakt.wijze().name());
              regels.add(
                  "Beloofd: %s, uiterlijk %s."
                      .formatted(
                          gemaakt.wijze().tekst().toLowerCase(),
                          afspraken.datum(gemaakt.uiterlijk())));
            });
    regels.addAll(woorden.bijpraten(melding, afspraken.van(melding)));
    gegevens.put("afspraak", String.join("\n", regels));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Melding melding = dossiers.melding(taak.melding(), "Melder tussendoor laten horen");
    if (!"JA".equals(invoer.tekst("gegeven"))) {
      dossiers.schrijfBij(
          casus, "melder-bijgepraat", "De melder hoorde niets: " + invoer.tekst("redenNiet"));
      return Map.of();
    }
    if (wacht.eisVeilig(casus, melding, invoer) == Wijze.VOLGCODE) {
      berichten.praatBij(casus, melding);
    }
    dossiers.schrijfBij(
        casus, "melder-bijgepraat", "De melder weet dat er aan de melding wordt gewerkt.");
    return Map.of();
  }
}
