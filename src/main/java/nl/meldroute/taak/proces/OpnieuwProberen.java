package nl.meldroute.taak.proces;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the step that failed one more try; fails it again, then there is a new task. */
@Component("opnieuwProberen")
class OpnieuwProberen implements JavaDelegate {

  private final ObjectProvider<ManagementService> beheer;

  OpnieuwProberen(ObjectProvider<ManagementService> beheer) {
    this.beheer = beheer;
  }

  @Override
  public void execute(DelegateExecution storing) {
    String id = (String) storing.getVariable("storingJob");
    Job job = beheer.getObject().createJobQuery().jobId(id).singleResult();
    // Meanwhile the step can have been tried again from elsewhere.
    if (job != null && job.getRetries() == 0) {
      beheer.getObject().setJobRetries(id, 1);
    }
  }
}
