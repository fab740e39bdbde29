package nl.meldroute.beleid.naspelen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.naspelen.Testgeval.Aanpassing;
import nl.meldroute.beleid.naspelen.Testgeval.Herkomst;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the examples of regions, and what changes of policy do to examples. */
@Component
class Testopslag {

  private final JdbcClient database;
  private final ObjectMapper json;

  Testopslag(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  void voegToe(UUID id, String regio, String sleutel, Testgeval nieuw, String door, Instant nu) {
    database
        .sql(
            """
            insert into testgeval (id, regio, sleutel, naam, invoer, verwacht, verplicht, door, tijdstip)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            """)
        .params(
            id,
            regio,
            sleutel,
            nieuw.naam(),
            schrijf(nieuw.invoer()),
            schrijf(nieuw.verwacht()),
            nieuw.verplicht(),
            door,
            Timestamp.from(nu))
        .update();
  }

  /** In the order in which they were made. */
  List<Testgeval> van(String regio, String sleutel) {
    return database
        .sql(
            "select * from testgeval where regio = ? and sleutel = ? and vervallen_op is null order by tijdstip, id")
        .params(regio, sleutel)
        .query((rij, nummer) -> geval(rij))
        .list();
  }

  void laatVervallen(UUID id, String door, Instant nu) {
    database
        .sql(
            "update testgeval set vervallen_door = ?, vervallen_op = ? where id = ? and vervallen_op is null and not verplicht")
        .params(door, Timestamp.from(nu), id)
        .update();
  }

  /** Whether the region went from a table of its own to the shared one, and stands by that. */
  boolean gedeeld(String regio, String sleutel) {
    return laatsteTerugkeer(regio, sleutel).isPresent();
  }

  private Optional<Instant> laatsteTerugkeer(String regio, String sleutel) {
    return database
        .sql(
            """
            select max(gepubliceerd_op) from beleidswijziging
            where regio = ? and soort = 'TABEL' and sleutel = ? and aard = 'TERUG_NAAR_GEDEELD' and stand = 'GEPUBLICEERD'
            """)
        .params(regio, sleutel)
        .query((rij, nummer) -> Optional.ofNullable(rij.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /** What published changes did to the examples of a table, the last one counting. */
  Map<String, Aanpassing> geldend(String regio, String sleutel) {
    Map<String, Aanpassing> geldend = new LinkedHashMap<>();
    database
        .sql(
            """
            select a.* from testgevalaanpassing a join beleidswijziging w on w.id = a.wijziging_id
            where w.regio = ? and w.soort = 'TABEL' and w.sleutel = ? and w.stand = 'GEPUBLICEERD' and w.gepubliceerd_op > ?
            order by w.gepubliceerd_op
            """)
        .params(
            regio, sleutel, Timestamp.from(laatsteTerugkeer(regio, sleutel).orElse(Instant.EPOCH)))
        .query((rij, nummer) -> geldend.put(rij.getString("testgeval"), aanpassing(rij)))
        .list();
    return geldend;
  }

  /** What one change does to examples. */
  Map<String, Aanpassing> van(String nummer) {
    Map<String, Aanpassing> aanpassingen = new LinkedHashMap<>();
    database
        .sql(
            """
            select a.* from testgevalaanpassing a join beleidswijziging w on w.id = a.wijziging_id where w.nummer = ?
            """)
        .param(nummer)
        .query((rij, teller) -> aanpassingen.put(rij.getString("testgeval"), aanpassing(rij)))
        .list();
    return aanpassingen;
  }

  void pasAan(Beleidswijziging wijziging, String testgeval, Aanpassing aanpassing, Instant nu) {
    laat(wijziging.id(), testgeval);
    database
        .sql(
            """
            insert into testgevalaanpassing (wijziging_id, regio, testgeval, verwacht, reden, door, tijdstip)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .param(wijziging.id())
        .param(wijziging.regio())
        .param(testgeval)
        .param(aanpassing.vervalt() ? null : schrijf(aanpassing.verwacht()))
        .param(aanpassing.reden())
        .param(aanpassing.door())
        .param(Timestamp.from(nu))
        .update();
  }

  void laat(UUID wijziging, String testgeval) {
    database
        .sql("delete from testgevalaanpassing where wijziging_id = ? and testgeval = ?")
        .params(wijziging, testgeval)
        .update();
  }

  private Testgeval geval(ResultSet rij) throws SQLException {
    return new Testgeval(
        rij.getString("id"),
        rij.getString("naam"),
        Herkomst.EIGEN,
        rij.getBoolean("verplicht"),
        lees(rij.getString("invoer"), new TypeReference<Map<String, Object>>() {}),
        lees(rij.getString("verwacht"), new TypeReference<List<Map<String, Object>>>() {}));
  }

  private Aanpassing aanpassing(ResultSet rij) throws SQLException {
    String verwacht = rij.getString("verwacht");
    return new Aanpassing(
        verwacht == null,
        verwacht == null ? null : lees(verwacht, new TypeReference<List<Map<String, Object>>>() {}),
        rij.getString("reden"),
        rij.getString("door"));
  }

  private String schrijf(Object waarde) {
    try {
      return json.writeValueAsString(waarde);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Codes zijn altijd als JSON te schrijven", fout);
    }
  }

  private <T> T lees(String tekst, TypeReference<T> soort) {
    try {
      return json.readValue(tekst, soort);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Testgeval in de database is geen geldige JSON", fout);
    }
  }
}
