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

/** The people who see a shielded casus by name. To be called in the name of the service. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Genoemden {

  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Genoemden(Dossiers dossiers, JdbcClient database, Toegang toegang, Clock klok) {
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Who is named and has no conflict of interest, by user id; nobody for a casus that is not
   * shielded.
   */
  public Set<String> van(String casusnummer) {
    return new TreeSet<>(
        database
            .sql(
                """
                select g.gebruiker from casus c join casus_genoemde g on g.casus_id = c.id and g.tot is null
                where c.nummer = ? and c.afgeschermd
                  and not exists (select from belangenconflict b
                                  where b.casus_id = c.id and b.gebruiker = g.gebruiker and b.opgeheven_op is null)
                """)
            .param(casusnummer)
            .query(String.class)
            .list());
  }

  /** How many open shielded casussen of a region nobody would see any more without somebody. */
  public int alleenGezienDoor(String regio, String gebruiker) {
    return database
        .sql(
            """
            select count(*) from casus c join casus_genoemde g on g.casus_id = c.id and g.tot is null and g.gebruiker = ?
            where c.regio = ? and c.afgeschermd and c.gesloten_op is null and c.samengevoegd_in is null
              and not exists (select from casus_genoemde n where n.casus_id = c.id and n.tot is null and n.gebruiker <> g.gebruiker)
            """)
        .params(gebruiker, regio)
        .query(Integer.class)
        .single();
  }

  /** Shields a casus, and those that were added to it, for exactly these people. */
  public void schermAf(Casus casus, Set<String> gebruikers) {
    for (Casus deel : dossiers.samen(casus)) {
      beeindig(deel, gebruikers);
      gebruikers.forEach(gebruiker -> noem(deel, gebruiker));
      deel.schermAf(true, klok.instant());
    }
  }

  /** The groups that take part see the casus again. */
  public void hefOp(Casus casus) {
    for (Casus deel : dossiers.samen(casus)) {
      deel.schermAf(false, klok.instant());
      beeindig(deel, Set.of());
    }
  }

  private void noem(Casus casus, String gebruiker) {
    database
        .sql(
            """
            insert into casus_genoemde (id, casus_id, regio, gebruiker, door, sinds) values (?, ?, ?, ?, ?, ?)
            on conflict (casus_id, gebruiker) where tot is null do nothing
            """)
        .params(
            UUID.randomUUID(),
            casus.id(),
            casus.regio(),
            gebruiker,
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()))
        .update();
  }

  private void beeindig(Casus casus, Set<String> behalve) {
    database
        .sql(
            """
            update casus_genoemde set tot = greatest(sinds, ?)
            where casus_id = ? and tot is null and gebruiker <> all (?)
            """)
        .params(Timestamp.from(klok.instant()), casus.id(), behalve.toArray(String[]::new))
        .update();
  }
}
