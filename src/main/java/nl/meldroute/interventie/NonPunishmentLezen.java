package nl.meldroute.interventie;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Daderplan.Oordeel;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The police read what the prosecution service said, and nothing else. */
@Component
class NonPunishmentLezen implements Taakafhandeling {

  private final Daderplanlijst lijst;

  NonPunishmentLezen(Daderplanlijst lijst) {
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "non-punishment-lezen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Oordeel oordeel = gegeven(taak);
    return Map.of(
        "oordeel",
        "Casus %s. %s.\n%s"
            .formatted(casus.nummer(), oordeel.uitkomst().tekst(), oordeel.toelichting()));
  }

  private Oordeel gegeven(Taak taak) {
    return lijst.oordelen(List.of(UUID.fromString(taak.onderwerp()))).values().stream()
        .flatMap(List::stream)
        .filter(oordeel -> oordeel.gegevenOp() != null)
        .findFirst()
        .orElseThrow(() -> new NietGevonden("oordeel"));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    lijst.oordeelGelezen(gegeven(taak).id());
    return Map.of();
  }
}
