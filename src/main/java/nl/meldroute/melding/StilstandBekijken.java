package nl.meldroute.melding;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Somebody looks why a casus does not move (E8). */
@Component
class StilstandBekijken implements Taakafhandeling {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  private final Dossiers dossiers;
  private final Clock klok;

  StilstandBekijken(Dossiers dossiers, Clock klok) {
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "stilstand-bekijken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put(
        "stand",
        "De casus staat op \"%s\" en heeft sinds %s niet bewogen."
            .formatted(
                casus.status().tekst(),
                DAG.format(casus.laatstBewogenOp().atZone(klok.getZone()))));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    dossiers.schrijfBij(casus, "stilstand", invoer.tekst("toelichting"));
    return Map.of();
  }
}
