package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The care of one victim, in the hands of the care coordinator of Twente. */
final class Zorgronde {

  static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  static final String ZORG = "twente-zorgcoordinator";
  static final String SLACHTOFFER = "Xandra Verzonnen";

  private static final Map<String, Object> CONTACT =
      Map.of(
          "taal", "Nederlands",
          "tolk", "NEE",
          "veiligContact", "Overdag bellen, niets inspreken.");

  private final ProcessEngine engine;
  private final Werkbank werk;
  private final Route route;
  private Instant nu = NU;

  private Zorgronde(ProcessEngine engine, Werkbank werk, Route route) {
    this.engine = engine;
    this.werk = werk;
    this.route = route;
  }

  /** A casus with one victim, about whom nothing was done yet. */
  static Zorgronde casus(ProcessEngine engine, Werkbank werk, Map<String, Object> slachtoffer) {
    ClockUtil.setCurrentTime(Date.from(NU));
    Map<String, Object> persoon = new HashMap<>(Map.of("naam", SLACHTOFFER));
    persoon.putAll(slachtoffer);
    return new Zorgronde(
        engine,
        werk,
        werk.meldAls(
            Werkbank.AANDACHTSFUNCTIONARIS,
            Antwoorden.met(
                Antwoorden.melding(Antwoorden.VEILIG), Map.of("slachtoffers", List.of(persoon)))));
  }

  static Zorgronde casus(ProcessEngine engine, Werkbank werk) {
    return casus(
        engine,
        werk,
        Map.of(
            "leeftijdscategorie", "MEERDERJARIG",
            "geslacht", "VROUW",
            "nationaliteitsgroep", "NEDERLANDS",
            "verblijf", "RECHTMATIG"));
  }

  Route route() {
    return route;
  }

  /** A colleague asks for care. */
  Zorgronde begin() {
    assertThat(actie(ZORG, "zorgtrajecten", Map.of()).status()).isEqualTo(204);
    return werkAf();
  }

  Zorgronde aangemeld(String keuze) {
    return voltooi("zorg-aanmelden", aanmelding(keuze, null));
  }

  static Map<String, Object> aanmelding(String keuze, String eerdereCasus) {
    Map<String, Object> antwoord = new HashMap<>(Map.of("keuze", keuze, "collegas", List.of()));
    if ("DOORGAAN".equals(keuze)) {
      antwoord.putAll(CONTACT);
    }
    if (eerdereCasus != null) {
      antwoord.put("eerdereCasus", eerdereCasus);
    }
    return antwoord;
  }

  Zorgronde intake(String keuze) {
    Map<String, Object> antwoord =
        new HashMap<>(Map.of("hulpvraag", "Een eigen kamer en een arts.", "keuze", keuze));
    if ("JA".equals(keuze)) {
      antwoord.putAll(CONTACT);
    }
    return voltooi("zorg-intake", antwoord);
  }

  Zorgronde plan() {
    return voltooi(
        "zorgplan-opstellen",
        Map.of(
            "samenvatting", "Eerst rust, dan een kamer.",
            "doelen",
                List.of(
                    Map.of("doel", "Een kamer", "aanbieder", "Wijkteam", "wet", "WMO"),
                    Map.of("doel", "Traumahulp", "aanbieder", "GGZ", "wet", "ZVW")),
            "herzienOp", dag(30)));
  }

  /** In help, waiting for the day of review. */
  Zorgronde inBegeleiding() {
    return begin().aangemeld("DOORGAAN").intake("JA").plan();
  }

  Zorgronde herzien(String keuze) {
    List<Map<String, Object>> doelen = new ArrayList<>();
    formulier("zorgplan-herzien")
        .path("doelen")
        .forEach(
            doel ->
                doelen.add(
                    Map.of(
                        "kenmerk", doel.path("kenmerk").asText(),
                        "doel", doel.path("doel").asText(),
                        "stand", "OPEN")));
    Map<String, Object> antwoord =
        new HashMap<>(Map.of("doelen", doelen, "toelichting", "Het gaat beter.", "keuze", keuze));
    if ("DOORGAAN".equals(keuze)) {
      antwoord.put("herzienOp", dag(30));
    }
    return voltooi("zorgplan-herzien", antwoord);
  }

  Zorgronde heroverweeg(String keuze) {
    Map<String, Object> antwoord =
        new HashMap<>(Map.of("toelichting", "Niet bereikt.", "keuze", keuze));
    if ("LATER".equals(keuze)) {
      antwoord.put("laterOp", dag(14));
    }
    return voltooi("zorg-heroverwegen", antwoord);
  }

  Zorgronde sluitAf(String... momenten) {
    Map<String, Object> antwoord =
        new HashMap<>(
            Map.of(
                "uitkomst", "HULP_AFGEROND",
                "toelichting", "Woont en werkt. Kan het wijkteam bellen.",
                "momenten", List.of(momenten)));
    if (momenten.length == 0) {
      antwoord.put("redenGeenNazorg", "Vertrokken zonder adres.");
    }
    return voltooi("zorg-afsluiten", antwoord);
  }

  Zorgronde nazorg(String keuze) {
    return voltooi(
        "nazorg-contact",
        Map.of("bereikt", "JA", "veilig", "JA", "verslag", "Het gaat goed.", "keuze", keuze));
  }

  /** So many days from now, as a form sends it. */
  String dag(int dagen) {
    return nu.plus(Duration.ofDays(dagen)).toString().substring(0, 10);
  }

  Zorgronde naDagen(int dagen) {
    nu = nu.plus(Duration.ofDays(dagen));
    ClockUtil.setCurrentTime(Date.from(nu));
    return werkAf();
  }

  Api.Antwoord actie(String gebruiker, String soort, Map<String, Object> verzoek) {
    return werk.api(gebruiker).post("/api/v1/casussen/" + route.casus() + "/" + soort, verzoek);
  }

  Api.Antwoord haal(String gebruiker, String pad) {
    return werk.api(gebruiker).haal("/api/v1/casussen/" + route.casus() + pad);
  }

  /** The care of the one victim, as somebody reads it on the page of the casus. */
  JsonNode zorg(String gebruiker) {
    return haal(gebruiker, "").inhoud().path("zorgtrajecten").path(0);
  }

  String traject() {
    return haal(ZORG, "/lopendezorg").inhoud().at("/0/id").asText();
  }

  Task taak(String soort) {
    List<Task> open = taken(soort);
    assertThat(open).as("Open taak %s", soort).hasSize(1);
    return open.get(0);
  }

  List<Task> taken(String soort) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(route.casus())
        .taskDefinitionKey(soort)
        .list();
  }

  JsonNode formulier(String soort) {
    return formulier(ZORG, soort);
  }

  JsonNode formulier(String gebruiker, String soort) {
    Api.Antwoord antwoord =
        werk.api(gebruiker).haal("/api/v1/taken/" + taak(soort).getId() + "/formulier");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.inhoud().path("gegevens");
  }

  Api.Antwoord probeer(String gebruiker, String soort, Map<String, Object> antwoord) {
    return werk.api(gebruiker)
        .post("/api/v1/taken/" + taak(soort).getId() + "/afronding", antwoord);
  }

  Zorgronde voltooi(String soort, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(ZORG, soort, antwoord);
    assertThat(uitkomst.status()).as("%s: %s", soort, uitkomst.tekst()).isEqualTo(204);
    return werkAf();
  }

  Zorgronde werkAf() {
    new Proces(engine).werkAf(route.casus());
    return this;
  }

  ProcessInstance instantie(String proces) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(proces)
        .processInstanceBusinessKey(route.casus())
        .singleResult();
  }
}
