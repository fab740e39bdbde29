package nl.meldroute.casustafel;

import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Actieopgave;
import nl.meldroute.interventie.Acties;
import nl.meldroute.interventie.Interventieopgave;
import nl.meldroute.interventie.Interventies;
import nl.meldroute.platform.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Actions and interventions that a table agrees on. */
@Component
@Transactional
public class Tafelafspraken {

  private final Zittingpunten punten;
  private final Tafelbesluiten besluiten;
  private final Acties acties;
  private final Interventies interventies;
  private final Dossiers dossiers;
  private final Toegang toegang;

  Tafelafspraken(
      Zittingpunten punten,
      Tafelbesluiten besluiten,
      Acties acties,
      Interventies interventies,
      Dossiers dossiers,
      Toegang toegang) {
    this.punten = punten;
    this.besluiten = besluiten;
    this.acties = acties;
    this.interventies = interventies;
    this.dossiers = dossiers;
    this.toegang = toegang;
  }

  /**
   * @param eigenaar code of a partner or role, or a group
   * @return its key
   */
  public UUID actie(
      String nummer,
      UUID punt,
      Laag laag,
      String omschrijving,
      String eigenaar,
      LocalDate termijn) {
    Zittingpunt plek = punten.leidend(nummer, punt, laag, "actie").open();
    return acties.spreekAf(
        casus(plek), new Actieopgave(omschrijving, eigenaar, termijn, punt, laag));
  }

  /**
   * @param effect what it is expected to do to the victim
   * @return its key
   */
  public UUID interventie(
      String nummer,
      UUID punt,
      Laag laag,
      Interventie interventie,
      Partnercode bevoegdGezag,
      String effect) {
    Zittingpunt plek = punten.leidend(nummer, punt, laag, "interventie").open();
    UUID id =
        interventies.stelVast(
            casus(plek), Interventieopgave.aanTafel(interventie, bevoegdGezag, effect, punt, laag));
    besluiten.weegOpnieuw(plek);
    return id;
  }

  /** Who leads a table need not see the casus. */
  private Casus casus(Zittingpunt plek) {
    return toegang.alsSysteem(
        plek.zitting().regio(),
        () ->
            dossiers.bewerk(
                plek.punt().casusnummer(), "Afspraak in zitting " + plek.zitting().nummer()));
  }
}
