package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.meldroute.Meldroutetest;
import nl.meldroute.gids.Gidsbewaking;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What ends soon in the directory reaches a human who never opens it. */
@Meldroutetest
class GidsEindePadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("gids-einde");

  private static final String GROEP = "drenthe-secretaris";
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

  @Autowired private Werkbank werk;
  @Autowired private Gidsbewaking bewaking;
  @Autowired private IdentityService identiteiten;

  @AfterEach
  void theRoleIsAsItWas() {
    werk.voerUit("delete from rolhouder where mobiel = '06-0000 8001'");
    identiteiten.deleteMembership("emmen-wijkcoach", GROEP);
  }

  /** Past all checks of the screens: a day that is over when the product was off. */
  private UUID houder(LocalDate van, LocalDate tot) {
    UUID id = UUID.randomUUID();
    werk.voerUit(
        "insert into rolhouder (id, regio, rol, gebruiker, mobiel, van, tot) values ('%s', 'drenthe', 'secretaris', 'emmen-wijkcoach', '06-0000 8001', '%s', %s)"
            .formatted(id, van, tot == null ? "null" : "'" + tot + "'"));
    return id;
  }

  private List<JsonNode> taken(UUID onderwerp) {
    return StreamSupport.stream(
            werk.api("beheerder")
                .haal("/api/v1/taken?soort=gids-bijwerken&grootte=100")
                .inhoud()
                .spliterator(),
            false)
        .filter(taak -> taak.path("onderwerp").asText().equals(onderwerp.toString()))
        .toList();
  }

  private boolean isLid() {
    return identiteiten.createGroupQuery().groupMember("emmen-wijkcoach").groupId(GROEP).count()
        == 1;
  }

  @Test
  void theBeheerderGetsOneTaskForEachEndAndSaysHowItGoesOn() {
    UUID houder = houder(VANDAAG, VANDAAG.plusDays(10));
    bewaking.loopNa();
    bewaking.loopNa();
    assertThat(isLid()).isTrue();
    assertThat(taken(houder)).hasSize(1);
    String pad = "/api/v1/taken/" + taken(houder).get(0).path("id").asText();
    JsonNode gegevens = werk.api("beheerder").haal(pad + "/formulier").inhoud().path("gegevens");
    assertThat(gegevens.path("wat").asText()).contains("Secretaris");
    assertThat(gegevens.path("wie").asText()).contains("Emmen");
    assertThat(gegevens.path("regioNaam").asText()).isEqualTo("Drenthe");
    assertThat(werk.api("drenthe-secretaris").haal(pad + "/formulier").status()).isEqualTo(404);
    assertThat(werk.api("beheerder").post(pad + "/afronding", Map.of()).status()).isEqualTo(422);
    assertThat(
            werk.api("beheerder")
                .post(pad + "/afronding", Map.of("besluit", "LATEN_EINDIGEN"))
                .status())
        .isEqualTo(204);
    bewaking.loopNa();
    assertThat(taken(houder)).isEmpty();
  }

  @Test
  void whatEndsLaterThanTheTermOfTheTableIsNoNewsYet() {
    UUID houder = houder(VANDAAG, VANDAAG.plusDays(60));
    bewaking.loopNa();
    assertThat(taken(houder)).isEmpty();
  }

  @Test
  void onTheMorningAfterTheLastDayTheRoleHasEnded() {
    UUID houder = houder(VANDAAG.minusDays(9), null);
    bewaking.loopNa();
    assertThat(isLid()).isTrue();
    werk.voerUit(
        "update rolhouder set tot = '%s' where id = '%s'".formatted(VANDAAG.minusDays(1), houder));
    bewaking.loopNa();
    assertThat(isLid()).isFalse();
    assertThat(taken(houder)).isEmpty();
  }

  @Test
  void whoGotIntoAGroupAnotherWayStaysThere() {
    identiteiten.createMembership("emmen-wijkcoach", GROEP);
    bewaking.loopNa();
    assertThat(isLid()).isTrue();
  }

  @Test
  void aVacancyFallsToWhoStoodInUntilSomebodyHoldsTheRole() {
    String groep = "drenthe-meppel-wijkcoach";
    String houders = "/api/v1/regios/drenthe/rolhouders";
    Map<String, Object> eerste =
        Map.of(
            "rol", "wijkcoach",
            "gemeente", "meppel",
            "gebruiker", "emmen-wijkcoach",
            "mobiel", "06-0000 8001",
            "vervanger", "emmen-medewerker-veiligheid",
            "van", VANDAAG.toString());
    String adres =
        werk.api("beheerder")
            .post(houders, eerste)
            .antwoord()
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(
            werk.api("beheerder")
                .post(adres + "/beeindiging", Map.of("laatsteDag", VANDAAG.toString(), "versie", 0))
                .status())
        .isEqualTo(204);
    assertThat(leden(groep)).containsExactly("emmen-medewerker-veiligheid");
    assertThat(
            werk.api("beheerder")
                .post(
                    houders,
                    Map.of(
                        "rol", "wijkcoach",
                        "gemeente", "meppel",
                        "gebruiker", "assen-wijkcoach",
                        "mobiel", "06-0000 8001",
                        "van", VANDAAG.toString()))
                .status())
        .isEqualTo(201);
    assertThat(leden(groep)).containsExactly("assen-wijkcoach");
    identiteiten.deleteMembership("assen-wijkcoach", groep);
  }

  private List<String> leden(String groep) {
    return identiteiten.createUserQuery().memberOfGroup(groep).list().stream()
        .map(gebruiker -> gebruiker.getId())
        .toList();
  }
}
