package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Acute danger around one melding: the process {@code acuut-gevaar} and all that it started. */
final class Gevaarsituatie {

  private final ProcessEngine engine;
  private final Werkbank werk;
  private final Route route;
  private final ProcessInstance instantie;

  private Gevaarsituatie(
      ProcessEngine engine, Werkbank werk, Route route, ProcessInstance instantie) {
    this.engine = engine;
    this.werk = werk;
    this.route = route;
    this.instantie = instantie;
  }

  /** Beside the route of a melding that waits for something else meanwhile. */
  static Gevaarsituatie begin(ProcessEngine engine, Werkbank werk, Route route, String niveau) {
    RuntimeService instanties = engine.getRuntimeService();
    Map<String, Object> codes = instanties.getVariables(route.instantie().getId());
    codes.put("gevaarniveau", niveau);
    return new Gevaarsituatie(
        engine,
        werk,
        route,
        instanties.startProcessInstanceByKey("acuut-gevaar", route.melding(), codes));
  }

  ProcessInstance instantie() {
    return instantie;
  }

  /** The ladder of one partner in the newest round. */
  ProcessInstance ladder(String partner) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .superProcessInstanceId(instantie.getId())
        .variableValueEquals("onderwerp", contact(partner).path("id").asText())
        .singleResult();
  }

  /** The open tasks for one partner, by kind. */
  List<String> open(String partner) {
    ProcessInstance ladder = ladder(partner);
    return ladder == null
        ? List.of()
        : taken(ladder).map(Task::getTaskDefinitionKey).sorted().toList();
  }

  Task taak(String partner, String soort) {
    return enige(ladder(partner), soort);
  }

  /** A task that is not about one partner. */
  Task taak(String soort) {
    return enige(instantie, soort);
  }

  private Task enige(ProcessInstance van, String soort) {
    assertThat(van).as("Loopt nog: %s", soort).isNotNull();
    List<Task> gevonden =
        taken(van).filter(taak -> soort.equals(taak.getTaskDefinitionKey())).toList();
    assertThat(gevonden).as("Open taak %s", soort).hasSize(1);
    return gevonden.get(0);
  }

  private Stream<Task> taken(ProcessInstance van) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(van.getId())
        .initializeFormKeys()
        .list()
        .stream();
  }

  Gevaarsituatie bereikt(String partner, String soort, String gebruiker) {
    return rondAf(taak(partner, soort), gebruiker, Antwoorden.NU_BEREIKT);
  }

  Gevaarsituatie bereikt(String partner) {
    return bereikt(partner, "direct-contact-opnemen", Werkbank.AANDACHTSFUNCTIONARIS);
  }

  Gevaarsituatie nietBereikt(String partner, String soort, String gebruiker) {
    return rondAf(taak(partner, soort), gebruiker, Antwoorden.NIET_BEREIKT);
  }

  Gevaarsituatie veilig(String geborgd) {
    return rondAf(
        taak("veiligheid-beoordelen"),
        Werkbank.AANDACHTSFUNCTIONARIS,
        Antwoorden.veiligheid(geborgd));
  }

  Gevaarsituatie gekozen(String... partners) {
    return rondAf(
        taak("partners-kiezen"),
        Werkbank.AANDACHTSFUNCTIONARIS,
        Map.of("partners", List.of(partners)));
  }

  private Gevaarsituatie rondAf(Task taak, String gebruiker, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(taak, gebruiker, antwoord);
    assertThat(uitkomst.status()).as(uitkomst.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(route.melding());
    return this;
  }

  Api.Antwoord probeer(Task taak, String gebruiker, Map<String, Object> antwoord) {
    return werk.api(gebruiker).post("/api/v1/taken/" + taak.getId() + "/afronding", antwoord);
  }

  JsonNode formulier(Task taak, String gebruiker) {
    Api.Antwoord formulier =
        werk.api(gebruiker).haal("/api/v1/taken/" + taak.getId() + "/formulier");
    assertThat(formulier.status()).as(formulier.tekst()).isEqualTo(200);
    return formulier.inhoud().path("gegevens");
  }

  /** The clock moves on, and what was waiting for that happens. */
  Gevaarsituatie omstreeks(Instant tijdstip) {
    ClockUtil.setCurrentTime(Date.from(tijdstip));
    new Proces(engine).werkAf(route.melding());
    return this;
  }

  /** What the API tells about the contacts for this melding. */
  JsonNode contacten() {
    return StreamSupport.stream(route.dossier().path("contacten").spliterator(), false)
        .filter(deel -> route.melding().equals(deel.path("melding").asText()))
        .findFirst()
        .orElseThrow();
  }

  /** The newest contact with a partner. */
  JsonNode contact(String partner) {
    return StreamSupport.stream(contacten().path("partners").spliterator(), false)
        .filter(contact -> partner.equals(contact.path("partner").asText()))
        .reduce((eerder, later) -> later)
        .orElseThrow();
  }

  List<String> partners() {
    return contacten().path("partners").findValuesAsText("partner");
  }
}
