package nl.meldroute.casustafel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.casustafel.proces.Zittingproces;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a session goes: it begins, a layer and an item are in the room, an item is done, it ends.
 * Each step names the version that was read, so that two secretaries do not turn the page twice.
 */
@Component
@Transactional
public class Zittingverloop {

  private final JdbcClient database;
  private final Zittinghoofden hoofden;
  private final Zittingdeelnames deelnames;
  private final Zittingen zittingen;
  private final Aanwezigheden aanwezigheden;
  private final Zittingproces proces;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Zittingverloop(
      JdbcClient database,
      Zittinghoofden hoofden,
      Zittingdeelnames deelnames,
      Zittingen zittingen,
      Aanwezigheden aanwezigheden,
      Zittingproces proces,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.database = database;
    this.hoofden = hoofden;
    this.deelnames = deelnames;
    this.zittingen = zittingen;
    this.aanwezigheden = aanwezigheden;
    this.proces = proces;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The session begins, in the first layer of its table. */
  public void begin(String nummer) {
    Zittinghoofd zitting = geleid(nummer);
    if (zitting.stand() == Zittingstand.GEPLAND) {
      throw new Conflict("De agenda van deze zitting is nog niet vastgesteld.");
    }
    alsDienst(
        zitting,
        () ->
            eis(
                database
                    .sql(
                        """
                        update zitting set stand = 'BEZIG', laag = ?, begonnen_op = ?, versie = versie + 1
                        where id = ? and stand = 'VOORBEREIDING'
                        """)
                    .params(zitting.lagen().get(0).name(), nu(), zitting.id())
                    .update(),
                "Deze zitting is al begonnen, of gaat niet door."));
  }

  /** Another layer: who may not sit in it leaves the room, and who may comes in. */
  public void laag(String nummer, Laag laag, long versie) {
    Zittinghoofd zitting = bezig(nummer);
    if (!zitting.lagen().contains(laag)) {
      throw new OngeldigeInvoer(List.of(new Fout("laag", "Dit deel heeft deze tafel niet.")));
    }
    alsDienst(
        zitting,
        () -> {
          zet(zitting, laag, zitting.agendapunt(), versie);
          aanwezigheden.leeg(zitting.id(), "LAAG");
          if (zitting.agendapunt() != null) {
            aanwezigheden.vul(zitting.id(), zitting.agendapunt(), laag);
          }
        });
  }

  /**
   * Another item.
   *
   * @param punt null for a break
   * @throws NietGevonden when there is none that the current user may hear in the layer in the room
   */
  public void agendapunt(String nummer, UUID punt, long versie) {
    Zittinghoofd zitting = bezig(nummer);
    if (punt != null) {
      deelnames.eisGehoor(punt, zitting.laag());
      eisVan(zitting, zittingen.agendapunt(punt));
    }
    alsDienst(
        zitting,
        () -> {
          zet(zitting, zitting.laag(), punt, versie);
          aanwezigheden.leeg(zitting.id(), "PUNT");
          if (punt != null) {
            aanwezigheden.vul(zitting.id(), punt, zitting.laag());
          }
        });
  }

  /**
   * An item is done. What waits for the decisions about its casus hears it.
   *
   * @param stand BEHANDELD or DOORGESCHOVEN
   */
  public void rondAf(String nummer, UUID id, Puntstand stand) {
    Zittinghoofd zitting = bezig(nummer);
    Agendapunt punt = zittingen.agendapunt(id);
    eisVan(zitting, punt);
    alsDienst(
        zitting,
        () -> {
          if (stand == Puntstand.BEHANDELD && !isBesloten(id)) {
            throw new OngeldigeInvoer(
                List.of(new Fout("stand", "Leg eerst een besluit vast, of schuif het punt door.")));
          }
          eis(
              database
                  .sql(
                      "update agendapunt set stand = ?, versie = versie + 1 where id = ? and stand = 'VASTGESTELD'")
                  .params(stand.name(), id)
                  .update(),
              "Dit punt is al afgerond.");
          if (id.equals(zitting.agendapunt())) {
            zet(zitting, zitting.laag(), null, zitting.versie());
            aanwezigheden.leeg(zitting.id(), "PUNT");
          }
          if (stand == Puntstand.BEHANDELD) {
            vertel(zitting, punt);
          }
        });
  }

  private boolean isBesloten(UUID punt) {
    return database
        .sql("select exists (select from tafelbesluit where agendapunt_id = ?)")
        .param(punt)
        .query(Boolean.class)
        .single();
  }

  private void vertel(Zittinghoofd zitting, Agendapunt punt) {
    Casus casus = dossiers.bewerk(punt.casusnummer(), "Zitting " + zitting.nummer());
    dossiers.schrijfBij(casus, "zitting", "Besproken aan tafel: " + zitting.tafelnaam() + ".");
    dossiers.beweeg(casus);
    proces.besluitGenomen(Behandelingen.sleutel(punt.casusnummer(), zitting.tafel()), punt.id());
  }

  /** The session ends, and what waits for that goes on. */
  public void einde(String nummer) {
    sluit(nummer);
    alsDienst(hoofden.van(nummer), () -> proces.zittingGesloten(nummer));
  }

  /** The session ends; an item that was not done goes to the next one, so that nothing is lost. */
  void sluit(String nummer) {
    Zittinghoofd zitting = bezig(nummer);
    alsDienst(
        zitting,
        () -> {
          aanwezigheden.leeg(zitting.id(), "ZITTING");
          database
              .sql(
                  "update agendapunt set stand = 'DOORGESCHOVEN', versie = versie + 1 where zitting_id = ? and stand = 'VASTGESTELD'")
              .param(zitting.id())
              .update();
          eis(
              database
                  .sql(
                      """
                      update zitting set stand = 'VERSLAG', laag = null, agendapunt_id = null, gesloten_op = ?, versie = versie + 1
                      where id = ? and stand = 'BEZIG'
                      """)
                  .params(nu(), zitting.id())
                  .update(),
              "Deze zitting is al gesloten.");
        });
  }

  private void zet(Zittinghoofd zitting, Laag laag, UUID punt, long versie) {
    eis(
        database
            .sql(
                "update zitting set laag = ?, agendapunt_id = ?, versie = versie + 1 where id = ? and versie = ? and stand = 'BEZIG'")
            .params(laag.name(), punt, zitting.id(), versie)
            .update(),
        "Iemand anders heeft de zitting intussen verder gebracht. Kijk waar de zitting nu is.");
  }

  private Zittinghoofd geleid(String nummer) {
    Zittinghoofd zitting = hoofden.van(nummer);
    deelnames.leiding(zitting);
    return zitting;
  }

  private Zittinghoofd bezig(String nummer) {
    Zittinghoofd zitting = geleid(nummer);
    if (zitting.stand() != Zittingstand.BEZIG) {
      throw new Conflict("De zitting is niet bezig.");
    }
    return zitting;
  }

  private static void eisVan(Zittinghoofd zitting, Agendapunt punt) {
    if (!punt.zitting().equals(zitting.id())) {
      throw new NietGevonden("agendapunt");
    }
  }

  private static void eis(int gewijzigd, String anders) {
    if (gewijzigd == 0) {
      throw new Conflict(anders);
    }
  }

  private void alsDienst(Zittinghoofd zitting, Runnable werk) {
    toegang.alsSysteem(zitting.regio(), werk);
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
