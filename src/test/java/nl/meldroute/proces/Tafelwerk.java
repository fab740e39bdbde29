package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.casustafel.Agenda;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.casustafel.Zittingplanning;
import nl.meldroute.casustafel.Zittingwerk;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of Twente for tests of its processes: sessions to plan, a clock to move. */
@Component
class Tafelwerk {

  static final String REGIO = "twente";
  static final String VOORZITTER = "twente-tafelvoorzitter";

  private final Werkbank werk;
  private final Zittingplanning planning;
  private final Agenda agenda;
  private final Toegang toegang;
  private final TransactionTemplate transactie;
  private final ProcessEngine engine;

  Tafelwerk(
      Werkbank werk,
      Zittingplanning planning,
      Agenda agenda,
      Toegang toegang,
      TransactionTemplate transactie,
      ProcessEngine engine) {
    this.werk = werk;
    this.planning = planning;
    this.agenda = agenda;
    this.toegang = toegang;
    this.transactie = transactie;
    this.engine = engine;
  }

  JdbcClient opslag() {
    return JdbcClient.create(werk.eigenaar());
  }

  /** A table that sits; to be put out of use when the test is over. */
  String tafel(String ritme) {
    String code = new Zittingwerk(opslag()).tafel(REGIO);
    opslag()
        .sql("update tafel set in_gebruik = true, ritme = ? where code = ?")
        .params(ritme, code)
        .update();
    return code;
  }

  void ruimOp(String tafel) {
    ClockUtil.reset();
    opslag().sql("update tafel set in_gebruik = false where code = ?").param(tafel).update();
  }

  /** A session in twenty days, whose first steps are done. */
  Zitting zitting(String tafel) {
    Instant begin = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(20));
    String nummer =
        transactie.execute(
            status ->
                planning.planExtra(REGIO, tafel, Instant.ofEpochSecond(begin.getEpochSecond())));
    werkAf(nummer);
    return stand(nummer);
  }

  Zitting stand(String nummer) {
    return new Zittingwerk(opslag()).zittingen().zitting(nummer);
  }

  String casus(String tafel) {
    String nummer = "C-paden-" + UUID.randomUUID();
    new Zittingwerk(opslag()).casus(nummer, REGIO, "Enschede", "twente-procesmanager");
    alsDienst(() -> agenda.brengIn(nummer, tafel, Agendadoel.WEGEN, "Een proef."));
    return nummer;
  }

  void laatVervallen(String nummer) {
    alsDienst(() -> planning.laatVervallen(nummer, "Een proef"));
    werkAf(nummer);
  }

  void verplaats(String nummer, Instant begin) {
    alsDienst(() -> planning.verplaats(nummer, begin));
    werkAf(nummer);
  }

  private void alsDienst(Runnable opdracht) {
    transactie.executeWithoutResult(status -> toegang.alsSysteem(REGIO, opdracht));
  }

  void totNa(String nummer, Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment.plusSeconds(60)));
    werkAf(nummer);
  }

  void werkAf(String nummer) {
    new Proces(engine).werkAf(nummer);
  }

  List<Job> wekkers(String nummer) {
    return engine.getManagementService().createJobQuery().timers().list().stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .filter(
            job ->
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .processInstanceBusinessKey(nummer)
                        .count()
                    > 0)
        .sorted(Comparator.comparing(Job::getDuedate))
        .toList();
  }

  List<Task> taken(String nummer, String soort) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(nummer)
        .taskDefinitionKey(soort)
        .list();
  }

  Api.Antwoord formulier(String wie, Task taak) {
    return werk.api(wie).haal("/api/v1/taken/" + taak.getId() + "/formulier");
  }

  void rondAf(String wie, Task taak, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst =
        werk.api(wie).post("/api/v1/taken/" + taak.getId() + "/afronding", antwoord);
    assertThat(uitkomst.status()).as(uitkomst.tekst()).isEqualTo(204);
  }
}
