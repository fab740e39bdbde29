package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Sessie;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Every way through {@code bpmn/controle.bpmn}, and who sees what of an inspection. */
@Meldroutetest
class ControlePadenTest {

  private static final String VEILIGHEID = "enschede-medewerker-veiligheid";
  private static final String HENGELO = "hengelo-medewerker-veiligheid";
  private static final String POLITIE = "twente-partner-politie";
  private static final String INSPECTIE = "twente-partner-arbeidsinspectie";
  private static final String BRIEFING = "Verzamelen om negen uur.";

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("controle");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void anInspectionGoesFromTheCalendarToAFollowUpForEachFinding() {
    String nummer = gepland(40, "Loods de Proef");
    assertThat(opKalender(POLITIE, nummer).path("object").asText()).isEqualTo("Loods de Proef");
    assertThat(opKalender(INSPECTIE, nummer)).as("left out, with a reason").isNull();
    assertThat(opKalender(HENGELO, nummer).hasNonNull("object")).as("need to know").isFalse();
    assertThat(rondAf(nummer, "controle-voorbereiden", Map.of("besluit", "DOORGAAN")).status())
        .as("no inspection without a briefing")
        .isEqualTo(422);
    voltooi(nummer, "controle-voorbereiden", Map.of("besluit", "DOORGAAN", "briefing", BRIEFING));
    assertThat(opKalender(POLITIE, nummer).path("briefing").asText()).isEqualTo(BRIEFING);
    assertThat(taak(nummer, "controle-vastleggen")).as("before the day").isNull();
    ClockUtil.setCurrentTime(
        Date.from(ClockUtil.getCurrentTime().toInstant().plus(41, ChronoUnit.DAYS)));
    new Proces(engine).werkAf(nummer);

    assertThat(rondAf(nummer, "controle-vastleggen", gezien("GEZIEN", List.of())).tekst())
        .contains("Arbeidsuitbuiting");
    voltooi(
        nummer,
        "controle-vastleggen",
        gezien("GEZIEN", List.of(Map.of("vorm", "ARBEID", "tekst", "Er sliepen mensen."))));
    assertThat(
            rondAf(nummer, "controle-opvolgen", opvolging("MELDING", "nummer", "M-onbekend-1"))
                .status())
        .as("not closed before the finding goes on")
        .isEqualTo(422);
    voltooi(nummer, "controle-opvolgen", opvolging("GEEN", "reden", "Zij wonen er zelf."));
    assertThat(opKalender(POLITIE, nummer).path("stand").asText()).isEqualTo("AFGEROND");
  }

  @Test
  void anInspectionMayBeDroppedBeforeAndOnTheDay() {
    String vooraf = gepland(50, "Zaak een");
    voltooi(vooraf, "controle-voorbereiden", Map.of("besluit", "VERVALLEN", "reden", "Al dicht."));
    assertThat(opKalender(POLITIE, vooraf).path("stand").asText()).isEqualTo("VERVALLEN");
    String opDeDag = gepland(51, "Zaak twee");
    voltooi(opDeDag, "controle-voorbereiden", Map.of("besluit", "DOORGAAN", "briefing", BRIEFING));
    ClockUtil.setCurrentTime(
        Date.from(ClockUtil.getCurrentTime().toInstant().plus(52, ChronoUnit.DAYS)));
    new Proces(engine).werkAf(opDeDag);
    voltooi(
        opDeDag, "controle-vastleggen", Map.of("besluit", "VERVALLEN", "reden", "Niemand thuis."));
    assertThat(opKalender(POLITIE, opDeDag).path("stand").asText()).isEqualTo("VERVALLEN");
  }

  @Test
  void twoOnOneDayAreRefusedUnlessSomebodySaysWhy() {
    gepland(60, "Zaak drie");
    Api.Antwoord tweede = werk.api(HENGELO).post("/api/v1/controles", controle(60, "zaak drie!"));
    assertThat(tweede.status()).isEqualTo(409);
    assertThat(tweede.tekst()).contains("op dezelfde plek", "met hetzelfde team");
    Map<String, Object> toch = new HashMap<>(controle(60, "zaak drie!"));
    toch.put("redenToch", "In twee ploegen.");
    assertThat(werk.api(HENGELO).post("/api/v1/controles", toch).status()).isEqualTo(201);
    assertThat(werk.api(POLITIE).post("/api/v1/controles", controle(61, "Elders")).status())
        .as("a partner plans none")
        .isEqualTo(403);
  }

