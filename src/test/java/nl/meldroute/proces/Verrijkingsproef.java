package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.stereotype.Component;

/**
 * Choosing sources and what follows from it, as a process of its own beside the route of a melding:
 * so a test of one request needs no more of the route than a casus.
 */
@Component
class Verrijkingsproef {

  static final String WIJKCOACH = "enschede-wijkcoach";
  static final String VEILIGHEID = "enschede-medewerker-veiligheid";

  private static final String PROEF = "verrijking-proef";
  private static final List<String> CODES =
      List.of("melding", "casus", "regio", "gemeente", "meldersoort", "dringendheid");

  /** A source may read the variables of its task; who reported is not for it to know. */
  private static final String MELDERSOORT = "${meldersoort == 'GEMEENTE' ? 'GEMEENTE' : 'OVERIG'}";

  private final ProcessEngine engine;
  private final Werkbank werk;

  Verrijkingsproef(ProcessEngine engine, Werkbank werk) {
    this.engine = engine;
    this.werk = werk;
  }

  /** A melding that is being enriched, with the choice of sources open. */
  Route begin() {
    return begin(werk.meld(Antwoorden.VEILIG));
  }

  /** The same about what a victim told: the region does the steps of the municipality. */
  Route beginVanSlachtoffer() {
    Map<String, Object> melding =
        Antwoorden.met(Antwoorden.melding(Antwoorden.VEILIG), Map.of("meldersoort", "SLACHTOFFER"));
    return begin(
        werk.meldAls(Werkbank.AANDACHTSFUNCTIONARIS, melding).door(Werkbank.PROCESMANAGER));
  }

  private Route begin(Route route) {
    route.besproken("JA");
    zorgVoorProef();
    Map<String, Object> codes =
        new HashMap<>(engine.getRuntimeService().getVariables(route.instantie().getId(), CODES));
    engine.getRuntimeService().startProcessInstanceByKey(PROEF, route.melding(), codes);
    return route;
  }

  /** Both domains are asked, and nobody spars. */
  Route gevraagd() {
    return begin()
        .voltooi(
            "bronnen-kiezen",
            keuze(
                bron("SOCIAAL_DOMEIN", "WIJKCOACH"), bron("VEILIGHEID", "MEDEWERKER_VEILIGHEID")));
  }

  /** One source is asked: the one whose request the tests follow. */
  Route gevraagdAan(String partner) {
    return vraag(begin(), partner);
  }

  static Route vraag(Route route, String partner) {
    return route.voltooi(
        "bronnen-kiezen",
        Antwoorden.met(
            keuze(bron("SOCIAAL_DOMEIN", partner)),
            Map.of("redenNietGevraagd", "Veiligheid weet dit al.")));
  }

  static Map<String, Object> bron(String domein, String partner) {
    return Map.of("domein", domein, "partner", partner, "vraag", "Kent u het adres Proefweg 1?");
  }

  @SafeVarargs
  static Map<String, Object> keuze(Map<String, Object>... bronnen) {
    return Map.of("bronnen", List.of(bronnen), "consultatie", "NEE");
  }

  static Map<String, Object> geantwoord() {
    return Map.of(
        "antwoord",
        "GEANTWOORD",
        "bevinding",
        "Er staan negen mensen ingeschreven.",
        "kenmerken",
        List.of(Map.of("soort", "KENTEKEN", "waarde", "PR-03-EF")));
  }

  static Map<String, Object> opvolging(String besluit) {
    return Map.of("besluit", besluit, "toelichting", "Gebeld met de balie.");
  }

  /** The open request for a source, as that source finds it in its own list. */
  JsonNode verzoek(Route route, String bron) {
    JsonNode taken =
        werk.api(bron)
            .haal("/api/v1/taken?soort=informatieverzoek-beantwoorden&casus=" + route.casus())
            .inhoud();
    assertThat(taken).as("Verzoeken voor %s", bron).hasSize(1);
    return taken.get(0);
  }

