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

  /** Below this a number is not told (aanname: as for the figures that are published). */
  private static final int DREMPEL = 5;

  /** Who leads, and has to see where it goes wrong, reads the figures of the region as they are. */
  private static final List<String> ONVERKORT =
      List.of("manager", "procesmanager", "ketenregisseur");

  private final JdbcClient database;
  private final Toegang toegang;

  Nietplaatsingen(JdbcClient database, Toegang toegang) {
    this.database = database;
    this.toegang = toegang;
  }

  /**
   * @param doelgroep GROEP, GEZIN, MINDERJARIG, MANNEN, VROUWEN or ONBEKEND
   * @param aantal of requests without a place; null when they are too few to tell
   * @param personen in them; null when they are too few to tell
   */
  public record Telling(GeenPlek reden, String doelgroep, Long aantal, Long personen) {

    /** Who knows one of a few may know who it was (ontwerp 2.12). */
    Telling zonderKleineAantallen() {
      boolean teWeinig = aantal < DREMPEL;
      return new Telling(
          reden,
          doelgroep,
          teWeinig ? null : aantal,
          teWeinig || personen < DREMPEL ? null : personen);
    }

    /** A number as staff read it. */
    public static String leesbaar(Long getal) {
      return getal == null ? "minder dan " + DREMPEL : getal.toString();
    }

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
    boolean onverkort =
        ONVERKORT.stream().anyMatch(rol -> toegang.huidige().groepen().contains(regio + "-" + rol));
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
        .list()
        .stream()
        .map(telling -> onverkort ? telling : telling.zonderKleineAantallen())
        .toList();
  }
}
