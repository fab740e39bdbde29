package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** What process tests work with: meldingen to send in, jobs to run, faults to provoke. */
@Component
class Werkbank {

  static final String AANDACHTSFUNCTIONARIS = "enschede-aandachtsfunctionaris";
  static final String PROCESMANAGER = "twente-procesmanager";
  static final String MANAGER = "twente-manager";
  static final String BEHEERDER = "beheerder";

  private final ProcessEngine engine;
  private final Environment omgeving;
  private final Databasetoegang database;

  Werkbank(ProcessEngine engine, Environment omgeving, Databasetoegang database) {
    this.engine = engine;
    this.omgeving = omgeving;
    this.database = database;
  }

  /** A melding of a colleague of Enschede. */
  Route meld(Map<String, Object> gevaar) {
    return meldAls(AANDACHTSFUNCTIONARIS, Antwoorden.melding(gevaar));
  }

  Route meldAls(String gebruiker, Map<String, Object> melding) {
    Route route = verstuur(gebruiker, melding);
    new Proces(engine).werkAf(route.melding());
    return route;
  }

  /** A melding of a colleague of Enschede whose jobs wait. */
  Route meldZonderVervolg(Map<String, Object> gevaar) {
    return verstuur(AANDACHTSFUNCTIONARIS, Antwoorden.melding(gevaar));
  }

  private Route verstuur(String gebruiker, Map<String, Object> melding) {
    BpmnAwareTests.init(engine);
    Api.Antwoord antwoord = api(gebruiker).post("/api/v1/meldingen", melding);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return new Route(engine, omgeving, antwoord.inhoud());
  }

  Api api() {
    return api(AANDACHTSFUNCTIONARIS);
  }

  Api api(String gebruiker) {
    return Api.als(gebruiker, omgeving);
  }

  /** How much there is in case store and engine, to see that nothing was added. */
  List<String> tellingen() {
    return Stream.of(
            "casus", "melding", "betrokkene", "tijdlijn", "act_ru_execution", "act_ru_task")
        .map(tabel -> tabel + " " + tel(tabel))
        .toList();
  }

  private long tel(String tabel) {
    return JdbcClient.create(eigenaar())
        .sql("select count(*) from " + tabel)
        .query(Long.class)
        .single();
  }

  /** Runs the one waiting job of a melding as a thread of the job executor does, log and all. */
  void draaiJob(Route route) {
    draaiJob(job(route));
  }

  void draaiJob(Job job) {
    var configuratie = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    try {
      ExecuteJobHelper.executeJob(job.getId(), configuratie.getCommandExecutorTxRequired());
    } catch (RuntimeException fout) {
      ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job.getId(), fout);
    }
  }

  Job job(Route route) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(route.instantie().getProcessInstanceId())
        .messages()
        .singleResult();
  }

  /** The database as its owner, whom row-level security does not hold. */
  DataSource eigenaar() {
    return new DriverManagerDataSource(
        database.jdbcUrl(), database.eigenaar(), database.eigenaarWachtwoord());
  }

  /** Something that is out of order until it is closed. */
  interface Storing extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * From now on the database refuses new rows of a table about this casus.
   *
   * @param wanneer which rows, in SQL about {@code new}
   * @param boodschap what the database says, and Java with it
   */
  Storing weiger(String tabel, Route route, String wanneer, String boodschap) {
    return weiger(tabel, route, wanneer, boodschap, "trigger", "");
  }

  /** As {@link #weiger}, but only when the transaction commits: after all that the step did. */
  Storing weigerBijVastleggen(String tabel, Route route, String boodschap) {
    return weiger(
        tabel, route, "true", boodschap, "constraint trigger", "deferrable initially deferred");
  }

  /** As {@link #weiger}, whichever casus it is about. */
  Storing weigerAlles(String tabel, String wanneer) {
    return weiger(tabel, wanneer, "kan niet schrijven", "trigger", "");
  }

  private Storing weiger(
      String tabel, Route route, String wanneer, String boodschap, String soort, String moment) {
    String alleenDeze = "new.casus_id = '%s' and (%s)".formatted(casusId(route), wanneer);
    return weiger(tabel, alleenDeze, boodschap, soort, moment);
  }

  private Storing weiger(
      String tabel, String wanneer, String boodschap, String soort, String moment) {
    voerUit(
        """
        create or replace function test_weigering() returns trigger language plpgsql
          as $$ begin raise exception '%', tg_argv[0]; end $$
        """,
        "create %s test_weigering after insert on %s %s for each row when (%s) execute function test_weigering('%s')"
            .formatted(soort, tabel, moment, wanneer, boodschap));
    return () -> voerUit("drop trigger test_weigering on " + tabel);
  }

  /** The casus cannot be read any more. */
  Storing beschadig(Route route, String inhoud) {
    JdbcClient database = JdbcClient.create(eigenaar());
    String oud =
        database
            .sql("select beoordeling from casus where nummer = ?")
            .param(route.casus())
            .query(String.class)
            .single();
    beoordeling(route, "to_jsonb(?::text)", inhoud);
    return () -> beoordeling(route, "?::jsonb", oud);
  }

  private void beoordeling(Route route, String uitdrukking, String waarde) {
    JdbcClient.create(eigenaar())
        .sql("update casus set beoordeling = %s where nummer = ?".formatted(uitdrukking))
        .params(waarde, route.casus())
        .update();
  }

  /** A decision table that neither the region nor the shared set has. */
  Storing verberg(String tabel) {
    String hernoem = "update act_re_decision_def set key_ = '%s' where key_ = '%s'";
    voerUit(hernoem.formatted("verborgen-" + tabel, tabel));
    return () -> voerUit(hernoem.formatted(tabel, "verborgen-" + tabel));
  }

  private String casusId(Route route) {
    return JdbcClient.create(eigenaar())
        .sql("select id from casus where nummer = ?")
        .param(route.casus())
        .query(String.class)
        .single();
  }

  /** The numbers of a report, which its reporter does not get. */
  JsonNode nummers(String volgcode) {
    return JdbcClient.create(eigenaar())
        .sql(
            "select m.nummer, c.nummer as casus from melding m join casus c on c.id = m.casus_id where m.volgcode_hash = sha256(?)")
        .param(volgcode.getBytes(StandardCharsets.US_ASCII))
        .query(
            (rij, nummer) ->
                Api.JSON.<JsonNode>valueToTree(
                    Map.of("nummer", rij.getString(1), "casus", rij.getString(2))))
        .single();
  }

  /** Runs statements as the owner of the database. */
  void voerUit(String... opdrachten) {
    JdbcTemplate database = new JdbcTemplate(eigenaar());
    for (String opdracht : opdrachten) {
      database.execute(opdracht);
    }
  }
}