  @Test
  void thePageHasTheCalendarTheFormAndWhatWasCoveredAndOnlyForWhoPlans() {
    Sessie sessie = Sessie.van(VEILIGHEID, omgeving);
    assertThat(sessie.haal("/controles").body())
        .contains("Controle plannen in", "Gecontroleerd in", "Nagelstudio");
    assertThat(vanPagina(sessie)).contains("staat op de kalender", "Zaak vier");
    assertThat(vanPagina(sessie)).contains("Op deze dag is er al een controle");
    assertThat(Sessie.van(POLITIE, omgeving).haal("/controles").body())
        .contains("Zaak vier")
        .doesNotContain("Controle plannen in");
  }

  private static String vanPagina(Sessie sessie) {
    return sessie
        .stuur(
            "POST",
            "/controles",
            "regio=twente&gemeente=Enschede&dag=%s&sector=BOUW&object=Zaak+vier&doel=Een+tip&deelnemers=POLITIE&_csrf=%s"
                .formatted(LocalDate.now().plusDays(70), sessie.koekje("MELDROUTE-XSRF")),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .body();
  }

  private static Map<String, Object> controle(int overDagen, String object) {
    return Map.of(
        "regio", "twente",
        "gemeente", "Enschede",
        "dag", LocalDate.now().plusDays(overDagen).toString(),
        "sector", "BOUW",
        "object", object,
        "doel", "Een tip.",
        "deelnemers", List.of("POLITIE"),
        "uitgesloten", List.of("ARBEIDSINSPECTIE"),
        "redenUitgesloten", "Heeft al een onderzoek.");
  }

  private String gepland(int overDagen, String object) {
    Api.Antwoord antwoord =
        werk.api(VEILIGHEID).post("/api/v1/controles", controle(overDagen, object));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("nummer").asText();
  }

  private JsonNode opKalender(String wie, String nummer) {
    JsonNode kalender =
        werk.api(wie).haal("/api/v1/controles?jaar=" + LocalDate.now().getYear()).inhoud();
    return StreamSupport.stream(kalender.spliterator(), false)
        .filter(een -> een.path("nummer").asText().equals(nummer))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Object> gezien(String arbeid, List<Map<String, Object>> bevindingen) {
    Map<String, Object> antwoord = new HashMap<>();
    antwoord.put("besluit", "UITGEVOERD");
    for (String vorm :
        List.of(
            "SEKSUEEL",
            "ARBEID",
            "CRIMINEEL",
            "ORGAANVERWIJDERING",
            "DRAAGMOEDERSCHAP",
            "OVERIG")) {
      antwoord.put("vorm" + vorm, vorm.equals("ARBEID") ? arbeid : "NIET_GEZIEN");
    }
    antwoord.put("bevindingen", bevindingen);
    return antwoord;
  }

  private static Map<String, Object> opvolging(String soort, String veld, String waarde) {
    return Map.of(
        "bevindingen",
        List.of(
            Map.of(
                "volgnummer",
                "1",
                "bevinding",
                "Arbeidsuitbuiting: Er sliepen mensen.",
                "opvolging",
                soort,
                veld,
                waarde)));
  }

  private Task taak(String nummer, String soort) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(nummer)
        .taskDefinitionKey(soort)
        .initializeFormKeys()
        .singleResult();
  }

  private Api.Antwoord rondAf(String nummer, String soort, Map<String, Object> antwoord) {
    return werk.api(VEILIGHEID)
        .post("/api/v1/taken/" + taak(nummer, soort).getId() + "/afronding", antwoord);
  }

  private void voltooi(String nummer, String soort, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = rondAf(nummer, soort, antwoord);
    assertThat(uitkomst.status()).as("%s: %s", soort, uitkomst.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(nummer);
  }
}
