package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.Groepenlijst;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leaves a role leaves nothing behind: no task, no group, no duty. */
@Meldroutetest
class RoleindeTest {

  private static final String ADRES = "/api/v1/regios/twente/rolhouders";
  private static final String GROEP = "twente-enschede-aandachtsfunctionaris";
  private static final String BLIJVER = "enschede-aandachtsfunctionaris";
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

  @Autowired private Werkbank werk;
  @Autowired private IdentityService identiteiten;
  @Autowired private Groepenlijst groepen;

  private String vertrekker;

  /** Another one for each test: who left, does not come back by itself. */
  @BeforeEach
  void somebodyHoldsTheRole() {
    vertrekker = "vertrekker-" + Long.toString(System.nanoTime(), 36);
    User nieuw = identiteiten.newUser(vertrekker);
    nieuw.setFirstName("Vertrekkende");
    nieuw.setLastName("Collega");
    nieuw.setPassword("demo");
    ((IdentityServiceImpl) identiteiten).saveUser(nieuw, true);
    Api.Antwoord gekregen =
        beheerder()
            .post(
                ADRES,
                Map.of(
                    "rol",
                    "aandachtsfunctionaris",
                    "gemeente",
                    "enschede",
                    "gebruiker",
                    vertrekker,
                    "van",
                    VANDAAG.toString()));
    assertThat(gekregen.status()).as(gekregen.tekst()).isEqualTo(201);
    assertThat(isLid()).isTrue();
  }

  /** Other tests ask who holds this role. */
  @AfterEach
  void theRoleIsAsItWas() {
    werk.voerUit("delete from rolhouder where gebruiker = '" + vertrekker + "'");
    identiteiten.deleteUser(vertrekker);
  }

  private Api beheerder() {
    return werk.api("beheerder");
  }

  private JsonNode houder() {
    JsonNode plekken = beheerder().haal("/api/v1/regios/twente/gids").inhoud().path("plekken");
    return StreamSupport.stream(plekken.spliterator(), false)
        .filter(plek -> plek.path("groep").asText().equals(GROEP))
        .flatMap(plek -> StreamSupport.stream(plek.path("houders").spliterator(), false))
        .filter(houder -> houder.path("gebruiker").asText().equals(vertrekker))
        .findFirst()
        .orElseThrow();
  }

  private Api.Antwoord beeindig(LocalDate laatsteDag, String overdracht, String collega) {
    JsonNode houder = houder();
    Map<String, Object> verzoek = new LinkedHashMap<>();
    verzoek.put("laatsteDag", laatsteDag.toString());
    verzoek.put("overdracht", overdracht);
    verzoek.put("collega", collega);
    verzoek.put("versie", houder.path("versie").asLong());
    return beheerder().post(ADRES + "/" + houder.path("id").asText() + "/beeindiging", verzoek);
  }

  private Route opgepakt() {
    Route route = werk.meld(Antwoorden.VEILIG);
    Api.Antwoord opgepakt =
        werk.api(vertrekker)
            .post(
                "/engine-rest/task/" + route.taak("signaal-bespreken").getId() + "/claim",
                Map.of("userId", vertrekker));
    assertThat(opgepakt.status()).as(opgepakt.tekst()).isEqualTo(204);
    return route;
  }

  private String behandelaar(Route route) {
    return route.taak("signaal-bespreken").getAssignee();
  }

  private boolean isLid() {
    return identiteiten.createGroupQuery().groupMember(vertrekker).groupId(GROEP).count() == 1;
  }

  private static List<String> velden(Api.Antwoord antwoord) {
    return antwoord.inhoud().path("fouten").findValuesAsText("veld");
  }

  @Test
  void withOpenTasksSomebodyHasToChooseWhoGetsThem() {
    Route route = opgepakt();
    assertThat(
            beheerder()
                .haal(ADRES + "/" + houder().path("id").asText() + "/achterblijvend")
                .inhoud()
                .path("taken")
                .asInt())
        .isEqualTo(1);
    assertThat(velden(beeindig(VANDAAG, null, null))).containsExactly("overdracht");
    assertThat(behandelaar(route)).isEqualTo(vertrekker);
    assertThat(isLid()).isTrue();
  }

