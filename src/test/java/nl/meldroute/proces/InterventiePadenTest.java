package nl.meldroute.proces;

import static nl.meldroute.proces.Interventieroute.KETENREGISSEUR;
import static nl.meldroute.proces.Interventieroute.NU;
import static nl.meldroute.proces.Interventieroute.OM;
import static nl.meldroute.proces.Interventieroute.VEILIGHEID;
import static nl.meldroute.proces.Interventieroute.ZORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Interventieroute.Lopend;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/interventie.bpmn}. */
@Meldroutetest
class InterventiePadenTest {

  private static final Map<String, Object> RAPPORT =
      Map.of("besluit", "VOLDOENDE", "datum", "2026-11-20", "kern", "Zaaknummer 12.");
  private static final Map<String, Object> VOORNEMEN =
      Map.of("besluit", "VERZONDEN", "zienswijzeTot", "2026-12-05");
  private static final Map<String, Object> DOORGAAN =
      Map.of("ontvangen", "JA", "besluit", "DOORGAAN", "reden", "Het verandert niets.");
  private static final Map<String, Object> BESLUIT =
      Map.of(
          "besluit", "GENOMEN",
          "bekendgemaakt", "2026-12-10",
          "vanaf", "2026-12-21",
          "kenmerk", "2026-17");
  private static final Map<String, Object> UITGEVOERD =
      Map.of("besluit", "UITGEVOERD", "uitkomst", "Het is gedaan.");
  private static final Map<String, Object> GEEVALUEERD =
      Map.of("gebleken", "Zij is rustiger.", "vervolg", "NEE");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("interventie");

