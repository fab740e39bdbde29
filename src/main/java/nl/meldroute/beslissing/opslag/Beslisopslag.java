package nl.meldroute.beslissing.opslag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissing.Afwijking;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.beslissing.Regelgebruik;
import nl.meldroute.beslissing.Tabelversie;
import nl.meldroute.beslissing.Uitslag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps decisions; they are added, never changed. */
@Component
public class Beslisopslag {

  private static final String VRAAG =
      """
      select b.*, a.gekozen, a.reden, a.door, a.tijdstip as afgeweken_op
      from beslissing b left join lateral
        (select * from afwijking where beslissing_id = b.id order by tijdstip desc limit 1) a on true
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  Beslisopslag(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  public void bewaar(UUID casus, Beslissing beslissing) {
    Uitslag uitslag = beslissing.uitslag();
    database
        .sql(
            """
            insert into beslissing (id, casus_id, sleutel, versie, variant_van, regio, invoer, uitkomsten, regels,
                                    geen_regel, uitleg, gevraagd_door, gevraagd_bij, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .param(beslissing.id())
        .param(casus)
        .param(uitslag.sleutel())
        .param(uitslag.versie())
        .param(uitslag.variant())
        .param(uitslag.regio())
        .param(schrijf(uitslag.invoer()))
        .param(schrijf(uitslag.uitkomsten()))
        .param(schrijf(uitslag.regels()))
        .param(uitslag.geenRegel())
        .param(uitslag.uitleg())
        .param(beslissing.gevraagdDoor())
        .param(beslissing.gevraagdBij())
        .param(Timestamp.from(beslissing.tijdstip()))
        .update();
  }

  public void bewaarAfwijking(UUID casus, UUID beslissing, Afwijking afwijking) {
    database
        .sql(
            "insert into afwijking (id, beslissing_id, casus_id, gekozen, reden, door, tijdstip) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            beslissing,
            casus,
            afwijking.gekozen(),
            afwijking.reden(),
            afwijking.door(),
            Timestamp.from(afwijking.tijdstip()))
        .update();
  }

