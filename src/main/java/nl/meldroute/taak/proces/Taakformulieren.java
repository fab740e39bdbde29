package nl.meldroute.taak.proces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.formulier.Formulier;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The forms of tasks, each from the deployment of its own process version: a running task keeps the
 * form that it began with.
 */
@Component
public class Taakformulieren {

  private final RepositoryService repository;
  private final Toegang toegang;
  private final Map<String, Formulier> gelezen = new ConcurrentHashMap<>();

  Taakformulieren(RepositoryService repository, Toegang toegang) {
    this.repository = repository;
    this.toegang = toegang;
  }

  public Formulier van(Taak taak) {
    return gelezen.computeIfAbsent(
        taak.model() + "/" + taak.soort(),
        sleutel -> toegang.alsSysteem(taak.regio(), () -> lees(taak)));
  }

  private Formulier lees(Taak taak) {
    String deployment = repository.getProcessDefinition(taak.model()).getDeploymentId();
    String bestand = taak.soort() + ".form";
    try (InputStream bron = repository.getResourceAsStream(deployment, bestand)) {
      return Formulier.lees(bestand, new String(bron.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
