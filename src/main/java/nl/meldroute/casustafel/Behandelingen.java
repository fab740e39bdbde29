package nl.meldroute.casustafel;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The casussen that are on a table, and what each of them waits for. */
@Component
@Transactional
public class Behandelingen {

  private final JdbcClient database;
  private final Toegang toegang;

  Behandelingen(JdbcClient database, Toegang toegang) {
    this.database = database;
    this.toegang = toegang;
  }

  /**
   * A casus that waits for its table.
   *
   * @param doel what the table is asked
   * @param toelichting why, in words without names: an unanswered partner, missing consent, a timer
   * @param herzienOp not before this day; null when at the first session
   */
  public record Wachtend(
      UUID casus,
      String casusnummer,
      Agendadoel doel,
      List<Agendareden> redenen,
      String toelichting,
      LocalDate herzienOp) {}

  /** The business key of a casus on a table: there is one at a time. */
  public static String sleutel(String casusnummer, String tafel) {
    return casusnummer + "-" + tafel;
  }

  /** What waits for a table, the longest first; who plans a session weighs the review date. */
  public List<Wachtend> wachtend(String regio, String tafel) {
    return toegang.alsSysteem(
        regio,
        () ->
            database
                .sql(
                    """
                    select b.casus_id, c.nummer, b.doel, b.redenen, b.toelichting, b.herzien_op
                    from behandeling b join casus c on c.id = b.casus_id
                    where b.regio = ? and b.tafel = ? and b.doel is not null and b.geeindigd_op is null
                    order by b.wacht_sinds, c.nummer
                    """)
                .params(regio, tafel)
                .query(Behandelingen::wachtend)
                .list());
  }

  private static Wachtend wachtend(ResultSet rij, int nummer) throws SQLException {
    Array redenen = rij.getArray("redenen");
    return new Wachtend(
        rij.getObject("casus_id", UUID.class),
        rij.getString("nummer"),
        Agendadoel.valueOf(rij.getString("doel")),
        Stream.of((String[]) redenen.getArray()).map(Agendareden::valueOf).toList(),
        rij.getString("toelichting"),
        rij.getObject("herzien_op", LocalDate.class));
  }
}
