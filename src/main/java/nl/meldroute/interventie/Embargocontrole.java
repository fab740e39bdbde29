package nl.meldroute.interventie;

import java.util.Set;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether an intervention may show itself now, or waits for the public prosecutor (E20). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Embargocontrole {

  /** The embargo is for their investigation: what they do themselves it does not stop. */
  private static final Set<String> OPSPORING =
      Set.of(Partnercode.OM.name(), Partnercode.POLITIE.name(), Partnercode.KMAR.name());

  private final Dossiers dossiers;
  private final Embargos embargos;

  Embargocontrole(Dossiers dossiers, Embargos embargos) {
    this.dossiers = dossiers;
    this.embargos = embargos;
  }

  /**
   * @param gezag code of who carries out; null when it is not about carrying out
   * @return code for the process: VRIJ or WACHTEN
   */
  public String vraag(String casusnummer, String gezag) {
    boolean eigen = gezag != null && OPSPORING.contains(gezag);
    return !eigen && embargos.houdtTegen(dossiers.lees(casusnummer, "Embargo nagaan"))
        ? "WACHTEN"
        : "VRIJ";
  }
}
