package nl.meldroute.verwijzing;

import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.Conflict;
import nl.meldroute.verwijzing.proces.Embargoproces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public prosecutor's embargo on a casus is laid and lifted (E20). The prosecutor has a task of
 * their own for it as long as it holds.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Embargobesluit {

  private final Embargos embargos;
  private final Embargoproces proces;
  private final Dossiers dossiers;

  Embargobesluit(Embargos embargos, Embargoproces proces, Dossiers dossiers) {
    this.embargos = embargos;
    this.proces = proces;
    this.dossiers = dossiers;
  }

  /**
   * @param namens who asked for it: a function at the prosecutor's office
   * @param herzienOp when is looked whether it is still needed
   * @throws Conflict when one holds already, or the casus is closed
   */
  public void leg(Casus casus, String reden, String namens, LocalDate herzienOp) {
    if (!casus.isOpen()) {
      throw new Conflict("Deze casus is afgesloten.");
    }
    UUID embargo = embargos.leg(casus, reden, namens, herzienOp);
    dossiers.schrijfBij(
        casus, "embargo", "Embargo van het OM. Herzien op %s.".formatted(herzienOp));
    proces.start(casus, dossiers.leidendeMelding(casus), embargo);
  }

  /**
   * Lifted elsewhere than by the prosecutor's own task, which is not needed any more.
   *
   * @param vrijgave who hears what and when
   * @throws Conflict when none holds
   */
  public void hefOp(Casus casus, String vrijgave) {
    UUID embargo =
        embargos
            .huidig(casus.id())
            .map(Embargos.Embargo::id)
            .orElseThrow(() -> new Conflict("Op deze casus ligt geen embargo (meer)."));
    vervalt(casus, vrijgave);
    proces.vervalt(casus, embargo);
  }

  void vervalt(Casus casus, String vrijgave) {
    embargos.hefOp(casus, vrijgave);
    dossiers.schrijfBij(
        casus, "embargo-opgeheven", "Embargo van het OM opgeheven. Vrijgave: " + vrijgave);
  }
}
