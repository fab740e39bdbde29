package nl.meldroute.interventie;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** What was decided to be done, in the view of a casus. */
@Component
class Interventiesdeel implements Dossieronderdeel {

  private final Interventies interventies;
  private final Dossiers dossiers;

  Interventiesdeel(Interventies interventies, Dossiers dossiers) {
    this.interventies = interventies;
    this.dossiers = dossiers;
  }

  @Override
  public String naam() {
    return "interventies";
  }

  @Override
  public List<VastgesteldeInterventie> van(Casus casus) {
    return dossiers.delen(casus).stream().flatMap(deel -> interventies.van(deel).stream()).toList();
  }
}
