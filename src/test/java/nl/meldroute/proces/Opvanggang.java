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
import java.util.Set;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shelter for one casus of Enschede, in the hands of those who do it in Twente. */
final class Opvanggang {

  static final String ZORG = "twente-zorgcoordinator";
  static final String OPVANG = "twente-partner-opvang";
  static final String POLITIE = "twente-partner-politie";

  private static final Set<String> VAN_DE_OPVANG = Set.of("plek-bevestigen", "aankomst-bevestigen");

  private final ProcessEngine engine;
  private final Werkbank werk;
  private final Route route;
  private final Instant begin = Instant.now();

  private Opvanggang(ProcessEngine engine, Werkbank werk, Route route) {
    this.engine = engine;
    this.werk = werk;
    this.route = route;
  }

  /** A casus for which a colleague just asked for shelter. */
  static Opvanggang gevraagd(ProcessEngine engine, Werkbank werk) {
    Opvanggang gang = new Opvanggang(engine, werk, werk.meldZonderVervolg(Antwoorden.VEILIG));
    assertThat(gang.actie("opvangvragen", Map.of()).status()).isEqualTo(204);
    return gang.werkAf();
  }

  static Opvanggang van(ProcessEngine engine, Werkbank werk, Route route) {
    return new Opvanggang(engine, werk, route);
  }

  Route route() {
    return route;
  }

  /** A place in the register of Twente that nobody else knows of. */
  record Plek(String id, String naam) {}

  static Map<String, Object> plekopgave(String naam, int totaal, Map<String, Object> anders) {
    Map<String, Object> plek = new HashMap<>();
    plek.put("naam", naam);
    plek.put("vorm", "VROUWENOPVANG");
    plek.put("ligging", "EIGEN_REGIO");
    plek.put("partner", "OPVANG");
    plek.put("geslachten", List.of("VROUW", "MAN", "X"));
    plek.put("leeftijdVan", 18);
    plek.put("leeftijdTot", 99);
    plek.put("talen", List.of("Nederlands"));
    plek.put("totaal", totaal);
    plek.put("vrij", totaal);
    plek.put("uren", "24 uur per dag");
    plek.put("adresGeheim", true);
    plek.put("inGebruik", true);
    plek.putAll(anders);
    return plek;
  }

  Plek plek(int totaal, Map<String, Object> anders) {
    String naam = "Opvang " + UUID.randomUUID();
    Map<String, Object> opgave = plekopgave(naam, totaal, anders);
    opgave.put("regio", "twente");
    Api.Antwoord antwoord = werk.api(OPVANG).post("/api/v1/opvangplekken", opgave);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return new Plek(antwoord.inhoud().path("id").asText(), naam);
  }

  /** Free, held and taken, as the register counts them. */
  String stand(Plek plek) {
    return JdbcClient.create(werk.eigenaar())
        .sql(
            "select vrij || ' vrij, ' || gereserveerd || ' gereserveerd, ' || bezet || ' bezet' from opvangplek where id = ?::uuid")
        .param(plek.id())
        .query(String.class)
        .single();
  }

  static final Map<String, Object> VRAAG = vraag(Map.of());

  /** One woman of twenty-five about whom everything is known. */
  static Map<String, Object> vraag(Map<String, Object> anders) {
    Map<String, Object> vraag = new HashMap<>();
    vraag.put("besluit", "ZOEKEN");
    vraag.put("spoed", "JA");
    vraag.put("vrouwen", 1);
    vraag.put("mannen", 0);
    vraag.put("anders", 0);
    vraag.put("kinderen", 0);
    vraag.put("jongste", 25);
    vraag.put("oudste", 25);
    vraag.put("toegankelijk", "NEE");
    vraag.put("huisdier", "NEE");
    for (String een :
        List.of(
            "alleenstaandeMinderjarigeVreemdeling",
            "bedenktijd",
            "aangifteGedaan",
            "multiproblematiek",
            "arbeidsuitbuitingMetHuisvesting",
            "ernstigeBenadeling",
            "dakloos",
            "dreigingInRegio",
            "ingeschreven")) {
      vraag.put(een, "NEE");
    }
    vraag.putAll(anders);
    return vraag;
  }

  Opvanggang vastgesteld(Map<String, Object> vraag) {
    return voltooi("opvangvraag-vaststellen", vraag);
  }

