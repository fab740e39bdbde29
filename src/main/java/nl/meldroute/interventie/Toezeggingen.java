package nl.meldroute.interventie;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised and how it was kept, for who looks at a table from above. Row-level security
 * decides which actions count; who leads a region gets numbers without seeing an action.
 */
@Component
@Transactional
public class Toezeggingen {

  private static final String WELKE =
      " regio = :regio and (:tafel::text is null or tafel = :tafel)";

  private final JdbcClient database;
  private final Clock klok;

  Toezeggingen(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /** An action that runs. */
  public record Open(
      String casus,
      String tafel,
      String omschrijving,
      String eigenaar,
      LocalDate termijn,
      boolean teLaat) {}

  /**
   * What one owner promised.
   *
   * @param later done, after its day
   * @param redenen why it was declined; null where nobody may read it, and where nothing was
   */
  public record Stand(
      String eigenaar,
      long gemaakt,
      long open,
      long teLaat,
      long opTijd,
      long later,
      long nietGelukt,
      long geweigerd,
      long vervallen,
      String redenen) {}

  private StatementSpec vraag(String sql, String regio, String tafel) {
    return database.sql(sql).param("regio", regio).param("tafel", tafel, Types.VARCHAR);
  }

  public long openGeteld(String regio, String tafel) {
    return vraag("select count(*) from actie where stand = 'OPEN' and" + WELKE, regio, tafel)
        .query(Long.class)
        .single();
  }

  /**
   * The actions that run, by owner, the first term first.
   *
   * @param tafel null for all
   * @param pagina from 1
   */
  public List<Open> open(String regio, String tafel, int pagina, int grootte) {
    LocalDate vandaag = LocalDate.now(klok);
    return vraag(
            "select casusnummer, tafel, omschrijving, eigenaar_naam, termijn from actie where stand = 'OPEN' and"
                + WELKE
                + " order by eigenaar_naam, termijn, id limit :grootte offset :begin",
            regio,
            tafel)
        .param("grootte", grootte)
        .param("begin", (pagina - 1) * grootte)
        .query(
            (rij, nummer) ->
                new Open(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getObject(5, LocalDate.class),
                    rij.getObject(5, LocalDate.class).isBefore(vandaag)))
        .list();
  }

  /** Per owner, of the actions that the current user sees. */
  public List<Stand> perEigenaar(String regio, String tafel) {
    return vraag(
            """
            select eigenaar_naam, count(*),
                   count(*) filter (where stand = 'OPEN'),
                   count(*) filter (where stand = 'OPEN' and termijn < :vandaag),
                   count(*) filter (where stand = 'GEDAAN' and (afgerond_op at time zone :zone)::date <= termijn),
                   count(*) filter (where stand = 'GEDAAN' and (afgerond_op at time zone :zone)::date > termijn),
                   count(*) filter (where stand = 'NIET_GELUKT'),
                   count(*) filter (where stand = 'GEWEIGERD'),
                   count(*) filter (where stand = 'VERVALLEN'),
                   string_agg(reden, ' | ' order by afgerond_op) filter (where stand = 'GEWEIGERD')
            from actie where
            """
                + WELKE
                + " group by eigenaar_naam order by eigenaar_naam",
            regio,
            tafel)
        .param("vandaag", LocalDate.now(klok))
        .param("zone", klok.getZone().getId())
        .query(
            (rij, nummer) ->
                new Stand(
                    rij.getString(1),
                    rij.getLong(2),
                    rij.getLong(3),
                    rij.getLong(4),
                    rij.getLong(5),
                    rij.getLong(6),
                    rij.getLong(7),
                    rij.getLong(8),
                    rij.getLong(9),
                    rij.getString(10)))
        .list();
  }

  /** As {@link #perEigenaar}, of all actions of the region; nothing for who does not lead it. */
  public List<Stand> geteld(String regio, String tafel) {
    return vraag(
            "select * from toezeggingen_geteld(:regio, :tafel, :vandaag, :zone) order by eigenaar",
            regio,
            tafel)
        .param("vandaag", LocalDate.now(klok))
        .param("zone", klok.getZone().getId())
        .query(
            (rij, nummer) ->
                new Stand(
                    rij.getString(1),
                    rij.getLong(2),
                    rij.getLong(3),
                    rij.getLong(4),
                    rij.getLong(5),
                    rij.getLong(6),
                    rij.getLong(7),
                    rij.getLong(8),
                    rij.getLong(9),
                    null))
        .list();
  }
}
