package nl.meldroute.interventie;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** What was agreed to be done, in the view of a casus. */
@Component
class Actiesdeel implements Dossieronderdeel {

  private final Acties acties;
  private final Dossiers dossiers;

  Actiesdeel(Acties acties, Dossiers dossiers) {
    this.acties = acties;
    this.dossiers = dossiers;
  }

  @Override
  public String naam() {
    return "acties";
  }

  @Override
  public List<Actie> van(Casus casus) {
    return acties.van(dossiers.delen(casus));
  }
}
