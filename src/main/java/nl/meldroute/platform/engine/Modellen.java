package nl.meldroute.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.meldroute.platform.Eigenwerk;
import nl.meldroute.platform.Tabelfabriek;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the models of the artifact into the engine before the first request: processes with their
 * forms, and then the tables, as far as people did not make others. What did not change is not
 * deployed again, so running routes and the versions of tables stay as they are.
 */
@Component
class Modellen implements SmartInitializingSingleton {

  private final RepositoryService repository;
  private final ResourcePatternResolver bronnen;
  private final Tabelfabriek tabellen;

  Modellen(RepositoryService repository, ResourcePatternResolver bronnen, Tabelfabriek tabellen) {
    this.repository = repository;
    this.bronnen = bronnen;
    this.tabellen = tabellen;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Eigenwerk.doe(this::plaats);
    tabellen.lever();
  }

  private void plaats() {
    // A process and its forms are one version: a running task keeps the form that it began with.
    DeploymentBuilder processen =
        repository.createDeployment().name("processen").enableDuplicateFiltering(false);
    voegToe(processen, "classpath:/bpmn/*.bpmn");
    voegToe(processen, "classpath:/bpmn/formulieren/*.form");
    processen.deploy();
  }

  private void voegToe(DeploymentBuilder deployment, String patroon) {
    for (Resource bron : zoek(patroon)) {
      voegToe(deployment, bron);
    }
  }

  private static void voegToe(DeploymentBuilder deployment, Resource bron) {
    try (InputStream inhoud = bron.getInputStream()) {
      deployment.addInputStream(bron.getFilename(), inhoud);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private Resource[] zoek(String patroon) {
    try {
      return bronnen.getResources(patroon);
    } catch (IOException fout) {
      throw new UncheckedIOException("Modellen niet leesbaar: " + patroon, fout);
    }
  }
}
