package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.taak.Behandelaars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Actions and interventions outside a table, by who does the steps of a casus. */
@Component
@Transactional
public class Casusafspraken {

  private final Acties acties;
  private final Interventies interventies;
  private final Dossiers dossiers;
  private final Behandelaars behandelaars;

  Casusafspraken(
      Acties acties, Interventies interventies, Dossiers dossiers, Behandelaars behandelaars) {
    this.acties = acties;
    this.interventies = interventies;
    this.dossiers = dossiers;
    this.behandelaars = behandelaars;
  }

  /** As far as the current user may see them. */
  public List<Actie> acties(String casusnummer) {
    return acties.van(dossiers.delen(dossiers.lees(casusnummer, "Acties tonen")));
  }

  /** As far as the current user may see them. */
  public List<VastgesteldeInterventie> interventies(String casusnummer) {
    return dossiers.delen(dossiers.lees(casusnummer, "Interventies tonen")).stream()
        .flatMap(deel -> interventies.van(deel).stream())
        .toList();
  }

  /**
   * @return key of the action
   * @throws NietToegestaan when the current user does no step of the casus
   * @throws Conflict when the casus is closed
   */
  public UUID spreekActieAf(
      String casusnummer, String omschrijving, String eigenaar, LocalDate termijn) {
    return acties.spreekAf(
        open(casusnummer, "Actie afspreken"),
        new Actieopgave(omschrijving, eigenaar, termijn, null, null));
  }

  /**
   * @return key of the intervention
   * @throws NietToegestaan when the current user does no step of the casus
   * @throws Conflict when the casus is closed
   */
  public UUID stelInterventieVast(
      String casusnummer,
      Interventie interventie,
      Partnercode gezag,
      String effect,
      String toelichting,
      LocalDate geplandOp,
      String spoedreden) {
    return interventies.stelVast(
        open(casusnummer, "Interventie vaststellen"),
        new Interventieopgave(
            interventie, gezag, effect, toelichting, geplandOp, spoedreden, null, null));
  }

  private Casus open(String casusnummer, String doel) {
    Casus casus = dossiers.bewerk(casusnummer, doel);
    behandelaars.eis(casus);
    if (!casus.isOpen()) {
      throw new Conflict("Deze casus is afgesloten. Doe een nieuwe melding.");
    }
    return casus;
  }
}
