package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/acuut-gevaar.bpmn}. */
@Meldroutetest
class AcuutGevaarPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("acuut-gevaar");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @BeforeEach
  void klokStaatStil() {
    ClockUtil.setCurrentTime(Date.from(NU));
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  private Gevaarsituatie gevaar(String niveau) {
    return gevaar(werk.meld(Antwoorden.ONDUIDELIJK), niveau);
  }

  private Gevaarsituatie gevaar(Route route, String niveau) {
    return Gevaarsituatie.begin(engine, werk, route, niveau);
  }

  /** Some time after the branch that the melding itself began, so that the newest is this one. */
  private Gevaarsituatie gevaarMetEigenKeuze() {
    Route route = werk.meld(Antwoorden.LEVENSBEDREIGEND);
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofMinutes(1))));
    return gevaar(route, "GEEN");
  }

  @Test
  void allPartnersAreAskedForAtOnceAndNoneWaitsForAnother() {
    Gevaarsituatie gevaar = gevaar("ACUUT");
    assertThat(gevaar.instantie()).hasPassed("acuut-contact-bepalen");
    assertThat(gevaar.partners()).containsExactly("POLITIE", "VEILIG_THUIS", "KENNISCENTRUM");
    for (String partner : gevaar.partners()) {
      assertThat(gevaar.open(partner)).containsExactly("direct-contact-opnemen");
    }

    gevaar.bereikt("KENNISCENTRUM").bereikt("POLITIE");
    assertThat(gevaar.instantie()).isWaitingAt("partners-bereiken");
    gevaar.bereikt("VEILIG_THUIS");
    assertThat(gevaar.instantie()).isWaitingAtExactly("veiligheid-beoordelen");
  }

  @Test
  void onceTheVictimIsSafeTheRouteGoesOnAndInformingOthersHappensBesideIt() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    Gevaarsituatie gevaar = allenBereikt(gevaar(route, "ACUUT"));
    JsonNode formulier =
        gevaar.formulier(gevaar.taak("veiligheid-beoordelen"), AANDACHTSFUNCTIONARIS);
    assertThat(formulier.path("afspraken").asText())
        .contains("Politie (AVIM): Rijdt er nu heen.", "Veilig Thuis: Rijdt er nu heen.");

    gevaar.veilig("JA");
    assertThat(gevaar.instantie())
        .isEnded()
        .hasPassed("veiligheid-is-geregeld")
        .variables()
        .containsEntry("dringendheid", "SPOED");
    assertThat(route.dossier().path("dringendheid").asText()).isEqualTo("SPOED");
    assertThat(route.taak("in-kennis-stellen"))
        .hasCandidateGroup("twente-procesmanager")
        .hasDueDate(Date.from(NU.plus(Duration.ofHours(4))));
    assertThat(route.instantie()).isWaitingAtExactly("gevaar-beoordelen");
  }

  @Test
  void asLongAsItIsNotSafeThePartnersAreAskedForAgain() {
    Gevaarsituatie gevaar = allenBereikt(gevaar("ACUUT"));
    gevaar.omstreeks(NU.plus(Duration.ofMinutes(20))).veilig("NEE");
    assertThat(gevaar.instantie()).isWaitingAt("partners-bereiken");
    assertThat(gevaar.partners()).hasSize(6);
    assertThat(gevaar.contact("POLITIE").path("ronde").asInt()).isEqualTo(2);
    assertThat(gevaar.open("POLITIE")).containsExactly("direct-contact-opnemen");

    allenBereikt(gevaar).veilig("JA");
    assertThat(gevaar.instantie()).isEnded();
  }

  @Test
  void inMortalDangerTheEmergencyNumberStandsOnTopAndIsDueFirst() {
    Gevaarsituatie gevaar = gevaar("LEVENSBEDREIGEND");
    assertThat(gevaar.partners())
        .containsExactly("POLITIE_112", "POLITIE", "VEILIG_THUIS", "KENNISCENTRUM");
    assertThat(gevaar.taak("POLITIE_112", "direct-contact-opnemen"))
        .hasDueDate(Date.from(NU.plus(Duration.ofMinutes(5))));
    JsonNode taken =
        werk.api()
            .haal("/api/v1/taken?soort=direct-contact-opnemen&casus=" + casus(gevaar))
            .inhoud();
    assertThat(taken).hasSize(4);
    assertThat(taken.at("/0/id").asText())
        .isEqualTo(gevaar.taak("POLITIE_112", "direct-contact-opnemen").getId());
  }

  private String casus(Gevaarsituatie gevaar) {
    return (String) engine.getRuntimeService().getVariable(gevaar.instantie().getId(), "casus");
  }

  enum Gebrek {
    ZONDER_REGELS,
    STUK,
    ONBEKENDE_UITKOMST,
    WEG
  }

  private Storing gebrek(Gebrek gebrek) {
    return switch (gebrek) {
      case ZONDER_REGELS -> Tabelvervanging.zonderRegels(engine, "acuut-contact")::close;
      case STUK -> Tabelvervanging.stuk(engine, "acuut-contact")::close;
      case ONBEKENDE_UITKOMST ->
          Tabelvervanging.metOnbekendeUitkomst(engine, "acuut-contact")::close;
      case WEG -> werk.verberg("acuut-contact");
    };
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnAnswerOfTheTableAHumanSaysAtOnceWhomToReach(Gebrek gebrek) {
    Gevaarsituatie gevaar;
    try (Storing kapot = gebrek(gebrek)) {
      gevaar = gevaar("ACUUT");
    }
    assertThat(gevaar.instantie()).isWaitingAtExactly("partners-kiezen");
    Task taak = gevaar.taak("partners-kiezen");
    assertThat(taak)
        .hasCandidateGroup("twente-enschede-aandachtsfunctionaris")
        .hasCandidateGroup("twente-procesmanager")
        .hasDueDate(Date.from(NU.plus(Duration.ofMinutes(15))));
    JsonNode formulier = gevaar.formulier(taak, AANDACHTSFUNCTIONARIS);
    assertThat(formulier.path("uitleg").asText()).contains("Geen regel van de beslistabel past");
    assertThat(formulier.path("partners").toString()).isEqualTo("[\"POLITIE\"]");

    gevaar.gekozen("VEILIG_THUIS", "POLITIE");
    assertThat(gevaar.partners()).containsExactly("POLITIE", "VEILIG_THUIS");
    assertThat(gevaar.taak("POLITIE", "direct-contact-opnemen"))
        .hasDueDate(Date.from(NU.plus(Duration.ofMinutes(15))));
  }

  @Test
  void evenWithoutAnyTermTheLadderTakesItsTime() {
    Gevaarsituatie gevaar = gevaar("GEEN");
    try (Storing kapot = Tabelvervanging.zonderRegels(engine, "termijnen")::close) {
      gevaar.gekozen("POLITIE");
    }
    assertThat(gevaar.taak("POLITIE", "direct-contact-opnemen"))
        .hasDueDate(Date.from(NU.plus(Duration.ofMinutes(15))));
    assertThat(gevaar.open("POLITIE")).containsExactly("direct-contact-opnemen");
  }

  @Test
  void anAnswerThatNamesNobodyIsAsGoodAsNone() {
    for (String niveau : List.of("GEEN", "BEOORDELEN")) {
      assertThat(gevaar(niveau).instantie()).isWaitingAtExactly("partners-kiezen");
    }
  }

  @Test
  void inMortalDangerNobodyLeavesOutTheEmergencyNumber() {
    Gevaarsituatie gevaar = gevaarMetEigenKeuze();
    Task taak = gevaar.taak("partners-kiezen");
    Api.Antwoord antwoord =
        gevaar.probeer(taak, AANDACHTSFUNCTIONARIS, Map.of("partners", List.of("POLITIE")));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.tekst()).contains("112");
    assertThat(gevaar.formulier(taak, AANDACHTSFUNCTIONARIS).path("partners").get(0).asText())
        .isEqualTo("POLITIE_112");
  }

  @RepeatedTest(3)
  void twoContactsConfirmedAtOnceBothCountAndTheSafetyIsJudgedOnce() {
    Gevaarsituatie gevaar = gevaar("ACUUT").bereikt("KENNISCENTRUM");
    List<CompletableFuture<Integer>> tegelijk =
        Stream.of(
                bevestiging(gevaar, "POLITIE", AANDACHTSFUNCTIONARIS),
                bevestiging(gevaar, "VEILIG_THUIS", PROCESMANAGER))
            .toList();
    assertThat(tegelijk.stream().map(CompletableFuture::join)).containsOnly(204);
    assertThat(gevaar.instantie()).isWaitingAtExactly("veiligheid-beoordelen");
    assertThat(gevaar.contacten().path("partners").findValuesAsText("bevestigdDoor"))
        .containsExactlyInAnyOrder(AANDACHTSFUNCTIONARIS, PROCESMANAGER, AANDACHTSFUNCTIONARIS);
  }

  private CompletableFuture<Integer> bevestiging(
      Gevaarsituatie gevaar, String partner, String gebruiker) {
    Task taak = gevaar.taak(partner, "direct-contact-opnemen");
    return CompletableFuture.supplyAsync(
        () -> gevaar.probeer(taak, gebruiker, Antwoorden.NU_BEREIKT).status());
  }

  @Test
  void theApiTellsHowLongItTookFromTheMeldingToTheFirstContact() {
    Gevaarsituatie gevaar = gevaar("ACUUT");
    assertThat(gevaar.contacten().path("minutenTotEersteContact").isNumber()).isFalse();

    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofMinutes(7))));
    gevaar.nietBereikt("POLITIE", "direct-contact-opnemen", AANDACHTSFUNCTIONARIS);
    assertThat(gevaar.contacten().path("minutenTotEersteContact").isNumber()).isFalse();

    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofMinutes(12))));
    gevaar.bereikt("VEILIG_THUIS");
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofMinutes(14))));
    gevaar.bereikt("POLITIE", "noodcontact-bellen", PROCESMANAGER);

    JsonNode contacten = gevaar.contacten();
    assertThat(contacten.path("ontvangenOp").asText()).isEqualTo(NU.toString());
    assertThat(contacten.path("minutenTotEersteContact").asLong()).isEqualTo(12);
    assertThat(gevaar.contact("POLITIE").path("minutenTotContact").asLong()).isEqualTo(14);
    assertThat(gevaar.contact("POLITIE").path("bevestigdDoor").asText()).isEqualTo(PROCESMANAGER);
    assertThat(gevaar.contact("POLITIE").path("treden").findValuesAsText("geopendOp"))
        .containsExactly(NU.toString(), NU.plus(Duration.ofMinutes(7)).toString());
    assertThat(gevaar.contact("POLITIE").path("momenten").findValuesAsText("bereikt"))
        .containsExactly("false", "true");
    assertThat(gevaar.contact("KENNISCENTRUM").path("bevestigdOp").isTextual()).isFalse();
  }

  @Test
  void whoCalledBeforeReportingWasThereAtOnce() {
    Gevaarsituatie gevaar = gevaar("ACUUT");
    Map<String, Object> eerder =
        Antwoorden.met(
            Antwoorden.NU_BEREIKT, Map.of("tijdstip", NU.minus(Duration.ofMinutes(10)).toString()));
    gevaar.probeer(gevaar.taak("POLITIE", "direct-contact-opnemen"), AANDACHTSFUNCTIONARIS, eerder);
    assertThat(gevaar.contacten().path("minutenTotEersteContact").asLong()).isZero();
  }

  @Test
  void whatWasNotThereWhenSafetyWasJudgedIsSeenToFirst() {
    Gevaarsituatie gevaar = allenBereikt(gevaar("ACUUT"));
    gevaar.veilig("OPVANG_NODIG");
    assertThat(gevaar.instantie()).isWaitingAt("noodopvang-alsnog");
    for (Task taak : taken("noodopvang-regelen", gevaar)) {
      gevaar.probeer(taak, AANDACHTSFUNCTIONARIS, Antwoorden.GEEN_OPVANG_NODIG);
    }
    gevaar.omstreeks(NU);
    assertThat(gevaar.instantie()).isWaitingAtExactly("veiligheid-beoordelen");

    Map<String, Object> vraag =
        Antwoorden.met(
            Antwoorden.veiligheid("ADVIES_NODIG"),
            Map.of("adviseurs", List.of("POLITIE"), "adviesvraag", "Kan er iemand heen?"));
    gevaar.probeer(gevaar.taak("veiligheid-beoordelen"), AANDACHTSFUNCTIONARIS, vraag);
    gevaar.omstreeks(NU);
    assertThat(gevaar.instantie()).isWaitingAt("spoedoverleg-houden");
    gevaar.omstreeks(NU.plus(Duration.ofHours(2)));
    assertThat(gevaar.instantie())
        .hasPassed("spoedoverleg-houden")
        .isWaitingAtExactly("veiligheid-beoordelen");
  }

  @Test
  void aPlaceForTheNightIsLookedForUnlessSomebodySaidThatNobodyNeedsIt() {
    Gevaarsituatie gevaar = gevaarMetEigenKeuze();
    gevaar.gekozen("POLITIE_112", "POLITIE");
    assertThat(gevaar.instantie()).isWaitingAt("noodopvang-tegelijk", "partners-bereiken");
    gevaar.bereikt("POLITIE_112").bereikt("POLITIE");
    assertThat(gevaar.instantie()).isWaitingAt("noodopvang-tegelijk");
    for (Task taak : taken("noodopvang-regelen", gevaar)) {
      gevaar.probeer(taak, AANDACHTSFUNCTIONARIS, Antwoorden.GEEN_OPVANG_NODIG);
    }
    assertThat(gevaar.instantie()).isWaitingAtExactly("veiligheid-beoordelen");
  }

  private List<Task> taken(String soort, Gevaarsituatie gevaar) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(gevaar.instantie().getBusinessKey())
        .taskDefinitionKey(soort)
        .initializeFormKeys()
        .list();
  }

  private static Gevaarsituatie allenBereikt(Gevaarsituatie gevaar) {
    return gevaar.bereikt("POLITIE").bereikt("VEILIG_THUIS").bereikt("KENNISCENTRUM");
  }
}
