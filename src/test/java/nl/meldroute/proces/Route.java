package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;

/** One melding on its way through the route, driven by the people who do its tasks. */
final class Route {

  private final ProcessEngine engine;
  private final Environment omgeving;
  private final String melding;
  private final String casus;
  private final ProcessInstance instantie;
  private String gebruiker;

  Route(ProcessEngine engine, Environment omgeving, JsonNode ontvangen) {
    this.engine = engine;
    this.omgeving = omgeving;
    this.melding = ontvangen.path("nummer").asText();
    this.casus = ontvangen.path("casus").asText();
    this.gebruiker = Werkbank.AANDACHTSFUNCTIONARIS;
    this.instantie =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("meldroute")
            .processInstanceBusinessKey(melding)
            .singleResult();
  }

  String melding() {
    return melding;
  }

  String casus() {
    return casus;
  }

  /** The running route, for the assertions of the engine. */
  ProcessInstance instantie() {
    return instantie;
  }

  /** From here on another colleague does the work. */
  Route door(String gebruiker) {
    this.gebruiker = gebruiker;
    return this;
  }

  Api api() {
    return Api.als(gebruiker, omgeving);
  }

  /** The open task of this kind. */
  Task taak(String soort) {
    Task taak =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(melding)
            .taskDefinitionKey(soort)
            .initializeFormKeys()
            .singleResult();
    assertThat(taak).as("Open taak %s", soort).isNotNull();
    return taak;
  }

