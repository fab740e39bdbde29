package nl.meldroute.verwijzing.opslag;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
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
   * @param partner null when it is for all partners that act for this purpose
   * @param categorieen which kinds of data may be told; empty for all that is needed
   * @param omvang what else was said about what may be told; null when nothing
   * @param gever null, as the next two, for what was written down with a referral only
   * @param ingetrokkenOp null while it holds
   */
  public record Rij(
      Interventiesoort doel,
      Partnercode partner,
      List<Gegevenscategorie> categorieen,
      String omvang,
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
            insert into toestemming (id, casus_id, doel, partner, categorieen, omvang, gever, wijze, gegeven_op, toelichting, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            casus,
            rij.doel().name(),
            rij.partner() == null ? null : rij.partner().name(),
            codes(rij.categorieen()),
            rij.omvang(),
            rij.gever() == null ? null : rij.gever().name(),
            rij.wijze() == null ? null : rij.wijze().name(),
            rij.gegevenOp() == null ? null : Date.valueOf(rij.gegevenOp()),
            rij.toelichting(),
            rij.door(),
            Timestamp.from(rij.tijdstip()))
        .update();
  }

  /**
   * @param partner null for all partners that act for the purpose
   * @return whether there was one to withdraw
   */
  public boolean trekIn(
      List<UUID> casussen,
      Interventiesoort doel,
      Partnercode partner,
      Instant nu,
      String door,
      String reden) {
    return database
            .sql(
                """
                update toestemming set ingetrokken_op = ?, ingetrokken_door = ?, reden_intrekking = ?
                where casus_id = any (?) and doel = ? and (cast(? as text) is null or partner = ?) and ingetrokken_op is null
                """)
            .param(Timestamp.from(nu))
            .param(door)
            .param(reden)
            .param(casussen.toArray(UUID[]::new))
            .param(doel.name())
            .param(partner == null ? null : partner.name())
            .param(partner == null ? null : partner.name())
            .update()
        > 0;
  }

  private static String[] codes(List<Gegevenscategorie> categorieen) {
    return categorieen.isEmpty()
        ? null
        : categorieen.stream().map(Gegevenscategorie::name).toArray(String[]::new);
  }

  /** Newest first. */
  public List<Rij> van(List<UUID> casussen) {
    return database
        .sql(
            """
            select doel, partner, categorieen, omvang, gever, wijze, gegeven_op, toelichting, door, tijdstip, ingetrokken_op, ingetrokken_door,
                   reden_intrekking
            from toestemming where casus_id = any (?) order by tijdstip desc
            """)
        .param(casussen.toArray(UUID[]::new))
        .query(
            (rij, nummer) -> {
              Timestamp ingetrokken = rij.getTimestamp("ingetrokken_op");
              Date gegeven = rij.getDate("gegeven_op");
              return new Rij(
                  Interventiesoort.valueOf(rij.getString("doel")),
                  Waarde.zoek(Partnercode.class, rij.getString("partner")).orElse(null),
                  categorieen(rij.getArray("categorieen")),
                  rij.getString("omvang"),
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

  private static List<Gegevenscategorie> categorieen(Array codes) throws SQLException {
    return codes == null
        ? List.of()
        : Arrays.stream((String[]) codes.getArray()).map(Gegevenscategorie::valueOf).toList();
  }
}