  /** The answer that takes this place; every other one on the list is left. */
  Map<String, Object> neem(Plek plek, Map<String, Object> anders) {
    List<Map<String, Object>> rijen = new ArrayList<>();
    formulier("plek-zoeken")
        .path("kandidaten")
        .forEach(
            rij ->
                rijen.add(
                    Map.of(
                        "kenmerk", rij.path("kenmerk").asText(),
                        "plek", rij.path("plek").asText(),
                        "redenen", rij.path("redenen").asText(),
                        "keuze", rij.path("kenmerk").asText().equals(plek.id()) ? "JA" : "NEE")));
    return Antwoorden.met(
        Map.of("besluit", "PLEK", "tijdelijk", "NEE", "vervoer", "NEE", "kandidaten", rijen),
        anders);
  }

  Opvanggang neemt(Plek plek, Map<String, Object> anders) {
    return voltooi("plek-zoeken", neem(plek, anders));
  }

  Opvanggang bevestigd() {
    return voltooi("plek-bevestigen", Map.of("besluit", "BEVESTIGD"));
  }

  Opvanggang aangekomen() {
    return voltooi("aankomst-bevestigen", Map.of("besluit", "AANGEKOMEN"));
  }

  /** Somebody stays at a place. */
  Opvanggang geplaatst(Plek plek) {
    return vastgesteld(VRAAG).neemt(plek, Map.of()).bevestigd().aangekomen();
  }

  Opvanggang herzien(String besluit) {
    return voltooi(
        "verblijf-herzien",
        "VERLENGEN".equals(besluit)
            ? Map.of("besluit", besluit, "herzienOp", "2030-01-15", "toelichting", "Afgesproken.")
            : Map.of("besluit", besluit, "toelichting", "Afgesproken."));
  }

  List<Task> taken(String soort) {
    return route.taken(soort);
  }

  JsonNode formulier(String soort) {
    return formulier(taken(soort).get(0));
  }

  JsonNode formulier(Task taak) {
    Api.Antwoord antwoord =
        werk.api(wie(taak.getTaskDefinitionKey()))
            .haal("/api/v1/taken/" + taak.getId() + "/formulier");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.inhoud().path("gegevens");
  }

  private static String wie(String soort) {
    if ("plaatsing-lezen".equals(soort)) {
      return POLITIE;
    }
    return VAN_DE_OPVANG.contains(soort) ? OPVANG : ZORG;
  }

  Api.Antwoord probeer(Task taak, Map<String, Object> antwoord) {
    return werk.api(wie(taak.getTaskDefinitionKey()))
        .post("/api/v1/taken/" + taak.getId() + "/afronding", antwoord);
  }

  Opvanggang voltooi(String soort, Map<String, Object> antwoord) {
    assertThat(taken(soort)).as(soort).isNotEmpty();
    return voltooi(taken(soort).get(0), antwoord);
  }

  Opvanggang voltooi(Task taak, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(taak, antwoord);
    assertThat(uitkomst.status())
        .as("%s: %s", taak.getTaskDefinitionKey(), uitkomst.tekst())
        .isEqualTo(204);
    return werkAf();
  }

  Opvanggang werkAf() {
    new Proces(engine).werkAf(route.melding());
    return this;
  }

  Opvanggang na(Duration tijd) {
    ClockUtil.setCurrentTime(Date.from(begin.plus(tijd)));
    return werkAf();
  }

  Api.Antwoord actie(String soort, Map<String, Object> verzoek) {
    return werk.api(ZORG).post("/api/v1/casussen/" + route.casus() + "/" + soort, verzoek);
  }

  Opvanggang gebeurt(String wat) {
    Api.Antwoord antwoord =
        actie(
            "opvanggebeurtenissen",
            Map.of(
                "plaatsing",
                plaatsing(0).path("id").asText(),
                "gebeurtenis",
                wat,
                "toelichting",
                "Dat hoorde ik zojuist."));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(204);
    return werkAf();
  }

  /** As the page of the casus shows it. */
  JsonNode plaatsingen() {
    return werk.api(ZORG)
        .haal("/api/v1/casussen/" + route.casus())
        .inhoud()
        .path("opvangplaatsingen");
  }

  JsonNode plaatsing(int nummer) {
    return plaatsingen().path(nummer);
  }

  List<ProcessInstance> instanties() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("opvangplaatsing")
        .processInstanceBusinessKey(route.melding())
        .list();
  }

  ProcessInstance instantie() {
    return instanties().get(0);
  }
}
