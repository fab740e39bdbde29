package nl.meldroute.casustafel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Who leads a track says whether it moves; the table watches over all of them together. */
@Component
class SpoorUitvoeren implements Taakafhandeling {

  private final Behandelsporen sporen;
  private final Tafelvragen vragen;
  private final Embargos embargos;

  SpoorUitvoeren(Behandelsporen sporen, Tafelvragen vragen, Embargos embargos) {
    this.sporen = sporen;
    this.vragen = vragen;
    this.embargos = embargos;
  }

  @Override
  public String soort() {
    return "spoor-uitvoeren";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Behandelspoor spoor = sporen.spoor(UUID.fromString(taak.onderwerp()));
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("casusNummer", casus.nummer());
    gegevens.put("spoor", spoor.spoor().tekst());
    gegevens.put("zorg", spoor.zorgVooraf() == null ? "Geen wensen." : spoor.zorgVooraf());
    gegevens.put("vorige", spoor.voortgang() == null ? "Nog niets gemeld." : spoor.voortgang());
    gegevens.put(
        "embargo",
        embargos.houdtTegen(casus)
            ? "Ja. Deel niets en onderneem niets tot het OM het embargo opheft."
            : "Nee.");
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    UUID id = UUID.fromString(taak.onderwerp());
    sporen.beweeg(id, invoer.tekst("voortgang"));
    vragen.beantwoord(sporen.spoor(id).behandeling(), Agendadoel.VOORTGANG, id);
    return Map.of("besluit", invoer.tekst("besluit"));
  }
}