  /**
   * @return the version; empty when there is none to keep, or one is kept already
   */
  public OptionalInt houdVersie(
      UUID casus, String sleutel, String reden, String door, Instant tijdstip) {
    return database
        .sql(
            """
            with laatste as (select versie, variant_van from beslissing
                             where casus_id = :casus and sleutel = :sleutel and versie is not null
                             order by tijdstip desc limit 1),
            gehouden as (insert into tabelversie (id, casus_id, sleutel, definitie, reden, door, sinds)
                         select :id, :casus, :sleutel, d.id_, :reden, :door, :nu
                         from laatste l join act_re_decision_def d on d.key_ = :sleutel and d.version_ = l.versie
                           and d.tenant_id_ is not distinct from l.variant_van
                         on conflict do nothing returning definitie)
            select d.version_ from gehouden g join act_re_decision_def d on d.id_ = g.definitie
            """)
        .param("id", UUID.randomUUID())
        .param("casus", casus)
        .param("sleutel", sleutel)
        .param("reden", reden)
        .param("door", door)
        .param("nu", Timestamp.from(tijdstip))
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /**
   * @return whether a version was kept
   */
  public boolean volgNieuwsteVersie(UUID casus, String sleutel, Instant tijdstip) {
    return database
            .sql(
                "update tabelversie set tot = ? where casus_id = ? and sleutel = ? and tot is null")
            .params(Timestamp.from(tijdstip), casus, sleutel)
            .update()
        > 0;
  }

  /** Which versions decide about a casus, by key of the table. */
  public List<Tabelversie> versies(UUID casus) {
    return database
        .sql(
            """
            select distinct on (b.sleutel) b.sleutel, d.name_, d.version_, d.tenant_id_, t.reden, t.door, t.sinds
            from beslissing b
              left join tabelversie t on t.casus_id = b.casus_id and t.sleutel = b.sleutel and t.tot is null
              join act_re_decision_def d on case when t.definitie is null
                then d.key_ = b.sleutel and d.version_ = b.versie and d.tenant_id_ is not distinct from b.variant_van
                else d.id_ = t.definitie end
            where b.casus_id = ?
            order by b.sleutel, b.tijdstip desc
            """)
        .param(casus)
        .query(
            (rij, nummer) ->
                new Tabelversie(
                    rij.getString("sleutel"),
                    rij.getString("name_"),
                    rij.getInt("version_"),
                    rij.getString("tenant_id_"),
                    rij.getString("reden"),
                    rij.getString("door"),
                    Optional.ofNullable(rij.getTimestamp("sinds"))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .list();
  }

  private record Telling(
      int versie, String variant, Integer regel, String toelichting, String gekozen, long aantal) {}

  /** Newest version first, then by rule. */
  public List<Regelgebruik> gebruik(String sleutel, String regio, Instant sinds) {
    return database
        .sql("select * from afwijkingen_per_regel(?, ?, ?) where versie is not null")
        .params(sleutel, regio, Timestamp.from(sinds))
        .query(Telling.class)
        .list()
        .stream()
        .collect(
            groupingBy(
                telling ->
                    Arrays.asList(
                        telling.versie(),
                        telling.variant(),
                        telling.regel(),
                        telling.toelichting()),
                LinkedHashMap::new,
                toList()))
        .values()
        .stream()
        .map(Beslisopslag::gebruik)
        .toList();
  }

  private static Regelgebruik gebruik(List<Telling> tellingen) {
    Telling eerste = tellingen.get(0);
    Map<String, Long> gekozen =
        tellingen.stream()
            .filter(telling -> telling.gekozen() != null)
            .collect(toMap(Telling::gekozen, Telling::aantal, Long::sum, LinkedHashMap::new));
    long afgeweken = gekozen.values().stream().mapToLong(Long::longValue).sum();
    return new Regelgebruik(
        eerste.versie(),
        eerste.variant(),
        eerste.regel(),
        eerste.toelichting(),
        tellingen.stream().mapToLong(Telling::aantal).sum(),
        afgeweken,
        gekozen);
  }

  /** The newest of one table. */
  public Optional<Beslissing> laatste(UUID casus, String sleutel) {
    return database
        .sql(VRAAG + "where b.casus_id = ? and b.sleutel = ? order by b.tijdstip desc limit 1")
        .params(casus, sleutel)
        .query((rij, nummer) -> beslissing(rij))
        .optional();
  }

  /** Newest first. */
  public List<Beslissing> van(List<UUID> casussen) {
    return database
        .sql(VRAAG + "where b.casus_id = any (?) order by b.tijdstip desc, b.sleutel")
        .param(casussen.toArray(UUID[]::new))
        .query((rij, nummer) -> beslissing(rij))
        .list();
  }

  private Beslissing beslissing(ResultSet rij) throws SQLException {
    Uitslag uitslag =
        new Uitslag(
            rij.getString("sleutel"),
            rij.getObject("versie", Integer.class),
            rij.getString("regio"),
            rij.getString("variant_van"),
            lees(rij.getString("invoer"), new TypeReference<Map<String, Object>>() {}),
            lees(rij.getString("uitkomsten"), new TypeReference<List<Map<String, Object>>>() {}),
            lees(rij.getString("regels"), new TypeReference<List<Regel>>() {}));
    Afwijking afwijking =
        rij.getString("gekozen") == null
            ? null
            : new Afwijking(
                rij.getString("gekozen"),
                rij.getString("reden"),
                rij.getString("door"),
                rij.getTimestamp("afgeweken_op").toInstant());
    return new Beslissing(
        rij.getObject("id", UUID.class),
        uitslag,
        rij.getString("gevraagd_door"),
        rij.getString("gevraagd_bij"),
        rij.getTimestamp("tijdstip").toInstant(),
        afwijking);
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
      throw new IllegalStateException("Beslissing in de database is geen geldige JSON", fout);
    }
  }
}
