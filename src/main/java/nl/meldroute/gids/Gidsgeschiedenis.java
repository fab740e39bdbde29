package nl.meldroute.gids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in the directory of a region; written by the database itself. */
@Component
@Transactional
public class Gidsgeschiedenis {

  private static final Set<String> ZEGT_NIETS = Set.of("id", "regio", "versie");

  private final Gidsrechten rechten;
  private final JdbcClient database;
  private final ObjectMapper json;

  Gidsgeschiedenis(Gidsrechten rechten, JdbcClient database, ObjectMapper json) {
    this.rechten = rechten;
    this.database = database;
    this.json = json;
  }

  /** One field; null for what was not there. */
  public record Veld(String naam, String was, String wordt) {}

  public record Wijziging(
      long id,
      Instant tijdstip,
      String soort,
      String handeling,
      String door,
      String wat,
      List<Veld> velden) {}

  /**
   * @param wijzigingen of one page, newest first
   */
  public record Bladzijde(List<Wijziging> wijzigingen, long totaal) {}

  /**
   * @param pagina from 1
   */
  public Bladzijde van(String regio, int pagina, int grootte) {
    rechten.beheren(regio);
    List<Wijziging> wijzigingen =
        database
            .sql(
                """
                select id, tijdstip, soort, handeling, door, was::text, wordt::text from gidswijziging
                where regio = ? order by id desc limit ? offset ?
                """)
            .params(regio, grootte, (pagina - 1) * grootte)
            .query(
                (rij, nummer) -> {
                  Map<String, Object> was = velden(rij.getString(6));
                  Map<String, Object> wordt = velden(rij.getString(7));
                  return new Wijziging(
                      rij.getLong(1),
                      rij.getTimestamp(2).toInstant(),
                      rij.getString(3),
                      rij.getString(4),
                      rij.getString(5),
                      wat(wordt.isEmpty() ? was : wordt),
                      verschil(was, wordt));
                })
            .list();
    return new Bladzijde(
        wijzigingen,
        database
            .sql("select count(*) from gidswijziging where regio = ?")
            .param(regio)
            .query(Long.class)
            .single());
  }

  private static String wat(Map<String, Object> rij) {
    for (String veld : List.of("naam", "rol")) {
      if (rij.get(veld) != null) {
        return rij.get(veld) + (rij.get("gemeente") == null ? "" : " " + rij.get("gemeente"));
      }
    }
    return "";
  }

  private static List<Veld> verschil(Map<String, Object> was, Map<String, Object> wordt) {
    Set<String> namen = new TreeSet<>(was.keySet());
    namen.addAll(wordt.keySet());
    namen.removeAll(ZEGT_NIETS);
    List<Veld> velden = new ArrayList<>();
    for (String naam : namen) {
      if (!Objects.equals(was.get(naam), wordt.get(naam))) {
        velden.add(new Veld(naam, tekst(was.get(naam)), tekst(wordt.get(naam))));
      }
    }
    return velden;
  }

  private static String tekst(Object waarde) {
    return waarde == null ? null : String.valueOf(waarde);
  }

  private Map<String, Object> velden(String rij) {
    try {
      return rij == null ? Map.of() : json.readValue(rij, new TypeReference<>() {});
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("De database schrijft altijd JSON", fout);
    }
  }
}
