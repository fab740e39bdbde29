package nl.meldroute.casustafel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.casustafel.Mandaten.Escalatie;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * Who is above a table says yes or no, with the reason. The casus itself is not shown: what kind of
 * decision it is and by which mandate, is what there is to judge.
 */
@Component
class MandaatBesluiten implements Taakafhandeling {

  private final Mandaten mandaten;
  private final Behandelingen behandelingen;
  private final Dossiers dossiers;

  MandaatBesluiten(Mandaten mandaten, Behandelingen behandelingen, Dossiers dossiers) {
    this.mandaten = mandaten;
    this.behandelingen = behandelingen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "mandaat-besluiten";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Escalatie escalatie = mandaten.open(UUID.fromString(taak.onderwerp()));
    Behandeling behandeling = behandelingen.behandeling(escalatie.behandeling());
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("casusNummer", casus.nummer());
    gegevens.put("tafel", behandelingen.tafelnaam(casus.regio(), behandeling.tafel()));
    gegevens.put("mandaat", behandelingen.mandaat(casus.regio(), behandeling.tafel()));
    gegevens.put("vraag", escalatie.doel().tekst());
    gegevens.put("soortBesluit", escalatie.soort().tekst());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Escalatie escalatie = mandaten.open(UUID.fromString(taak.onderwerp()));
    mandaten.antwoord(escalatie.id(), "JA".equals(invoer.tekst("akkoord")), invoer.tekst("reden"));
    return Map.of();
  }
}
