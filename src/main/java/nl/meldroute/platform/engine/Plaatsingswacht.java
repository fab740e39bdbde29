package nl.meldroute.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.platform.Modelkeuring;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.util.ReflectionUtils;

/**
 * Judges each file that is offered to the engine, also when the product itself offers it: processes
 * and forms as they lie in the artifact, byte for byte, and decision tables in FEEL. That nobody
 * else offers any is seen to by {@link Invoerwacht}.
 */
class Plaatsingswacht extends CommandInterceptor {

  private static final Field BOUWER = veld(DeployCmd.class, "deploymentBuilder");

  private final Modelbonen bonen;

  Plaatsingswacht(Modelbonen bonen) {
    this.bonen = bonen;
  }

  @Override
  public <T> T execute(Command<T> commando) {
    if (commando instanceof DeployCmd) {
      keur((DeploymentBuilderImpl) ReflectionUtils.getField(BOUWER, commando));
    }
    return next.execute(commando);
  }

  private void keur(DeploymentBuilderImpl plaatsing) {
    boolean uitEerdere =
        Stream.of(
                plaatsing.getDeployments(),
                plaatsing.getDeploymentResourcesById().keySet(),
                plaatsing.getDeploymentResourcesByName().keySet())
            .anyMatch(bronnen -> !bronnen.isEmpty());
    if (uitEerdere || plaatsing.getNameFromDeployment() != null) {
      throw new BadUserRequestException("Een model wordt als bestand geplaatst.");
    }
    DeploymentEntity inhoud = plaatsing.getDeployment();
    if (inhoud.getResources() != null) {
      inhoud.getResources().values().forEach(this::keur);
    }
  }

  private void keur(ResourceEntity bestand) {
    List<String> redenen = redenen(bestand.getName(), bestand.getBytes());
    if (!redenen.isEmpty()) {
      throw new BadUserRequestException(
          "Het bestand "
              + bestand.getName()
              + " wordt niet geplaatst. "
              + String.join(" ", redenen));
    }
  }

  private List<String> redenen(String naam, byte[] inhoud) {
    if (naam.endsWith(".dmn")) {
      return Modelkeuring.vanBeslistabel(inhoud);
    }
    if (naam.endsWith(".bpmn")) {
      List<String> redenen = Modelkeuring.vanProces(inhoud, bonen.namen());
      return redenen.isEmpty() ? alsInDeLevering("/bpmn/" + naam, inhoud) : redenen;
    }
    return naam.endsWith(".form")
        ? alsInDeLevering("/bpmn/formulieren/" + naam, inhoud)
        : List.of("Alleen processen, formulieren en beslistabellen worden geplaatst.");
  }

  private static List<String> alsInDeLevering(String pad, byte[] inhoud) {
    try (InputStream eigen = Plaatsingswacht.class.getResourceAsStream(pad)) {
      return eigen != null && Arrays.equals(eigen.readAllBytes(), inhoud)
          ? List.of()
          : List.of("Het hoort niet bij deze versie van Meldroute.");
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Field veld(Class<?> soort, String naam) {
    Field veld = ReflectionUtils.findField(soort, naam);
    ReflectionUtils.makeAccessible(veld);
    return veld;
  }
}
