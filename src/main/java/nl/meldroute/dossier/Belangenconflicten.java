package nl.meldroute.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has no part in a casus because of knowing somebody in it. To be called in the name of the
 * service.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Belangenconflicten {

  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Belangenconflicten(Dossiers dossiers, JdbcClient database, Toegang toegang, Clock klok) {
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Who has a conflict of interest now, by user id. */
  public Set<String> van(String casusnummer) {
    return new TreeSet<>(
        database
            .sql(
                """
                select b.gebruiker from belangenconflict b join casus c on c.id = b.casus_id
                where c.nummer = ? and b.opgeheven_op is null
                """)
            .param(casusnummer)
            .query(String.class)
            .list());
  }

  /** Also for the casussen that were added to it. */
  public void meld(Casus casus, String gebruiker) {
    for (Casus deel : dossiers.samen(casus)) {
      database
          .sql(
              """
              insert into belangenconflict (id, casus_id, regio, gebruiker, gemeld_door, gemeld_op) values (?, ?, ?, ?, ?, ?)
              on conflict (casus_id, gebruiker) where opgeheven_op is null do nothing
              """)
          .params(
              UUID.randomUUID(),
              deel.id(),
              deel.regio(),
              gebruiker,
              toegang.huidige().gebruiker(),
              Timestamp.from(klok.instant()))
          .update();
    }
  }

  public void hefOp(Casus casus, String gebruiker) {
    for (Casus deel : dossiers.samen(casus)) {
      database
          .sql(
              """
              update belangenconflict set opgeheven_door = ?, opgeheven_op = ?
              where casus_id = ? and gebruiker = ? and opgeheven_op is null
              """)
          .params(
              toegang.huidige().gebruiker(), Timestamp.from(klok.instant()), deel.id(), gebruiker)
          .update();
    }
  }
}
