package nl.meldroute.beslissing.tabel;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldroute.beslissing.Leesbaar;
import nl.meldroute.beslissing.Uitslag;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The decision tables in the engine: a region's own variant where it has one, unless it went back
 * to the shared.
 */
@Component
public class Tabellen {

  private final RepositoryService repository;
  private final DecisionService beslisser;
  private final Geraakt geraakt;
  private final JdbcClient database;

  /** A version never changes, so what was read once stays true. */
  private final Map<String, Tabel> gelezen = new ConcurrentHashMap<>();

  private final Map<Versie, String> definities = new ConcurrentHashMap<>();

  private record Versie(String sleutel, int nummer, String regio) {}

  Tabellen(
      RepositoryService repository,
      DecisionService beslisser,
      Geraakt geraakt,
      JdbcClient database) {
    this.repository = repository;
    this.beslisser = beslisser;
    this.geraakt = geraakt;
    this.database = database;
  }

  /**
   * Evaluates a table for a region: the newest version.
   *
   * @return the outcome; empty when neither the region nor the shared set has the table
   */
  public Optional<Uitslag> reken(String sleutel, String regio, Map<String, Object> gegeven) {
    return reken(sleutel, regio, null, gegeven);
  }

  /** The same for a casus: the newest version, or the one that it keeps. */
  public Optional<Uitslag> reken(
      String sleutel, String regio, UUID casus, Map<String, Object> gegeven) {
    return zoek(sleutel, regio, casus).map(tabel -> reken(tabel, regio, gegeven));
  }

  /** The inputs of a table as its own contract states them; empty when there is no such table. */
  public Optional<Invoercontract> contract(String sleutel, String regio) {
    return zoek(sleutel, regio, null).map(tabel -> new Invoercontract(tabel.invoer()));
  }

  /** The same decision in the words of the version of the table that took it. */
  public Leesbaar leesbaar(Uitslag uitslag) {
    return Vertaling.van(
        uitslag,
        Optional.ofNullable(uitslag.versie())
            .map(
                versie ->
                    definities.computeIfAbsent(
                        new Versie(uitslag.sleutel(), versie, uitslag.variant()), this::definitie))
            .map(gevonden -> gelezen.computeIfAbsent(gevonden, this::lees)));
  }

  /** The keys of all tables that answer for a region. */
  public List<String> sleutels(String regio) {
    return database
        .sql(
            "select distinct key_ from act_re_decision_def where tenant_id_ = ? or tenant_id_ is null order by key_")
        .param(regio)
        .query(String.class)
        .list();
  }

  private Uitslag reken(Tabel tabel, String regio, Map<String, Object> gegeven) {
    Map<String, Object> invoer = tabel.aangevuld(gegeven);
    return tabel.uitslag(
        regio,
        invoer,
        geraakt.door(() -> beslisser.evaluateDecisionTableById(tabel.definitie(), invoer)));
  }

  /**
   * Asked each time: a version that was published, here or on another node, counts at once. In SQL,
   * because the engine builds its own query anew each time, at each decision (ADR 0024).
   */
  private Optional<Tabel> zoek(String sleutel, String regio, UUID casus) {
    return database
        .sql(
            """
            select id_ from act_re_decision_def where key_ = :sleutel and (tenant_id_ = :regio or tenant_id_ is null)
            order by id_ is distinct from (select definitie from tabelversie
                                           where casus_id = :casus and sleutel = :sleutel and tot is null),
                     (tenant_id_ is null) is distinct from
                       exists (select from gedeelde_tabel where regio = :regio and sleutel = :sleutel),
                     version_ desc limit 1
            """)
        .param("sleutel", sleutel)
        .param("regio", regio)
        .param("casus", casus, Types.OTHER)
        .query(String.class)
        .optional()
        .map(gevonden -> gelezen.computeIfAbsent(gevonden, this::lees));
  }

  /** Null, and so asked again next time, when there is no such version. */
  private String definitie(Versie versie) {
    return database
        .sql(
            "select id_ from act_re_decision_def where key_ = ? and version_ = ? and tenant_id_ is not distinct from ?")
        .params(versie.sleutel(), versie.nummer(), versie.regio())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private Tabel lees(String definitie) {
    return Tabel.lees(
        repository.getDecisionDefinition(definitie), repository.getDmnModelInstance(definitie));
  }
}
