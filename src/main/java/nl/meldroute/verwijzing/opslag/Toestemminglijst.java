package nl.meldroute.verwijzing.opslag;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Toestemmingsgever;
import nl.meldroute.begrippen.Toestemmingswijze;
import nl.meldroute.begrippen.Waarde;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was agreed to share, per purpose. */
@Component
public class Toestemminglijst {

  private final JdbcClient database;

  Toestemminglijst(JdbcClient database) {
    this.database = database;
  }

  /**
   * Consent for one purpose.
   *
   * @param gever null, as the next two, for what was written down with a referral only
   * @param ingetrokkenOp null while it holds
   */
  public record Rij(
      Interventiesoort doel,
      Toestemmingsgever gever,
      Toestemmingswijze wijze,
      LocalDate gegevenOp,
      String toelichting,
      String door,
      Instant tijdstip,
      Instant ingetrokkenOp,
      String ingetrokkenDoor,
      String redenIntrekking) {}

  public void voegToe(UUID casus, Rij rij) {
    database
        .sql(
            """
            insert into toestemming (id, casus_id, doel, gever, wijze, gegeven_op, toelichting, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            casus,
            rij.doel().name(),
            rij.gever() == null ? null : rij.gever().name(),
            rij.wijze() == null ? null : rij.wijze().name(),
            rij.gegevenOp() == null ? null : Date.valueOf(rij.gegevenOp()),
            rij.toelichting(),
            rij.door(),
            Timestamp.from(rij.tijdstip()))
        .update();
  }

  /**
   * @return whether there was one to withdraw
   */
  public boolean trekIn(
      List<UUID> casussen, Interventiesoort doel, Instant nu, String door, String reden) {
    return database
            .sql(
                """
                update toestemming set ingetrokken_op = ?, ingetrokken_door = ?, reden_intrekking = ?
                where casus_id = any (?) and doel = ? and ingetrokken_op is null
                """)
            .params(Timestamp.from(nu), door, reden, casussen.toArray(UUID[]::new), doel.name())
            .update()
        > 0;
  }

  /** Newest first. */
  public List<Rij> van(List<UUID> casussen) {
    return database
        .sql(
            """
            select doel, gever, wijze, gegeven_op, toelichting, door, tijdstip, ingetrokken_op, ingetrokken_door, reden_intrekking
            from toestemming where casus_id = any (?) order by tijdstip desc
            """)
        .param(casussen.toArray(UUID[]::new))
        .query(
            (rij, nummer) -> {
              Timestamp ingetrokken = rij.getTimestamp("ingetrokken_op");
              Date gegeven = rij.getDate("gegeven_op");
              return new Rij(
                  Interventiesoort.valueOf(rij.getString("doel")),
                  Waarde.zoek(Toestemmingsgever.class, rij.getString("gever")).orElse(null),
                  Waarde.zoek(Toestemmingswijze.class, rij.getString("wijze")).orElse(null),
                  gegeven == null ? null : gegeven.toLocalDate(),
                  rij.getString("toelichting"),
                  rij.getString("door"),
                  rij.getTimestamp("tijdstip").toInstant(),
                  ingetrokken == null ? null : ingetrokken.toInstant(),
                  rij.getString("ingetrokken_door"),
                  rij.getString("reden_intrekking"));
            })
        .list();
  }
}