  @Autowired private Interventieroute interventies;
  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @BeforeEach
  void klokStaatStil() {
    ClockUtil.setCurrentTime(Date.from(NU));
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aClosureGoesFromReportToEvaluationWithTheTermsOfTheLaw() {
    Lopend sluiting = interventies.sluiting();
    assertThat(sluiting.taak("rapportage-vastleggen"))
        .hasCandidateGroup("twente-enschede-medewerker-veiligheid");
    assertThat(sluiting.formulier(VEILIGHEID, "rapportage-vastleggen").toString())
        .contains("andere plek nodig")
        .doesNotContain(sluiting.route().melding());
    sluiting.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    assertThat(sluiting.formulier(VEILIGHEID, "voornemen-sturen").path("zienswijzeTot").asText())
        .isEqualTo("2026-12-04");
    // A Saturday: who it concerns has until Monday.
    sluiting.rondAf(VEILIGHEID, "voornemen-sturen", VOORNEMEN);
    assertThat(sluiting.taak("zienswijze-afwegen"))
        .hasDueDate(Date.from(Instant.parse("2026-12-07T22:59:00Z")));
    sluiting.rondAf(VEILIGHEID, "zienswijze-afwegen", DOORGAAN);
    assertThat(sluiting.taak("besluit-nemen"))
        .as("eight weeks")
        .hasDueDate(Date.from(Instant.parse("2027-01-15T22:59:00Z")));
    assertThat(
            sluiting
                .probeer(
                    VEILIGHEID,
                    "besluit-nemen",
                    Antwoorden.met(BESLUIT, Map.of("vanaf", "2026-12-01")))
                .inhoud()
                .at("/fouten/0/veld")
                .asText())
        .isEqualTo("vanaf");
    sluiting.rondAf(VEILIGHEID, "besluit-nemen", BESLUIT);
    assertThat(sluiting.bewaard().stand().name()).isEqualTo("BESLOTEN");
    assertThat(sluiting.taak("bezwaar-behandelen"))
        .as("six weeks from the day after it was made known")
        .hasDueDate(Date.from(Instant.parse("2027-01-21T22:59:00Z")));

    assertThat(sluiting.taak("interventie-uitvoeren")).as("care comes first").isNull();
    assertThat(sluiting.formulier(ZORG, "zorg-voorbereiden").path("interventie").asText())
        .isEqualTo("Pand sluiten, door Burgemeester");
    sluiting.rondAf(ZORG, "zorg-voorbereiden", Map.of("geregeld", "Er is een plek."));
    assertThat(sluiting.taak("interventie-uitvoeren"))
        .hasDueDate(Date.from(Instant.parse("2026-12-21T22:59:00Z")));
    sluiting.rondAf(
        VEILIGHEID, "interventie-uitvoeren", Map.of("besluit", "LOOPT_NOG", "dag", "2026-12-22"));
    sluiting.rondAf(VEILIGHEID, "interventie-uitvoeren", UITGEVOERD);
    sluiting.rondAf(VEILIGHEID, "bezwaar-behandelen", Map.of("besluit", "GEEN_BEZWAAR"));
    assertThat(
            sluiting.formulier(KETENREGISSEUR, "interventie-evalueren").path("uitkomst").asText())
        .isEqualTo("Uitgevoerd");
    sluiting.rondAf(KETENREGISSEUR, "interventie-evalueren", GEEVALUEERD);

    assertThat(sluiting.lopend()).isEmpty();
    assertThat(sluiting.bewaard().gebleken()).isEqualTo("Zij is rustiger.");
    assertThat(sluiting.route().dossier().path("interventies").get(0).path("stand").asText())
        .isEqualTo("UITGEVOERD");
  }

  @Test
  void anObjectionThatIsRightStopsWhatWasNotCarriedOutYet() {
    Lopend sluiting = besloten();
    sluiting.rondAf(
        VEILIGHEID,
        "bezwaar-behandelen",
        Map.of("besluit", "GEGROND", "reden", "Het verkeerde pand."));
    assertThat(sluiting.taak("zorg-voorbereiden")).isNull();
    assertThat(sluiting.taak("interventie-uitvoeren")).isNull();
    assertThat(sluiting.bewaard().stand().name()).isEqualTo("HERROEPEN");
    assertThat(
            sluiting.formulier(KETENREGISSEUR, "interventie-evalueren").path("uitkomst").asText())
        .contains("Het verkeerde pand.");
  }

  @Test
  void theChainHearsWhyAnInterventionStopsOnTheWay() {
    Lopend geenRapport = interventies.sluiting();
    geenRapport.rondAf(
        VEILIGHEID,
        "rapportage-vastleggen",
        Map.of("besluit", "STOPPEN", "reden", "Te weinig feiten."));
    assertThat(geenRapport.bewaard().reden()).isEqualTo("Te weinig feiten.");
    assertThat(geenRapport.taak("interventie-evalueren")).isNotNull();

    Lopend geenVoornemen = interventies.sluiting();
    geenVoornemen.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    geenVoornemen.rondAf(
        VEILIGHEID,
        "voornemen-sturen",
        Map.of("besluit", "AFZIEN", "reden", "Een waarschuwing volstaat."));
    assertThat(geenVoornemen.taak("interventie-evalueren")).isNotNull();

    Lopend zienswijze = interventies.sluiting();
    zienswijze.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    zienswijze.rondAf(VEILIGHEID, "voornemen-sturen", VOORNEMEN);
    zienswijze.rondAf(
        VEILIGHEID,
        "zienswijze-afwegen",
        Map.of("ontvangen", "JA", "besluit", "HOUDER_STOPT", "reden", "De zaak is dicht."));
    assertThat(zienswijze.bewaard().stand().name()).isEqualTo("GESTOPT");

    Lopend geenBesluit = interventies.sluiting();
    geenBesluit.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    geenBesluit.rondAf(
        VEILIGHEID,
        "voornemen-sturen",
        Map.of("besluit", "ZONDER_ZIENSWIJZE", "reden", "Het kan niet wachten."));
    geenBesluit.rondAf(
        VEILIGHEID, "besluit-nemen", Map.of("besluit", "AFZIEN", "reden", "Toch niet nodig."));
    assertThat(geenBesluit.taak("interventie-evalueren")).isNotNull();
  }

  @Test
  void whatStaysAwayIsAskedAfterByTheKetenregisseur() {
    Lopend sluiting = interventies.sluiting();
    sluiting.verstrijkt(Duration.ofDays(15));
    assertThat(sluiting.taak("rapportage-vastleggen")).isNotNull();
    assertThat(sluiting.formulier(KETENREGISSEUR, "actie-uitvoeren").path("afspraak").asText())
        .isEqualTo("Vraag bij Burgemeester na wat er gebeurt met: Pand sluiten.");
  }

  @Test
  void notProsecutingComesBackToTheChainWithItsReason() {
    Lopend vervolging = interventies.vervolging(null);
    vervolging.verstrijkt(Duration.ofDays(15));
    assertThat(vervolging.taak("actie-uitvoeren")).as("asked after").isNotNull();
    vervolging.rondAf(OM, "gezag-afwegen", Map.of("besluit", "OPGEPAKT", "dag", "2026-12-20"));
    vervolging.verstrijkt(Duration.ofDays(4));
    assertThat(vervolging.taak("zorg-voorbereiden")).as("care had its time").isNotNull();
    vervolging.verstrijkt(Duration.ofDays(30));
    vervolging.rondAf(
        OM,
        "interventie-uitvoeren",
        Map.of("besluit", "NIET_UITGEVOERD", "reden", "Te weinig bewijs."));
    assertThat(vervolging.bewaard().reden()).isEqualTo("Te weinig bewijs.");
    vervolging.rondAf(ZORG, "zorg-voorbereiden", Map.of("geregeld", "Zij weet het."));
    assertThat(
            vervolging.formulier(KETENREGISSEUR, "interventie-evalueren").path("uitkomst").asText())
        .isEqualTo("Gestopt: Te weinig bewijs.");
  }

  @Test
  void anAuthorityMayNotTakeItUpAndSaysWhy() {
    Lopend vervolging = interventies.vervolging(null);
    vervolging.rondAf(
        OM, "gezag-afwegen", Map.of("besluit", "NIET_OPGEPAKT", "reden", "Geen aangifte."));
    assertThat(vervolging.taak("interventie-evalueren")).isNotNull();
    assertThat(vervolging.bewaard().stand().name()).isEqualTo("GESTOPT");
  }

  @Test
  void inAnEmergencyCarryingOutDoesNotWaitForCareWhichHearsItAllTheSame() {
    Lopend vervolging = interventies.vervolging("Hij staat op het punt te vluchten.");
    vervolging.rondAf(OM, "gezag-afwegen", Map.of("besluit", "OPGEPAKT", "dag", "2026-11-20"));
    assertThat(vervolging.taak("interventie-uitvoeren")).isNotNull();
    assertThat(vervolging.taak("zorg-voorbereiden")).isNotNull();
  }

  @Test
  void careNeedNotWarnItself() {
    Lopend opvang = interventies.opvang();
    opvang.rondAf(ZORG, "gezag-afwegen", Map.of("besluit", "OPGEPAKT", "dag", "2026-11-21"));
    assertThat(opvang.taak("zorg-voorbereiden")).isNull();
    opvang.rondAf(ZORG, "interventie-uitvoeren", UITGEVOERD);
    assertThat(opvang.taak("interventie-evalueren")).isNotNull();
  }

  @Test
  void anInterventionWithoutAnEffectOnTheVictimIsRefused() {
    Lopend sluiting = interventies.sluiting();
    assertThat(
            werk.api()
                .post(
                    "/api/v1/casussen/" + sluiting.route().casus() + "/interventies",
                    Map.of("interventie", "PAND_SLUITEN", "bevoegdGezag", "BURGEMEESTER"))
                .inhoud()
                .toString())
        .contains("effect");
  }

  @Test
  void askingAfterAnInterventionThatFailsAlarmsSomebodyAndHappensOnceLater() {
    Lopend sluiting = interventies.sluiting();
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofDays(15))));
    try (Storing kapot = werk.weiger("actie", sluiting.route(), "true", "kan niet schrijven")) {
      engine
          .getManagementService()
          .createJobQuery()
          .processInstanceId(sluiting.lopend().get(0).getId())
          .timers()
          .duedateLowerThan(ClockUtil.getCurrentTime())
          .list()
          .forEach(job -> engine.getManagementService().executeJob(job.getId()));
      for (int keer = 0; keer < 3; keer++) {
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(sluiting.lopend().get(0).getId())
            .messages()
            .list()
            .forEach(werk::draaiJob);
      }
      assertThat(sluiting.taak("actie-uitvoeren")).isNull();
      assertThat(sluiting.taak("storing-oplossen")).isNotNull();
    }
    sluiting.rondAf(Werkbank.PROCESMANAGER, "storing-oplossen", Antwoorden.STORING);
    sluiting.verstrijkt(Duration.ofMinutes(2));
    assertThat(sluiting.taak("actie-uitvoeren")).isNotNull();
  }

  private Lopend besloten() {
    Lopend sluiting = interventies.sluiting();
    sluiting.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    sluiting.rondAf(
        VEILIGHEID,
        "voornemen-sturen",
        Map.of("besluit", "ZONDER_ZIENSWIJZE", "reden", "Het kan niet wachten."));
    return sluiting.rondAf(VEILIGHEID, "besluit-nemen", BESLUIT);
  }
}
