package nl.meldroute.gevaar;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.stereotype.Component;

/** Rides to a place for the night, in the view of a casus. */
@Component
class Vervoerdeel implements Dossieronderdeel {

  private final Noodopvangen noodopvangen;

  Vervoerdeel(Noodopvangen noodopvangen) {
    this.noodopvangen = noodopvangen;
  }

  @Override
  public String naam() {
    return "noodvervoer";
  }

  @Override
  public List<Noodopvangen.Vervoer> van(Casus casus) {
    return noodopvangen.ritten(casus);
  }
}
