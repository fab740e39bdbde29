package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.stream.StreamSupport;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A decision table that has no answer, cannot be evaluated, answers nonsense or is gone never stops
 * a melding: a human gets it, who is told that there was no rule.
 */
@Meldroutetest
class ZonderRegelTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  enum Gebrek {
    ZONDER_REGELS,
    STUK,
    ONBEKENDE_UITKOMST,
    WEG
  }

  private Storing gebrek(Gebrek gebrek, String tabel) {
    return switch (gebrek) {
      case ZONDER_REGELS -> Tabelvervanging.zonderRegels(engine, tabel)::close;
      case STUK -> Tabelvervanging.stuk(engine, tabel)::close;
      case ONBEKENDE_UITKOMST -> Tabelvervanging.metOnbekendeUitkomst(engine, tabel)::close;
      case WEG -> werk.verberg(tabel);
    };
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnAnswerAboutTheDangerAHumanJudgesItAtOnce(Gebrek gebrek) {
    ClockUtil.setCurrentTime(Date.from(NU));
    try (Storing kapot = gebrek(gebrek, "acuut-gevaar")) {
      Route route = werk.meld(Antwoorden.VEILIG);
      assertThat(route.instantie()).isWaitingAtExactly("gevaar-beoordelen");
      assertThat(route.instantie()).variables().containsEntry("gevaarniveau", "BEOORDELEN");
      assertThat(route.taak("gevaar-beoordelen"))
          .hasCandidateGroup("twente-enschede-aandachtsfunctionaris")
          .hasCandidateGroup("twente-procesmanager")
          .hasDueDate(Date.from(NU.plusSeconds(3600)));

      route.gevaarBeoordeeld("GEEN");
      assertThat(route.instantie()).isWaitingAtExactly("signaal-bespreken");
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutATermATaskIsDueNow(Gebrek gebrek) {
    ClockUtil.setCurrentTime(Date.from(NU));
    try (Storing kapot = gebrek(gebrek, "termijnen")) {
      Route route = werk.meld(Antwoorden.VEILIG);
      assertThat(route.taak("signaal-bespreken")).hasDueDate(Date.from(NU));
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnAnswerAboutTheFeedbackTheMeldingIsTakenInAllTheSame(Gebrek gebrek) {
    try (Storing kapot = gebrek(gebrek, "terugkoppeling")) {
      Route route = werk.meld(Antwoorden.VEILIG).besproken("NEE");
      assertThat(route.gegevens("terugkoppelen").path("afspraak").asText())
          .contains("Er is geen terugkoppeling afgesproken");
      route.teruggekoppeld().afgesloten();
      assertThat(route.instantie()).isEnded();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnAnswerAboutTheSuspicionAHumanJudgesWithoutAdvice(Gebrek gebrek) {
    try (Storing kapot = gebrek(gebrek, "vermoeden")) {
      Route route = werk.meld(Antwoorden.VEILIG).besproken("JA").verrijkt();
      assertThat(route.gegevens("vermoeden-beoordelen").path("advies").asText())
          .contains("Geen regel van de beslistabel past");
      assertThat(route.gegevens("vermoeden-beoordelen").path("adviesClassificatie").asText())
          .isEmpty();
      route.vermoedenBeoordeeld();
      assertThat(route.instantie()).isWaitingAtExactly("kenniscentrum-melden");
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnAnswerAboutReferralsAHumanNamesThePartners(Gebrek gebrek) {
    try (Storing kapot = gebrek(gebrek, "verwijzing")) {
      Route route =
          werk.meld(Antwoorden.VEILIG)
              .besproken("JA")
              .verrijkt()
              .vermoedenBeoordeeld()
              .bijKenniscentrumGemeld();
      assertThat(route.gegevens("vervolg-vaststellen").path("advies").asText())
          .contains("Geen regel van de beslistabel past");
      assertThat(route.gegevens("vervolg-vaststellen").path("verwijzingen")).isEmpty();
      route.vervolgVastgesteld();
      assertThat(route.instantie()).isWaitingAtExactly("terugkoppelen-aan-melder");
    }
  }

  @Test
  void thatThereWasNoRuleIsKeptWithTheCasus() {
    try (Storing kapot = gebrek(Gebrek.ZONDER_REGELS, "acuut-gevaar")) {
      Route route = werk.meld(Antwoorden.VEILIG);
      assertThat(
              StreamSupport.stream(route.dossier().path("beslissingen").spliterator(), false)
                  .filter(beslissing -> "acuut-gevaar".equals(beslissing.path("sleutel").asText()))
                  .map(beslissing -> beslissing.path("geenRegel").asBoolean()))
          .containsExactly(true);
    }
  }

  @Test
  void theUsualTablesCountAgainAfterwards() {
    assertThat(werk.meld(Antwoorden.VEILIG).instantie()).isWaitingAtExactly("signaal-bespreken");
  }
}
