package nl.meldroute.gevaar;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.stereotype.Component;

/** What partners advised in acute danger, in the view of a casus. */
@Component
class Spoedadviesdeel implements Dossieronderdeel {

  private final Spoedadviezen adviezen;

  Spoedadviesdeel(Spoedadviezen adviezen) {
    this.adviezen = adviezen;
  }

  @Override
  public String naam() {
    return "spoedadviezen";
  }

  @Override
  public List<Spoedadviezen.Spoedadvies> van(Casus casus) {
    return adviezen.van(casus);
  }
}