  @Test
  void aTaskGoesBackToTheGroupAndWhoLeftSeesNothingMore() {
    Route route = opgepakt();
    assertThat(beeindig(VANDAAG, "GROEP", null).status()).isEqualTo(204);
    assertThat(behandelaar(route)).isNull();
    assertThat(isLid()).isFalse();
    assertThat(werk.api(vertrekker).haal("/api/v1/casussen/" + route.casus()).status())
        .isEqualTo(404);
    assertThat(
            werk.api(vertrekker)
                .haal("/engine-rest/task?processInstanceBusinessKey=" + route.melding())
                .inhoud())
        .isEmpty();
    assertThat(
            werk.api(BLIJVER)
                .haal("/api/v1/taken?casus=" + route.casus())
                .inhoud()
                .findValuesAsText("soort"))
        .contains("signaal-bespreken");
  }

  @Test
  void aTaskGoesToTheChosenColleagueWhoCanDoIt() {
    Route route = opgepakt();
    assertThat(velden(beeindig(VANDAAG, "COLLEGA", "hengelo-wijkcoach")))
        .containsExactly("collega");
    assertThat(beeindig(VANDAAG, "COLLEGA", BLIJVER).status()).isEqualTo(204);
    assertThat(behandelaar(route)).isEqualTo(BLIJVER);
    route.rondAf("signaal-bespreken", Antwoorden.signaalBespreken("NEE"));
  }

  @Test
  void aColleagueWithAConflictOfInterestDoesNotGetTheTask() {
    Route route = opgepakt();
    route.door(vertrekker).actie("belangenconflicten", Map.of("gebruiker", BLIJVER));
    assertThat(beeindig(VANDAAG, "COLLEGA", BLIJVER).status()).isEqualTo(204);
    assertThat(behandelaar(route)).isNull();
  }

  @Test
  void aTaskThatAnotherRoleMayDoStaysWithItsPerson() {
    identiteiten.createMembership(vertrekker, "twente-procesmanager");
    Route route = opgepakt();
    assertThat(route.taken("signaal-bespreken")).hasSize(1);
    beeindig(VANDAAG, "GROEP", null);
    assertThat(behandelaar(route)).isNull();
    assertThat(identiteiten.createGroupQuery().groupMember(vertrekker).list())
        .extracting(groep -> groep.getId())
        .containsExactly("twente-procesmanager");
  }

  @Test
  void whoSignsInElsewhereIsNotGivenTheGroupOfARoleThatEndedHere() {
    assertThat(groepen.beeindigd(vertrekker)).isEmpty();
    assertThat(beeindig(VANDAAG, null, null).status()).isEqualTo(204);
    assertThat(groepen.beeindigd(vertrekker)).containsExactly(GROEP);
  }

  @Test
  void theOnlyOneWhoSeesAShieldedCasusDoesNotLeaveIt() {
    Route route = werk.meld(Antwoorden.VEILIG).door(vertrekker);
    route.actie("afschermingen", Map.of("gebruikers", List.of(), "reden", "Een proef."));
    assertThat(velden(beeindig(VANDAAG, "GROEP", null))).contains("laatsteDag");
    assertThat(isLid()).isTrue();
  }

  @Test
  void anEndInTheFutureAsksWhoGetsTheTasksAndChangesNothingYet() {
    assertThat(velden(beeindig(VANDAAG.plusDays(3), null, null))).containsExactly("overdracht");
    assertThat(beeindig(VANDAAG.plusDays(3), "COLLEGA", BLIJVER).status()).isEqualTo(204);
    assertThat(isLid()).isTrue();
    assertThat(houder().path("overdrachtAan").asText()).isEqualTo(BLIJVER);
  }

  @Test
  void whoLeftIsNoLongerOnDuty() {
    String diensten = "/api/v1/regios/twente/piketdiensten";
    assertThat(
            beheerder()
                .post(
                    diensten,
                    Map.of(
                        "rol", "aandachtsfunctionaris",
                        "gebruiker", vertrekker,
                        "van", "2032-03-02T08:00:00Z",
                        "tot", "2032-03-02T16:00:00Z"))
                .status())
        .isEqualTo(201);
    assertThat(beeindig(VANDAAG, null, null).status()).isEqualTo(204);
    assertThat(
            beheerder()
                .haal(diensten + "?rol=aandachtsfunctionaris&dag=2032-03-02")
                .inhoud()
                .path("diensten"))
        .isEmpty();
  }
}
