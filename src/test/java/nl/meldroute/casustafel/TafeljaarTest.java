package nl.meldroute.casustafel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.regio.TafelGewijzigd;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of sessions of the five kinds of tables, by the clock of the engine: held on the right
 * days, past holidays, exceptions and a cancelled session, with nothing lost on the way.
 */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class TafeljaarTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant OUDJAAR = op("2034-01-01T00:00");

  private static final String CASUSTAFEL = "jaar-casustafel";
  private static final String RIEC = "jaar-riec";
  private static final String WEEGTAFEL = "jaar-weegtafel";
  private static final String ONDERMIJNING = "jaar-ondermijning";
  private static final String DRIELUIK = "jaar-drieluik";

  @Autowired private Databasetoegang verbinding;
  @Autowired private Zittingplanning planning;
  @Autowired private Zittingen zittingen;
  @Autowired private Agenda agenda;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;
  @Autowired private ApplicationEventPublisher gebeurtenissen;
  @Autowired private ManagementService jobs;
  @Autowired private RuntimeService instanties;
  @Autowired private TaskService taken;

  private Opslag opslag;
  private Zittingwerk werk;

  /** What was done at each session that was held. */
  private final Map<String, List<Agendapunt>> gehouden = new HashMap<>();

  private final Map<String, String> regios = new HashMap<>();

  private static Instant op(String opDeKlok) {
    return LocalDateTime.parse(opDeKlok).atZone(ZONE).toInstant();
  }

  @BeforeAll
  void holdAYearOfSessions() {
    opslag = new Opslag(verbinding);
    werk = new Zittingwerk(opslag.vraag());
    zet("2033-01-01T08:00");
    tafel(
        CASUSTAFEL,
        "twente",
        "casustafel",
        "Elke vier weken op dinsdag 10:00 vanaf 11 januari 2033");
    tafel(
        RIEC,
        "twente",
        "riec-mensenhandeltafel",
        "Vier keer per jaar op de eerste donderdag van maart, juni, september en december 14:00");
    tafel(
        WEEGTAFEL,
        "ijsselland",
        "weeg-en-monitortafel",
        "Elke vier weken op donderdag 09:30 vanaf 13 januari 2033");
    tafel(
        ONDERMIJNING,
        "heuvelrug",
        "ondermijningsoverleg",
        "Elke zes weken op maandag 13:30 vanaf 7 maart 2033");
    tafel(DRIELUIK, "drenthe", "drieluik", "Elke twee weken op dinsdag 09:00 vanaf 4 januari 2033");
    uitzondering("VERPLAATST", "2033-03-08", "2033-03-09T13:00");
    uitzondering("EXTRA", "2033-10-04", "2033-10-04T10:00");
    gewijzigd(CASUSTAFEL);

    UUID wachtend = casus("C-jaar-1", "twente", "Enschede");
    breng("C-jaar-1", "twente", CASUSTAFEL);
    UUID teLaat = casus("C-jaar-2", "ijsselland", "Zwolle");
    opTafel(teLaat, "ijsselland", WEEGTAFEL);
    actie(teLaat, "C-jaar-2", "ijsselland", "2033-02-01");

    draaiTot(op("2033-06-20T12:00"));
    // On the agenda of 28 June, which is not held; and in July the table is on holiday.
    casus("C-jaar-3", "twente", "Borne");
    breng("C-jaar-3", "twente", CASUSTAFEL);
    draaiTot(op("2033-06-27T12:00"));
    Zitting juni = zittingOp(CASUSTAFEL, "2033-06-28");
    assertThat(juni.stand()).isEqualTo(Zittingstand.VOORBEREIDING);
    alsDienst("twente", () -> planning.laatVervallen(juni.nummer(), "De voorzitter is ziek."));
    uitzondering("VERVALT", "2033-07-26", null);
    gewijzigd(CASUSTAFEL);
    draaiTot(OUDJAAR);
    assertThat(wachtend).isNotNull();
  }

  @AfterAll
  void leaveNothingThatSits() {
    opslag.vraag().sql("update tafel set in_gebruik = false where code like 'jaar-%'").update();
    opslag
        .vraag()
        .sql(
            "update zitting set stand = 'VERVALLEN', vervallen_reden = 'Einde van de proef' where tafel like 'jaar-%'")
        .update();
    opslag.close();
    ClockUtil.reset();
  }

  @Test
  void everyTableSatOnTheDaysOfItsRuleItsHolidaysAndItsExceptions() {
    assertThat(dagen(CASUSTAFEL))
        .containsExactly(
            "2033-01-11T10:00",
            "2033-02-08T10:00",
            "2033-03-09T13:00",
            "2033-04-05T10:00",
            "2033-05-03T10:00",
            "2033-05-31T10:00",
            "2033-08-23T10:00",
            "2033-09-20T10:00",
            "2033-10-04T10:00",
            "2033-10-18T10:00",
            "2033-11-15T10:00",
            "2033-12-13T10:00");
    assertThat(dagen(RIEC))
        .containsExactly(
            "2033-03-03T14:00", "2033-06-02T14:00", "2033-09-01T14:00", "2033-12-01T14:00");
    // 5 May is a holiday.
    assertThat(dagen(WEEGTAFEL))
        .hasSize(13)
        .contains("2033-04-07T09:30", "2033-05-06T09:30", "2033-06-02T09:30")
        .doesNotContain("2033-05-05T09:30");
    // Easter Monday and the second day of Christmas.
    assertThat(dagen(ONDERMIJNING))
        .containsExactly(
            "2033-03-07T13:30",
            "2033-04-19T13:30",
            "2033-05-30T13:30",
            "2033-07-11T13:30",
            "2033-08-22T13:30",
            "2033-10-03T13:30",
            "2033-11-14T13:30",
            "2033-12-27T13:30");
    assertThat(dagen(DRIELUIK)).hasSize(26).contains("2033-01-04T09:00", "2033-12-20T09:00");
  }

  @Test
  void whatWasAskedBeforeTheFirstSessionWasOnItsAgenda() {
    assertThat(gehouden.get(zittingOp(CASUSTAFEL, "2033-01-11").nummer()))
        .extracting(Agendapunt::casusnummer)
        .contains("C-jaar-1");
  }

  @Test
  void nothingIsLostWhenASessionIsCancelledNorWhenTheOneAfterItIsToo() {
    Agendapunt punt =
        gehouden.get(zittingOp(CASUSTAFEL, "2033-08-23").nummer()).stream()
            .filter(een -> een.casusnummer().equals("C-jaar-3"))
            .findFirst()
            .orElseThrow();
    assertThat(punt.redenen()).contains(Agendareden.DOORGESCHOVEN, Agendareden.OPNIEUW_GEVRAAGD);
    assertThat(zittingOp(CASUSTAFEL, "2033-06-28").stand()).isEqualTo(Zittingstand.VERVALLEN);
  }

  @Test
  void anActionThatIsLateComesBackOnTheNextAgendaAndAgainUntilItIsDone() {
    Set<String> metTeLaat = new TreeSet<>();
    gehouden.forEach(
        (nummer, punten) ->
            punten.stream()
                .filter(punt -> punt.casusnummer().equals("C-jaar-2"))
                .filter(punt -> punt.redenen().contains(Agendareden.ACTIE_TE_LAAT))
                .forEach(punt -> metTeLaat.add(nummer)));
    assertThat(metTeLaat).hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void aCasusThatNobodyWorkedOnComesBackWithTheReason() {
    assertThat(gehouden.get(zittingOp(WEEGTAFEL, "2033-12-15").nummer()))
        .filteredOn(punt -> punt.casusnummer().equals("C-jaar-2"))
        .singleElement()
        .satisfies(
            punt -> {
              assertThat(punt.redenen()).contains(Agendareden.STILSTAND);
              assertThat(punt.toelichting()).contains("niemand heeft er sindsdien aan gewerkt");
            });
  }

  @Test
  void eachTableHasOneSessionAheadAndNoMore() {
    for (String tafel : regios.keySet()) {
      assertThat(alle(tafel)).as(tafel).filteredOn(Zitting::komtNog).hasSize(1);
    }
  }

  private void draaiTot(Instant einde) {
    Optional<Job> volgende = volgende(einde);
    while (volgende.isPresent()) {
      Date termijn = volgende.get().getDuedate();
      if (termijn != null && termijn.after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(termijn);
      }
      jobs.executeJob(volgende.get().getId());
      houdZittingen();
      volgende = volgende(einde);
    }
    ClockUtil.setCurrentTime(Date.from(einde));
  }

  private Optional<Job> volgende(Instant einde) {
    Set<String> ids = onze().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    return jobs.createJobQuery().list().stream()
        .filter(job -> ids.contains(job.getProcessInstanceId()))
        .filter(job -> job.getDuedate() == null || !job.getDuedate().after(Date.from(einde)))
        .min(
            Comparator.comparing(job -> job.getDuedate() == null ? new Date(0) : job.getDuedate()));
  }

  private List<ProcessInstance> onze() {
    return instanties.createProcessInstanceQuery().variableValueLike("tafel", "jaar-%").list();
  }

  /** Each session that began is held at once: every item is dealt with. */
  private void houdZittingen() {
    for (Task taak :
        taken
            .createTaskQuery()
            .taskDefinitionKey("zitting-houden")
            .processVariableValueLike("tafel", "jaar-%")
            .list()) {
      String nummer = (String) taken.getVariable(taak.getId(), "onderwerp");
      Zitting zitting = new Zittingen(opslag.vraag()).zitting(nummer);
      gehouden.put(nummer, new Zittingen(opslag.vraag()).agenda(zitting));
      opslag
          .vraag()
          .sql(
              "update agendapunt set stand = 'BEHANDELD' where zitting_id = ? and stand = 'VASTGESTELD'")
          .param(zitting.id())
          .update();
      opslag
          .vraag()
          .sql("update zitting set stand = 'VERSLAG' where id = ?")
          .param(zitting.id())
          .update();
      instanties
          .createMessageCorrelation("zitting-gesloten")
          .processInstanceBusinessKey(nummer)
          .correlateAll();
    }
  }

  private List<String> dagen(String tafel) {
    return alle(tafel).stream()
        .filter(zitting -> gehouden.containsKey(zitting.nummer()))
        .map(zitting -> zitting.begin().atZone(ZONE).toLocalDateTime().toString())
        .sorted()
        .toList();
  }

  private List<Zitting> alle(String tafel) {
    return new Zittingen(opslag.vraag()).zittingen(regios.get(tafel), tafel);
  }

  private Zitting zittingOp(String tafel, String dag) {
    return alle(tafel).stream()
        .filter(zitting -> zitting.begin().atZone(ZONE).toLocalDate().equals(LocalDate.parse(dag)))
        .findFirst()
        .orElseThrow();
  }

  private void alsDienst(String regio, Runnable werk) {
    transactie.executeWithoutResult(status -> toegang.alsSysteem(regio, werk));
  }

  private void zet(String opDeKlok) {
    ClockUtil.setCurrentTime(Date.from(op(opDeKlok)));
  }

  /** As a table of the profile, under a name of its own and with a rule whose days are known. */
  private void tafel(String code, String regio, String zoals, String ritme) {
    regios.put(code, regio);
    opslag
        .vraag()
        .sql(
            """
            insert into tafel (regio, code, soort, naam, ritme, voorzitter, secretaris, lagen, vaste_leden, leden_per_casus,
                               mandaat, mandaat_soorten, grondslag)
            select regio, ?, soort, naam, ?, voorzitter, secretaris, lagen, vaste_leden, leden_per_casus, mandaat,
                   mandaat_soorten, grondslag
            from tafel where regio = ? and code = ?
            """)
        .params(code, ritme, regio, zoals)
        .update();
    transactie.executeWithoutResult(status -> planning.planVolgende(regio, code));
  }

  private void uitzondering(String soort, String dag, String naar) {
    opslag
        .vraag()
        .sql(
            "insert into tafeluitzondering (id, regio, tafel, soort, dag, naar, reden) values (?, 'twente', ?, ?, ?, ?, 'Een proef')")
        .params(
            UUID.randomUUID(),
            CASUSTAFEL,
            soort,
            java.sql.Date.valueOf(dag),
            naar == null ? null : Timestamp.from(op(naar)))
        .update();
  }

  private void gewijzigd(String tafel) {
    transactie.executeWithoutResult(
        status -> gebeurtenissen.publishEvent(new TafelGewijzigd(regios.get(tafel), tafel)));
  }

  private UUID casus(String nummer, String regio, String gemeente) {
    return werk.casus(nummer, regio, gemeente, regio + "-tafelvoorzitter");
  }

  private void breng(String casus, String regio, String tafel) {
    alsDienst(regio, () -> agenda.brengIn(casus, tafel, Agendadoel.WEGEN, null));
  }

  private void opTafel(UUID casus, String regio, String tafel) {
    opslag
        .vraag()
        .sql(
            "insert into behandeling (id, casus_id, regio, tafel, stap, begonnen_op) values (?, ?, ?, ?, 'UITVOERING', now())")
        .params(UUID.randomUUID(), casus, regio, tafel)
        .update();
  }

  private void actie(UUID casus, String nummer, String regio, String termijn) {
    opslag
        .vraag()
        .sql(
            """
            insert into actie (id, casus_id, casusnummer, regio, omschrijving, eigenaar, eigenaar_naam, groep, termijn,
                               stand, afgesproken_door, afgesproken_op, te_laat_op)
            values (?, ?, ?, ?, 'Een afspraak', 'POLITIE', 'Politie', ?, ?, 'OPEN', 'proef', now(), ?)
            """)
        .params(
            UUID.randomUUID(),
            casus,
            nummer,
            regio,
            regio + "-partner-politie",
            java.sql.Date.valueOf(termijn),
            Timestamp.from(op("2033-02-02T00:00")))
        .update();
  }
}
