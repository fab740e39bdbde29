package nl.meldroute.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.meldroute.platform.StartGeweigerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ProductiecontroleTest {

  private static final String GOED = "R4x8-uitgevonden-voor-deze-test-9fK2";

  private static MockEnvironment goedeProductie() {
    return new MockEnvironment()
        .withProperty("meldroute.geheim", GOED)
        .withProperty("spring.datasource.url", "jdbc:postgresql://database.example/meldroute")
        .withProperty("spring.datasource.username", "app")
        .withProperty("spring.datasource.password", GOED + "-app")
        .withProperty("spring.flyway.user", "eigenaar")
        .withProperty("spring.flyway.password", GOED + "-eigenaar")
        .withProperty("spring.mail.host", "mail.example")
        .withProperty("meldroute.bericht.afzender", "meldroute@regio.example")
        .withProperty("meldroute.bericht.adres", "https://meldroute.example");
  }

  private static void controleer(MockEnvironment omgeving) {
    new Productiecontrole(omgeving).postProcessBeanFactory(null);
  }

  @Test
  void laatGoedeInstellingenDoor() {
    assertThatCode(() -> controleer(goedeProductie())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "meldroute.geheim, '', geheim ontbreekt",
    "meldroute.geheim, kort, te kort",
    "meldroute.geheim, " + Productiecontrole.DEMO_GEHEIM + ", van de demo",
    "spring.datasource.url, '', geen database ingesteld",
    "spring.datasource.username, '', gebruiker van de toepassing ontbreekt",
    "spring.datasource.password, ' ', wachtwoord van de database ontbreekt (spring.datasource",
    "spring.datasource.password, Postgres, bekend wachtwoord (spring.datasource",
    "spring.datasource.password, demo, bekend wachtwoord (spring.datasource",
    "spring.datasource.password, meldroute, bekend wachtwoord (spring.datasource",
    "spring.datasource.password, camunda, bekend wachtwoord (spring.datasource",
    "spring.flyway.user, '', eigenaar van de database ontbreekt",
    "spring.flyway.user, app, dezelfde databasegebruiker",
    "spring.flyway.password, '', wachtwoord van de database ontbreekt (spring.flyway",
    "spring.flyway.password, meldroute_eigenaar, bekend wachtwoord (spring.flyway",
    "spring.flyway.password, Verander-mij, bekend wachtwoord (spring.flyway",
    "spring.flyway.password, "
        + GOED
        + "-app, spring.datasource.password en spring.flyway.password zijn gelijk",
    "spring.datasource.password, "
        + GOED
        + ", spring.datasource.password en meldroute.geheim zijn gelijk",
    "meldroute.geheim, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, te raden",
    "spring.mail.host, '', geen mailserver ingesteld",
    "meldroute.bericht.afzender, '', afzender van mail ontbreekt",
    "meldroute.bericht.adres, http://meldroute.example, met https:// beginnen",
    "meldroute.beheerder-wachtwoord, demo, eerste beheerder is een bekend",
    "meldroute.beheerder-wachtwoord, elftekens-1, eerste beheerder is te kort",
    "meldroute.beheerder-wachtwoord, "
        + GOED
        + ", meldroute.geheim en meldroute.beheerder-wachtwoord zijn gelijk"
  })
  void weigertInProductie(String naam, String waarde, String melding) {
    MockEnvironment omgeving = goedeProductie().withProperty(naam, waarde);
    assertThatThrownBy(() -> controleer(omgeving))
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining(melding)
        .hasMessageNotContaining(GOED);
  }

  @Test
  void vraagtNaDeEersteStartGeenWachtwoordVanDeBeheerderMeer() {
    assertThatCode(
            () -> controleer(goedeProductie().withProperty("meldroute.beheerder-wachtwoord", "")))
        .doesNotThrowAnyException();
  }

  @Test
  void noemtAlleFoutenInEenKeer() {
    assertThatThrownBy(() -> controleer(new MockEnvironment()))
        .hasMessageContaining("spring.datasource.url")
        .hasMessageContaining("meldroute.geheim");
  }

  @Test
  void vraagtInDeDemoNietsMaarOokDaarTweeRollenBijEenEigenDatabase() {
    MockEnvironment demo = new MockEnvironment();
    demo.setActiveProfiles("demo");
    assertThatCode(() -> controleer(demo)).doesNotThrowAnyException();

    MockEnvironment metDatabase =
        demo.withProperty("spring.datasource.url", "jdbc:postgresql://localhost/meldroute");
    assertThatThrownBy(() -> controleer(metDatabase))
        .hasMessageContaining("spring.flyway.user")
        .hasMessageNotContaining("meldroute.geheim");
  }

  @Test
  void staatDeIngebouwdeDatabaseInProductieToeAlsErOmGevraagdIs() {
    assertThatCode(
            () ->
                controleer(
                    new MockEnvironment()
                        .withProperty("meldroute.ingebouwde-database", "true")
                        .withProperty("meldroute.bericht.zonder-mail", "true")
                        .withProperty("meldroute.geheim", GOED)))
        .doesNotThrowAnyException();
  }
}
