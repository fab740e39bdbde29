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

/** The approach of the offenders of one casus, in the hands of those who do it in Twente. */
final class Daderronde {

  static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  static final String PLEGER = "Yuri Verzonnen";
  static final String SLACHTOFFER = "Xandra Verzonnen";
  static final String OM = "twente-partner-om";
  static final String POLITIE = "twente-partner-politie";
  static final String ZORG = "twente-zorgcoordinator";
  static final String REGIE = Werkbank.PROCESMANAGER;

  private final ProcessEngine engine;
  private final Werkbank werk;
  private final Route route;

  private Daderronde(ProcessEngine engine, Werkbank werk, Route route) {
    this.engine = engine;
    this.werk = werk;
    this.route = route;
  }

  /**
   * A casus with a victim and somebody who may be the offender, about whom nothing was done yet.
   */
  static Daderronde casus(ProcessEngine engine, Werkbank werk) {
    ClockUtil.setCurrentTime(Date.from(NU));
    Route route =
        werk.meldAls(
            Werkbank.AANDACHTSFUNCTIONARIS,
            Antwoorden.met(
                Antwoorden.melding(Antwoorden.VEILIG),
                Map.of(
                    "slachtoffers",
                        List.of(Map.of("naam", SLACHTOFFER, "leeftijdscategorie", "MINDERJARIG")),
                    "vermoedelijkePlegers",
                        List.of(Map.of("naam", PLEGER, "leeftijdscategorie", "MEERDERJARIG")))));
    return new Daderronde(engine, werk, route);
  }

  Route route() {
    return route;
  }

  /** A colleague asks for it. */
  Daderronde begin() {
    assertThat(actie("daderaanpakken", Map.of()).status()).isEqualTo(204);
    return this;
  }

  Api.Antwoord actie(String soort, Map<String, Object> verzoek) {
    return werk.api(REGIE).post("/api/v1/casussen/" + route.casus() + "/" + soort, verzoek);
  }

  Api.Antwoord haal(String gebruiker, String pad) {
    return werk.api(gebruiker).haal("/api/v1/casussen/" + route.casus() + pad);
  }

  /** The rows of the form, each with a status; who is not named gets no plan. */
  Map<String, Object> personen(Map<String, Map<String, Object>> keuzes) {
    List<Map<String, Object>> rijen = new ArrayList<>();
    for (JsonNode rij : formulier(REGIE, "daders-vaststellen").path("personen")) {
      String persoon = rij.path("persoon").asText();
      Map<String, Object> ingevuld = new HashMap<>();
      ingevuld.put("kenmerk", rij.path("kenmerk").asText());
      ingevuld.put("persoon", persoon);
      ingevuld.put("status", "GEEN_PLAN");
      keuzes.forEach(
          (naam, keuze) -> {
            if (persoon.startsWith(naam)) {
              ingevuld.putAll(keuze);
            }
          });
      rijen.add(ingevuld);
    }
    return Map.of("personen", rijen, "nieuwePersonen", List.of());
  }

  static Map<String, Object> alsDader(String status, String ookSlachtoffer, String aanpak) {
    return Map.of("status", status, "ookSlachtoffer", ookSlachtoffer, "aanpak", aanpak);
  }

  /** The suspected offender gets a plan. */
  Daderronde plan(String ookSlachtoffer, String aanpak) {
    return begin()
        .voltooi(
            REGIE,
            "daders-vaststellen",
            personen(Map.of(PLEGER, alsDader("VERDACHT", ookSlachtoffer, aanpak))));
  }

  Task taak(String soort) {
    return route.taak(soort);
  }

  List<Task> taken(String soort) {
    return route.taken(soort);
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

  Daderronde voltooi(String gebruiker, String soort, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(gebruiker, soort, antwoord);
    assertThat(uitkomst.status()).as("%s: %s", soort, uitkomst.tekst()).isEqualTo(204);
    return werkAf();
  }

  Daderronde werkAf() {
    new Proces(engine).werkAf(route.melding());
    return this;
  }

  Daderronde na(Duration tijd) {
    ClockUtil.setCurrentTime(Date.from(NU.plus(tijd)));
    return werkAf();
  }

  static Map<String, Object> doel(String doel, String partner, String interventie) {
    Map<String, Object> rij =
        new HashMap<>(
            Map.of(
                "doel", doel,
                "omschrijving", "Wekelijks een gesprek.",
                "partner", partner,
                "interventie", interventie));
    if (!"GEEN".equals(interventie)) {
      rij.put("effect", "Het slachtoffer voelt zich veiliger.");
    }
    return rij;
  }

  @SafeVarargs
  static Map<String, Object> plan(Map<String, Object>... doelen) {
    return Map.of(
        "samenvatting", "Weg bij de oude vrienden, werk en een eigen kamer.",
        "doelen", List.of(doelen),
        "herzienOp", "2027-01-15");
  }

  /** The answer to the review of the one plan that waits for it. */
  Map<String, Object> herzien(String keuze, String herzienOp) {
    List<Map<String, Object>> doelen = new ArrayList<>();
    formulier(REGIE, "daderplan-herzien")
        .path("doelen")
        .forEach(
            doel ->
                doelen.add(
                    Map.of(
                        "kenmerk", doel.path("kenmerk").asText(),
                        "doel", doel.path("doel").asText(),
                        "stand", "AFRONDEN".equals(keuze) ? "BEHAALD" : "OPEN")));
    Map<String, Object> antwoord =
        new HashMap<>(
            Map.of(
                "doelen",
                doelen,
                "status",
                "VEROORDEELD",
                "keuze",
                keuze,
                "toelichting",
                "Het gaat beter."));
    if (herzienOp != null) {
      antwoord.put("herzienOp", herzienOp);
    }
    return antwoord;
  }

  ProcessInstance instantie(String proces) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(proces)
        .processInstanceBusinessKey(route.melding())
        .singleResult();
  }

  /** What somebody reads of the plans on the page of the casus. */
  JsonNode plannen(String gebruiker) {
    return haal(gebruiker, "").inhoud().path("daderplannen");
  }
}
