package nl.meldroute.beleid.proces;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Component;

/**
 * The one place where tables go into the engine: those of the factory and those that a region
 * published. Whatever goes in, the gate of the platform judges it again.
 */
@Component
class Tabelplaatsing {

  /** By this name of a deployment one sees that people made the table and not the factory. */
  static final String VAN_MENSEN = "beleidswijziging-";

  private static final String VAN_FABRIEK = "beslistabellen";

  private final RepositoryService repository;

  Tabelplaatsing(RepositoryService repository) {
    this.repository = repository;
  }

  /** What the engine has already stays as it is. */
  void vanFabriek(String regio, Map<String, byte[]> bestanden) {
    Eigenwerk.doe(
        () -> {
          DeploymentBuilder plaatsing =
              repository
                  .createDeployment()
                  .name(regio == null ? VAN_FABRIEK : VAN_FABRIEK + "-" + regio)
                  .tenantId(regio)
                  .enableDuplicateFiltering(true);
          bestanden.forEach(
              (naam, inhoud) -> plaatsing.addInputStream(naam, new ByteArrayInputStream(inhoud)));
          plaatsing.deploy();
        });
  }

  /**
   * @return the number of the version
   */
  int vanMensen(String regio, String sleutel, String inhoud, String nummer) {
    AtomicInteger versie = new AtomicInteger();
    Eigenwerk.doe(
        () -> {
          DeploymentWithDefinitions geplaatst =
              repository
                  .createDeployment()
                  .name(VAN_MENSEN + nummer)
                  .tenantId(regio)
                  .addString(sleutel + ".dmn", inhoud)
                  .deployWithResult();
          var definities = geplaatst.getDeployedDecisionDefinitions();
          if (definities == null
              || definities.size() != 1
              || !sleutel.equals(definities.get(0).getKey())) {
            throw new IllegalStateException("Een wijziging plaatst alleen haar eigen tabel");
          }
          DecisionDefinition definitie = definities.get(0);
          versie.set(definitie.getVersion());
        });
    return versie.get();
  }
}
