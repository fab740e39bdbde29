package nl.meldroute.gids;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.gids.Gidswaarschuwingen.Waarschuwing;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A beheerder hears that a role or a convenant ends soon, and says how it goes on. */
@Component
class GidsBijwerken implements Taakafhandeling {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  private final Gidswaarschuwingen waarschuwingen;
  private final Collegas collegas;
  private final Regioprofielen regios;

  GidsBijwerken(Gidswaarschuwingen waarschuwingen, Collegas collegas, Regioprofielen regios) {
    this.waarschuwingen = waarschuwingen;
    this.collegas = collegas;
    this.regios = regios;
  }

  @Override
  public String soort() {
    return "gids-bijwerken";
  }

  /** There is no casus to see. */
  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("regioNaam", regios.profiel(taak.regio()).orElseThrow().naam());
    waarschuwingen.van(taak.regio()).stream()
        .filter(waarschuwing -> waarschuwing.onderwerp().toString().equals(taak.onderwerp()))
        .findFirst()
        .ifPresentOrElse(
            waarschuwing -> zet(gegevens, waarschuwing),
            () -> gegevens.put("wat", "Dit is al bijgewerkt in de partnergids."));
    return gegevens;
  }

  private void zet(Map<String, Object> gegevens, Waarschuwing waarschuwing) {
    gegevens.put("wat", waarschuwing.wat());
    if (waarschuwing.wie() != null) {
      gegevens.put(
          "wie",
          collegas
              .namen(List.of(waarschuwing.wie()))
              .getOrDefault(waarschuwing.wie(), waarschuwing.wie()));
    }
    gegevens.put("dag", DAG.format(waarschuwing.dag()));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    return Map.of("besluit", invoer.tekst("besluit"));
  }
}
