package nl.meldroute.beleid.naspelen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.naspelen.Vergelijking.Verleden;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps replays, and reads the decisions that they are about. */
@Component
class Naspeelopslag {

  /** Reading takes a second or two; what takes longer gets in the way of others. */
  private static final Duration LANGSTE_LEESTIJD = Duration.ofSeconds(60);

  private static final int OPHALEN = 500;

  private static final String VRAAG =
      """
      select n.*, w.nummer from naspeling n join beleidswijziging w on w.id = n.wijziging_id
      """;

  private final JdbcClient database;
  private final JdbcTemplate lezer;
  private final ObjectMapper json;

  Naspeelopslag(DataSource verbindingen, JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
    this.lezer = new JdbcTemplate(verbindingen);
    lezer.setFetchSize(OPHALEN);
  }

  /**
   * @return false when one is running in the region
   */
  boolean begin(
      Naspeelopdracht opdracht,
      Beleidswijziging wijziging,
      String vingerafdruk,
      boolean heelJaar,
      String door) {
    return database
            .sql(
                """
                insert into naspeling (id, wijziging_id, regio, sleutel, vingerafdruk, versie, sinds, heel_jaar, stand, door, begonnen_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'LOOPT', ?, ?) on conflict (regio) where stand = 'LOOPT' do nothing
                """)
            .param(opdracht.id())
            .param(wijziging.id())
            .param(opdracht.regio())
            .param(opdracht.sleutel())
            .param(vingerafdruk)
            .param(wijziging.versie())
            .param(tijd(opdracht.sinds()))
            .param(heelJaar)
            .param(door)
            .param(tijd(opdracht.tot()))
            .update()
        > 0;
  }

  /** The one that runs in a region. */
  Optional<Naspeling> lopend(String regio) {
    return database
        .sql(VRAAG + "where n.regio = ? and n.stand = 'LOOPT'")
        .param(regio)
        .query(Naspeelopslag::naspeling)
        .optional();
  }

  Optional<Naspeling> zoek(UUID wijziging, UUID id) {
    return database
        .sql(VRAAG + "where n.wijziging_id = ? and n.id = ?")
        .params(wijziging, id)
        .query(Naspeelopslag::naspeling)
        .optional();
  }

  /** Newest first. */
  List<Naspeling> van(UUID wijziging) {
    return database
        .sql(VRAAG + "where n.wijziging_id = ? order by n.begonnen_op desc, n.id")
        .param(wijziging)
        .query(Naspeelopslag::naspeling)
        .list();
  }

  boolean isGedaan(String nummer, String vingerafdruk) {
    return database
        .sql(
            """
            select exists (select from naspeling n join beleidswijziging w on w.id = n.wijziging_id
                           where w.nummer = ? and n.vingerafdruk = ? and n.heel_jaar and n.stand = 'KLAAR')
            """)
        .params(nummer, vingerafdruk)
        .query(Boolean.class)
        .single();
  }

  /**
   * Says that it is still running, and how far.
   *
   * @return false when it no longer should
   */
  boolean klopt(UUID id, long gedaan, Long totaal) {
    return database
            .sql(
                """
                update naspeling set hartslag = clock_timestamp(), gedaan = ?, totaal = ? where id = ? and stand = 'LOOPT'
                """)
            .param(gedaan)
            .param(totaal)
            .param(id)
            .update()
        > 0;
  }

  /**
   * @return false when it was not running any more
   */
  boolean stop(UUID id, Naspeelstand stand, String melding, Instant nu) {
    return database
            .sql(
                "update naspeling set stand = ?, melding = ?, klaar_op = ? where id = ? and stand = 'LOOPT'")
            .param(stand.name())
            .param(melding)
            .param(tijd(nu))
            .param(id)
            .update()
        > 0;
  }

  /** Its node went down, or lost its database: nobody is at it any more. */
  void stopStille(String regio, String melding, Instant nu) {
    database
        .sql(
            """
            update naspeling set stand = 'MISLUKT', melding = ?, klaar_op = ?
            where regio = ? and stand = 'LOOPT' and hartslag < clock_timestamp() - interval '2 minutes'
            """)
        .params(melding, tijd(nu), regio)
        .update();
  }

  /**
   * @return false when it was not running any more
   */
  boolean rondAf(Naspeelopdracht opdracht, Vergelijking vergelijking, Instant nu) {
    boolean loopt =
        database
                .sql(
                    """
                    update naspeling set stand = 'KLAAR', klaar_op = ?, gedaan = ?, totaal = ?, anders = ?, past_niet = ?, verzamelt = ?
                    where id = ? and stand = 'LOOPT'
                    """)
                .params(
                    tijd(nu),
                    vergelijking.gedaan(),
                    vergelijking.gedaan(),
                    vergelijking.anders(),
                    vergelijking.pastNiet(),
                    vergelijking.verzamelt(),
                    opdracht.id())
                .update()
            > 0;
    if (loopt) {
      vergelijking.groepen().forEach(groep -> bewaar(opdracht, groep));
    }
    return loopt;
  }