  Api.Antwoord formulier(JsonNode verzoek, String gebruiker) {
    return werk.api(gebruiker).haal(pad(verzoek) + "/formulier");
  }

  Api.Antwoord probeer(JsonNode verzoek, String gebruiker, Map<String, Object> antwoord) {
    return werk.api(gebruiker).post(pad(verzoek) + "/afronding", antwoord);
  }

  /** A source answers its open request. */
  void beantwoord(Route route, String bron, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(verzoek(route, bron), bron, antwoord);
    assertThat(uitkomst.status()).as(uitkomst.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(route.melding());
  }

  private static String pad(JsonNode verzoek) {
    return "/api/v1/taken/" + verzoek.path("id").asText();
  }

  /** The running request; there is one. */
  ProcessInstance instantie(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("informatieverzoek")
        .processInstanceBusinessKey(route.melding())
        .singleResult();
  }

  /** What the view of the casus says about the request of a source. */
  JsonNode bewaard(Route route, String partner) {
    JsonNode verzoeken = route.dossier().path("informatieverzoeken");
    return Stream.iterate(0, i -> i < verzoeken.size(), i -> i + 1)
        .map(verzoeken::get)
        .filter(verzoek -> verzoek.path("partner").asText().equals(partner))
        .findFirst()
        .orElseThrow();
  }

  private void zorgVoorProef() {
    boolean aanwezig =
        engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROEF)
                .count()
            > 0;
    if (!aanwezig) {
      DeploymentBuilder deployment =
          engine.getRepositoryService().createDeployment().addModelInstance("proef.bpmn", proef());
      Stream.of("bronnen-kiezen", "consultatie-kenniscentrum")
          .map(taak -> taak + ".form")
          .forEach(
              bestand ->
                  deployment.addString(bestand, tekst(Path.of("bpmn/formulieren", bestand))));
      deployment.deploy();
    }
  }

  private static BpmnModelInstance proef() {
    UserTaskBuilder kiezen =
        taak(
            Bpmn.createExecutableProcess(PROEF).camundaHistoryTimeToLiveString("P1D").startEvent(),
            "bronnen-kiezen");
    var verzoeken = kiezen.parallelGateway("beide").callActivity("informatie-vragen-aan-bronnen");
    verzoeken
        .calledElement("informatieverzoek")
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .camundaIn("onderwerp", "onderwerp")
        .multiInstance()
        .camundaCollection("${uitstaandeVerzoeken.ids(execution)}")
        .camundaElementVariable("onderwerp")
        .multiInstanceDone();
    CODES.stream()
        .filter(code -> !code.equals("meldersoort"))
        .forEach(code -> verzoeken.camundaIn(code, code));
    CamundaIn meldersoort = verzoeken.getElement().getModelInstance().newInstance(CamundaIn.class);
    meldersoort.setCamundaSourceExpression(MELDERSOORT);
    meldersoort.setCamundaTarget("meldersoort");
    verzoeken.addExtensionElement(meldersoort);
    var sparren =
        verzoeken
            .endEvent()
            .moveToNode("beide")
            .exclusiveGateway("sparren")
            .condition("ja", "${consultatie == 'JA'}");
    return taak(sparren, "consultatie-kenniscentrum")
        .endEvent()
        .moveToNode("sparren")
        .condition("nee", "${consultatie != 'JA'}")
        .endEvent()
        .done();
  }

  private static String tekst(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static UserTaskBuilder taak(AbstractFlowNodeBuilder<?, ?> na, String id) {
    return na.userTask(id)
        .name("Proef " + id)
        .camundaFormKey("embedded:/forms/taak.html")
        .camundaCandidateGroups("${kandidaatgroepen.voor(execution, '%s')}".formatted(id))
        .camundaDueDate("${termijnen.uiterlijk(execution, '%s')}".formatted(id))
        .camundaPriority("${termijnen.prioriteit(execution)}");
  }
}
