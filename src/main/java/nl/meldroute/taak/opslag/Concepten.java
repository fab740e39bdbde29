package nl.meldroute.taak.opslag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts per task and user. Row-level security shows each user their own only. */
@Component
public class Concepten {

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Toegang toegang;
  private final Clock klok;

  Concepten(JdbcClient database, ObjectMapper json, Toegang toegang, Clock klok) {
    this.database = database;
    this.json = json;
    this.toegang = toegang;
    this.klok = klok;
  }

  public void bewaar(String taak, UUID casus, Map<String, Object> gegevens) {
    database
        .sql(
            """
            insert into taakconcept (taak_id, gebruiker, casus_id, gegevens, gewijzigd) values (?, ?, ?, ?::jsonb, ?)
            on conflict (taak_id, gebruiker) do update set gegevens = excluded.gegevens, gewijzigd = excluded.gewijzigd
            """)
        .params(
            taak,
            toegang.huidige().gebruiker(),
            casus,
            schrijf(gegevens),
            Timestamp.from(klok.instant()))
        .update();
  }

  public Optional<Concept> van(String taak) {
    return database
        .sql("select gegevens, gewijzigd from taakconcept where taak_id = ? and gebruiker = ?")
        .params(taak, toegang.huidige().gebruiker())
        .query(
            (rij, nummer) -> new Concept(lees(rij.getString(1)), rij.getTimestamp(2).toInstant()))
        .optional();
  }

  /**
   * All drafts of a task that is done, in the name of the service: a colleague may have left one
   * too.
   */
  public void verwijder(String taak, String regio) {
    toegang.alsSysteem(
        regio,
        () -> {
          database.sql("delete from taakconcept where taak_id = ?").param(taak).update();
        });
  }

  private String schrijf(Map<String, Object> gegevens) {
    try {
      return json.writeValueAsString(gegevens);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Gelezen JSON is ook te schrijven", fout);
    }
  }

  private Map<String, Object> lees(String tekst) {
    try {
      return json.readValue(tekst, new TypeReference<>() {});
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Concept in de database is geen geldige JSON", fout);
    }
  }
}