  private void bewaar(Naspeelopdracht opdracht, Naspeelgroep groep) {
    database
        .sql(
            """
            insert into naspeelgroep (naspeling_id, regio, volgorde, van, naar, past_niet, al_zo_nu, aantal, afgeweken, invoer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            opdracht.id(),
            opdracht.regio(),
            groep.volgorde(),
            groep.van(),
            groep.naar(),
            groep.pastNiet(),
            groep.alZoNu(),
            groep.aantal(),
            groep.afgeweken(),
            groep.invoer().toArray(UUID[]::new))
        .update();
  }

  /** The largest differences, without casussen. */
  List<Naspeling.Groep> groepen(UUID id, int meeste) {
    return database
        .sql("select * from naspeelgroep where naspeling_id = ? order by volgorde limit ?")
        .params(id, meeste)
        .query(
            (rij, nummer) ->
                new Naspeling.Groep(
                    rij.getInt("volgorde"),
                    rij.getString("van"),
                    rij.getString("naar"),
                    rij.getBoolean("past_niet"),
                    rij.getBoolean("al_zo_nu"),
                    rij.getLong("aantal"),
                    rij.getLong("afgeweken"),
                    null))
        .list();
  }

  /** A casus behind a difference, that the current user may see. */
  record Zichtbaar(int volgorde, UUID id, String nummer) {}

  /** Row-level security keeps out what the user may not see. */
  List<Zichtbaar> casussen(UUID id, int meesteGroepen, int meestePerGroep) {
    return database
        .sql(
            """
            select volgorde, id, nummer from (
              select k.volgorde, c.id, c.nummer, row_number() over (partition by k.volgorde order by c.nummer desc) plaats
              from casussen_van_naspeling(:id) k join casus c on c.id = k.casus_id
              where k.volgorde <= :groepen) gevonden
            where plaats <= :perGroep order by volgorde, nummer desc
            """)
        .param("id", id)
        .param("groepen", meesteGroepen)
        .param("perGroep", meestePerGroep)
        .query(Zichtbaar.class)
        .list();
  }

  /**
   * Reads all decisions of a table in a region, equal ones together, in one pass and a few at a
   * time: a year of them need not fit into memory. One core of the database at most, and not for
   * long.
   *
   * @param totaal told how many decisions there are, before the first
   */
  void lees(Naspeelopdracht opdracht, Consumer<Long> totaal, Consumer<Verleden> een) {
    database
        .sql(
            "select set_config('statement_timeout', ?, true), set_config('max_parallel_workers_per_gather', '0', true)")
        .param(String.valueOf(LANGSTE_LEESTIJD.toMillis()))
        .query()
        .listOfRows();
    boolean[] geteld = new boolean[1];
    lezer.query(
        "select * from beslissingen_per_invoer(?, ?, ?, ?)",
        vraag -> {
          vraag.setString(1, opdracht.sleutel());
          vraag.setString(2, opdracht.regio());
          vraag.setTimestamp(3, tijd(opdracht.sinds()));
          vraag.setTimestamp(4, tijd(opdracht.tot()));
        },
        rij -> {
          if (!geteld[0]) {
            geteld[0] = true;
            totaal.accept(rij.getLong("totaal"));
          }
          een.accept(verleden(rij));
        });
  }

  private Verleden verleden(ResultSet rij) throws SQLException {
    return new Verleden(
        rij.getObject("vingerafdruk", UUID.class),
        lees(rij.getString("invoer"), new TypeReference<LinkedHashMap<String, Object>>() {}),
        lees(rij.getString("uitkomsten"), new TypeReference<List<Map<String, Object>>>() {}),
        rij.getLong("aantal"),
        rij.getLong("afgeweken"));
  }

  private static Naspeling naspeling(ResultSet rij, int nummer) throws SQLException {
    return new Naspeling(
        rij.getObject("id", UUID.class),
        rij.getString("nummer"),
        rij.getLong("versie"),
        Naspeelstand.valueOf(rij.getString("stand")),
        moment(rij, "sinds"),
        rij.getString("door"),
        moment(rij, "begonnen_op"),
        moment(rij, "klaar_op"),
        rij.getLong("gedaan"),
        rij.getObject("totaal", Long.class),
        rij.getObject("anders", Long.class),
        rij.getObject("past_niet", Long.class),
        rij.getObject("verzamelt", Boolean.class),
        rij.getString("melding"),
        null);
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }

  private static Timestamp tijd(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  private <T> T lees(String tekst, TypeReference<T> soort) {
    try {
      return json.readValue(tekst, soort);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Beslissing in de database is geen geldige JSON", fout);
    }
  }
}
