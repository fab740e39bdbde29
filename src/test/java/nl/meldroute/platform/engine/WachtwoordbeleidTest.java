package nl.meldroute.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@Meldroutetest
class WachtwoordbeleidTest {

  @Autowired private IdentityService identiteiten;
  @Autowired private Environment omgeving;

  @ParameterizedTest
  @CsvSource({
    "kort, minstens 12",
    "elf tekens., minstens 12",
    "aaaaaaaaaaaaaaaa, dezelfde tekens",
    "Wachtwoord2026!, als eerste probeert",
    "welkom-in-twente, als eerste probeert",
    "jvoorbeeld-is-hier, gebruikersnaam",
    "mevrouw-Voorbeeld-7, gebruikersnaam"
  })
  void aPasswordThatIsEasyToGuessIsRefusedWithAReasonInDutch(String wachtwoord, String reden) {
    var uitslag = identiteiten.checkPasswordAgainstPolicy(wachtwoord, gebruiker());
    assertThat(uitslag.isValid()).isFalse();
    assertThat(uitslag.getViolatedRules())
        .extracting(regel -> regel.getPlaceholder())
        .anySatisfy(tekst -> assertThat(tekst).contains(reden));
  }

  @Test
  void aLongSentenceIsFine() {
    for (String wachtwoord : List.of("paarse fiets bij de brug", "kX9#mQ2!vL7p")) {
      assertThat(identiteiten.checkPasswordAgainstPolicy(wachtwoord, gebruiker()).isValid())
          .as(wachtwoord)
          .isTrue();
    }
  }

  @Test
  void theAdministratorCannotGiveOutABadOneEither() {
    Api beheerder = Api.als("beheerder", omgeving);
    var slecht = nieuw("welkom01");
    assertThat(beheerder.post("/engine-rest/user/create", slecht).status()).isEqualTo(400);
    assertThat(identiteiten.createUserQuery().userId("nieuweling").count()).isZero();
    try {
      assertThat(
              beheerder
                  .post("/engine-rest/user/create", nieuw("paarse fiets bij de brug"))
                  .status())
          .isEqualTo(204);
      assertThat(
              beheerder
                  .put(
                      "/engine-rest/user/nieuweling/credentials",
                      Map.of("password", "kort", "authenticatedUserPassword", "demo"))
                  .status())
          .isEqualTo(400);
    } finally {
      identiteiten.deleteUser("nieuweling");
    }
  }

  private static Map<String, Object> nieuw(String wachtwoord) {
    return Map.of(
        "profile",
        Map.of("id", "nieuweling", "firstName", "N", "lastName", "L"),
        "credentials",
        Map.of("password", wachtwoord));
  }

  private User gebruiker() {
    User gebruiker = identiteiten.newUser("jvoorbeeld");
    gebruiker.setFirstName("J");
    gebruiker.setLastName("Voorbeeld");
    return gebruiker;
  }
}
