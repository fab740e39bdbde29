package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Zittingaard;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.platform.NietGevonden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of the tables, what is on their agendas, and who may hear of it. Everybody in a
 * region may know when a table sits; of the agenda each one reads the items that they may hear of,
 * and the service all of them.
 */
@Component
@Transactional
public class Zittingen {

  private final JdbcClient database;

  Zittingen(JdbcClient database) {
    this.database = database;
  }

  /**
   * @throws NietGevonden when the current user's regions have no such session
   */
  public Zitting zitting(String nummer) {
    return database
        .sql("select * from zitting where nummer = ?")
        .param(nummer)
        .query(Zittingen::zitting)
        .optional()
        .orElseThrow(() -> new NietGevonden("zitting"));
  }

  /** Of one table, the latest first. */
  public List<Zitting> zittingen(String regio, String tafel) {
    return database
        .sql("select * from zitting where regio = ? and tafel = ? order by begin desc")
        .params(regio, tafel)
        .query(Zittingen::zitting)
        .list();
  }

  /** The items in the order of the agenda, without those that were taken off. */
  public List<Agendapunt> agenda(Zitting zitting) {
    return database
        .sql(
            "select * from agendapunt where zitting_id = ? and stand <> 'AFGEVOERD' order by volgorde, ingebracht_op")
        .param(zitting.id())
        .query(Zittingen::punt)
        .list();
  }

  /**
   * @throws NietGevonden when there is none that the current user may hear of
   */
  public Agendapunt agendapunt(UUID id) {
    return database
        .sql("select * from agendapunt where id = ?")
        .param(id)
        .query(Zittingen::punt)
        .optional()
        .orElseThrow(() -> new NietGevonden("agendapunt"));
  }

  /** The ground table of a session: a user reads the lines of their own groups. */
  public List<Punttoegang> toegang(Zitting zitting) {
    return database
        .sql(
            """
            select t.* from punttoegang t join agendapunt a on a.id = t.agendapunt_id
            where a.zitting_id = ? order by a.volgorde, t.laag, t.groep
            """)
        .param(zitting.id())
        .query(Zittingen::toegang)
        .list();
  }

  private static Zitting zitting(ResultSet rij, int nummer) throws SQLException {
    return new Zitting(
        rij.getObject("id", UUID.class),
        rij.getString("nummer"),
        rij.getString("regio"),
        rij.getString("tafel"),
        Zittingaard.valueOf(rij.getString("aard")),
        Optional.ofNullable(rij.getDate("ritmedag")).map(java.sql.Date::toLocalDate),
        rij.getTimestamp("begin").toInstant(),
        rij.getTimestamp("sluiting").toInstant(),
        Zittingstand.valueOf(rij.getString("stand")),
        Optional.ofNullable(rij.getString("laag")).map(Laag::valueOf),
        Optional.ofNullable(rij.getObject("agendapunt_id", UUID.class)),
        Optional.ofNullable(rij.getString("vervallen_reden")),
        rij.getLong("versie"));
  }

  private static Agendapunt punt(ResultSet rij, int nummer) throws SQLException {
    return new Agendapunt(
        rij.getObject("id", UUID.class),
        rij.getObject("zitting_id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getString("casusnummer"),
        rij.getString("regio"),
        rij.getInt("volgorde"),
        Agendadoel.valueOf(rij.getString("doel")),
        Stream.of((String[]) rij.getArray("redenen").getArray()).map(Agendareden::valueOf).toList(),
        rij.getString("toelichting"),
        Puntstand.valueOf(rij.getString("stand")),
        rij.getString("ingebracht_door"),
        rij.getTimestamp("ingebracht_op").toInstant(),
        rij.getLong("versie"));
  }

  private static Punttoegang toegang(ResultSet rij, int nummer) throws SQLException {
    return new Punttoegang(
        rij.getObject("agendapunt_id", UUID.class),
        Laag.valueOf(rij.getString("laag")),
        rij.getString("groep"),
        Optional.ofNullable(rij.getString("partner")).map(Partnercode::valueOf),
        rij.getBoolean("toegestaan"),
        rij.getString("grondslag"),
        Optional.ofNullable(rij.getObject("beslissing_id", UUID.class)));
  }
}
