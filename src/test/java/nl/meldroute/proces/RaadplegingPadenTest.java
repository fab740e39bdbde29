package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/raadpleging.bpmn}. */
@Meldroutetest
class RaadplegingPadenTest {

  private static final String ZORGCOORDINATOR = "twente-zorgcoordinator";
  private static final Map<String, Object> VRAAG =
      Map.of("partner", "ZORGCOORDINATOR", "vraag", "Kent u dit adres?");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("raadpleging");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aColleagueAnswersAndWhoAskedReadsItWhileTheRouteGoesOn() {
    Route route = gevraagd();
    assertThat(route.taak("signaal-bespreken")).as("the route goes on").isNotNull();
    assertThat(route.taak("informatieverzoek-beantwoorden"))
        .hasCandidateGroup("twente-zorgcoordinator");
    route.als(
        ZORGCOORDINATOR,
        () -> {
          assertThat(route.gegevens("informatieverzoek-beantwoorden").path("vraag").asText())
              .isEqualTo("Kent u dit adres?");
          return route.voltooi(
              "informatieverzoek-beantwoorden",
              Map.of("antwoord", "GEANTWOORD", "bevinding", "Ja, van eerder."));
        });
    assertThat(route.gegevens("raadpleging-lezen").path("antwoord").asText())
        .isEqualTo("Antwoord: Ja, van eerder.");
    route.voltooi("raadpleging-lezen", Map.of("gevolg", "Wij gaan er samen langs."));

    assertThat(raadpleging(route)).isNull();
    assertThat(route.dossier().path("tijdlijn").findValuesAsText("tekst"))
        .contains("Vraag gesteld aan Zorgcoördinator.", "Wij gaan er samen langs.");
    JsonNode bewaard = route.dossier().path("informatieverzoeken").get(0);
    assertThat(bewaard.path("status").asText()).isEqualTo("GEANTWOORD");
    assertThat(route.besproken("JA").taak("bronnen-kiezen"))
        .as("and is not asked again")
        .isNotNull();
  }

  @Test
  void whoLetsTheTermPassIsCalledAndThatIsReadToo() {
    Route route = gevraagd();
    verstrijkt(route, Duration.ofDays(5));
    verstrijkt(route, Duration.ofDays(3));
    route.voltooi(
        "informatieverzoek-opvolgen",
        Map.of("besluit", "ZONDER_ANTWOORD", "toelichting", "Met verlof tot volgende maand."));
    assertThat(route.gegevens("raadpleging-lezen").path("antwoord").asText())
        .contains("Met verlof tot volgende maand.");
    route.voltooi("raadpleging-lezen", Map.of());
    assertThat(raadpleging(route)).isNull();
  }

  @Test
  void nobodyAsksThemselvesOrSomebodyWithoutATaskList() {
    Route route = werk.meld(Antwoorden.VEILIG);
    for (String wie : new String[] {"POLITIE_112", "CASUSTAFEL"}) {
      assertThat(
              route
                  .probeerActie("raadplegingen", Map.of("partner", wie, "vraag", "Kent u dit?"))
                  .status())
          .as(wie)
          .isEqualTo(422);
    }
    assertThat(raadpleging(route)).isNull();
    assertThat(
            werk.api(Werkbank.AANDACHTSFUNCTIONARIS)
                .haal("/api/v1/casussen/" + route.casus() + "/partners")
                .inhoud()
                .findValuesAsText("code"))
        .contains("ZORGCOORDINATOR", "POLITIE")
        .doesNotContain("POLITIE_112", "CASUSTAFEL");
  }

  @Test
  void aMunicipalityWithSpacesInItsNameAsksToo() {
    Route route =
        werk.meldAls(
            "twente-systeem",
            Antwoorden.met(
                Antwoorden.melding(Antwoorden.VEILIG), Map.of("gemeente", "Hof van Twente")));
    route.als(Werkbank.PROCESMANAGER, () -> route.actie("raadplegingen", VRAAG));
    new Proces(engine).werkAf(route.melding());
    assertThat(route.taak("informatieverzoek-beantwoorden")).isNotNull();
  }

  private Route gevraagd() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie("raadplegingen", VRAAG);
    new Proces(engine).werkAf(route.melding());
    return route;
  }

  private void verstrijkt(Route route, Duration tijd) {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(tijd)));
    new Proces(engine).werkAf(route.melding());
  }

  private ProcessInstance raadpleging(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("raadpleging")
        .processInstanceBusinessKey(route.melding())
        .singleResult();
  }
}
