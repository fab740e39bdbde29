package nl.meldroute.gevaar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.gevaar.Oefenverslag.Stap;
import nl.meldroute.gevaar.proces.Oefenproces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times of the drills of a region, each beside those of the drill before it. */
@Component
class Oefenverslagen {

  private static final int MEESTE = 10;

  private static final List<String> STAPPEN =
      List.of(
          "Eerste partner bereikt",
          "Alle partners bereikt",
          "Plek voor de nacht gezocht",
          "Veiligheid geborgd");

  private static final String VRAAG =
      """
      select c.nummer, c.geopend_op,
        (select min(m.tijdstip) from contactmoment m where m.casus_id = c.id and m.bereikt),
        (select case when bool_and(o.bevestigd_op is not null) then max(o.bevestigd_op) end
         from contactopdracht o where o.casus_id = c.id),
        (select min(n.tijdstip) from noodopvang n where n.casus_id = c.id),
        (select min(t.tijdstip) from tijdlijn t
         where t.casus_id = c.id and t.soort = 'veiligheid' and t.tekst like 'De veiligheid is geborgd.%')
      from melding meldt join casus c on c.id = meldt.casus_id where meldt.nummer = any (?) order by c.geopend_op desc, c.nummer desc
      """;

  private final JdbcClient database;
  private final Oefenproces proces;

  Oefenverslagen(JdbcClient database, Oefenproces proces) {
    this.database = database;
    this.proces = proces;
  }

  private record Oefening(String casus, Instant begonnenOp, Map<String, Long> minuten) {}

  /** The newest first; the last one is there to compare with. */
  List<Oefenverslag> van(String regio) {
    List<Oefening> gehouden =
        database
            .sql(VRAAG)
            .param(proces.meldingen(regio, MEESTE + 1).toArray(String[]::new))
            .query((rij, nummer) -> oefening(rij))
            .list();
    List<Oefenverslag> verslagen = new ArrayList<>();
    for (int i = 0; i < Math.min(MEESTE, gehouden.size()); i++) {
      Map<String, Long> vorige = i + 1 < gehouden.size() ? gehouden.get(i + 1).minuten() : Map.of();
      verslagen.add(verslag(regio, gehouden.get(i), vorige));
    }
    return verslagen;
  }

  private static Oefening oefening(ResultSet rij) throws SQLException {
    Instant begin = rij.getTimestamp(2).toInstant();
    Map<String, Long> minuten = new LinkedHashMap<>();
    for (int i = 0; i < STAPPEN.size(); i++) {
      Timestamp moment = rij.getTimestamp(3 + i);
      if (moment != null) {
        minuten.put(
            STAPPEN.get(i), Math.max(0, Duration.between(begin, moment.toInstant()).toMinutes()));
      }
    }
    return new Oefening(rij.getString(1), begin, minuten);
  }

  private static Oefenverslag verslag(String regio, Oefening deze, Map<String, Long> vorige) {
    return new Oefenverslag(
        regio,
        deze.casus(),
        deze.begonnenOp(),
        STAPPEN.stream()
            .map(
                naam -> {
                  Long nu = deze.minuten().get(naam);
                  Long toen = vorige.get(naam);
                  return new Stap(naam, nu, nu == null || toen == null ? null : nu - toen);
                })
            .toList());
  }
}
