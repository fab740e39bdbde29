package nl.meldroute.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine as it comes, called in the same JVM: no HTTP, no users, no case store, no processing
 * log. History full, no job executor, in a schema of its own on the same server. Runs the product's
 * own models and tables.
 */
final class KaleEngine implements Partij {

  private static final String SCHEMA = "kaal";

  private final HikariDataSource verbindingen;
  private final ProcessEngine engine;

  private KaleEngine(HikariDataSource verbindingen, ProcessEngine engine) {
    this.verbindingen = verbindingen;
    this.engine = engine;
  }

  static KaleEngine start(Databasetoegang database) {
    try (Connection eigenaar =
            DriverManager.getConnection(
                database.jdbcUrl(), database.eigenaar(), database.eigenaarWachtwoord());
        Statement opdracht = eigenaar.createStatement()) {
      opdracht.execute("create schema " + SCHEMA);
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
    HikariDataSource verbindingen = new HikariDataSource();
    verbindingen.setJdbcUrl(database.jdbcUrl() + "&currentSchema=" + SCHEMA);
    verbindingen.setUsername(database.eigenaar());
    verbindingen.setPassword(database.eigenaarWachtwoord());
    verbindingen.setMaximumPoolSize(20);
    ProcessEngineConfigurationImpl instelling = new StandaloneProcessEngineConfiguration();
    instelling.setProcessEngineName(SCHEMA);
    instelling.setDataSource(verbindingen);
    instelling.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    instelling.setDatabaseSchema(SCHEMA);
    instelling.setDatabaseTablePrefix(SCHEMA + ".");
    instelling.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    instelling.setJobExecutorActivate(false);
    instelling.setMetricsEnabled(false);
    instelling.setBeans(Plaatsvervangers.bonen());
    KaleEngine kaal = new KaleEngine(verbindingen, instelling.buildProcessEngine());
    kaal.zetModellenIn();
    return kaal;
  }

  private void zetModellenIn() {
    DeploymentBuilder modellen = engine.getRepositoryService().createDeployment();
    for (Path bestand : Modelmap.bestanden("bpmn", ".bpmn")) {
      modellen.addModelInstance(
          bestand.getFileName().toString(), Plaatsvervangers.zonderProduct(bestand));
    }
    for (Path bestand : Modelmap.bestanden("dmn", ".dmn")) {
      modellen.addString(bestand.getFileName().toString(), Modelmap.lees(bestand));
    }
    modellen.deploy();
  }

  @Override
  public void meld() {
    String nummer = "M-" + UUID.randomUUID();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("meldroute", nummer, Plaatsvervangers.gegevens(nummer));
  }

  @Override
  public void rondAf(String taak) {
    engine
        .getTaskService()
        .complete(
            taak, Map.of("besluit", "VERDER", "zorg", "JA", "leeftijdscategorie", "MEERDERJARIG"));
  }

  @Override
  public List<String> taken() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey("signaal-bespreken")
        .list()
        .stream()
        .map(Task::getId)
        .toList();
  }

  @Override
  public void werkJobsAf() {
    Jobs.werkAf(engine);
  }

  @Override
  public void ververs() {
    try (Connection verbinding = verbindingen.getConnection();
        Statement opdracht = verbinding.createStatement()) {
      opdracht.execute("analyze");
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  @Override
  public void close() {
    engine.close();
    verbindingen.close();
  }
}
