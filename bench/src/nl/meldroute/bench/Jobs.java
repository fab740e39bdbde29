package nl.meldroute.bench;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Does by hand what the job executor would do, so that it does not run while we measure. */
final class Jobs {

  private static final int PER_KEER = 500;

  private Jobs() {}

  static void werkAf(ProcessEngine engine) {
    ManagementService beheer = engine.getManagementService();
    List<Job> klaar = klaar(beheer);
    while (!klaar.isEmpty()) {
      klaar.forEach(job -> beheer.executeJob(job.getId()));
      klaar = klaar(beheer);
    }
  }

  private static List<Job> klaar(ManagementService beheer) {
    return beheer.createJobQuery().messages().executable().listPage(0, PER_KEER);
  }
}
