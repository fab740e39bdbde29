package nl.meldroute.beleid.opslag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.beleid.Aanvaarding;
import nl.meldroute.beleid.Beleidsoordeel;
import nl.meldroute.beleid.Beleidsoordeel.Besluit;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Opmerking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say of a change: remarks, reasons for a warning, judgements. */
@Component
public class Gesprekken {

  private final JdbcClient database;

  Gesprekken(JdbcClient database) {
    this.database = database;
  }

  public void merkOp(Beleidswijziging wijziging, Opmerking opmerking) {
    database
        .sql(
            "insert into beleidsopmerking (id, wijziging_id, regio, regel, tekst, door, tijdstip) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            opmerking.id(),
            wijziging.id(),
            wijziging.regio(),
            opmerking.regel(),
            opmerking.tekst(),
            opmerking.door(),
            Timestamp.from(opmerking.tijdstip()))
        .update();
  }

  /**
   * @return false when there is no such remark; one that was solved stays as it was
   */
  public boolean losOp(UUID wijziging, UUID opmerking, String door, Instant nu) {
    return database
            .sql(
                """
                update beleidsopmerking set opgelost_door = coalesce(opgelost_door, ?), opgelost_op = coalesce(opgelost_op, ?)
                where id = ? and wijziging_id = ?
                """)
            .params(door, Timestamp.from(nu), opmerking, wijziging)
            .update()
        == 1;
  }

  /** Oldest first. */
  public List<Opmerking> opmerkingen(UUID wijziging) {
    return database
        .sql("select * from beleidsopmerking where wijziging_id = ? order by tijdstip, id")
        .param(wijziging)
        .query(
            (rij, nummer) ->
                new Opmerking(
                    rij.getObject("id", UUID.class),
                    rij.getString("regel"),
                    rij.getString("tekst"),
                    rij.getString("door"),
                    rij.getTimestamp("tijdstip").toInstant(),
                    rij.getString("opgelost_door"),
                    Optional.ofNullable(rij.getTimestamp("opgelost_op"))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .list();
  }

  /** Instead of those that were accepted before. */
  public void aanvaard(
      Beleidswijziging wijziging, List<Aanvaarding> aanvaardingen, String door, Instant nu) {
    database
        .sql("delete from beleidsaanvaarding where wijziging_id = ?")
        .param(wijziging.id())
        .update();
    for (Aanvaarding een : aanvaardingen) {
      database
          .sql(
              """
              insert into beleidsaanvaarding (wijziging_id, regio, code, plaats, reden, door, tijdstip) values (?, ?, ?, ?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(
              wijziging.id(),
              wijziging.regio(),
              een.code(),
              een.plaats(),
              een.reden(),
              door,
              Timestamp.from(nu))
          .update();
    }
  }

  public List<Aanvaarding> aanvaardingen(UUID wijziging) {
    return database
        .sql(
            "select code, plaats, reden from beleidsaanvaarding where wijziging_id = ? order by code, plaats")
        .param(wijziging)
        .query(Aanvaarding.class)
        .list();
  }

  public void oordeel(Beleidswijziging wijziging, Beleidsoordeel oordeel) {
    database
        .sql(
            """
            insert into beleidsoordeel (id, wijziging_id, regio, besluit, toelichting, versie, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            wijziging.id(),
            wijziging.regio(),
            oordeel.besluit().name(),
            oordeel.toelichting(),
            oordeel.versie(),
            oordeel.door(),
            Timestamp.from(oordeel.tijdstip()))
        .update();
  }

  /** Oldest first. */
  public List<Beleidsoordeel> oordelen(UUID wijziging) {
    return database
        .sql("select * from beleidsoordeel where wijziging_id = ? order by tijdstip")
        .param(wijziging)
        .query(
            (rij, nummer) ->
                new Beleidsoordeel(
                    Besluit.valueOf(rij.getString("besluit")),
                    rij.getString("toelichting"),
                    rij.getLong("versie"),
                    rij.getString("door"),
                    rij.getTimestamp("tijdstip").toInstant()))
        .list();
  }
}
