package nl.meldroute.gids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.regio.Partnergids;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Keeping the directory of a region through the API, as the pages do. */
@Meldroutetest
class GidsApiTest {

  private static final String ADRES = "/api/v1/regios/ijsselland";

  @Autowired private Environment omgeving;
  @Autowired private Partnergids gids;
  @Autowired private IdentityService identiteiten;

  private Api beheerder() {
    return Api.als("beheerder", omgeving);
  }

  private JsonNode gids() {
    Api.Antwoord antwoord = beheerder().haal(ADRES + "/gids");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.inhoud();
  }

  private JsonNode partner(String code) {
    return zoek(gids().path("partners"), "code", code);
  }

  private static JsonNode zoek(JsonNode lijst, String veld, String waarde) {
    return StreamSupport.stream(lijst.spliterator(), false)
        .filter(een -> een.path(veld).asText().equals(waarde))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode wijziging(JsonNode partner) {
    ObjectNode wijziging = partner.deepCopy();
    return wijziging.remove(List.of("code", "soort", "openingstijden", "nuOpen"));
  }

  @Test
  void aChangedPartnerCountsAtOnceAndTheSecondOfTwoAtOnceIsRefused() {
    ObjectNode wijziging = wijziging(partner("GGD"));
    wijziging.put("contactNaam", "Meldpunt").put("contactTelefoon", "06-0000 7001");
    assertThat(beheerder().put(ADRES + "/partners/GGD", wijziging).status()).isEqualTo(204);
    assertThat(gids.partner("ijsselland", Partnercode.GGD).orElseThrow().contact().orElseThrow())
        .extracting(contact -> contact.naam(), contact -> contact.telefoon().orElseThrow())
        .containsExactly("Meldpunt", "06-0000 7001");
    assertThat(beheerder().put(ADRES + "/partners/GGD", wijziging).status()).isEqualTo(409);
    JsonNode laatste = beheerder().haal(ADRES + "/gidswijzigingen").inhoud().get(0);
    assertThat(laatste.path("door").asText()).isEqualTo("beheerder");
    assertThat(laatste.path("velden").findValuesAsText("wordt")).contains("06-0000 7001");
  }

  @Test
  void everyFaultOfAPartnerIsToldAtOnce() {
    ObjectNode wijziging = wijziging(partner("OM"));
    wijziging
        .put("naam", "")
        .put("uren", "soms")
        .put("contactNaam", "")
        .put("contactTelefoon", "bel maar")
        .put("mail", "geen adres")
        .put("kanaal", "API")
        .put("webhook", "http://om.example")
        .put("ontvanger", "ROL");
    Api.Antwoord antwoord = beheerder().put(ADRES + "/partners/OM", wijziging);
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .contains(
            "naam",
            "uren",
            "contactNaam",
            "contactTelefoon",
            "mail",
            "webhook",
            "webhookGeheim",
            "rol");
  }

  @Test
  void aPartnerOutOfUseIsNoLongerOfferedAndTheEmergencyNumberStays() {
    ObjectNode wijziging = wijziging(partner("UWV"));
    assertThat(beheerder().put(ADRES + "/partners/UWV", wijziging.put("inGebruik", false)).status())
        .isEqualTo(204);
    assertThat(gids.partner("ijsselland", Partnercode.UWV)).isEmpty();
    assertThat(
            Api.als("deventer-wijkcoach", omgeving)
                .haal(ADRES + "/partners")
                .inhoud()
                .findValuesAsText("code"))
        .contains("POLITIE", "GGD")
        .doesNotContain("UWV");
    assertThat(
            beheerder()
                .put(ADRES + "/partners/UWV", wijziging(partner("UWV")).put("inGebruik", true))
                .status())
        .isEqualTo(204);
    assertThat(
            beheerder()
                .put(
                    ADRES + "/partners/POLITIE_112",
                    wijziging(partner("POLITIE_112")).put("inGebruik", false))
                .status())
        .isEqualTo(422);
  }

  @Test
  void staffDoNotSeeTheConnectionOfAPartner() {
    assertThat(
            Api.als("deventer-wijkcoach", omgeving)
                .haal(ADRES + "/partners")
                .inhoud()
                .findValues("webhookGeheim"))
        .allMatch(JsonNode::isNull);
  }

  @Test
  void aConvenantIsAddedOnceChangedAndTakenAway() {
    String sleutel = UUID.randomUUID().toString();
    Map<String, Object> nieuw =
        Map.of("partner", "GGD", "naam", "Proefconvenant", "tot", "2020-12-31");
    Api.Antwoord eerst =
        beheerder().post(ADRES + "/convenanten", nieuw, "Idempotency-Key", sleutel);
    Api.Antwoord weer = beheerder().post(ADRES + "/convenanten", nieuw, "Idempotency-Key", sleutel);
    String adres = eerst.antwoord().headers().firstValue("Location").orElseThrow();
    assertThat(weer.antwoord().headers().firstValue("Location")).contains(adres);
    JsonNode convenant = zoek(gids().path("convenanten"), "naam", "Proefconvenant");
    assertThat(convenant.path("geldt").asBoolean()).isFalse();
    assertThat(gids().path("waarschuwingen").findValuesAsText("onderwerp"))
        .contains(convenant.path("id").asText());
    assertThat(
            beheerder()
                .put(
                    adres,
                    Map.of(
                        "naam",
                        "Proefconvenant",
                        "van",
                        "2030-01-01",
                        "tot",
                        "2029-01-01",
                        "versie",
                        0))
                .status())
        .isEqualTo(422);
    assertThat(beheerder().put(adres, Map.of("naam", "Proefconvenant", "versie", 0)).status())
        .isEqualTo(204);
    assertThat(
            gids.partner("ijsselland", Partnercode.GGD)
                .orElseThrow()
                .heeftConvenant(LocalDate.now()))
        .isTrue();
    assertThat(beheerder().verwijder(adres + "?versie=0").status()).isEqualTo(409);
    assertThat(beheerder().verwijder(adres + "?versie=1").status()).isEqualTo(204);
  }

  @Test
  void whoGetsARoleAndWhoStandsInAreInItsGroup() {
    String groep = "ijsselland-kampen-wijkcoach";
    JsonNode plek = zoek(gids().path("plekken"), "groep", groep);
    assertThat(plek.path("vacant").asBoolean()).isTrue();
    Map<String, Object> houder =
        Map.of(
            "rol", "wijkcoach",
            "gemeente", "kampen",
            "gebruiker", "deventer-wijkcoach",
            "vervanger", "deventer-aandachtsfunctionaris",
            "mobiel", "06-0000 7002",
            "van", "2020-01-01");
    assertThat(beheerder().post(ADRES + "/rolhouders", houder).status()).isEqualTo(201);
    assertThat(leden(groep)).contains("deventer-wijkcoach", "deventer-aandachtsfunctionaris");
    JsonNode gevuld = zoek(gids().path("plekken"), "groep", groep);
    assertThat(gevuld.path("vacant").asBoolean()).isFalse();
    JsonNode nu = gevuld.path("houders").get(0);
    String adres = ADRES + "/rolhouders/" + nu.path("id").asText();
    assertThat(
            beheerder()
                .put(
                    adres,
                    Map.of(
                        "gebruiker",
                        "deventer-wijkcoach",
                        "van",
                        "2020-01-01",
                        "tot",
                        "2999-01-01",
                        "versie",
                        0))
                .status())
        .isEqualTo(204);
    assertThat(leden(groep))
        .contains("deventer-wijkcoach")
        .doesNotContain("deventer-aandachtsfunctionaris");
    assertThat(beheerder().post(ADRES + "/rolhouders", houder).inhoud().findValuesAsText("veld"))
        .containsExactly("gebruiker");
    identiteiten.deleteMembership("deventer-wijkcoach", groep);
  }

  @Test
  void nobodyStandsInForThemselvesAndADeputyHasAnAccount() {
    assertThat(
            beheerder()
                .post(
                    ADRES + "/rolhouders",
                    Map.of(
                        "rol", "wijkcoach",
                        "gemeente", "zwolle",
                        "gebruiker", "onbekende-collega",
                        "vervanger", "onbekende-collega",
                        "van", "2030-01-02",
                        "tot", "2030-01-01"))
                .inhoud()
                .path("fouten")
                .findValuesAsText("veld"))
        .containsExactly("gebruiker", "vervanger", "vervanger", "tot");
  }

  private List<String> leden(String groep) {
    return identiteiten.createUserQuery().memberOfGroup(groep).list().stream()
        .map(gebruiker -> gebruiker.getId())
        .toList();
  }

  @Test
  void aWeekShowsWhoIsOnDutyAndWhenNobodyIs() {
    String dienst = ADRES + "/piketdiensten";
    Map<String, Object> nieuw =
        Map.of(
            "rol", "ketenregisseur",
            "gebruiker", "ijsselland-ketenregisseur",
            "mobiel", "06-0000 7003",
            "van", "2031-03-04T08:00:00Z",
            "tot", "2031-03-05T08:00:00Z");
    assertThat(beheerder().post(dienst, nieuw).status()).isEqualTo(201);
    assertThat(beheerder().post(dienst, nieuw).inhoud().findValuesAsText("veld"))
        .containsExactly("van");
    JsonNode week = beheerder().haal(dienst + "?rol=ketenregisseur&dag=2031-03-06").inhoud();
    assertThat(week.path("maandag").asText()).isEqualTo("2031-03-03");
    assertThat(week.path("gaten").findValuesAsText("van"))
        .containsExactly("2031-03-02T23:00:00Z", "2031-03-05T08:00:00Z");
    assertThat(week.path("gaten").findValuesAsText("tot"))
        .containsExactly("2031-03-04T08:00:00Z", "2031-03-09T23:00:00Z");
    String id = week.path("diensten").get(0).path("id").asText();
    assertThat(beheerder().verwijder(dienst + "/" + id + "?versie=0").status()).isEqualTo(204);
  }
}
