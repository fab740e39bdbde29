package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/meldroute.bpmn}. */
@Meldroutetest
class MeldroutePadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("meldroute");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void withoutDangerASignalIsDiscussedEnrichedJudgedRegisteredFollowedUpToldAndClosed() {
    Route route = werk.meld(Antwoorden.VEILIG);
    assertThat(route.instantie())
        .hasBusinessKey(route.melding())
        .hasPassed("gevaar-bepalen", "terugkoppeling-bepalen", "verbanden-zoeken")
        .isWaitingAtExactly("signaal-bespreken");

    route.besproken("JA");
    assertThat(route.instantie()).isWaitingAtExactly("bronnen-kiezen");
    route.bronnenGekozen();
    assertThat(route.instantie())
        .hasNotPassed("consultatie-kenniscentrum")
        .isWaitingAtExactly("verrijken");
    route.voltooi("verrijken", Antwoorden.verrijken());
    assertThat(route.instantie())
        .hasPassed("verbanden-opnieuw-zoeken")
        .isWaitingAtExactly("vermoeden-beoordelen");
    route.vermoedenBeoordeeld();
    assertThat(route.instantie()).isWaitingAtExactly("kenniscentrum-melden");
    route.bijKenniscentrumGemeld();
    assertThat(route.instantie())
        .hasNotPassed("gemeente-informeren-afwegen")
        .isWaitingAtExactly("vervolg-vaststellen");
    route.vervolgZonderVerwijzing();
    assertThat(route.instantie()).isWaitingAtExactly("terugkoppelen-aan-melder");
    route.teruggekoppeld();
    assertThat(route.instantie()).isWaitingAtExactly("casus-afsluiten");
    route.afgesloten();
    assertThat(route.instantie())
        .isEnded()
        .hasPassed("casus-afgesloten")
        .hasNotPassed("gevaar-beoordelen", "acuut-gevaar-afhandelen", "vervolg-afwachten");
  }

  @Test
  void theReporterIsToldOnceEachPartnerHasTakenOverAndTheOutcomeMayComeLater() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .verrijkt()
            .vermoedenBeoordeeld()
            .bijKenniscentrumGemeld()
            .vervolgVastgesteld();
    assertThat(route.instantie()).isWaitingAt("verwijzingen-uitzetten", "vervolg-afwachten");

    route.partnersNemenAan();
    assertThat(route.instantie())
        .isWaitingAt("verwijzingen-uitzetten", "terugkoppelen-aan-melder")
        .hasPassed("vervolg-afwachten");
    route.teruggekoppeld().afgesloten();
    assertThat(route.instantie())
        .hasPassed("casus-afgesloten")
        .isWaitingAt("verwijzingen-uitzetten");
    route.partnersMeldenUitkomst();
    assertThat(route.instantie()).isEnded().hasPassed("verwijzingen-terug");
  }

  @Test
  void aSignalWithoutAWorryGoesStraightToTheFeedback() {
    Route route = werk.meld(Antwoorden.VEILIG).besproken("NEE");
    assertThat(route.instantie()).isWaitingAtExactly("terugkoppelen-aan-melder");

    route.teruggekoppeld().afgesloten();
    assertThat(route.instantie())
        .isEnded()
        .hasNotPassed("bronnen-kiezen", "verrijken", "vermoeden-bepalen", "verwijzing-bepalen");
  }

  @Test
  void withoutASuspicionTheKenniscentrumIsNotTold() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .verrijkt()
            .voltooi(
                "vermoeden-beoordelen",
                Antwoorden.met(
                    Antwoorden.vermoedenBeoordelen(""),
                    Map.of("classificatie", "GEEN_MENSENHANDEL")));
    assertThat(route.instantie())
        .hasNotPassed("kenniscentrum-melden")
        .isWaitingAtExactly("vervolg-vaststellen");
  }

  @Test
  void aCasusOfAReporterFromOutsideIsToldToTheMunicipalityOnlyWhenThatIsWeighed() {
    Route route =
        werk.meldAls(
                PROCESMANAGER,
                Antwoorden.met(
                    Antwoorden.melding(Antwoorden.VEILIG), Map.of("meldersoort", "POLITIE")))
            .door(PROCESMANAGER)
            .besproken("JA")
            .verrijkt()
            .vermoedenBeoordeeld()
            .bijKenniscentrumGemeld();
    assertThat(route.instantie()).isWaitingAtExactly("gemeente-informeren-afwegen");
    String casus = "/api/v1/casussen/" + route.casus();
    assertThat(werk.api().haal(casus).status()).isEqualTo(404);

    route.gemeenteAfgewogen("JA");
    assertThat(route.instantie()).isWaitingAtExactly("vervolg-vaststellen");
    assertThat(werk.api().haal(casus).status()).isEqualTo(200);
  }

  @Test
  void eachChosenSourceIsAskedAndTheRouteGoesOnWithItsAnswer() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .voltooi(
                "bronnen-kiezen",
                Antwoorden.met(
                    Antwoorden.GEEN_BRONNEN,
                    Map.of(
                        "bronnen",
                        List.of(
                            Map.of(
                                "domein", "SOCIAAL_DOMEIN",
                                "partner", "WIJKCOACH",
                                "vraag", "Kent u het adres Proefweg 1?")))));
    assertThat(route.instantie()).isWaitingAt("informatieverzoeken-uitzetten");

    route.als(
        "enschede-wijkcoach",
        () -> route.voltooi("informatieverzoek-beantwoorden", Map.of("antwoord", "NIETS_BEKEND")));
    assertThat(route.instantie()).isWaitingAtExactly("verrijken");
  }

  @Test
  void whoWantsToSparDoesSoBesideTheRequests() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .voltooi(
                "bronnen-kiezen",
                Antwoorden.met(
                    Antwoorden.GEEN_BRONNEN,
                    Map.of("consultatie", "JA", "consultatieVraag", "Ziet u dit vaker?")));
    assertThat(route.instantie())
        .isWaitingAt("consultatie-kenniscentrum")
        .hasNotPassed("bronnen-in");

    route.als(
        PROCESMANAGER,
        () -> route.voltooi("consultatie-kenniscentrum", Map.of("advies", "Ja, in deze straat.")));
    assertThat(route.instantie()).isWaitingAtExactly("verrijken");
  }

  @Test
  void dangerThatIsUnclearIsJudgedByAHumanAndMayBeNone() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    assertThat(route.instantie()).isWaitingAtExactly("gevaar-beoordelen");

    route.gevaarBeoordeeld("GEEN");
    assertThat(route.instantie())
        .isWaitingAtExactly("signaal-bespreken")
        .hasNotPassed("acuut-gevaar-afhandelen");
  }

  @Test
  void dangerThatAHumanCallsAcuteIsDealtWithFirst() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK).gevaarBeoordeeld("ACUUT");
    assertThat(route.instantie()).isWaitingAtExactly("acuut-gevaar-afhandelen");
  }

  @Test
  void acuteDangerIsDealtWithBeforeTheRouteBegins() {
    Route route = werk.meld(Antwoorden.ACUUT);
    assertThat(route.instantie())
        .isWaitingAtExactly("acuut-gevaar-afhandelen")
        .hasNotPassed("gevaar-beoordelen", "verbanden-zoeken");

    route.acuutAfgehandeld();
    assertThat(route.instantie()).isWaitingAtExactly("signaal-bespreken");
  }

  @Test
  void lifeThreateningDangerIsDealtWithBeforeTheRouteBegins() {
    Route route = werk.meld(Antwoorden.LEVENSBEDREIGEND);
    assertThat(route.instantie()).isWaitingAtExactly("acuut-gevaar-afhandelen");
  }

  @Test
  void aSecondMeldingAboutTheSameSituationTellsTheFirstRouteAndKeepsItsOwnFeedback() {
    Route eerste = werk.meld(Antwoorden.VEILIG).besproken("JA");
    Route tweede = werk.meld(Antwoorden.VEILIG);
    tweede.voltooi(
        "signaal-bespreken",
        Antwoorden.met(Antwoorden.signaalBespreken("JA"), Map.of("bijCasus", eerste.casus())));

    assertThat(tweede.instantie()).isWaitingAtExactly("terugkoppelen-na-toevoegen");
    assertThat(eerste.instantie())
        .hasPassed("gevaar-opnieuw-bepalen", "aanvulling-verwerkt")
        .isWaitingAtExactly("bronnen-kiezen");
    assertThat(eerste.dossier().path("meldingen"))
        .extracting(nummer -> nummer.asText())
        .containsExactly(eerste.melding(), tweede.melding());

    eerste
        .verrijkt()
        .vermoedenBeoordeeld()
        .bijKenniscentrumGemeld()
        .vervolgZonderVerwijzing()
        .teruggekoppeld();
    assertThat(eerste.instantie()).isWaitingAtExactly("melders-afwachten");
    tweede.teruggekoppeld();
    assertThat(tweede.instantie()).isEnded().hasPassed("bij-casus-gevoegd");
    assertThat(eerste.instantie()).isWaitingAtExactly("casus-afsluiten");
    eerste.afgesloten();
    assertThat(eerste.instantie()).isEnded();
  }

  @Test
  void twoCasussenThatProveToBeOneGoOnAsOne() {
    Route blijft = werk.meld(Antwoorden.VEILIG);
    Route gaatOp = werk.meld(Antwoorden.VEILIG).besproken("JA");
    gaatOp.actie(
        "samenvoegingen", Map.of("doel", blijft.casus(), "reden", "Zelfde adres en busje."));

    assertThat(gaatOp.instantie())
        .isWaitingAtExactly("samenvoegen", "terugkoppelen-na-samenvoegen");
    assertThat(blijft.instantie())
        .hasPassed("gevaar-opnieuw-bepalen")
        .isWaitingAtExactly("signaal-bespreken");
    gaatOp.teruggekoppeld();
    assertThat(gaatOp.instantie()).isEnded().hasPassed("casus-samengevoegd");
  }

  @Test
  void dangerThatArisesOnTheWayIsDealtWithBesideTheRouteAndTheTermsMoveAlong() {
    zetKlok(Instant.parse("2026-11-20T09:00:00Z"));
    Route route = werk.meld(Antwoorden.VEILIG).besproken("JA");
    Instant termijn = route.taak("bronnen-kiezen").getDueDate().toInstant();
    route.actie("gevaarmeldingen", Map.of("toelichting", "Er staan mannen voor de deur."));
    assertThat(route.instantie()).isWaitingAt("acuut-gevaar-tussendoor", "bronnen-kiezen");

    zetKlok(Instant.parse("2026-11-20T09:10:00Z"));
    route.acuutAfgehandeld();
    assertThat(route.instantie())
        .hasPassed("onveiligheid-afgehandeld")
        .isWaitingAtExactly("bronnen-kiezen");
    assertThat(route.taak("bronnen-kiezen").getDueDate().toInstant())
        .isEqualTo(termijn.plus(Duration.ofMinutes(10)));
  }

  @Test
  void newsThatSoundsSafeChangesNothing() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie("aanvullingen", Antwoorden.aanvulling(Antwoorden.VEILIG));
    assertThat(route.instantie())
        .hasPassed("aanvulling-verwerkt")
        .isWaitingAtExactly("signaal-bespreken");
  }

  @Test
  void newsOfDangerStartsTheAcuteBranch() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie("aanvullingen", Antwoorden.aanvulling(Antwoorden.ACUUT));
    assertThat(route.instantie())
        .hasPassed("aanvulling-acuut")
        .isWaitingAt("acuut-gevaar-tussendoor", "signaal-bespreken");
  }

  @Test
  void newsThatLeavesTheDangerUnclearIsJudgedByAHuman() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie("aanvullingen", Map.of("tekst", "De buurman zag vannacht een busje."));
    assertThat(route.instantie()).isWaitingAt("gevaar-opnieuw-beoordelen", "signaal-bespreken");

    route.voltooi("gevaar-opnieuw-beoordelen", Antwoorden.gevaarBeoordelen("GEEN"));
    assertThat(route.instantie())
        .hasPassed("aanvulling-verwerkt")
        .isWaitingAtExactly("signaal-bespreken");
  }

  @Test
  void aMeldingForwardedTwiceIsWithTheThirdMunicipalityAndNowhereElse() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route
        .actie("doorzettingen", Map.of("gemeente", "Hengelo", "reden", "Woont in Hengelo."))
        .door("hengelo-aandachtsfunctionaris")
        .actie(
            "doorzettingen", Map.of("gemeente", "ONBEKEND", "reden", "Staat nergens ingeschreven."))
        .door(PROCESMANAGER)
        .besproken("JA");
    assertThat(route.instantie()).hasPassed("casus-doorgezet").isWaitingAtExactly("bronnen-kiezen");
    for (String eerder : List.of(Werkbank.AANDACHTSFUNCTIONARIS, "hengelo-aandachtsfunctionaris")) {
      assertThat(werk.api(eerder).haal("/api/v1/casussen/" + route.casus()).status())
          .as(eerder)
          .isEqualTo(404);
    }
  }

  @Test
  void aMeldingOfAnotherRegionBeginsThereAndEndsHereWithItsFeedback() {
    Route route = werk.meld(Antwoorden.VEILIG).besproken("JA");
    route.actie(
        "doorzettingen",
        Map.of("regio", "drenthe", "gemeente", "Assen", "reden", "Woont en werkt in Assen."));
    assertThat(route.instantie()).isWaitingAtExactly("overdragen", "terugkoppelen-na-overdracht");

    route.teruggekoppeld();
    assertThat(route.instantie()).isEnded().hasPassed("melding-overgedragen");
    assertThat(route.dossier().path("uitkomst").asText()).isEqualTo("OVERGEDRAGEN");
    assertThat(werk.api("assen-aandachtsfunctionaris").haal("/api/v1/casussen").inhoud())
        .isNotEmpty();
  }

  @Test
  void aParkedCasusIsLookedAtOnItsDayAndMayRestLongerBeforeItGoesOn() {
    zetKlok(Instant.parse("2026-11-20T09:00:00Z"));
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie(
        "parkeringen",
        Map.of(
            "reden", "WACHT_OP_SLACHTOFFER",
            "toelichting", "Zij wil eerst nadenken.",
            "herzienOp", "2026-12-01"));
    assertThat(route.instantie()).isWaitingAt("herzieningsdatum", "signaal-bespreken");

    verstrijk(route, Instant.parse("2026-12-01T08:00:00Z"));
    route.als(
        "twente-ketenregisseur",
        () ->
            route.voltooi(
                "parkering-herzien",
                Map.of(
                    "keuze", "VERLENGEN",
                    "reden", "WACHT_OP_SLACHTOFFER",
                    "herzienOp", "2026-12-15",
                    "toelichting", "Nog twee weken.")));
    assertThat(route.instantie()).isWaitingAt("herzieningsdatum", "signaal-bespreken");

    verstrijk(route, Instant.parse("2026-12-15T08:00:00Z"));
    route.als(
        "twente-ketenregisseur",
        () ->
            route.voltooi(
                "parkering-herzien", Map.of("keuze", "HERVATTEN", "toelichting", "Zij wil hulp.")));
    // What was promised to the reporter does not rest with the casus.
    assertThat(route.instantie())
        .hasPassed("casus-hervat")
        .isWaitingAtExactly("signaal-bespreken", "belofte", "melder-bijpraten");
    assertThat(route.dossier().path("status").asText()).isEqualTo("GEMELD");
  }

  @Test
  void aCasusThatDoesNotMoveIsBroughtToTheChainDirectorAndAMovingOneIsNot() {
    Instant begin = Instant.parse("2026-11-20T09:00:00Z");
    zetKlok(begin);
    Route route = werk.meld(Antwoorden.VEILIG);
    verstrijk(route, begin.plus(Duration.ofDays(1)));
    assertThat(route.instantie())
        .hasPassed("casus-beweegt")
        .isWaitingAtExactly("signaal-bespreken");

    verstrijk(route, begin.plus(Duration.ofDays(15)));
    assertThat(route.instantie()).isWaitingAt("stilstand-bekijken", "signaal-bespreken");
    route.als(
        "twente-ketenregisseur",
        () -> route.voltooi("stilstand-bekijken", Map.of("toelichting", "Gebeld; morgen verder.")));
    assertThat(route.instantie())
        .hasPassed("stilstand-bekeken", "niets-te-beloven")
        .isWaitingAt("melder-bijpraten", "signaal-bespreken");
    route.voltooi(
        "melder-bijpraten", Map.of("gegeven", "NEE", "redenNiet", "De melder is al gebeld."));
    assertThat(route.instantie())
        .hasPassed("melder-bijgepraat")
        .isWaitingAtExactly("signaal-bespreken");
  }

  private static void zetKlok(Instant tijdstip) {
    ClockUtil.setCurrentTime(java.util.Date.from(tijdstip));
  }

  /** The clock goes on, and what was waiting for it is done. */
  private void verstrijk(Route route, Instant tot) {
    zetKlok(tot);
    new Proces(engine).werkAf(route.melding());
  }
}
