package nl.meldroute.architectuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import nl.meldroute.taak.Taakafhandeling;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The models and the code fit: what one names the other has. */
@Meldroutetest
class ModellenInHetProductTest {

  /** All that the engine knows of a melding; numbers and codes, never personal data. */
  private static final Set<String> VARIABELEN =
      Set.of(
          "melding",
          "casus",
          "regio",
          "gemeente",
          "meldersoort",
          "gevaarniveau",
          "dringendheid",
          "leeftijdscategorie",
          "zorg",
          "veiligheidGeborgd",
          "bescherming",
          "vervoer",
          "classificatie",
          "uitkomst",
          "onderwerp",
          "partner",
          "kanaal",
          "besluit",
          "bereikt",
          "informeren",
          "consultatie",
          "nieuwGevaar",
          "stilstand",
          "vervolgGeborgd",
          "meldersIngelicht",
          "berichtsoort",
          "belofteNadert",
          "storingJob",
          "storingStap",
          "interventiesoort",
          "weg",
          "jeugd");

  private static final Map<String, Object> MELDING =
      Map.of(
          "regio", "twente",
          "gemeente", "Enschede",
          "meldersoort", "GEMEENTE",
          "omschrijving", "Een vrouw in de nagelstudio mag haar paspoort niet houden.",
          "vormen", List.of("ARBEID"),
          "slachtoffers",
              List.of(Map.of("naam", "Xara Voorbeeld", "leeftijdscategorie", "MEERDERJARIG")),
          "gevaar",
              Map.of(
                  "levensbedreigend", "NEE",
                  "fysiekGevaarDreigt", "NEE",
                  "veiligheidKomendeDagenGeborgd", "JA",
                  "directeBeschermingNodig", "NEE"));

  @Autowired private ApplicationContext product;
  @Autowired private List<Taakafhandeling> afhandelingen;
  @Autowired private Regioprofielen regios;
  @Autowired private ProcessEngine engine;

  @Test
  void everyUserTaskHasOneHandlerAndEveryHandlerATask() {
    assertThat(afhandelingen)
        .extracting(Taakafhandeling::soort)
        .containsExactlyInAnyOrderElementsOf(Modellen.gebruikerstaken());
  }

  @Test
  void everyUserTaskIsGivenToSomebodyByEveryRegion() {
    assertThat(Routestap.values())
        .extracting(Routestap::code)
        .containsExactlyInAnyOrderElementsOf(Modellen.taken(taak -> !Modellen.isVanPartner(taak)));
    assertThat(regios.alle())
        .isNotEmpty()
        .allSatisfy(
            regio ->
                assertThat(regio.stappen())
                    .extracting(stap -> stap.stap().code())
                    .containsAll(Modellen.taken(taak -> !Modellen.isVanPartner(taak))));
  }

  @Test
  void everyUserTaskHasATermAtEveryUrgency() {
    for (String stap : Modellen.taken(taak -> !Modellen.heeftEigenTermijn(taak))) {
      for (Dringendheid dringendheid : Dringendheid.values()) {
        Object termijn =
            engine
                .getDecisionService()
                .evaluateDecisionTableByKey("termijnen")
                .decisionDefinitionWithoutTenantId()
                .variables(Map.of("stap", stap, "dringendheid", dringendheid.name()))
                .evaluate()
                .getSingleResult()
                .getEntry("termijn");
        assertThat(termijn).as("%s %s", stap, dringendheid).isNotNull();
      }
    }
  }

  @Test
  void everyStepOfTheServiceHasItsDelegateAndEveryDelegateAStep() {
    assertThat(product.getBeanNamesForType(JavaDelegate.class))
        .containsExactlyInAnyOrderElementsOf(
            Modellen.bestanden().stream()
                .map(Modellen::lees)
                .flatMap(this::delegates)
                .collect(Collectors.toSet()));
  }

  @Test
  void expressionsKnowBeansAndProcessVariablesOnly() {
    assertThat(Modellen.namenInExpressies())
        .isNotEmpty()
        .allSatisfy(
            naam ->
                assertThat(VARIABELEN.contains(naam) || product.containsBean(naam))
                    .as(naam)
                    .isTrue());
  }

  @Test
  void aRouteKnowsNumbersAndCodesOnly() {
    Api.Antwoord ontvangen =
        Api.als("enschede-aandachtsfunctionaris", product.getEnvironment())
            .post("/api/v1/meldingen", MELDING);
    assertThat(ontvangen.status()).as(ontvangen.tekst()).isEqualTo(201);

    String instantie =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(ontvangen.inhoud().path("nummer").asText())
            .singleResult()
            .getId();
    assertThat(engine.getRuntimeService().getVariables(instantie))
        .isNotEmpty()
        .allSatisfy(
            (naam, waarde) -> {
              assertThat(VARIABELEN).contains(naam);
              assertThat(waarde).asString().matches("[A-Za-z0-9_-]{1,64}");
            });
  }

  private Stream<String> delegates(BpmnModelInstance model) {
    return Stream.concat(
            model.getModelElementsByType(ServiceTask.class).stream()
                .map(ServiceTask::getCamundaDelegateExpression),
            model.getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDelegateExpression))
        .map(expressie -> expressie.replaceAll("[${}]", ""));
  }
}
