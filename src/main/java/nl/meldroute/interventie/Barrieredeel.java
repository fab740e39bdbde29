package nl.meldroute.interventie;

import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.stereotype.Component;

/** The barriers that somebody judged, in the view of a casus; for who has a ground only. */
@Component
class Barrieredeel implements Dossieronderdeel {

  private final Barrieres barrieres;

  Barrieredeel(Barrieres barrieres) {
    this.barrieres = barrieres;
  }

  @Override
  public String naam() {
    return "barrieres";
  }

  @Override
  public List<Barrieres.Stand> van(Casus casus) {
    List<Barrieres.Stand> standen = barrieres.standen(casus);
    return standen.stream().allMatch(stand -> stand.opgave() == null) ? List.of() : standen;
  }
}
