package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tables asked of who is above them, and the answers (E17, Rapporteur 2012 §7.2). */
@Component
class Mandaten {

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Mandaten(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * A question to who is above a table.
   *
   * @param akkoord null until it is answered
   */
  record Escalatie(
      UUID id,
      UUID behandeling,
      Laag laag,
      Agendadoel doel,
      Besluitsoort soort,
      Instant gevraagdOp,
      Boolean akkoord,
      String reden,
      Instant beantwoordOp) {}

  void vraag(Behandeling behandeling, Agendadoel doel, UUID onderwerp, Puntbesluit besluit) {
    database
        .sql(
            """
            insert into escalatie (id, behandeling_id, casus_id, regio, agendapunt_id, laag, doel, onderwerp, soort, gevraagd_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            behandeling.id(),
            behandeling.casus(),
            behandeling.regio(),
            besluit.agendapunt(),
            besluit.laag().name(),
            doel.name(),
            onderwerp,
            besluit.soort().name(),
            Timestamp.from(klok.instant()))
        .update();
  }

  /** The one that waits for an answer about this. */
  Escalatie open(UUID onderwerp) {
    return database
        .sql("select * from escalatie where onderwerp = ? and beantwoord_op is null")
        .param(onderwerp)
        .query(Mandaten::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("escalatie"));
  }

  void antwoord(UUID id, boolean akkoord, String reden) {
    database
        .sql(
            "update escalatie set akkoord = ?, reden = ?, door = ?, beantwoord_op = ? where id = ?")
        .params(akkoord, reden, toegang.huidige().gebruiker(), Timestamp.from(klok.instant()), id)
        .update();
  }

  /** The newest about a question, whatever was answered. */
  Optional<Escalatie> laatste(UUID behandeling, Agendadoel doel, UUID onderwerp) {
    return database
        .sql(
            """
            select * from escalatie where behandeling_id = ? and doel = ? and onderwerp = ?
            order by gevraagd_op desc limit 1
            """)
        .params(behandeling, doel.name(), onderwerp)
        .query(Mandaten::lees)
        .optional();
  }

  /** Whether there is a yes that the table has not used yet. */
  boolean isGemachtigd(UUID behandeling, Agendadoel doel, UUID onderwerp) {
    return database
        .sql(
            """
            select exists (select from escalatie where behandeling_id = ? and doel = ? and onderwerp = ?
                           and akkoord and gebruikt_op is null)
            """)
        .params(behandeling, doel.name(), onderwerp)
        .query(Boolean.class)
        .single();
  }

  /** A yes is for one decision. */
  void gebruik(UUID behandeling, Agendadoel doel, UUID onderwerp) {
    database
        .sql(
            """
            update escalatie set gebruikt_op = ?
            where behandeling_id = ? and doel = ? and onderwerp = ? and akkoord and gebruikt_op is null
            """)
        .params(Timestamp.from(klok.instant()), behandeling, doel.name(), onderwerp)
        .update();
  }

  /** Those of a casus that the current user may hear of. */
  List<Escalatie> van(UUID casus) {
    return database
        .sql("select * from escalatie where casus_id = ? order by gevraagd_op")
        .param(casus)
        .query(Mandaten::lees)
        .list();
  }

  private static Escalatie lees(ResultSet rij, int nummer) throws SQLException {
    return new Escalatie(
        rij.getObject("id", UUID.class),
        rij.getObject("behandeling_id", UUID.class),
        Laag.valueOf(rij.getString("laag")),
        Agendadoel.valueOf(rij.getString("doel")),
        Besluitsoort.valueOf(rij.getString("soort")),
        rij.getTimestamp("gevraagd_op").toInstant(),
        rij.getObject("akkoord", Boolean.class),
        rij.getString("reden"),
        Optional.ofNullable(rij.getTimestamp("beantwoord_op"))
            .map(Timestamp::toInstant)
            .orElse(null));
  }
}
