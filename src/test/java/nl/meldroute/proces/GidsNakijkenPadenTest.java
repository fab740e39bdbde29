package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody starts the daily look at the directories: the engine does, and does it again. */
@Meldroutetest
class GidsNakijkenPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("gids-nakijken");

  @Autowired private ProcessEngine engine;

  @Test
  void eachDayBringsAnotherLook() {
    ManagementService jobs = engine.getManagementService();
    Job eerste = timer();
    jobs.executeJob(eerste.getId());
    Job stap =
        jobs.createJobQuery().processDefinitionKey("gids-nakijken").messages().singleResult();
    jobs.executeJob(stap.getId());
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("gids-nakijken")
                .count())
        .isZero();
    assertThat(timer().getId()).isNotEqualTo(eerste.getId());
  }

  private Job timer() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey("gids-nakijken")
        .timers()
        .singleResult();
  }
}
