package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/meldroute.bpmn}. */
@Meldroutetest
class MeldroutePadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("meldroute");

  @Autowired private Werkbank werk;

  @Test
  void withoutDangerASignalIsDiscussedEnrichedJudgedFollowedUpToldAndClosed() {
    Route route = werk.meld(Antwoorden.VEILIG);
    assertThat(route.instantie())
        .hasBusinessKey(route.melding())
        .hasPassed("gevaar-bepalen", "terugkoppeling-bepalen")
        .isWaitingAtExactly("signaal-bespreken");

    route.besproken("JA");
    assertThat(route.instantie()).isWaitingAtExactly("verrijken");
    route.verrijkt();
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");
    route.vermoedenBeoordeeld();
    assertThat(route.instantie()).isWaitingAtExactly("vervolg-vaststellen");
    route.vervolgVastgesteld();
    assertThat(route.instantie()).isWaitingAtExactly("terugkoppelen");
    route.teruggekoppeld();
    assertThat(route.instantie()).isWaitingAtExactly("casus-afsluiten");
    route.afgesloten();
    assertThat(route.instantie())
        .isEnded()
        .hasPassed("casus-afgesloten")
        .hasNotPassed("gevaar-beoordelen", "direct-contact-opnemen");
  }

  @Test
  void aSignalWithoutAWorryGoesStraightToTheFeedback() {
    Route route = werk.meld(Antwoorden.VEILIG).besproken("NEE");
    assertThat(route.instantie()).isWaitingAtExactly("terugkoppelen");

    route.teruggekoppeld().afgesloten();
    assertThat(route.instantie())
        .isEnded()
        .hasNotPassed("verrijken", "vermoeden-bepalen", "verwijzing-bepalen");
  }

  @Test
  void dangerThatIsUnclearIsJudgedByAHumanAndMayBeNone() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    assertThat(route.instantie()).isWaitingAtExactly("gevaar-beoordelen");

    route.gevaarBeoordeeld("GEEN");
    assertThat(route.instantie())
        .isWaitingAtExactly("signaal-bespreken")
        .hasNotPassed("direct-contact-opnemen");
  }

  @Test
  void dangerThatAHumanCallsAcuteAsksForContactAtOnce() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK).gevaarBeoordeeld("ACUUT");
    assertThat(route.instantie()).isWaitingAtExactly("direct-contact-opnemen");
  }

  @Test
  void dangerThatAHumanCallsLifeThreateningAsksForContactAtOnce() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK).gevaarBeoordeeld("LEVENSBEDREIGEND");
    assertThat(route.instantie()).isWaitingAtExactly("direct-contact-opnemen");
  }

  @Test
  void acuteDangerAsksForContactAgainAndAgainUntilItIsSafe() {
    Route route = werk.meld(Antwoorden.ACUUT);
    assertThat(route.instantie())
        .isWaitingAtExactly("direct-contact-opnemen")
        .hasNotPassed("gevaar-beoordelen");

    String eerste = route.taak("direct-contact-opnemen").getId();
    route.directContact("NEE");
    assertThat(route.instantie()).isWaitingAtExactly("direct-contact-opnemen");
    assertThat(route.taak("direct-contact-opnemen").getId()).isNotEqualTo(eerste);

    route.directContact("JA");
    assertThat(route.instantie()).isWaitingAtExactly("signaal-bespreken");
  }

  @Test
  void lifeThreateningDangerAsksForContactAtOnce() {
    Route route = werk.meld(Antwoorden.LEVENSBEDREIGEND);
    assertThat(route.instantie()).isWaitingAtExactly("direct-contact-opnemen");
  }
}
