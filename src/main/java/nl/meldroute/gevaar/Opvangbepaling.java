package nl.meldroute.gevaar;

import java.util.Map;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which kind of place fits, by the table {@code opvangvorm}: an advice, in the order to try. */
@Component
@Transactional
public class Opvangbepaling {

  static final String TABEL = "opvangvorm";

  private final Beslissingen beslissingen;
  private final Dossiers dossiers;

  Opvangbepaling(Beslissingen beslissingen, Dossiers dossiers) {
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
  }

  /** In the first hours little is known but the age; what is left out counts as unknown. */
  public void bepaal(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Opvangvorm bepalen");
    beslissingen.beslis(
        new Beslisvraag(
            TABEL,
            casus.regio(),
            casus.id(),
            "opvangvorm-bepalen",
            Map.of("leeftijdscategorie", casus.leeftijdscategorie().name())));
  }
}
