package nl.meldroute.gevaar;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.stereotype.Component;

/** Places for the night, found or not, in the view of a casus. */
@Component
class Noodopvangdeel implements Dossieronderdeel {

  private final Noodopvangen noodopvangen;

  Noodopvangdeel(Noodopvangen noodopvangen) {
    this.noodopvangen = noodopvangen;
  }

  @Override
  public String naam() {
    return "noodopvang";
  }

  @Override
  public List<Noodopvang> van(Casus casus) {
    return noodopvangen.van(casus);
  }
}
