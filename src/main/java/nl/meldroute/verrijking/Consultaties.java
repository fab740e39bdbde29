package nl.meldroute.verrijking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sparring with the kenniscentrum about a casus (Twente 2022, §6.1 step 2). */
@Component
class Consultaties implements Dossieronderdeel {

  private final Verrijkingen verrijkingen;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Consultaties(Verrijkingen verrijkingen, JdbcClient database, Toegang toegang, Clock klok) {
    this.verrijkingen = verrijkingen;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param advies null as long as nobody gave one
   */
  record Consultatie(
      UUID id,
      String vraag,
      String gevraagdDoor,
      Instant gevraagdOp,
      String advies,
      String beantwoordDoor,
      Instant beantwoordOp) {}

  @Override
  public String naam() {
    return "consultaties";
  }

  @Override
  public List<Consultatie> van(Casus casus) {
    return database
        .sql(
            """
            select id, vraag, gevraagd_door, gevraagd_op, advies, beantwoord_door, beantwoord_op
            from consultatie where casus_id = ? order by gevraagd_op
            """)
        .param(casus.id())
        .query((rij, nummer) -> consultatie(rij))
        .list();
  }

  private static Consultatie consultatie(ResultSet rij) throws SQLException {
    Timestamp beantwoord = rij.getTimestamp(7);
    return new Consultatie(
        rij.getObject(1, UUID.class),
        rij.getString(2),
        rij.getString(3),
        rij.getTimestamp(4).toInstant(),
        rij.getString(5),
        rij.getString(6),
        beantwoord == null ? null : beantwoord.toInstant());
  }

  /** The oldest question that waits for advice. */
  Optional<Consultatie> open(Casus casus) {
    return van(casus).stream().filter(consultatie -> consultatie.advies() == null).findFirst();
  }

  void vraag(Casus casus, String vraag) {
    database
        .sql(
            "insert into consultatie (id, casus_id, vraag, gevraagd_door, gevraagd_op) values (?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            casus.id(),
            vraag,
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()))
        .update();
  }

  /** The advice answers every question that still waits, and is part of the enrichment. */
  void adviseer(Casus casus, String advies) {
    database
        .sql(
            """
            update consultatie set advies = ?, beantwoord_door = ?, beantwoord_op = ?
            where casus_id = ? and advies is null
            """)
        .params(advies, toegang.huidige().gebruiker(), Timestamp.from(klok.instant()), casus.id())
        .update();
    verrijkingen.legVast(casus, Domein.KENNISCENTRUM, Domein.KENNISCENTRUM.tekst(), advies);
  }
}
