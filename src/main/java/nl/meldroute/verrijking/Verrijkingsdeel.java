package nl.meldroute.verrijking;

import java.time.Instant;
import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found during enrichment, in the view of a casus. */
@Component
class Verrijkingsdeel implements Dossieronderdeel {

  private final JdbcClient database;

  Verrijkingsdeel(JdbcClient database) {
    this.database = database;
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
}
