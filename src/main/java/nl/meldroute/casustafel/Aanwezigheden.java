package nl.meldroute.casustafel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in the room, per item and layer, with entry and exit. When the layer or the item changes,
 * everybody goes out and those come in who were there and may hear what comes.
 */
@Component
@Transactional
public class Aanwezigheden {

  private final JdbcClient database;
  private final Zittingpunten punten;
  private final Toegang toegang;
  private final Clock klok;

  Aanwezigheden(JdbcClient database, Zittingpunten punten, Toegang toegang, Clock klok) {
    this.database = database;
    this.punten = punten;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * A group comes in or goes out.
   *
   * @throws OngeldigeInvoer when it may not hear this item in this layer
   */
  public void zet(String nummer, UUID punt, Laag laag, String groep, boolean aanwezig) {
    Zittingpunt plek = punten.leidend(nummer, punt, laag, "aanwezigheid").bezig();
    if (punten.deelnemers(plek).stream().noneMatch(een -> een.groep().equals(groep))) {
      throw new OngeldigeInvoer(
          List.of(new Fout("groep", "Deze deelnemer mag dit punt in dit deel niet horen.")));
    }
    toegang.alsSysteem(
        plek.zitting().regio(),
        () -> {
          if (aanwezig) {
            komBinnen(plek, groep);
          } else {
            vertrek(plek, groep);
          }
        });
  }

  private void komBinnen(Zittingpunt plek, String groep) {
    database
        .sql(
            """
            insert into aanwezigheid (id, agendapunt_id, regio, laag, groep, partner, van, door)
            select gen_random_uuid(), agendapunt_id, regio, laag, groep, partner, ?, ?
            from punttoegang where agendapunt_id = ? and laag = ? and groep = ?
            on conflict (agendapunt_id, laag, groep) where tot is null do nothing
            """)
        .params(nu(), wie(), plek.punt().id(), plek.laag().name(), groep)
        .update();
  }

  private void vertrek(Zittingpunt plek, String groep) {
    database
        .sql(
            """
            update aanwezigheid set tot = greatest(van, ?), einde = 'VERTREK'
            where agendapunt_id = ? and laag = ? and groep = ? and tot is null
            """)
        .params(nu(), plek.punt().id(), plek.laag().name(), groep)
        .update();
  }

  /**
   * Everybody goes out. To be called in the name of the service.
   *
   * @param reden LAAG, PUNT or ZITTING
   */
  void leeg(UUID zitting, String reden) {
    database
        .sql(
            """
            update aanwezigheid w set tot = greatest(w.van, ?), einde = ?
            from agendapunt a where a.id = w.agendapunt_id and a.zitting_id = ? and w.tot is null
            """)
        .params(nu(), reden, zitting)
        .update();
  }

  /**
   * Those come in who were at the session, did not leave of themselves, and may hear what is in the
   * room now. To be called in the name of the service.
   */
  void vul(UUID zitting, UUID agendapunt, Laag laag) {
    database
        .sql(
            """
            insert into aanwezigheid (id, agendapunt_id, regio, laag, groep, partner, van, door)
            select gen_random_uuid(), t.agendapunt_id, t.regio, t.laag, t.groep, t.partner, ?, ?
            from punttoegang t cross join lateral (
              select w.einde from aanwezigheid w join agendapunt a on a.id = w.agendapunt_id
              where a.zitting_id = ? and w.groep = t.groep order by w.van desc, (w.tot is null) desc limit 1) laatst
            where t.agendapunt_id = ? and t.laag = ? and t.toegestaan and laatst.einde is distinct from 'VERTREK'
            on conflict (agendapunt_id, laag, groep) where tot is null do nothing
            """)
        .params(nu(), wie(), zitting, agendapunt, laag.name())
        .update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }
}
