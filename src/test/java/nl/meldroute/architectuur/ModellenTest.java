package nl.meldroute.architectuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every process model; bpmnlint sees to the shape of the notation itself. */
class ModellenTest {

  static List<Path> modellen() {
    return Modellen.bestanden();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void aProcessSaysWhatItIsHowLongItsHistoryStaysAndStartsFromTheCodeOnly(Path model) {
    assertThat(Modellen.lees(model).getModelElementsByType(Process.class))
        .isNotEmpty()
        .allSatisfy(
            proces -> {
              assertThat(proces.getId() + ".bpmn").isEqualTo(model.getFileName().toString());
              assertThat(proces.isExecutable()).isTrue();
              assertThat(uitleg(proces)).isNotBlank();
              assertThat(proces.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
              assertThat(proces.isCamundaStartableInTasklist()).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void everyIdIsKebabCase(Path model) {
    BpmnModelInstance instantie = Modellen.lees(model);
    assertThat(
            Stream.concat(
                instantie.getModelElementsByType(Process.class).stream().map(BaseElement::getId),
                instantie.getModelElementsByType(FlowElement.class).stream()
                    .map(BaseElement::getId)))
        .allSatisfy(id -> assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void everyUserTaskSaysWhatToDoByWhomByWhenAndOnWhichForm(Path model) {
    assertThat(Modellen.lees(model).getModelElementsByType(UserTask.class))
        .allSatisfy(
            taak -> {
              assertThat(taak.getName()).isNotBlank();
              assertThat(uitleg(taak)).isNotBlank();
              assertThat(taak.getCamundaFormKey()).isEqualTo("embedded:/forms/taak.html");
              if (!Modellen.isVanPartner(taak)) {
                assertThat(taak.getCamundaCandidateGroups())
                    .isEqualTo("${kandidaatgroepen.voor(execution, '%s')}", taak.getId());
              }
              assertThat(taak.getCamundaDueDate())
                  .isIn(
                      "${termijnen.uiterlijk(execution, '%s')}".formatted(taak.getId()),
                      Modellen.TERMIJN_VAN_CONTACT,
                      Modellen.AFGESPROKEN_DAG,
                      Modellen.EINDE_BEDENKTIJD,
                      Modellen.termijnVanInterventie(taak.getId()));
              assertThat(taak.getCamundaPriority()).isEqualTo("${termijnen.prioriteit(execution)}");
              assertThat(taak.getCamundaAssignee()).isNull();
              assertThat(Modellen.MAP.resolve("formulieren/" + taak.getId() + ".form")).exists();
            });
  }

  @Test
  void everyFormBelongsToATask() {
    assertThat(Modellen.formulieren())
        .extracting(formulier -> formulier.getFileName().toString().replace(".form", ""))
        .containsExactlyInAnyOrderElementsOf(Modellen.gebruikerstaken());
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void aStepOfTheServiceIsADelegateAndNoScript(Path model) {
    BpmnModelInstance instantie = Modellen.lees(model);
    assertThat(instantie.getModelElementsByType(ServiceTask.class))
        .allSatisfy(stap -> assertThat(stap.getCamundaDelegateExpression()).matches("\\$\\{\\w+}"));
    assertThat(instantie.getModelElementsByType(BusinessRuleTask.class))
        .allSatisfy(stap -> assertThat(stap.getCamundaDelegateExpression()).matches("\\$\\{\\w+}"));
    assertThat(instantie.getModelElementsByType(ScriptTask.class)).isEmpty();
    assertThat(instantie.getModelElementsByType(Script.class)).isEmpty();
    assertThat(instantie.getModelElementsByType(CamundaScript.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void whatRunsInTheBackgroundSaysHowOftenItIsTriedAgain(Path model) {
    assertThat(Modellen.lees(model).getModelElementsByType(FlowNode.class))
        // What waits for one of several events does not run in the background; asking it that
        // fails.
        .filteredOn(stap -> !(stap instanceof EventBasedGateway))
        .filteredOn(stap -> stap.isCamundaAsyncBefore() || stap.isCamundaAsyncAfter())
        .allSatisfy(
            stap ->
                assertThat(
                        stap.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .singleResult()
                            .getTextContent())
                    .matches("R\\d+/PT\\w+|PT\\w+(,PT\\w+)+"));
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void aChoiceHasAWayOutForWhatNobodyThoughtOf(Path model) {
    assertThat(Modellen.lees(model).getModelElementsByType(ExclusiveGateway.class))
        .filteredOn(keuze -> keuze.getOutgoing().size() > 1)
        .allSatisfy(
            keuze -> {
              assertThat(keuze.getName()).isNotBlank();
              assertThat(keuze.getDefault()).as(keuze.getId()).isNotNull();
            });
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void everyNodeAndEveryFlowIsDrawn(Path model) {
    BpmnModelInstance instantie = Modellen.lees(model);
    assertThat(instantie.getModelElementsByType(BpmnShape.class))
        .extracting(vorm -> vorm.getBpmnElement().getId())
        .containsAll(ids(instantie.getModelElementsByType(FlowNode.class)));
    assertThat(instantie.getModelElementsByType(BpmnEdge.class))
        .extracting(lijn -> lijn.getBpmnElement().getId())
        .containsAll(ids(instantie.getModelElementsByType(SequenceFlow.class)));
    assertThat(instantie.getModelElementsByType(BpmnEdge.class))
        .allSatisfy(lijn -> assertThat(lijn.getWaypoints()).hasSizeGreaterThan(1));
  }

  private static List<String> ids(Collection<? extends BaseElement> elementen) {
    return elementen.stream().map(BaseElement::getId).toList();
  }

  private static String uitleg(BaseElement element) {
    return element.getDocumentations().stream().map(d -> d.getTextContent()).findFirst().orElse("");
  }
}
