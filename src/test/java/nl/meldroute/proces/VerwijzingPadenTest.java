package nl.meldroute.proces;

import static nl.meldroute.proces.Verwijsronde.COMENSHA;
import static nl.meldroute.proces.Verwijsronde.POLITIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Partnersysteem;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code bpmn/verwijzing.bpmn}. */
@Meldroutetest
class VerwijzingPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  private static final Map<String, Object> TOESTEMMING =
      Map.of(
          "besluit", "TOESTEMMING",
          "toestemmingOp", "2026-11-19",
          "toestemmingHoe", "SCHRIFTELIJK",
          "toestemmingDoor", "het slachtoffer");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("verwijzing");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @BeforeEach
  void sluitPartnersysteemAan() {
    werk.voerUit(Partnersysteem.AANGESLOTEN);
  }

  @AfterEach
  void klokLooptWeer() {
    werk.voerUit(Partnersysteem.AFGESLOTEN);
    ClockUtil.reset();
  }

  @Test
  void aPartnerReadsItTakesItOverAndTellsWhatCameOfIt() {
    Verwijsronde ronde = naar("POLITIE").moet("VERZONDEN");
    assertThat(ronde.instantie()).isWaitingAt("verwijzing-beantwoorden");
    assertThat(ronde.route().taak("verwijzing-beantwoorden"))
        .hasCandidateGroup("twente-partner-politie");

    assertThat(ronde.formulier(POLITIE).path("personen").asText()).contains("Xandra Verzonnen");
    ronde.moet("ONTVANGEN");
    ronde.beantwoord(POLITIE, "GEACCEPTEERD").moet("GEACCEPTEERD");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-uitkomst");

    ronde.meldUitkomst(POLITIE).moet("AFGEROND");
    assertThat(ronde.instantie()).isEnded();
    JsonNode weergave = ronde.weergave();
    assertThat(weergave.path("uitkomst").asText()).isEqualTo("NIET_VERVOLGD");
    assertThat(weergave.path("toelichtingUitkomst").asText()).contains("te weinig bewijs");
    assertThat(ronde.verstrekkingenInRegister()).isEqualTo(1);
  }

  @Test
  void whoInvestigatesHearsThatSomebodyMayHaveBeenForcedAndWhoCaresDoesNot() {
    Route casus = Verwijsronde.casus(werk);
    assertThat(bescherming("POLITIE", casus, POLITIE)).isEqualTo("GEEN");
    JdbcClient.create(werk.eigenaar())
        .sql("update casus set vormen = '{CRIMINEEL}' where nummer = ?")
        .param(casus.casus())
        .update();
    assertThat(bescherming("OM", casus, "twente-partner-om")).isEqualTo("NON_PUNISHMENT");
    assertThat(casus.door(Werkbank.AANDACHTSFUNCTIONARIS).dossier().path("tijdlijn").toString())
        .contains("Openbaar Ministerie: verzonden, met de opmerking over non-punishment.");
    assertThat(bescherming("VEILIG_THUIS", casus, "twente-partner-veilig-thuis")).isEqualTo("GEEN");
  }

  private String bescherming(String partner, Route casus, String wie) {
    Verwijsronde ronde = Verwijsronde.naar(partner, casus, werk, engine).werkAf();
    String bescherming = ronde.formulier(wie).path("bescherming").asText();
    ronde.beantwoord(wie, "GEWEIGERD");
    return bescherming;
  }

  @Test
  void withoutConsentThePrivacyOfficerLooksAndWithConsentItGoes() {
    Verwijsronde ronde = naar("COMENSHA").moet("GEBLOKKEERD");
    assertThat(ronde.instantie()).isWaitingAtExactly("grondslag-beoordelen");
    JsonNode gegevens = ronde.route().door(Verwijsronde.PRIVACY).gegevens("grondslag-beoordelen");
    assertThat(gegevens.path("deling").asText()).contains("alleen met toestemming");
    assertThat(gegevens.toString()).doesNotContain("Xandra", "Verzonnen", "00000099");
    assertThat(ronde.verstrekkingen()).isZero();

    ronde.beoordeelGrond(TOESTEMMING).moet("VERZONDEN");
    assertThat(ronde.weergave().path("toestemming").asText()).isEqualTo("JA");
    assertThat(ronde.verstrekt()).contains("Xandra Verzonnen");
    ronde.beantwoord(COMENSHA, "GEACCEPTEERD").meldUitkomst(COMENSHA);
    assertThat(ronde.instantie()).isEnded();
  }

  @Test
  void anonymisedHoldsNothingThatTellsWhoItIsAndARefusalComesBackToTheSender() {
    Verwijsronde ronde = naar("COMENSHA").beoordeelGrond(Map.of("besluit", "ANONIEM"));
    ronde.moet("VERZONDEN");
    assertThat(ronde.verstrekt())
        .doesNotContain("Xandra", "Verzonnen", "00000099", "7500AA", "2001", "3-2-2001")
        .contains("Gemeente: Enschede");
    assertThat(ronde.formulier(COMENSHA).toString()).doesNotContain("Xandra", "Verzonnen");

    ronde.beantwoord(COMENSHA, "GEWEIGERD").moet("GEWEIGERD");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-heroverwegen");
    assertThat(
            ronde
                .route()
                .door(Werkbank.AANDACHTSFUNCTIONARIS)
                .gegevens("verwijzing-heroverwegen")
                .path("waarom")
                .asText())
        .contains("Dit ligt bij een ander.");
    ronde.heroverweeg(Map.of("besluit", "INTREKKEN", "redenIntrekken", "Niet meer nodig."));
    assertThat(ronde.instantie()).isEnded().hasPassed("vervolg-melden");
    assertThat(ronde.weergave().path("redenWeigering").asText()).isEqualTo("NIET_BEVOEGD");
    ronde.moet("INGETROKKEN");
  }

  @Test
  void onAnotherGroundOnlyTheChosenKindsGoAndEachIsKeptAsADeviation() {
    Verwijsronde ronde =
        naar("COMENSHA")
            .beoordeelGrond(
                Map.of(
                    "besluit", "ANDERE_GRONDSLAG",
                    "soorten", List.of("IDENTITEIT"),
                    "grondslag", "Wettelijke plicht in dit geval."))
            .moet("VERZONDEN");
    assertThat(ronde.verstrekt()).contains("Xandra Verzonnen").doesNotContain("00000099", "7500AA");
    assertThat(ronde.route().door(Werkbank.AANDACHTSFUNCTIONARIS).dossier().toString())
        .contains("Wettelijke plicht in dit geval.");
  }

  @Test
  void whatMayNotBeSharedGoesToAnotherPartnerAsAReferralOfItsOwn() {
    Verwijsronde ronde =
        naar("COMENSHA")
            .beoordeelGrond(Map.of("besluit", "NIET_DELEN", "redenNiet", "Geen grond."))
            .moet("GEBLOKKEERD");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-heroverwegen");

    ronde.heroverweeg(
        Map.of("besluit", "ANDERE_PARTNER", "partner", "POLITIE", "reden", "Doe onderzoek."));
    ronde.moet("INGETROKKEN");
    assertThat(ronde.instantie()).isWaitingAt("verwijzing-beantwoorden");
    JsonNode nieuw = ronde.route().dossier().path("verwijzingen");
    assertThat(nieuw.findValuesAsText("vervangt")).contains(ronde.id());
    ronde.beantwoord(POLITIE, "GEACCEPTEERD").meldUitkomst(POLITIE);
    assertThat(ronde.instantie()).isEnded();
    assertThat(ronde.verstrekkingen()).isZero();
  }

  @Test
  void aPartnerThatDoesNotAnswerIsRemindedThenCalledAndThenAskedAgain() {
    ClockUtil.setCurrentTime(Date.from(NU));
    Verwijsronde ronde = naar("POLITIE");
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofDays(6))));
    ronde.werkAf().moet("TE_LAAT");
    assertThat(ronde.instantie())
        .hasPassed("verwijzing-herinneren", "te-laat-melden")
        .isWaitingAt("verwijzing-beantwoorden", "verwijzing-opvolgen");

    volgOp(ronde, "WACHTEN");
    assertThat(ronde.instantie()).isWaitingAt("verwijzing-beantwoorden", "nieuwe-termijn");
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofDays(12))));
    ronde.werkAf();
    assertThat(ronde.instantie()).isWaitingAt("verwijzing-opvolgen");
    volgOp(ronde, "HEROVERWEGEN");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-heroverwegen");

    ronde.heroverweeg(Map.of("besluit", "OPNIEUW", "reden", "Nu met spoed.")).moet("VERZONDEN");
    assertThat(ronde.verstrekkingen()).isEqualTo(2);
    assertThat(ronde.weergave().path("ronde").asInt()).isEqualTo(2);
    ronde.beantwoord(POLITIE, "GEACCEPTEERD").moet("GEACCEPTEERD");
  }

  @Test
  void anAnswerThatComesLateStillCountsAndEndsTheCall() {
    ClockUtil.setCurrentTime(Date.from(NU));
    Verwijsronde ronde = naar("POLITIE");
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofDays(6))));
    ronde.werkAf().beantwoord(POLITIE, "GEACCEPTEERD").moet("GEACCEPTEERD");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-uitkomst");
  }

  @Test
  void aPartnerThatIsOnlyPhonedIsAnsweredForByTheSender() {
    Verwijsronde ronde = naar("POLITIE_112");
    assertThat(ronde.route().taak("verwijzing-beantwoorden"))
        .hasCandidateGroup("twente-enschede-aandachtsfunctionaris");
    assertThat(ronde.formulier(Werkbank.AANDACHTSFUNCTIONARIS).path("manier").asText())
        .isEqualTo("TELEFOON");
    ronde.beantwoord(Werkbank.AANDACHTSFUNCTIONARIS, "GEACCEPTEERD").moet("GEACCEPTEERD");
  }

  @Test
  void aPartnerThatWantsToBePhonedIsPhonedByTheSenderWhoNotesTheAnswer() {
    werk.voerUit(Partnersysteem.PER_TELEFOON);
    Verwijsronde ronde = naar("KMAR").moet("VERZONDEN");
    assertThat(ronde.route().taak("verwijzing-beantwoorden"))
        .hasCandidateGroup("twente-enschede-aandachtsfunctionaris");
    ronde.beantwoord(Werkbank.AANDACHTSFUNCTIONARIS, "GEACCEPTEERD").moet("GEACCEPTEERD");
  }

  @Test
  void aPartnerWithAConnectionGetsItInItsOwnSystem() {
    try (Partnersysteem partner = Partnersysteem.start()) {
      Verwijsronde ronde = naar("KMAR").moet("ONTVANGEN");
      assertThat(ronde.instantie())
          .hasPassed("verwijzing-bezorgen")
          .isWaitingAt("verwijzing-beantwoorden");
      assertThat(partner.ontvangen()).hasSize(1);
    }
  }

  @Test
  void aReferralThatTheSenderTakesBackEndsAndCannotBeAnsweredAnyMore() {
    Verwijsronde ronde = naar("POLITIE");
    Route route = ronde.route();
    assertThat(
            route.door(Werkbank.AANDACHTSFUNCTIONARIS).api().haal(openverwijzingen(route)).tekst())
        .contains(ronde.id(), "Politie (AVIM) (verzonden)");

    trekIn(ronde).moet("INGETROKKEN");
    assertThat(ronde.instantie())
        .hasPassed("vervolg-na-intrekken-melden", "intrekking-bezorgen")
        .isEnded();
    assertThat(ronde.weergave().path("redenNiet").asText()).isEqualTo("De zorg is voorbij.");
    Api.Antwoord teLaat = ronde.antwoord(werk.api(POLITIE), Map.of("status", "GEACCEPTEERD"));
    assertThat(teLaat.status()).isEqualTo(409);
    assertThat(teLaat.inhoud().path("detail").asText()).contains("ingetrokken");
    assertThat(probeerInTeTrekken(ronde, Werkbank.AANDACHTSFUNCTIONARIS).status()).isEqualTo(409);
  }

  @Test
  void onlyWhoRefersTakesBackAndOnlyWhatNobodyAnswered() {
    Verwijsronde ronde = naar("POLITIE");
    assertThat(probeerInTeTrekken(ronde, POLITIE).status()).isEqualTo(404);
    assertThat(probeerInTeTrekken(ronde, "hengelo-aandachtsfunctionaris").status()).isEqualTo(404);
    assertThat(probeerInTeTrekken(ronde, "twente-zorgcoordinator").status()).isEqualTo(403);
    ronde.moet("VERZONDEN").beantwoord(POLITIE, "GEACCEPTEERD");
    assertThat(probeerInTeTrekken(ronde, Werkbank.AANDACHTSFUNCTIONARIS).status()).isEqualTo(409);
    ronde.moet("GEACCEPTEERD");
  }

  @Test
  void aSystemHearsThatAReferralWasTakenBack() {
    try (Partnersysteem partner = Partnersysteem.start()) {
      Verwijsronde ronde = naar("KMAR").moet("ONTVANGEN");
      trekIn(ronde).moet("INGETROKKEN");
      assertThat(partner.ontvangen().stream().map(Partnersysteem::inhoud))
          .extracting(
              bericht -> bericht.path("type").asText(), bericht -> bericht.path("data").size())
          .containsExactly(
              tuple("nl.meldroute.verwijzing.verzonden.v1", 11),
              tuple("nl.meldroute.verwijzing.ingetrokken.v1", 2));
    }
  }

  private static String openverwijzingen(Route route) {
    return "/api/v1/casussen/" + route.casus() + "/openverwijzingen";
  }

  private Api.Antwoord probeerInTeTrekken(Verwijsronde ronde, String gebruiker) {
    return ronde
        .route()
        .door(gebruiker)
        .probeerActie(
            "verwijzingintrekkingen",
            Map.of("verwijzing", ronde.id(), "reden", "De zorg is voorbij."));
  }

  private Verwijsronde trekIn(Verwijsronde ronde) {
    Api.Antwoord antwoord = probeerInTeTrekken(ronde, Werkbank.AANDACHTSFUNCTIONARIS);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(204);
    return ronde.werkAf();
  }

  @Test
  void aDisclosureThatFailsAtTheLastMomentIsMadeOnceWhenItIsTriedAgain() {
    Route route = Verwijsronde.casus(werk);
    Verwijsronde ronde = Verwijsronde.naar("POLITIE", route, werk, engine);
    try (Storing kapot = werk.weigerBijVastleggen("verstrekking", route, "kan niet vastleggen")) {
      assertThatThrownBy(ronde::werkAf).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> engine.getManagementService().executeJob(ronde.job().getId()))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(ronde.verstrekkingen()).isZero();
    assertThat(ronde.verstrekkingenInRegister()).isZero();
    assertThat(ronde.job().getRetries()).isEqualTo(1);

    engine.getManagementService().executeJob(ronde.job().getId());
    ronde.moet("VERZONDEN");
    assertThat(ronde.verstrekkingen()).isEqualTo(1);
    assertThat(ronde.verstrekkingenInRegister()).isEqualTo(1);
  }

  @Test
  void aDisclosureThatKeepsFailingEndsWithAHuman() {
    Route route = Verwijsronde.casus(werk);
    Verwijsronde ronde = Verwijsronde.naar("POLITIE", route, werk, engine);
    engine.getManagementService().executeJob(ronde.job().getId());
    engine.getManagementService().executeJob(ronde.job().getId());
    String job = ronde.job().getId();
    try (Storing kapot = werk.weigerBijVastleggen("verstrekking", route, "kan niet vastleggen")) {
      for (int keer = 0; keer < 3; keer++) {
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job))
            .isInstanceOf(RuntimeException.class);
      }
    }
    assertThat(route.taak("storing-oplossen")).hasCandidateGroup("twente-procesmanager");
    ronde.moet("KLAARGEZET");
  }

  @Test
  void withoutARuleForSomeKindAHumanLooksAlthoughTheRestMayGo() {
    try (Tabelvervanging leeg = Tabelvervanging.zonderRegels(engine, "informatiedeling")) {
      assertThat(naar("POLITIE").moet("GEBLOKKEERD").instantie())
          .isWaitingAtExactly("grondslag-beoordelen");
    }
  }

  private Verwijsronde naar(String partner) {
    return Verwijsronde.naar(partner, Verwijsronde.casus(werk), werk, engine).werkAf();
  }

  private static void volgOp(Verwijsronde ronde, String besluit) {
    ronde.voltooi(
        Werkbank.AANDACHTSFUNCTIONARIS,
        "verwijzing-opvolgen",
        Map.of("verslag", "Gebeld met de wachtcommandant.", "besluit", besluit));
  }
}
