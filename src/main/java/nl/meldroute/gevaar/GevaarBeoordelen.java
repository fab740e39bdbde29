package nl.meldroute.gevaar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A human looks at once when the answers in the melding leave the danger unclear. */
@Component
class GevaarBeoordelen implements Taakafhandeling {

  private final Dossiers dossiers;
  private final Clock klok;

  GevaarBeoordelen(Dossiers dossiers, Clock klok) {
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "gevaar-beoordelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    Gevaarbepaling.VRAGEN.forEach(vraag -> gegevens.put(vraag, "ONBEKEND"));
    gegevens.putAll(
        Gevaarbepaling.antwoorden(dossiers.melding(taak.melding(), "Gevaar beoordelen")));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Gevaarniveau niveau = invoer.code("gevaarniveau", Gevaarniveau.class);
    casus.gevaar(niveau, klok.instant());
    dossiers.schrijfBij(
        casus,
        "gevaar-beoordeeld",
        "%s. %s".formatted(niveau.tekst(), invoer.tekst("toelichting")));
    return Map.of("gevaarniveau", niveau.name(), "dringendheid", casus.dringendheid().name());
  }
}
