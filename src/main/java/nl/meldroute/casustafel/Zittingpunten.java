package nl.meldroute.casustafel;

import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to an item of a session for who writes at it: first whether they may hear it, then
 * whether they may write. What was done goes into the processing log.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Zittingpunten {

  private final JdbcClient database;
  private final Zittinghoofden hoofden;
  private final Zittingdeelnames deelnames;
  private final Zittingen zittingen;
  private final Verwerkingen verwerkingen;
  private final Toegang toegang;

  Zittingpunten(
      JdbcClient database,
      Zittinghoofden hoofden,
      Zittingdeelnames deelnames,
      Zittingen zittingen,
      Verwerkingen verwerkingen,
      Toegang toegang) {
    this.database = database;
    this.hoofden = hoofden;
    this.deelnames = deelnames;
    this.zittingen = zittingen;
    this.verwerkingen = verwerkingen;
    this.toegang = toegang;
  }

  /** A group that may be in the room; without a partner it sits there for the table. */
  record Deelnemer(String groep, Partnercode partner) {}

  /**
   * For who takes part.
   *
   * @throws NietGevonden when the current user may not hear this item in this layer
   */
  Zittingpunt deelnemend(String nummer, UUID punt, Laag laag, String doel) {
    Zittinghoofd zitting = hoofden.van(nummer);
    return noteer(
        new Zittingpunt(zitting, deelnames.van(zitting), hoor(zitting, punt, laag), laag), doel);
  }

  /** As {@link #deelnemend}, for the chair and the secretary. */
  Zittingpunt leidend(String nummer, UUID punt, Laag laag, String doel) {
    Zittinghoofd zitting = hoofden.van(nummer);
    deelnames.van(zitting);
    Agendapunt gehoord = hoor(zitting, punt, laag);
    return noteer(new Zittingpunt(zitting, deelnames.leiding(zitting), gehoord, laag), doel);
  }

  private Agendapunt hoor(Zittinghoofd zitting, UUID punt, Laag laag) {
    deelnames.eisGehoor(punt, laag);
    Agendapunt gehoord = zittingen.agendapunt(punt);
    if (!gehoord.zitting().equals(zitting.id())) {
      throw new NietGevonden("agendapunt");
    }
    return gehoord;
  }

  private Zittingpunt noteer(Zittingpunt plek, String doel) {
    verwerkingen.legVast(
        Verwerking.van(
            Handeling.WIJZIGEN,
            "Zitting " + plek.zitting().nummer() + ": " + doel,
            plek.zitting().regio(),
            List.of(plek.punt().casus())));
    return plek;
  }

  /** Who may be in the room at an item in a layer. */
  List<Deelnemer> deelnemers(Zittingpunt plek) {
    return toegang.alsSysteem(
        plek.zitting().regio(),
        () ->
            database
                .sql(
                    "select groep, partner from punttoegang where agendapunt_id = ? and laag = ? and toegestaan order by groep")
                .params(plek.punt().id(), plek.laag().name())
                .query(
                    (rij, nummer) ->
                        new Deelnemer(
                            rij.getString(1),
                            rij.getString(2) == null
                                ? null
                                : Partnercode.valueOf(rij.getString(2))))
                .list());
  }
}
