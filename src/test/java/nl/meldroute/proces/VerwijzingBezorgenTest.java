package nl.meldroute.proces;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Partnersysteem;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwijzing.Bezorging;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A referral reaches the system of a partner once, whatever happens on the way. */
@Meldroutetest
class VerwijzingBezorgenTest {

  private static final AtomicInteger DAGEN = new AtomicInteger();

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Bezorging bezorging;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;

  /** Each test has a day of its own: a system that was down is left in peace for a while. */
  private final Instant begin =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(DAGEN.incrementAndGet()));

  @BeforeEach
  void sluitAan() {
    werk.voerUit(Partnersysteem.AANGESLOTEN);
    ClockUtil.setCurrentTime(Date.from(begin));
  }

  @AfterEach
  void sluitAf() {
    werk.voerUit(Partnersysteem.AFGESLOTEN);
    ClockUtil.reset();
  }

  @Test
  void aPartnersSystemGetsWhatWasDisclosedAndNothingMore() {
    try (Partnersysteem partner = Partnersysteem.start()) {
      Verwijsronde ronde = naar(Verwijsronde.casus(werk));
      probeer(ronde);
      ronde.moet("ONTVANGEN");
      assertThat(ronde.weergave().at("/bezorging/kanaal").asText()).isEqualTo("API");
      assertThat(ronde.weergave().at("/bezorging/bezorgdOp").isMissingNode()).isFalse();

      LoggedRequest verzoek = partner.ontvangen().get(0);
      assertThat(verzoek.getHeader("Content-Type")).startsWith("application/cloudevents+json");
      assertThat(verzoek.getUrl()).isEqualTo("/meldroute");
      JsonNode bericht = Partnersysteem.inhoud(verzoek);
      assertThat(bericht.path("specversion").asText()).isEqualTo("1.0");
      assertThat(bericht.path("type").asText()).isEqualTo("nl.meldroute.verwijzing.verzonden.v1");
      assertThat(bericht.path("source").asText()).isEqualTo("urn:meldroute:twente");
      assertThat(bericht.path("subject").asText()).isEqualTo(ronde.id());
      assertThat(bericht.path("id").asText())
          .isEqualTo(verzoek.getHeader("Idempotency-Key"))
          .isEqualTo(verzoek.getHeader("webhook-id"));
      JsonNode pakket = bericht.path("data");
      assertThat(pakket.path("gegevens").toString())
          .contains("Xandra Verzonnen", "Verzonnenlaan 99");
      assertThat(pakket.path("reden").asText()).isEqualTo("Xandra heeft u nodig.");
      assertThat(pakket.toString()).doesNotContain("Zeven mensen werken en slapen");
      assertThat(
              ronde
                  .antwoord(werk.api(Partnersysteem.GROEP), Map.of("status", "GEACCEPTEERD"))
                  .status())
          .isEqualTo(200);
      ronde.moet("GEACCEPTEERD");
    }
  }

  @Test
  void aSystemThatIsDownForAnHourAndThenStammersGetsEachReferralOnceAndInOrder() {
    Route casus = Verwijsronde.casus(werk);
    Verwijsronde eerste = naar(casus);
    Verwijsronde tweede = naar(casus);
    while (ClockUtil.getCurrentTime().toInstant().isBefore(begin.plus(Duration.ofHours(1)))) {
      List.of(eerste, tweede).forEach(this::probeer);
      verder(eerste);
    }
    eerste.moet("VERZONDEN");
    assertThat(eerste.weergave().at("/bezorging/bezorgdOp").isMissingNode()).isTrue();

    try (Partnersysteem partner = Partnersysteem.start()) {
      for (ResponseDefinitionBuilder hapering :
          List.of(
              serverError(),
              ok().withFixedDelay(7_000),
              aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
        partner.antwoordt(hapering);
        // Also the second one first sends the first.
        probeer(tweede);
        verder(tweede);
      }
      partner.antwoordt(ok());
      probeer(tweede);
      probeer(eerste);

      List.of(eerste, tweede).forEach(ronde -> ronde.moet("ONTVANGEN"));
      List<JsonNode> berichten = partner.ontvangen().stream().map(Partnersysteem::inhoud).toList();
      assertThat(berichten.stream().map(bericht -> bericht.path("id").asText()).distinct())
          .hasSize(2);
      assertThat(berichten.stream().map(bericht -> bericht.path("subject").asText()).distinct())
          .containsExactly(eerste.id(), tweede.id());
      assertThat(berichten).extracting(bericht -> bericht.path("sequence").asText()).isSorted();
      assertThat(berichten.stream().distinct()).as("what is sent again is the same").hasSize(2);
    }
    assertThat(eerste.verstrekkingen()).isEqualTo(1);
    assertThat(eerste.job()).isNull();
    assertThat(tweede.job()).isNull();
  }

  @Test
  void whileASystemIsDownTermsRunAndInTheEndAHumanIsTold() {
    Verwijsronde ronde = naar(Verwijsronde.casus(werk));
    for (int keer = 1; keer < 10; keer++) {
      probeer(ronde);
      verder(ronde);
    }
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isBetween(begin.plus(Duration.ofHours(8)), begin.plus(Duration.ofHours(9)));
    probeer(ronde);
    assertThat(ronde.route().taak("storing-oplossen")).hasCandidateGroup("twente-procesmanager");
    assertThat(ronde.instantie()).isWaitingAt("verwijzing-beantwoorden");

    try (Partnersysteem partner = Partnersysteem.start()) {
      engine.getManagementService().setJobRetries(ronde.job().getId(), 1);
      verder(ronde);
      probeer(ronde);
      assertThat(partner.ontvangen()).hasSize(1);
    }
    ronde.moet("ONTVANGEN");
  }

  @Test
  void whatWasAnsweredInAnotherWayIsNotSentAnyMore() {
    Route casus = Verwijsronde.casus(werk);
    Verwijsronde eerste = naar(casus);
    probeer(eerste);
    eerste.beantwoord(Partnersysteem.GROEP, "GEACCEPTEERD").moet("GEACCEPTEERD");
    Verwijsronde tweede = naar(casus);
    try (Partnersysteem partner = Partnersysteem.start()) {
      ClockUtil.setCurrentTime(Date.from(begin.plus(Duration.ofMinutes(1))));
      probeer(tweede);
      assertThat(partner.ontvangen())
          .extracting(bericht -> Partnersysteem.inhoud(bericht).path("subject").asText())
          .containsExactly(tweede.id());
    }
  }

  @Test
  void aPartnerThatAnswersBeforeItConfirmsIsHeard() {
    Verwijsronde ronde = naar(Verwijsronde.casus(werk));
    Api systeem = werk.api(Partnersysteem.GROEP);
    try (Partnersysteem partner =
        Partnersysteem.start(
            bericht ->
                assertThat(ronde.antwoord(systeem, Map.of("status", "GEACCEPTEERD")).status())
                    .isEqualTo(200))) {
      werk.draaiJob(ronde.job());
      assertThat(partner.ontvangen()).hasSize(1);
    }
    ronde.moet("GEACCEPTEERD");
    assertThat(ronde.werkAf().instantie()).isWaitingAtExactly("verwijzing-uitkomst");
  }

  @Test
  void twoNodesThatSendAtOnceSendOnce() {
    Verwijsronde ronde = naar(Verwijsronde.casus(werk));
    try (Partnersysteem partner = Partnersysteem.start()) {
      partner.antwoordt(ok().withFixedDelay(300));
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> bezorg(ronde)),
              CompletableFuture.runAsync(() -> bezorg(ronde)))
          .join();
      assertThat(partner.ontvangen()).hasSize(1);
    }
    ronde.moet("ONTVANGEN");
  }

  @Test
  void aMessageThatAPartnerRefusesIsNotTakenForDelivered() {
    Verwijsronde ronde = naar(Verwijsronde.casus(werk));
    try (Partnersysteem partner = Partnersysteem.start()) {
      for (int status : List.of(302, 401, 404)) {
        partner.antwoordt(aResponse().withStatus(status).withHeader("Location", "/elders"));
        assertThatThrownBy(() -> bezorg(ronde)).hasMessage("GEWEIGERD");
      }
      assertThat(partner.ontvangen())
          .extracting(LoggedRequest::getUrl)
          .containsOnly("/meldroute")
          .hasSize(3);
    }
    ronde.moet("VERZONDEN");
  }

  /** A referral up to the moment at which it has to go to the partner's system. */
  private Verwijsronde naar(Route casus) {
    Verwijsronde ronde = Verwijsronde.naar("KMAR", casus, werk, engine);
    while (!ronde.status().equals("VERZONDEN")) {
      engine.getManagementService().executeJob(ronde.job().getId());
    }
    return ronde;
  }

  /** As the job executor does: a failure counts, and comes back later. */
  private void probeer(Verwijsronde ronde) {
    Job job = ronde.job();
    boolean aanDeBeurt =
        job != null
            && (job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()));
    if (aanDeBeurt) {
      werk.draaiJob(job);
    }
  }

  /** To the moment at which the engine tries this one again. */
  private void verder(Verwijsronde ronde) {
    ClockUtil.setCurrentTime(ronde.job().getDuedate());
  }

  private void bezorg(Verwijsronde ronde) {
    transactie.executeWithoutResult(
        lopend ->
            toegang.alsSysteem(
                "twente",
                () -> bezorging.bezorg(ronde.route().casus(), UUID.fromString(ronde.id()))));
  }
}
