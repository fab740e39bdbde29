package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Behandelstap;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The casussen that are on a table, and what each of them waits for. */
@Component
@Transactional
public class Behandelingen {

  private final Tafelvragen vragen;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Behandelingen(Tafelvragen vragen, JdbcClient database, Toegang toegang, Clock klok) {
    this.vragen = vragen;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * A casus that waits for its table.
   *
   * @param doel what the table is asked first
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

  /**
   * What waits for a table, each casus once and the longest first; who plans a session weighs the
   * review date.
   */
  public List<Wachtend> wachtend(String regio, String tafel) {
    return toegang.alsSysteem(regio, () -> vragen.wachtend(regio, tafel));
  }

  /** Whether a table is still at it. */
  public boolean isOpTafel(Casus casus) {
    return van(casus.id()).stream().anyMatch(een -> een.geeindigdOp() == null);
  }

  /** What the region calls a table. */
  String tafelnaam(String regio, String tafel) {
    return database
        .sql("select naam from tafel where regio = ? and code = ?")
        .params(regio, tafel)
        .query(String.class)
        .optional()
        .orElse(tafel);
  }

  /** What a table may decide, in words. */
  String mandaat(String regio, String tafel) {
    return database
        .sql("select mandaat from tafel where regio = ? and code = ?")
        .params(regio, tafel)
        .query(String.class)
        .optional()
        .orElse("Het mandaat van deze tafel staat nergens.");
  }

  /**
   * @return empty when the casus is on that table already
   */
  Optional<UUID> begin(Casus casus, String tafel) {
    UUID id = UUID.randomUUID();
    int begonnen =
        database
            .sql(
                """
                insert into behandeling (id, casus_id, regio, tafel, stap, begonnen_op)
                values (?, ?, ?, ?, 'DOSSIERVORMING', ?)
                on conflict (casus_id, tafel) where geeindigd_op is null do nothing
                """)
            .params(id, casus.id(), casus.regio(), tafel, Timestamp.from(klok.instant()))
            .update();
    return begonnen == 1 ? Optional.of(id) : Optional.empty();
  }

  Behandeling behandeling(UUID id) {
    return database
        .sql("select * from behandeling where id = ?")
        .param(id)
        .query(Behandelingen::behandeling)
        .optional()
        .orElseThrow(() -> new NietGevonden("behandeling"));
  }

  /** Of one casus, the newest first. */
  List<Behandeling> van(UUID casus) {
    return database
        .sql("select * from behandeling where casus_id = ? order by begonnen_op desc")
        .param(casus)
        .query(Behandelingen::behandeling)
        .list();
  }

  void stap(UUID id, Behandelstap stap) {
    database
        .sql("update behandeling set stap = ? where id = ? and geeindigd_op is null")
        .params(stap.name(), id)
        .update();
  }

  void dossier(UUID id, String dossier, String ontbreekt) {
    database
        .sql("update behandeling set dossier = ?, ontbreekt = ? where id = ?")
        .params(dossier, ontbreekt, id)
        .update();
  }

  void rondAf(UUID id) {
    database
        .sql("update behandeling set stap = 'AFGEROND', geeindigd_op = ? where id = ?")
        .params(Timestamp.from(klok.instant()), id)
        .update();
  }

  private static Behandeling behandeling(ResultSet rij, int nummer) throws SQLException {
    return new Behandeling(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getString("regio"),
        rij.getString("tafel"),
        Behandelstap.valueOf(rij.getString("stap")),
        rij.getString("dossier"),
        rij.getString("ontbreekt"),
        rij.getTimestamp("begonnen_op").toInstant(),
        Optional.ofNullable(rij.getTimestamp("geeindigd_op"))
            .map(Timestamp::toInstant)
            .orElse(null));
  }
}