  /** The open tasks of this kind. */
  List<Task> taken(String soort) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(melding)
        .taskDefinitionKey(soort)
        .initializeFormKeys()
        .list();
  }

  /** Completes one of several tasks of the same kind. */
  Route rondAf(Task taak, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = api().post("/api/v1/taken/" + taak.getId() + "/afronding", antwoord);
    assertThat(uitkomst.status()).as("%s: %s", taak.getName(), uitkomst.tekst()).isEqualTo(204);
    return this;
  }

  /** Says that something happened to the casus, whatever comes of it. */
  Api.Antwoord probeerActie(String soort, Map<String, Object> verzoek) {
    return api().post("/api/v1/casussen/" + casus + "/" + soort, verzoek);
  }

  /** Says that something happened to the casus, and does the work behind it. */
  Route actie(String soort, Map<String, Object> verzoek) {
    Api.Antwoord antwoord = probeerActie(soort, verzoek);
    assertThat(antwoord.status()).as("%s: %s", soort, antwoord.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(melding);
    return this;
  }

  /** What the form of a task shows. */
  JsonNode gegevens(String soort) {
    Api.Antwoord formulier = api().haal("/api/v1/taken/" + taak(soort).getId() + "/formulier");
    assertThat(formulier.status()).as(formulier.tekst()).isEqualTo(200);
    return formulier.inhoud().path("gegevens");
  }

  /** What the case store says about the casus. */
  JsonNode dossier() {
    return api().haal("/api/v1/casussen/" + casus).inhoud();
  }

  /** Sends a form in, whatever comes of it. */
  Api.Antwoord probeer(String soort, Map<String, Object> antwoord) {
    return api().post("/api/v1/taken/" + taak(soort).getId() + "/afronding", antwoord);
  }

  /** Completes a task and leaves the jobs behind it waiting. */
  Route rondAf(String soort, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(soort, antwoord);
    assertThat(uitkomst.status()).as("%s: %s", soort, uitkomst.tekst()).isEqualTo(204);
    return this;
  }

  /** Completes a task and does the work behind it. */
  Route voltooi(String soort, Map<String, Object> antwoord) {
    rondAf(soort, antwoord);
    new Proces(engine).werkAf(melding);
    return this;
  }

  Route gevaarBeoordeeld(String niveau) {
    return voltooi("gevaar-beoordelen", Antwoorden.gevaarBeoordelen(niveau));
  }

  /** All partners that the acute branch asks for are reached, and somebody is safe. */
  Route acuutAfgehandeld() {
    return bereikt().veiligheidGeborgd();
  }

  Route veiligheidGeborgd() {
    return voltooi("veiligheid-beoordelen", Antwoorden.VEILIGHEID_GEBORGD);
  }

  Route bereikt() {
    taken("direct-contact-opnemen").forEach(taak -> rondAf(taak, Antwoorden.BEREIKT));
    new Proces(engine).werkAf(melding);
    taken("noodopvang-regelen").forEach(taak -> rondAf(taak, Antwoorden.GEEN_OPVANG_NODIG));
    new Proces(engine).werkAf(melding);
    return this;
  }

  Route besproken(String zorg) {
    return voltooi("signaal-bespreken", Antwoorden.signaalBespreken(zorg));
  }

  Route bronnenGekozen() {
    return voltooi("bronnen-kiezen", Antwoorden.GEEN_BRONNEN);
  }

  /** Without asking anybody. */
  Route verrijkt() {
    return bronnenGekozen().zelfVerrijkt();
  }

  Route zelfVerrijkt() {
    return voltooi("verrijken", Antwoorden.verrijken());
  }

  Route vermoedenBeoordeeld() {
    String advies = gegevens("vermoeden-beoordelen").path("adviesClassificatie").asText();
    return voltooi("vermoeden-beoordelen", Antwoorden.vermoedenBeoordelen(advies));
  }

  /** Step 3 is done by the region. */
  Route bijKenniscentrumGemeld() {
    return als(
        Werkbank.PROCESMANAGER,
        () -> voltooi("kenniscentrum-melden", Antwoorden.KENNISCENTRUM_MELDEN));
  }

  Route gemeenteAfgewogen(String informeren) {
    return voltooi(
        "gemeente-informeren-afwegen",
        Map.of("informeren", informeren, "reden", "De zorg komt van de gemeente."));
  }

  /** Each partner that was asked takes over. */
  Route partnersNemenAan() {
    return voorElkePartner("verwijzing-beantwoorden", Map.of("antwoord", "GEACCEPTEERD"));
  }

  /** Each partner tells what came of it. */
  Route partnersMeldenUitkomst() {
    return voorElkePartner("verwijzing-uitkomst", Map.of("uitkomst", "HULP_GEBORGD"));
  }

  private Route voorElkePartner(String soort, Map<String, Object> antwoord) {
    for (Task taak : taken(soort)) {
      als(
          lidVan(engine.getTaskService().getIdentityLinksForTask(taak.getId()).get(0).getGroupId()),
          () -> rondAf(taak, antwoord));
    }
    new Proces(engine).werkAf(melding);
    return this;
  }

  private String lidVan(String groep) {
    return engine
        .getIdentityService()
        .createUserQuery()
        .memberOfGroup(groep)
        // With a password here: others were let in by their own organisation.
        .userEmailLike("%@demo.example")
        .listPage(0, 1)
        .get(0)
        .getId();
  }

  /** Somebody else does one thing; after it the work goes on in the same hands. */
  Route als(String gebruiker, Supplier<Route> werk) {
    String vorige = this.gebruiker;
    this.gebruiker = gebruiker;
    try {
      return werk.get();
    } finally {
      this.gebruiker = vorige;
    }
  }

  /** Nobody has to take anything over. */
  Route vervolgZonderVerwijzing() {
    List<Map<String, Object>> rijen = new ArrayList<>();
    gegevens("vervolg-vaststellen")
        .path("verwijzingen")
        .forEach(
            rij ->
                rijen.add(
                    Map.of(
                        "partner", rij.path("partner").asText(),
                        "dringendheid", rij.path("dringendheid").asText(),
                        "reden", rij.path("reden").asText(),
                        "besluit", "NIET_DOORZETTEN",
                        "redenNiet", "Loopt al.")));
    return voltooi("vervolg-vaststellen", Map.of("verwijzingen", rijen));
  }

  /** The way from the discussion to the feedback, in the usual hands. */
  Route totTerugkoppelen() {
    return besproken("JA")
        .verrijkt()
        .vermoedenBeoordeeld()
        .bijKenniscentrumGemeld()
        .vervolgZonderVerwijzing();
  }

  Route vervolgVastgesteld() {
    JsonNode verwijzingen = gegevens("vervolg-vaststellen").path("verwijzingen");
    return voltooi("vervolg-vaststellen", Map.of("verwijzingen", verwijzingen));
  }

  Route teruggekoppeld() {
    return voltooi("terugkoppelen", Antwoorden.TERUGKOPPELEN);
  }

  Route afgesloten() {
    return voltooi("casus-afsluiten", Antwoorden.AFSLUITEN);
  }
}
