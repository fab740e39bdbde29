package nl.meldroute.casustafel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.verwijzing.Verwijzing;
import nl.meldroute.verwijzing.Verwijzingen;
import org.springframework.stereotype.Component;

/** What the table gets to weigh, and what is still missing (Rapporteur 2012 §7.5.1). */
@Component
class DossierVormen implements Taakafhandeling {

  private final Behandelingen behandelingen;
  private final Verwijzingen verwijzingen;
  private final Dossiers dossiers;

  DossierVormen(Behandelingen behandelingen, Verwijzingen verwijzingen, Dossiers dossiers) {
    this.behandelingen = behandelingen;
    this.verwijzingen = verwijzingen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "dossier-vormen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Behandeling behandeling = behandelingen.behandeling(UUID.fromString(taak.onderwerp()));
    List<Verwijzing> lijst = verwijzingen.verwijzingen(casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("tafel", behandelingen.tafelnaam(casus.regio(), behandeling.tafel()));
    gegevens.put(
        "verwijzingenOverzicht",
        lijst.isEmpty()
            ? "Er zijn geen verwijzingen vastgesteld."
            : lijst.stream()
                .map(een -> "%s: %s.".formatted(een.partner().tekst(), een.status().tekst()))
                .collect(Collectors.joining("\n")));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    behandelingen.dossier(
        UUID.fromString(taak.onderwerp()), invoer.tekst("dossier"), invoer.tekst("ontbreekt"));
    return Map.of();
  }
}
