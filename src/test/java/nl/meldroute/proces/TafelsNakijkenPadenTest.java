package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.Meldroutetest;
import nl.meldroute.casustafel.Zittingwerk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine itself sees to it each day that every table has its next session. */
@Meldroutetest
class TafelsNakijkenPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("tafels-nakijken");

  @Autowired private Tafelwerk werk;
  @Autowired private ProcessEngine engine;

  private String tafel;

  @AfterEach
  void ruimOp() {
    werk.ruimOp(tafel);
  }

  @Test
  void eachDayEveryTableGetsTheSessionThatItMisses() {
    tafel = werk.tafel("Elke vier weken op dinsdag 10:00");
    ManagementService jobs = engine.getManagementService();
    Job eerste = wekker();
    jobs.executeJob(eerste.getId());
    jobs.executeJob(
        jobs.createJobQuery()
            .processDefinitionKey("tafels-nakijken")
            .messages()
            .singleResult()
            .getId());
    assertThat(new Zittingwerk(werk.opslag()).zittingen().zittingen(Tafelwerk.REGIO, tafel))
        .hasSize(1);
    assertThat(wekker().getId()).isNotEqualTo(eerste.getId());
  }

  private Job wekker() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey("tafels-nakijken")
        .timers()
        .singleResult();
  }
}
