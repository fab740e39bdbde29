package nl.meldroute.proces;

import static nl.meldroute.proces.Opvanggang.OPVANG;
import static nl.meldroute.proces.Opvanggang.POLITIE;
import static nl.meldroute.proces.Opvanggang.VRAAG;
import static nl.meldroute.proces.Opvanggang.ZORG;
import static nl.meldroute.proces.Opvanggang.vraag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.BedenktijdGewijzigd;
import nl.meldroute.platform.Toegang;
import nl.meldroute.proces.Opvanggang.Plek;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A place in a shelter, from request to outflow: {@code bpmn/opvangplaatsing.bpmn}. */
@Meldroutetest
class OpvangplaatsingPadenTest {

  private static final Map<String, Object> TWAALF_MANNEN =
      vraag(Map.of("vrouwen", 0, "mannen", 12, "jongste", 20, "oudste", 45));

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("opvangplaatsing");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private ApplicationEventPublisher gebeurtenissen;
  @Autowired private TransactionTemplate transactie;
  @Autowired private Toegang toegang;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aVictimIsPlacedStaysLongerAndMovesOnToAHome() {
    Opvanggang gang = Opvanggang.gevraagd(engine, werk);
    ProcessInstance opvang = gang.instantie();
    Plek plek = gang.plek(3, Map.of());
    gang.vastgesteld(VRAAG);
    JsonNode formulier = gang.formulier("plek-zoeken");
    assertThat(formulier.path("advies").asText()).contains("Bron:");
    assertThat(formulier.path("betaler").asText()).contains("Enschede (centrumgemeente)");
    assertThat(formulier.path("kandidaten").findValuesAsText("kenmerk")).contains(plek.id());
    assertThat(formulier.path("uitsluitingen").asText()).contains("Mannenopvang De Eik");

    gang.neemt(plek, Map.of("vervoer", "JA"));
    assertThat(gang.stand(plek)).isEqualTo("2 vrij, 1 gereserveerd, 0 bezet");
    assertThat(gang.taken("plek-bevestigen").get(0)).hasCandidateGroup(OPVANG);
    JsonNode vanBuiten = gang.formulier("plek-bevestigen");
    assertThat(vanBuiten.path("wie").asText()).isEqualTo("1 vrouw; 25 jaar");
    assertThat(vanBuiten.has("verloop")).as("nothing of the casus").isFalse();
    assertThat(werk.api(OPVANG).haal("/api/v1/casussen/" + gang.route().casus()).status())
        .isEqualTo(404);

    gang.bevestigd();
    assertThat(gang.formulier("opvangvervoer-regelen").path("waarheen").asText())
        .startsWith(plek.naam());
    gang.voltooi("opvangvervoer-regelen", Map.of("geregeld", "JA", "toelichting", "Om tien uur."));
    gang.aangekomen();
    assertThat(gang.stand(plek)).isEqualTo("2 vrij, 0 gereserveerd, 1 bezet");
    assertThat(gang.taken("plaatsing-lezen")).as("a place in the own region").isEmpty();

    gang.na(Duration.ofDays(29));
    assertThat(gang.formulier("verblijf-herzien").path("laatsteDag").asText())
        .isEqualTo("Er is geen vast maximum.");
    gang.herzien("VERLENGEN");
    gang.na(Duration.ofDays(60));
    assertThat(gang.taken("verblijf-herzien")).as("not before its day").isEmpty();
    String id = gang.plaatsing(0).path("id").asText();
    assertThat(gang.actie("verblijfherzieningen", Map.of("plaatsing", id)).status()).isEqualTo(204);
    assertThat(gang.actie("verblijfherzieningen", Map.of("plaatsing", id)).status()).isEqualTo(409);
    gang.herzien("DOORSTROOM");
    gang.voltooi(
        "doorstroom-regelen",
        Map.of("besluit", "NOG_NIET", "herzienOp", "2030-01-15", "toelichting", "Op de lijst."));
    gang.actie("verblijfherzieningen", Map.of("plaatsing", id));
    gang.herzien("DOORSTROOM");
    gang.voltooi(
        "doorstroom-regelen",
        Map.of(
            "besluit", "UITGESTROOMD",
            "uitstroom", "EIGEN_WONING",
            "gemeente", "Hengelo",
            "corporatie", "Woningcorporatie De Gevel",
            "toelichting", "De wijkcoach helpt verder."));
    assertThat(opvang).isEnded();
    assertThat(gang.stand(plek)).isEqualTo("3 vrij, 0 gereserveerd, 0 bezet");
    JsonNode klaar = gang.plaatsing(0);
    assertThat(klaar.path("stand").asText()).isEqualTo("AFGEROND");
    assertThat(klaar.path("uitstroomCorporatie").asText()).isEqualTo("Woningcorporatie De Gevel");
    assertThat(klaar.at("/plekken/0/einde").asText()).isEqualTo("DOORGESTROOMD");
  }

