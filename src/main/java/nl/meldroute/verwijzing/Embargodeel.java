package nl.meldroute.verwijzing;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.dossier.Embargos.Embargo;
import org.springframework.stereotype.Component;

/**
 * The embargoes of a casus: whoever works at it has to know before they tell somebody something.
 */
@Component
class Embargodeel implements Dossieronderdeel {

  private final Embargos embargos;
  private final Dossiers dossiers;

  Embargodeel(Embargos embargos, Dossiers dossiers) {
    this.embargos = embargos;
    this.dossiers = dossiers;
  }

  @Override
  public String naam() {
    return "embargos";
  }

  @Override
  public List<Embargo> van(Casus casus) {
    return dossiers.delen(casus).stream().flatMap(deel -> embargos.van(deel).stream()).toList();
  }
}
