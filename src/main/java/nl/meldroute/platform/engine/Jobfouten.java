package nl.meldroute.platform.engine;

import nl.meldroute.platform.ZonderTekst;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine keeps of a failed job: kinds and places, never texts, for those of a database or
 * a parser can repeat personal data. Taken out where it is written (job, job history, log) and not
 * where it is thrown: after a failed statement the engine itself adds failures of its own that
 * carry the first one along, and a commit fails outside every step.
 */
final class Jobfouten {

  private static final Logger LOG = LoggerFactory.getLogger(Jobfouten.class);

  private Jobfouten() {}

  static void zonderTekst(ProcessEngineConfigurationImpl engine) {
    engine.setFailedJobCommandFactory(
        (job, fout) -> new DefaultJobRetryCmd(job, new ZonderTekst(fout)));
    engine.setHistoryEventProducer(new Jobgeschiedenis());
    ExecuteJobHelper.LOGGING_HANDLER =
        (job, fout) -> LOG.error("Job {} is niet gelukt", job, new ZonderTekst(fout));
  }

  private static class Jobgeschiedenis extends CacheAwareHistoryEventProducer {
    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable fout) {
      return super.createHistoricJobLogFailedEvt(job, new ZonderTekst(fout));
    }
  }
}
