package nl.meldroute.proces;

import static nl.meldroute.proces.Zorgronde.ZORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** One coordinator and one plan, from referral to aftercare: {@code bpmn/zorgtraject.bpmn}. */
@Meldroutetest
class ZorgtrajectPadenTest {

  private static final String COLLEGA = "twente-tweede-zorgcoordinator";

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("zorgtraject");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    engine.getIdentityService().deleteUser(COLLEGA);
    ClockUtil.reset();
  }

  @Test
  void anAcceptedReferralBeginsTheCareOfEachVictimAndItGoesThroughAllPhases() {
    Zorgronde ronde = Zorgronde.casus(engine, werk);
    Verwijsronde verwijzing =
        Verwijsronde.naar("ZORGCOORDINATOR", ronde.route(), werk, engine).werkAf();
    verwijzing.beantwoord(ZORG, "GEACCEPTEERD").werkAf();
    ProcessInstance zorg = ronde.instantie("zorgtraject");
    assertThat(zorg).isWaitingAtExactly("zorg-aanmelden");
    assertThat(ronde.formulier("zorg-aanmelden").path("slachtoffer").asText())
        .isEqualTo("Xandra Verzonnen. 18 jaar of ouder.");
    assertThat(ronde.actie(ZORG, "zorgtrajecten", Map.of()).status())
        .as("one per victim")
        .isEqualTo(409);

    ronde.aangemeld("DOORGAAN");
    assertThat(zorg).isWaitingAt("zorg-intake");
    assertThat(ronde.zorg(ZORG).path("coordinator").asText()).isEqualTo(ZORG);
    ronde.intake("JA");
    assertThat(zorg).hasPassed("zorg-uitzetten").isWaitingAt("zorgplan-opstellen");
    ronde.plan();
    assertThat(zorg).isWaitingAt("wachten-op-herziening");
    assertThat(ronde.zorg(ZORG).path("fase").asText()).isEqualTo("BEGELEIDING");
    assertThat(ronde.zorg(ZORG).path("doelen").findValuesAsText("wet"))
        .containsExactly("WMO", "ZVW");

    ronde.naDagen(31).herzien("DOORGAAN");
    assertThat(zorg).isWaitingAt("wachten-op-herziening");
    assertThat(ronde.actie(ZORG, "zorgherzieningen", Map.of("traject", ronde.traject())).status())
        .isEqualTo(204);
    ronde.herzien("AANPASSEN");
    assertThat(ronde.formulier("zorgplan-opstellen").path("samenvatting").asText())
        .isEqualTo("Eerst rust, dan een kamer.");
    ronde.plan().naDagen(31).herzien("AFSLUITEN");
    assertThat(zorg).isWaitingAt("zorg-afsluiten");
    assertThat(ronde.formulier("zorg-afsluiten").path("momenten")).hasSize(7);

    ronde.sluitAf("EEN_MAAND", "ZEVEN_JAAR");
    assertThat(zorg).isWaitingAt("nazorg-dag");
    ronde.naDagen(32);
    assertThat(zorg).isWaitingAt("nazorg-contact");
    ronde.nazorg("DOORGAAN");
    assertThat(zorg).isWaitingAt("nazorg-dag");
    ronde.naDagen(7 * 366).nazorg("DOORGAAN");
    assertThat(zorg).as("no moment is left").isEnded();
    JsonNode einde = ronde.zorg(ZORG);
    assertThat(einde.path("fase").asText()).isEqualTo("AFGESLOTEN");
    assertThat(einde.path("doelen").findValuesAsText("stand")).containsOnly("GESTOPT");
  }

  @Test
  void whoSeesTheCasusWithoutDoingTheCareReadsNothingOfItAndDoesNothingInIt() {
    Zorgronde ronde = Zorgronde.casus(engine, werk).inBegeleiding();
    assertThat(ronde.haal(Werkbank.PROCESMANAGER, "").inhoud().path("zorgtrajecten")).isEmpty();
    assertThat(ronde.zorg(Werkbank.AANDACHTSFUNCTIONARIS).path("fase").asText())
        .as("the owner reads along")
        .isEqualTo("BEGELEIDING");
    assertThat(
            ronde
                .actie(
                    Werkbank.PROCESMANAGER,
                    "zorgonderbrekingen",
                    Map.of("traject", ronde.traject(), "reden", "Een proef."))
                .status())
        .isEqualTo(422);
    assertThat(ronde.actie(Werkbank.PROCESMANAGER, "zorgtrajecten", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void aVictimWhoRefusesOrCannotBeReachedIsAskedAgainLaterAndCareEndsByDecisionOnly() {
    Zorgronde ronde = Zorgronde.casus(engine, werk).begin().aangemeld("NIET_BEREIKBAAR");
    ProcessInstance zorg = ronde.instantie("zorgtraject");
    assertThat(zorg).isWaitingAtExactly("zorg-heroverwegen");
    ronde.heroverweeg("LATER");
    assertThat(zorg).isWaitingAtExactly("later-opnieuw");
    ronde.naDagen(15).heroverweeg("OPNIEUW");
    assertThat(zorg).isWaitingAt("zorg-intake");
    ronde.intake("WIL_NIET");
    assertThat(zorg).hasPassed("geen-hulp").isWaitingAtExactly("zorg-heroverwegen");
    ronde.heroverweeg("AFSLUITEN");
    assertThat(
            ronde
                .probeer(
                    ZORG,
                    "zorg-afsluiten",
                    Map.of(
                        "uitkomst", "SLACHTOFFER_WIL_NIET",
                        "toelichting", "Wil geen hulp.",
                        "momenten", List.of()))
                .status())
        .as("no aftercare asks for a reason")
        .isEqualTo(422);
    ronde.sluitAf();
    assertThat(zorg).isEnded().hasPassed("einde-samenloop");
    assertThat(ronde.zorg(ZORG).path("toelichting").asText())
        .contains("Geen nazorg: Vertrokken zonder adres.");
  }

  @Test
  void aVictimWhoLeavesInterruptsTheHelpAndStopsNothingElse() {
    Zorgronde ronde = Zorgronde.casus(engine, werk).inBegeleiding();
    ProcessInstance zorg = ronde.instantie("zorgtraject");
    Map<String, Object> weg =
        Map.of("traject", ronde.traject(), "reden", "Weg uit de opvang, telefoon staat uit.");
    assertThat(ronde.actie(ZORG, "zorgonderbrekingen", weg).status()).isEqualTo(204);
    assertThat(zorg).isWaitingAtExactly("zorg-heroverwegen");
    assertThat(ronde.zorg(ZORG).path("fase").asText()).isEqualTo("ZONDER_HULP");
    assertThat(ronde.formulier("zorg-heroverwegen").path("planNu").asText())
        .as("the plan is kept")
        .contains("Traumahulp");
    assertThat(ronde.actie(ZORG, "zorgonderbrekingen", weg).status()).isEqualTo(409);
    ronde.heroverweeg("OPNIEUW").intake("JA").plan().naDagen(31).herzien("STOPPEN");
    assertThat(zorg).isWaitingAtExactly("zorg-heroverwegen");
  }

  @Test
  void aChildOrAnUnknownAgeFirstGetsSomebodyWithTheSay() {
    Zorgronde ronde =
        Zorgronde.casus(engine, werk, Map.of("leeftijdscategorie", "ONBEKEND"))
            .begin()
            .aangemeld("DOORGAAN")
            .intake("JA");
    assertThat(ronde.instantie("zorgtraject")).isWaitingAt("jeugd-regelen");
    ronde.voltooi(
        "jeugd-regelen",
        Map.of(
            "gezag", "NIDOS",
            "gezagsdrager", "Jeugdbeschermer van Nidos",
            "raad", "NIET_NODIG",
            "nidos", "INGESCHAKELD",
            "toelichting", "Alleenstaande minderjarige vreemdeling."));
    assertThat(ronde.instantie("zorgtraject")).isWaitingAt("zorgplan-opstellen");
    assertThat(ronde.zorg(ZORG).at("/jeugd/0/gezag").asText()).isEqualTo("NIDOS");
  }

  @Test
  void aHandoverIsCompleteOnlyWhenAColleagueAccepts() {
    Zorgronde ronde = Zorgronde.casus(engine, werk).inBegeleiding();
    Map<String, Object> vraag = Map.of("traject", ronde.traject(), "reden", "Ik ga met verlof.");
    assertThat(ronde.actie(ZORG, "zorgoverdrachten", vraag).status()).isEqualTo(204);
    assertThat(ronde.actie(ZORG, "zorgoverdrachten", vraag).status()).isEqualTo(409);
    assertThat(ronde.formulier("zorg-overnemen").path("reden").asText())
        .isEqualTo("Ik ga met verlof.");
    Map<String, Object> ja =
        Map.of("keuze", "AANNEMEN", "toelichting", "Ik bel morgen.", "collegas", List.of());
    assertThat(ronde.probeer(ZORG, "zorg-overnemen", ja).status())
        .as("who asked may not accept")
        .isEqualTo(409);
    assertThat(ronde.zorg(ZORG).path("coordinator").asText()).isEqualTo(ZORG);

    Collega.erbij(engine.getIdentityService(), COLLEGA, ZORG);
    assertThat(ronde.probeer(COLLEGA, "zorg-overnemen", ja).status())
        .as("somebody has to stand in, where there is somebody")
        .isEqualTo(422);
    JsonNode collegas = ronde.formulier(COLLEGA, "zorg-overnemen").path("collegas");
    assertThat(collegas.findValuesAsText("kenmerk")).containsExactly(ZORG);
    Map<String, String> vervanger =
        Map.of("kenmerk", ZORG, "collega", collegas.at("/0/collega").asText(), "keuze", "JA");
    assertThat(
            ronde
                .probeer(
                    COLLEGA,
                    "zorg-overnemen",
                    Antwoorden.met(ja, Map.of("collegas", List.of(vervanger))))
                .status())
        .isEqualTo(204);
    assertThat(ronde.zorg(ZORG).path("coordinator").asText()).isEqualTo(COLLEGA);
    assertThat(ronde.zorg(ZORG).path("vervanger").asText())
        .isEqualTo(collegas.at("/0/collega").asText());
    assertThat(ronde.instantie("zorgtraject")).isWaitingAt("wachten-op-herziening");
  }

  @Test
  void aVictimOfAnotherCrimeGetsHelpAgainAndALaterCasusPointsBackToTheEarlierOne() {
    Zorgronde ronde =
        Zorgronde.casus(engine, werk).inBegeleiding().naDagen(31).herzien("AFSLUITEN");
    ronde.sluitAf("EEN_MAAND", "EEN_JAAR").naDagen(32).nazorg("HEROPENEN");
    ProcessInstance zorg = ronde.instantie("zorgtraject");
    assertThat(zorg).isWaitingAt("zorg-intake");
    assertThat(ronde.zorg(ZORG).at("/nazorg/1/vervallen").asBoolean()).isTrue();
    ronde.intake("JA").plan().naDagen(31).herzien("AFSLUITEN");
    ronde.sluitAf("EEN_MAAND").naDagen(32).nazorg("KLAAR");
    assertThat(zorg).isEnded();

    Zorgronde later = Zorgronde.casus(engine, werk).begin();
    assertThat(
            later
                .probeer(ZORG, "zorg-aanmelden", Zorgronde.aanmelding("DOORGAAN", "C-elders-1"))
                .status())
        .isEqualTo(422);
    later.voltooi("zorg-aanmelden", Zorgronde.aanmelding("DOORGAAN", ronde.route().casus()));
    assertThat(later.zorg(ZORG).path("eerdereCasus").asText()).isEqualTo(ronde.route().casus());
    assertThat(ronde.zorg(ZORG).at("/latereCasussen/0").asText()).isEqualTo(later.route().casus());
  }

  @Test
  void aContactWithAVictimIsKeptWithTheDayOnWhichItWas() {
    Zorgronde ronde = Zorgronde.casus(engine, werk).begin().aangemeld("DOORGAAN");
    Map<String, Object> contact =
        Map.of(
            "traject", ronde.traject(),
            "dag", ronde.dag(0),
            "wijze", "TELEFOON",
            "gelukt", "NEE",
            "verslag", "Nam niet op.");
    assertThat(ronde.actie(ZORG, "zorgcontacten", contact).status()).isEqualTo(204);
    assertThat(
            ronde
                .actie(ZORG, "zorgcontacten", Antwoorden.met(contact, Map.of("dag", ronde.dag(2))))
                .status())
        .isEqualTo(422);
    assertThat(ronde.zorg(ZORG).at("/contacten/0/verslag").asText()).isEqualTo("Nam niet op.");
  }
}
