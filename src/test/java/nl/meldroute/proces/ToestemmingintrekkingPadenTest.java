package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Consent per partner, and what its end asks of people: {@code bpmn/toestemmingintrekking.bpmn}.
 */
@Meldroutetest
class ToestemmingintrekkingPadenTest {

  private static final Map<String, Object> GEGEVEN =
      Map.of(
          "doel", "ZORG",
          "gever", "SLACHTOFFER",
          "wijze", "SCHRIFTELIJK",
          "gegevenOp", "2026-11-01",
          "toelichting", "Ondertekend formulier.");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("toestemmingintrekking");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void whoWithdrawsForOnePartnerStopsThatPartnerOnlyAndAHumanCallsWhoHasSomething() {
    Route casus = Verwijsronde.casus(werk);
    assertThat(geef(casus, null)).isEqualTo(204);
    assertThat(geef(casus, "COMENSHA")).isEqualTo(204);
    assertThat(geef(casus, "COMENSHA")).isEqualTo(409);
    assertThat(geef(casus, "POLITIE")).as("acts for another purpose").isEqualTo(422);
    Verwijsronde comensha = naar("COMENSHA", casus).moet("VERZONDEN");

    assertThat(trekIn(casus, "COMENSHA")).isEqualTo(204);
    comensha.werkAf().moet("INGETROKKEN");
    ProcessInstance opvolging =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("toestemmingintrekking")
            .processInstanceBusinessKey(casus.casus())
            .singleResult();
    assertThat(opvolging).isWaitingAtExactly("toestemming-opvolgen");
    String taak = "/api/v1/taken/" + opvolgtaken(casus).get(0).getId();
    Api zorg = werk.api(Zorgronde.ZORG);
    assertThat(zorg.haal(taak + "/formulier").inhoud().at("/gegevens/algedeeld").asText())
        .isEqualTo("CoMensha");
    assertThat(zorg.post(taak + "/afronding", Map.of("toelichting", "CoMensha gebeld.")).status())
        .isEqualTo(204);
    assertThat(opvolging).isEnded();

    naar("COMENSHA", casus).moet("GEBLOKKEERD");
    assertThat(casus.door(Werkbank.AANDACHTSFUNCTIONARIS).dossier().path("toestemmingen"))
        .as("consent for the others holds")
        .anyMatch(rij -> rij.path("partner").isMissingNode() && !rij.has("ingetrokkenOp"));
  }

  @Test
  void anExceptionToConsentForAllStopsOnePartner() {
    Route casus = Verwijsronde.casus(werk);
    assertThat(geef(casus, null)).isEqualTo(204);
    assertThat(trekIn(casus, "COMENSHA")).isEqualTo(204);
    assertThat(opvolgtaken(casus)).as("nothing went there yet").isEmpty();
    naar("COMENSHA", casus).moet("GEBLOKKEERD");
    assertThat(trekIn(casus, null)).isEqualTo(204);
    assertThat(trekIn(casus, null)).isEqualTo(409);
  }

  @Test
  void onlyTheKindsOfDataThatSomebodyAgreedToGoAndMoreMayBeAddedWithoutWithdrawing() {
    Route casus = Verwijsronde.casus(werk);
    assertThat(geef(casus, "COMENSHA", List.of("POLITIE_CIE"))).isEqualTo(422);
    assertThat(geef(casus, "COMENSHA", List.of("IDENTITEIT"))).isEqualTo(204);
    assertThat(casus.door(Werkbank.AANDACHTSFUNCTIONARIS).dossier().path("toestemmingen"))
        .anyMatch(rij -> "IDENTITEIT".equals(rij.at("/categorieen/0").asText()));
    assertThat(naar("COMENSHA", casus).moet("VERZONDEN").verstrekt())
        .contains("Xandra Verzonnen")
        .doesNotContain("00000099", "7500AA");
    assertThat(geef(casus, "COMENSHA", List.of("CONTACT"))).as("less than before").isEqualTo(409);
    assertThat(geef(casus, "COMENSHA", List.of("IDENTITEIT", "CONTACT"))).isEqualTo(204);
    assertThat(naar("COMENSHA", casus).moet("VERZONDEN").verstrekt())
        .contains("00000099")
        .doesNotContain("7500AA");
  }

  private static int geef(Route casus, String partner, List<String> categorieen) {
    return actie(
        casus,
        "toestemmingen",
        partner,
        Antwoorden.met(GEGEVEN, Map.of("categorieen", categorieen)));
  }

  private List<Task> opvolgtaken(Route casus) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(casus.casus())
        .taskDefinitionKey("toestemming-opvolgen")
        .list();
  }

  private Verwijsronde naar(String partner, Route casus) {
    return Verwijsronde.naar(partner, casus, werk, engine).werkAf();
  }

  private static int geef(Route casus, String partner) {
    return actie(casus, "toestemmingen", partner, GEGEVEN);
  }

  private static int trekIn(Route casus, String partner) {
    return actie(
        casus,
        "toestemmingintrekkingen",
        partner,
        Map.of("doel", "ZORG", "reden", "Zij wil het niet meer."));
  }

  private static int actie(Route casus, String soort, String partner, Map<String, Object> verzoek) {
    Map<String, Object> inhoud = new HashMap<>(verzoek);
    if (partner != null) {
      inhoud.put("partner", partner);
    }
    Api.Antwoord antwoord = casus.door(Werkbank.AANDACHTSFUNCTIONARIS).probeerActie(soort, inhoud);
    return antwoord.status();
  }
}
