package nl.meldroute.verrijking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found during enrichment. */
@Component
class Verrijkingen implements Dossieronderdeel {

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Verrijkingen(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  record Verrijking(String domein, String bron, String bevinding, String door, Instant tijdstip) {}

  @Override
  public String naam() {
    return "verrijkingen";
  }

  @Override
  public List<Verrijking> van(Casus casus) {
    return database
        .sql(
            "select domein, bron, bevinding, door, tijdstip from verrijking where casus_id = ? order by tijdstip")
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Verrijking(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getTimestamp(5).toInstant()))
        .list();
  }

  /** Adds a finding, in the name of the current user. */
  void legVast(Casus casus, Domein domein, String bron, String bevinding) {
    database
        .sql(
            "insert into verrijking (id, casus_id, domein, bron, bevinding, door, tijdstip) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            casus.id(),
            domein.name(),
            bron,
            bevinding,
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()))
        .update();
  }
}
