package nl.meldroute.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the models of the artifact into the engine before the first request: processes with their
 * forms, the shared tables, and the variant tables of each region under that region's tenant. What
 * did not change is not deployed again, so running routes and the versions of tables stay as they
 * are.
 */
@Component
class Modellen implements SmartInitializingSingleton {

  private static final Pattern VARIANT = Pattern.compile(".*/dmn/([^/]+)/([^/]+\\.dmn)$");

  private final RepositoryService repository;
  private final ResourcePatternResolver bronnen;

  Modellen(RepositoryService repository, ResourcePatternResolver bronnen) {
    this.repository = repository;
    this.bronnen = bronnen;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Eigenwerk.doe(this::plaats);
  }

  private void plaats() {
    // A process and its forms are one version: a running task keeps the form that it began with.
    DeploymentBuilder processen =
        repository.createDeployment().name("processen").enableDuplicateFiltering(false);
    voegToe(processen, "classpath:/bpmn/*.bpmn");
    voegToe(processen, "classpath:/bpmn/formulieren/*.form");
    processen.deploy();
    DeploymentBuilder beslistabellen = tabellen("beslistabellen");
    voegToe(beslistabellen, "classpath:/dmn/*.dmn");
    beslistabellen.deploy();
    Map<String, DeploymentBuilder> varianten = new TreeMap<>();
    for (Resource bron : zoek("classpath:/dmn/*/*.dmn")) {
      Matcher pad = VARIANT.matcher(pad(bron));
      if (pad.matches()) {
        String regio = pad.group(1);
        voegToe(
            varianten.computeIfAbsent(regio, r -> tabellen("beslistabellen-" + r).tenantId(r)),
            bron);
      }
    }
    varianten.values().forEach(DeploymentBuilder::deploy);
  }

  private DeploymentBuilder tabellen(String naam) {
    return repository.createDeployment().name(naam).enableDuplicateFiltering(true);
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

  private static String pad(Resource bron) {
    try {
      return bron.getURL().getPath();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