  @Test
  void aFacilityThatRefusesOrDoesNotAnswerGivesThePlaceBackAndIsNotAskedTwice() {
    Opvanggang gang = Opvanggang.gevraagd(engine, werk);
    Plek weigert = gang.plek(2, Map.of());
    Plek zwijgt = gang.plek(2, Map.of());
    gang.vastgesteld(VRAAG).neemt(weigert, Map.of());
    gang.voltooi("plek-bevestigen", Map.of("besluit", "GEWEIGERD", "reden", "Een lekkage."));
    assertThat(gang.stand(weigert)).isEqualTo("2 vrij, 0 gereserveerd, 0 bezet");
    JsonNode opnieuw = gang.formulier("plek-zoeken");
    assertThat(opnieuw.path("kandidaten").findValuesAsText("kenmerk"))
        .doesNotContain(weigert.id())
        .contains(zwijgt.id());
    assertThat(opnieuw.path("uitsluitingen").asText())
        .contains(weigert.naam() + ": Hier ging het eerder mis");

    gang.neemt(zwijgt, Map.of());
    gang.na(Duration.ofMinutes(20));
    assertThat(gang.taken("plek-bevestigen")).as("half an hour in a hurry").hasSize(1);
    gang.na(Duration.ofMinutes(40));
    assertThat(gang.taken("plek-bevestigen")).isEmpty();
    assertThat(gang.stand(zwijgt)).isEqualTo("2 vrij, 0 gereserveerd, 0 bezet");

    gang.neemt(zwijgt, Map.of()).bevestigd();
    gang.voltooi(
        "aankomst-bevestigen", Map.of("besluit", "NIET_AANGEKOMEN", "toelichting", "Nam niet op."));
    assertThat(gang.stand(zwijgt)).isEqualTo("2 vrij, 0 gereserveerd, 0 bezet");
    gang.voltooi(
        "plek-zoeken",
        Map.of(
            "besluit",
            "GEEN_PLEK",
            "redenNiet",
            "VOL",
            "toelichting",
            "Overal gebeld.",
            "kandidaten",
            kandidaten(gang)));
    assertThat(gang.instanties()).isEmpty();
    assertThat(gang.plaatsing(0).path("redenNiet").asText()).isEqualTo("VOL");
    assertThat(gang.plaatsing(0).path("plekken").findValuesAsText("einde"))
        .containsExactly("GEWEIGERD", "VERLOPEN", "NIET_AANGEKOMEN");
    JsonNode geteld =
        werk.api(Werkbank.MANAGER).haal("/api/v1/nietplaatsingen?regio=twente").inhoud();
    assertThat(geteld.findValuesAsText("reden")).contains("VOL");
    assertThat(geteld.findValuesAsText("doelgroep")).contains("VROUWEN");
    assertThat(werk.api(ZORG).haal("/api/v1/nietplaatsingen?regio=twente").inhoud())
        .as("fewer than five are not told to who does not lead")
        .isNotEmpty()
        .allMatch(rij -> !rij.has("aantal") || rij.path("aantal").asInt() >= 5);
    assertThat(werk.api(POLITIE).haal("/api/v1/nietplaatsingen?regio=twente").inhoud()).isEmpty();
  }

