package nl.meldroute.zorg;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dossiersoort;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A victim is registered with CoMensha, or it is written down why not. */
@Component
class ComenshaRegistreren implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Comenshalijst lijst;

  ComenshaRegistreren(Zorgformulier formulier, Comenshalijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "comensha-registreren";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.gegevens(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    UUID registratie = lijst.vanTraject(Zorgformulier.id(taak)).get(0).id();
    if ("JA".equals(invoer.tekst("gelukt"))) {
      lijst.geregistreerd(
          registratie,
          invoer.code("dossiersoort", Dossiersoort.class),
          invoer.code("sector", Sector.class),
          formulier.eisGeweest(invoer, "geregistreerdOp"),
          invoer.tekst("kenmerk"));
    } else {
      lijst.niet(registratie, invoer.tekst("nietOmdat"));
    }
    return Map.of();
  }
}
