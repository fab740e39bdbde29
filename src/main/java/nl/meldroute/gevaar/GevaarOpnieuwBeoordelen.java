package nl.meldroute.gevaar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.dossier.Aanvulling;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A human looks at once when later information leaves the danger unclear. */
@Component
class GevaarOpnieuwBeoordelen implements Taakafhandeling {

  private final Dossiers dossiers;
  private final Clock klok;

  GevaarOpnieuwBeoordelen(Dossiers dossiers, Clock klok) {
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "gevaar-opnieuw-beoordelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    Aanvulling nieuwste = dossiers.nieuwsteAanvulling(casus);
    gegevens.put("aanvulling", nieuwste.tekst());
    Gevaarbepaling.VRAGEN.forEach(vraag -> gegevens.put(vraag, "ONBEKEND"));
    gegevens.putAll(nieuwste.gevaar());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Gevaarniveau niveau = invoer.code("gevaarniveau", Gevaarniveau.class);
    casus.gevaarMinstens(niveau, klok.instant());
    dossiers.schrijfBij(
        casus,
        "gevaar-beoordeeld",
        "%s. %s".formatted(niveau.tekst(), invoer.tekst("toelichting")));
    return Map.of("nieuwGevaar", niveau.name());
  }
}