  private static List<Map<String, Object>> kandidaten(Opvanggang gang) {
    return rijen(gang.formulier("plek-zoeken"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rijen(JsonNode formulier) {
    return Api.JSON.convertValue(formulier.path("kandidaten"), List.class);
  }

  @Test
  void ofTwoWhoWantTheLastPlaceOneGetsItAndTheOtherIsTold() {
    Opvanggang een = Opvanggang.gevraagd(engine, werk);
    Opvanggang ander = Opvanggang.gevraagd(engine, werk);
    Plek laatste = een.plek(1, Map.of());
    een.vastgesteld(VRAAG);
    ander.vastgesteld(VRAAG);
    Map<String, Object> keuze = ander.neem(laatste, Map.of());
    een.neemt(laatste, Map.of());
    Api.Antwoord geweigerd = ander.probeer(ander.taken("plek-zoeken").get(0), keuze);
    assertThat(geweigerd.status()).isEqualTo(409);
    assertThat(geweigerd.tekst()).contains("een collega was u net voor");
    assertThat(een.stand(laatste)).isEqualTo("0 vrij, 1 gereserveerd, 0 bezet");
    assertThat(ander.formulier("plek-zoeken").path("uitsluitingen").asText())
        .contains(laatste.naam() + ": Er is geen plek vrij");
  }

  @Test
  void twelveVictimsGoTogetherOrAreSplitByDecision() {
    Opvanggang gang = Opvanggang.gevraagd(engine, werk);
    Plek zeven = gang.plek(7, Map.of());
    Plek acht = gang.plek(8, Map.of());
    gang.vastgesteld(TWAALF_MANNEN);
    assertThat(gang.formulier("plek-zoeken").path("uitsluitingen").asText())
        .contains(zeven.naam() + ": Er zijn niet genoeg plekken vrij voor iedereen samen");
    Map<String, Object> splitsing =
        Map.of(
            "besluit",
            "SPLITSEN",
            "deelMannen",
            5,
            "redenSplitsen",
            "Er is nergens plek voor twaalf.",
            "kandidaten",
            kandidaten(gang));
    assertThat(
            gang.probeer(
                    gang.taken("plek-zoeken").get(0),
                    Antwoorden.met(splitsing, Map.of("deelMannen", 12)))
                .status())
        .isEqualTo(422);
    gang.voltooi("plek-zoeken", splitsing);
    assertThat(gang.instanties()).hasSize(2);
    List<Task> taken = gang.taken("plek-zoeken");
    assertThat(taken).hasSize(2);
    for (Task taak : taken) {
      JsonNode formulier = gang.formulier(taak);
      boolean grootste = formulier.path("wie").asText().startsWith("7 mannen");
      gang.voltooi(taak, keuze(formulier, grootste ? acht : zeven));
    }
    gang.bevestigd().bevestigd().aangekomen().aangekomen();
    assertThat(gang.stand(acht)).isEqualTo("1 vrij, 0 gereserveerd, 7 bezet");
    assertThat(gang.stand(zeven)).isEqualTo("2 vrij, 0 gereserveerd, 5 bezet");

    Opvanggang samen = Opvanggang.gevraagd(engine, werk);
    Plek twaalf = samen.plek(12, Map.of());
    samen.vastgesteld(TWAALF_MANNEN).neemt(twaalf, Map.of()).bevestigd().aangekomen();
    assertThat(samen.stand(twaalf)).isEqualTo("0 vrij, 0 gereserveerd, 12 bezet");
    samen.na(Duration.ofDays(30)).herzien("VERTROKKEN");
    assertThat(samen.stand(twaalf)).isEqualTo("12 vrij, 0 gereserveerd, 0 bezet");
    assertThat(samen.instanties()).isEmpty();

    klokLooptWeer();
    Opvanggang tien = Opvanggang.gevraagd(engine, werk);
    tien.vastgesteld(Antwoorden.met(TWAALF_MANNEN, Map.of("mannen", 10)))
        .neemt(twaalf, Map.of())
        .bevestigd();
    assertThat(tien.stand(twaalf)).isEqualTo("2 vrij, 10 gereserveerd, 0 bezet");
  }

  private static Map<String, Object> keuze(JsonNode formulier, Plek plek) {
    List<Map<String, Object>> rijen = rijen(formulier);
    rijen.forEach(rij -> rij.put("keuze", plek.id().equals(rij.get("kenmerk")) ? "JA" : "NEE"));
    return Map.of("besluit", "PLEK", "tijdelijk", "NEE", "vervoer", "NEE", "kandidaten", rijen);
  }

  @Test
  void aThreatAtThePlaceIsFollowedByOneOutsideTheRegionAndThePoliceHearThatMuch() {
    Opvanggang gang = Opvanggang.gevraagd(engine, werk);
    Plek dichtbij = gang.plek(2, Map.of());
    Plek ver = gang.plek(2, Map.of("ligging", "BUITEN_REGIO"));
    gang.geplaatst(dichtbij).gebeurt("DREIGING");
    assertThat(gang.stand(dichtbij)).isEqualTo("2 vrij, 0 gereserveerd, 0 bezet");
    assertThat(gang.formulier("plek-zoeken").path("uitsluitingen").asText())
        .contains(dichtbij.naam() + ": Hier ging het eerder mis");
    gang.neemt(ver, Map.of()).bevestigd().aangekomen();
    assertThat(gang.taken("plaatsing-lezen").get(0)).hasCandidateGroup(POLITIE);
    JsonNode gelezen = gang.formulier("plaatsing-lezen");
    assertThat(gelezen.size()).as("the number of the casus and nothing else").isOne();
    gang.voltooi("plaatsing-lezen", Map.of("gelezen", true));

    gang.gebeurt("PLEK_WEG");
    assertThat(gang.stand(ver)).isEqualTo("2 vrij, 0 gereserveerd, 0 bezet");
    gang.voltooi(
        "plek-zoeken",
        Map.of(
            "besluit", "ANDERS",
            "naam", "Een particulier adres met toezicht",
            "vorm", "NOODPLEK",
            "ligging", "BUITEN_REGIO",
            "tijdelijk", "JA",
            "vervoer", "NEE",
            "kandidaten", kandidaten(gang)));
    assertThat(gang.taken("aankomst-bevestigen").get(0)).hasCandidateGroup(ZORG);
    Task aankomst = gang.taken("aankomst-bevestigen").get(0);
    assertThat(
            werk.api(ZORG)
                .post(
                    "/api/v1/taken/" + aankomst.getId() + "/afronding",
                    Map.of("besluit", "AANGEKOMEN"))
                .status())
        .isEqualTo(204);
    gang.werkAf();
    gang.na(Duration.ofDays(8));
    assertThat(gang.formulier("verblijf-herzien").path("laatsteDag").asText())
        .contains("tijdelijke plek");
    gang.herzien("VERHUIZEN");
    gang.vastgesteld(vraag(Map.of("dreigingInRegio", "JA")));
    gang.voltooi(
        "plek-zoeken",
        Map.of(
            "besluit",
            "GEEN_PLEK",
            "redenNiet",
            "VOL",
            "toelichting",
            "Nog niets.",
            "kandidaten",
            kandidaten(gang)));
    assertThat(gang.plaatsing(0).path("stand").asText()).as("stays where it is").isEqualTo("LOOPT");
    gang.gebeurt("VERTROKKEN");
    assertThat(gang.instanties()).isEmpty();
    assertThat(gang.plaatsing(0).path("plekken").findValuesAsText("einde"))
        .containsExactly("DREIGING", "PLEK_WEG", "VERTROKKEN");
  }

  @Test
  void aPlaceOfTheRegisterIsHeldAtOnceAndThePlacementGoesOnFromThere() {
    Route route = werk.meld(Antwoorden.ACUUT);
    Opvanggang gang = Opvanggang.van(engine, werk, route);
    Plek plek = gang.plek(3, Map.of("vorm", "JEUGDHULP_VERBLIJF"));
    Plek dicht = gang.plek(3, Map.of("vorm", "JEUGDHULP_VERBLIJF", "uren", "ma 00:00-00:01"));
    List<Map<String, Object>> rijen = new ArrayList<>();
    route
        .gegevens("noodopvang-regelen")
        .path("kandidaten")
        .forEach(rij -> rijen.add(rij(rij, plek.id())));
    assertThat(rijen).extracting(rij -> rij.get("kenmerk")).contains(plek.id());
    assertThat(rijen).extracting(rij -> rij.get("kenmerk")).doesNotContain(dicht.id());
    route.voltooi(
        "noodopvang-regelen",
        Map.of(
            "uitkomst", "REGISTER",
            "toelichting", "Komt eraan.",
            "vervoer", "NEE",
            "kandidaten", rijen));
    assertThat(gang.stand(plek)).isEqualTo("2 vrij, 1 gereserveerd, 0 bezet");
    assertThat(route.dossier().at("/noodopvang/0/plek").asText()).isEqualTo(plek.naam());
    gang.werkAf().bevestigd().aangekomen();
    assertThat(gang.stand(plek)).isEqualTo("2 vrij, 0 gereserveerd, 1 bezet");
    gang.na(Duration.ofDays(8));
    assertThat(gang.formulier("verblijf-herzien").path("laatsteDag").asText())
        .contains("tijdelijke plek");
  }

  private static Map<String, Object> rij(JsonNode rij, String gekozen) {
    return Map.of(
        "kenmerk", rij.path("kenmerk").asText(),
        "plek", rij.path("plek").asText(),
        "redenen", rij.path("redenen").asText(),
        "keuze", rij.path("kenmerk").asText().equals(gekozen) ? "JA" : "NEE");
  }

  @Test
  void aVictimWhoWantsNoShelterOrNoLongerWantsItIsCountedWithThatReason() {
    Opvanggang gang = Opvanggang.gevraagd(engine, werk);
    assertThat(gang.actie("opvangvragen", Map.of()).status()).as("one at a time").isEqualTo(409);
    gang.vastgesteld(
        vraag(
            Map.of(
                "besluit", "NIET_NODIG",
                "redenNiet", "WIL_NIET",
                "toelichting", "Slaapt bij een zus.")));
    assertThat(gang.instanties()).isEmpty();
    assertThat(gang.actie("opvangvragen", Map.of()).status()).isEqualTo(204);
    gang.werkAf();
    Plek plek = gang.plek(1, Map.of());
    gang.vastgesteld(VRAAG).neemt(plek, Map.of());
    Api.Antwoord melding =
        gang.actie(
            "opvanggebeurtenissen",
            Map.of(
                "plaatsing", gang.plaatsing(1).path("id").asText(),
                "gebeurtenis", "WIL_NIET",
                "toelichting", "Gaat liever naar huis."));
    assertThat(melding.status()).isEqualTo(204);
    gang.werkAf();
    assertThat(gang.instanties()).isEmpty();
    assertThat(gang.stand(plek)).isEqualTo("1 vrij, 0 gereserveerd, 0 bezet");
    assertThat(gang.plaatsingen().findValuesAsText("redenNiet"))
        .containsExactly("WIL_NIET", "WIL_NIET");
  }

  @Test
  void anAcceptedReferralBeginsItAndTheReflectionPeriodBringsTheStayBack() {
    Route route = werk.meldZonderVervolg(Antwoorden.VEILIG);
    Opvanggang gang = Opvanggang.van(engine, werk, route);
    VerwijzingAangenomen aangenomen =
        new VerwijzingAangenomen(route.casus(), route.melding(), Partnercode.OPVANG);
    meld(aangenomen);
    meld(aangenomen);
    assertThat(gang.werkAf().instanties()).as("once").hasSize(1);
    gang.geplaatst(gang.plek(1, Map.of()));
    meld(
        new BedenktijdGewijzigd(
            route.casus(), Antwoord.JA, Antwoord.NEE, LocalDate.parse("2027-02-20")));
    assertThat(gang.formulier("verblijf-herzien").path("verloop").asText())
        .contains("In de bedenktijd: ja. Aangifte gedaan: nee. Laatste dag: 20 februari 2027.");
  }

  private void meld(Object gebeurtenis) {
    toegang.alsSysteem(
        "twente",
        () -> transactie.executeWithoutResult(nu -> gebeurtenissen.publishEvent(gebeurtenis)));
  }
}
