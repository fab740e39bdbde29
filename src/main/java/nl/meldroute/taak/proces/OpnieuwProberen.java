package nl.meldroute.taak.proces;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
    // None without tries is left when the step has been tried again from elsewhere meanwhile.
    beheer
        .getObject()
        .createJobQuery()
        .jobId((String) storing.getVariable("storingJob"))
        .noRetriesLeft()
        .list()
        .forEach(job -> beheer.getObject().setJobRetries(job.getId(), 1));
  }
}
