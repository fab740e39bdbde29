package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.MANAGER;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way up the ladder: {@code bpmn/partner-bereiken.bpmn}. */
@Meldroutetest
class PartnerBereikenPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  private static final Duration TERMIJN = Duration.ofMinutes(15);
  private static final String ZORGCOORDINATOR = "twente-zorgcoordinator";
  private static final String KETENREGISSEUR = "twente-ketenregisseur";

  private static final String DIRECT = "direct-contact-opnemen";
  private static final String NOOD = "noodcontact-bellen";
  private static final String OVERNEMEN = "contact-overnemen";
  private static final String AFDWINGEN = "contact-afdwingen";

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("partner-bereiken");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Gevaarsituatie gevaar;

  @BeforeEach
  void acuutGevaar() {
    ClockUtil.setCurrentTime(Date.from(NU));
    gevaar = Gevaarsituatie.begin(engine, werk, werk.meld(Antwoorden.ONDUIDELIJK), "ACUUT");
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void whoReachesThePartnerAtOnceEndsTheLadder() {
    ProcessInstance ladder = gevaar.ladder("POLITIE");
    taakIs(DIRECT, NU, "twente-enschede-aandachtsfunctionaris", "twente-procesmanager");
    gevaar.bereikt("POLITIE");
    assertThat(ladder).isEnded().hasPassed("partner-bereikt").hasNotPassed(NOOD);
  }

  @Test
  void whoeverIsNotReachedIsTriedOnTheNextRungWithoutWaiting() {
    gevaar.nietBereikt("POLITIE", DIRECT, AANDACHTSFUNCTIONARIS);
    assertThat(gevaar.open("POLITIE")).containsExactly(NOOD);
    taakIs(NOOD, NU, "twente-enschede-aandachtsfunctionaris", "twente-procesmanager");

    gevaar.nietBereikt("POLITIE", NOOD, PROCESMANAGER);
    assertThat(gevaar.open("POLITIE")).containsExactly(OVERNEMEN);
    taakIs(OVERNEMEN, NU, ZORGCOORDINATOR, KETENREGISSEUR);

    gevaar.nietBereikt("POLITIE", OVERNEMEN, ZORGCOORDINATOR);
    assertThat(gevaar.open("POLITIE")).containsExactly(AFDWINGEN);
    taakIs(AFDWINGEN, NU, MANAGER);
    assertThat(treden()).containsExactly("PARTNER", "NOODCONTACT", "VERVANGER", "LEIDING");
  }

  @Test
  void onTheLastRungANoBringsTheTaskBackUntilSomebodyConfirms() {
    helemaalOmhoog();
    ProcessInstance ladder = gevaar.ladder("POLITIE");
    for (int keer = 0; keer < 3; keer++) {
      String vorige = gevaar.taak("POLITIE", AFDWINGEN).getId();
      gevaar.nietBereikt("POLITIE", AFDWINGEN, MANAGER);
      assertThat(gevaar.taak("POLITIE", AFDWINGEN).getId()).isNotEqualTo(vorige);
    }
    assertThat(treden().stream().filter("LEIDING"::equals)).hasSize(4);

    gevaar.bereikt("POLITIE", AFDWINGEN, MANAGER);
    assertThat(ladder).isEnded().hasPassed("leiding-bereikt");
  }

  @Test
  void whenTheTermPassesTheNextRungOpensAndWhoIsOnThePhoneKeepsTheTask() {
    String eerste = gevaar.taak("POLITIE", DIRECT).getId();

    gevaar.omstreeks(NU.plus(TERMIJN).minusSeconds(1));
    assertThat(gevaar.open("POLITIE")).containsExactly(DIRECT);

    gevaar.omstreeks(NU.plus(TERMIJN));
    assertThat(gevaar.open("POLITIE")).containsExactly(DIRECT, NOOD);
    taakIs(NOOD, NU.plus(TERMIJN), "twente-enschede-aandachtsfunctionaris", "twente-procesmanager");

    gevaar.omstreeks(NU.plus(TERMIJN.multipliedBy(2)));
    assertThat(gevaar.open("POLITIE")).containsExactly(OVERNEMEN, DIRECT, NOOD);

    gevaar.omstreeks(NU.plus(TERMIJN.multipliedBy(3)));
    assertThat(gevaar.open("POLITIE")).containsExactly(AFDWINGEN, OVERNEMEN, DIRECT, NOOD);
    assertThat(gevaar.taak("POLITIE", DIRECT).getId()).isEqualTo(eerste);

    ProcessInstance ladder = gevaar.ladder("POLITIE");
    gevaar.bereikt("POLITIE", DIRECT, AANDACHTSFUNCTIONARIS);
    assertThat(ladder).isEnded();
  }

  @Test
  void theLastRungComesBackEachTermAndNeverEndsByItself() {
    helemaalOmhoog();
    werk.api(MANAGER)
        .post(
            "/engine-rest/task/" + gevaar.taak("POLITIE", AFDWINGEN).getId() + "/claim",
            Map.of("userId", MANAGER));
    for (int keer = 1; keer <= 4; keer++) {
      String vorige = gevaar.taak("POLITIE", AFDWINGEN).getId();
      gevaar.omstreeks(NU.plus(TERMIJN.multipliedBy(keer)));
      Task opnieuw = gevaar.taak("POLITIE", AFDWINGEN);
      assertThat(opnieuw.getId()).isNotEqualTo(vorige);
      assertThat(opnieuw.getAssignee()).as("whoever claimed it may have gone").isNull();
      taakIs(AFDWINGEN, NU.plus(TERMIJN.multipliedBy(keer)), MANAGER);
    }
  }

  @Test
  void aNoOfALowerRungOpensNothingWhenAHigherOneRunsAlready() {
    for (int keer = 1; keer <= 3; keer++) {
      gevaar.omstreeks(NU.plus(TERMIJN.multipliedBy(keer)));
    }
    gevaar.nietBereikt("POLITIE", DIRECT, AANDACHTSFUNCTIONARIS);
    gevaar.nietBereikt("POLITIE", NOOD, AANDACHTSFUNCTIONARIS);
    gevaar.nietBereikt("POLITIE", OVERNEMEN, KETENREGISSEUR);
    assertThat(gevaar.open("POLITIE")).containsExactly(AFDWINGEN);
    assertThat(treden()).containsExactly("PARTNER", "NOODCONTACT", "VERVANGER", "LEIDING");
  }

  @ParameterizedTest
  @CsvSource({
    "1, noodcontact-bellen, enschede-aandachtsfunctionaris, noodcontact-bereikt",
    "2, contact-overnemen, twente-ketenregisseur, vervanger-bereikt",
    "3, contact-afdwingen, twente-manager, leiding-bereikt"
  })
  void oneConfirmationOnAnyRungEndsTheWholeLadder(
      int termijnen, String soort, String gebruiker, String einde) {
    for (int keer = 1; keer <= termijnen; keer++) {
      gevaar.omstreeks(NU.plus(TERMIJN.multipliedBy(keer)));
    }
    ProcessInstance ladder = gevaar.ladder("POLITIE");
    gevaar.bereikt("POLITIE", soort, gebruiker);
    assertThat(ladder).isEnded().hasPassed(einde);
    assertThat(
            engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(ladder.getId())
                .count())
        .isZero();
  }

  @Test
  void aPartnerWithoutAnEmergencyContactGoesStraightToTheStandIn() {
    gevaar = Gevaarsituatie.begin(engine, werk, werk.meld(Antwoorden.ONDUIDELIJK), "GEEN");
    gevaar.gekozen("ARBEIDSINSPECTIE");
    gevaar.nietBereikt("ARBEIDSINSPECTIE", DIRECT, AANDACHTSFUNCTIONARIS);
    assertThat(gevaar.open("ARBEIDSINSPECTIE")).containsExactly(OVERNEMEN);
  }

  @Test
  void theFormSaysWhomToAskForAndWhatWasDoneAlready() {
    JsonNode eerst = gevaar.formulier(gevaar.taak("POLITIE", DIRECT), AANDACHTSFUNCTIONARIS);
    assertThat(eerst.path("partnerNaam").asText()).isEqualTo("Politie Oost-Nederland, AVIM");
    assertThat(eerst.path("uren").asText()).isEqualTo("24 uur per dag");
    assertThat(eerst.path("noodcontact").asText()).isEqualTo("Officier van dienst, 06-0000 0013");
    assertThat(eerst.path("belvolgorde").asText()).contains("1. ", "Officier van dienst");
    assertThat(eerst.path("omschrijving").asText()).isNotBlank();

    gevaar.nietBereikt("POLITIE", DIRECT, AANDACHTSFUNCTIONARIS);
    assertThat(
            gevaar
                .formulier(gevaar.taak("POLITIE", NOOD), AANDACHTSFUNCTIONARIS)
                .path("verloop")
                .asText())
        .contains(
            "20-11-2026 10:00: De partner zelf, bereiken vóór 20-11-2026 10:15",
            "Het noodcontact van de partner",
            "20-11-2026 10:00: niet bereikt");
  }

  @Test
  void whoLeadsTheRegionSeesThatAPartnerIsNotReachedAndNotWhomItIsAbout() {
    helemaalOmhoog();
    Task taak = gevaar.taak("POLITIE", AFDWINGEN);
    JsonNode formulier = gevaar.formulier(taak, MANAGER);
    assertThat(formulier.path("partnerNaam").asText()).isEqualTo("Politie Oost-Nederland, AVIM");
    assertThat(formulier.has("omschrijving")).isFalse();
    assertThat(formulier.has("leeftijdscategorie")).isFalse();
    assertThat(formulier.toString()).doesNotContain("restaurant");
    String casus = formulier.path("casusNummer").asText();
    assertThat(werk.api(MANAGER).haal("/api/v1/casussen/" + casus).status()).isEqualTo(404);

    gevaar.bereikt("POLITIE", AFDWINGEN, MANAGER);
    assertThat(gevaar.contact("POLITIE").path("bevestigdDoor").asText()).isEqualTo(MANAGER);
    assertThat(werk.api(MANAGER).haal("/api/v1/casussen/" + casus).status()).isEqualTo(404);
  }

  @Test
  void aContactOfTomorrowIsASlipOfThePen() {
    var morgen =
        Antwoorden.met(
            Antwoorden.NU_BEREIKT, Map.of("tijdstip", NU.plus(Duration.ofDays(1)).toString()));
    var antwoord = gevaar.probeer(gevaar.taak("POLITIE", DIRECT), AANDACHTSFUNCTIONARIS, morgen);
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().at("/fouten/0/veld").asText()).isEqualTo("tijdstip");
    assertThat(gevaar.open("POLITIE")).containsExactly(DIRECT);
  }

  private void helemaalOmhoog() {
    gevaar.nietBereikt("POLITIE", DIRECT, AANDACHTSFUNCTIONARIS);
    gevaar.nietBereikt("POLITIE", NOOD, AANDACHTSFUNCTIONARIS);
    gevaar.nietBereikt("POLITIE", OVERNEMEN, ZORGCOORDINATOR);
  }

  private List<String> treden() {
    return gevaar.contact("POLITIE").path("treden").findValuesAsText("trede");
  }

  private void taakIs(String soort, Instant geopend, String... groepen) {
    Task taak = gevaar.taak("POLITIE", soort);
    assertThat(engine.getTaskService().getIdentityLinksForTask(taak.getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder(groepen);
    assertThat(taak.getDueDate().toInstant()).isEqualTo(geopend.plus(TERMIJN));
    assertThat(taak.getPriority()).isEqualTo(100);
  }
}
