package nl.meldroute;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.runtime.Job;

/** Drives the engine in a test: its jobs run when the test says so. */
public final class Proces {

  private final ProcessEngine engine;
  private final ManagementService beheer;

  public Proces(ProcessEngine engine) {
    this.engine = engine;
    this.beheer = engine.getManagementService();
  }

  /** The engine of the shared test context, for fixtures that have no bean at hand. */
  public static Proces vanDeTest() {
    return new Proces(ProcessEngines.getDefaultProcessEngine(false));
  }

  /** Runs the jobs of one melding that are due, until none is left. A job that fails throws. */
  public void werkAf(String melding) {
    List<Job> klaar = wachtend(melding);
    while (!klaar.isEmpty()) {
      klaar.forEach(job -> beheer.executeJob(job.getId()));
      klaar = wachtend(melding);
    }
  }

  private List<Job> wachtend(String melding) {
    List<String> instanties = instanties(melding);
    return beheer.createJobQuery().executable().list().stream()
        .filter(job -> instanties.contains(job.getProcessInstanceId()))
        .toList();
  }

  private List<String> instanties(String melding) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(melding)
        .list()
        .stream()
        .map(instantie -> instantie.getProcessInstanceId())
        .toList();
  }
}
