package nl.meldroute.opvang;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often there was no place, why and for whom (E28): numbers only, also for who sees no casus.
 */
@Component
@Transactional
public class Nietplaatsingen {

  private final JdbcClient database;
  private final Toegang toegang;

  Nietplaatsingen(JdbcClient database, Toegang toegang) {
    this.database = database;
    this.toegang = toegang;
  }

  /**
   * @param doelgroep GROEP, GEZIN, MINDERJARIG, MANNEN, VROUWEN or ONBEKEND
   * @param aantal of requests without a place
   * @param personen in them
   */
  public record Telling(GeenPlek reden, String doelgroep, long aantal, long personen) {

    /** As staff read it. */
    public String wie() {
      return switch (doelgroep) {
        case "GROEP" -> "Groepen";
        case "GEZIN" -> "Gezinnen";
        case "MINDERJARIG" -> "Minderjarigen";
        case "MANNEN" -> "Mannen";
        case "VROUWEN" -> "Vrouwen";
        default -> "Gemengd of onbekend";
      };
    }
  }

  /** Empty for who does not look for places and does not lead who does. */
  public List<Telling> geteld(String regio, Instant van, Instant tot) {
    if (!toegang.huidige().regios().contains(regio)) {
      throw new NietGevonden("regio");
    }
    return database
        .sql("select reden, doelgroep, aantal, personen from niet_geplaatst(?, ?, ?)")
        .params(regio, Timestamp.from(van), Timestamp.from(tot))
        .query(
            (rij, nummer) ->
                new Telling(
                    GeenPlek.valueOf(rij.getString(1)),
                    rij.getString(2),
                    rij.getLong(3),
                    rij.getLong(4)))
        .list();
  }
}
