package nl.meldroute.voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class OpdrachtregelTest {

  @Test
  void withoutAnExampleTheProductIsStartedAsAlways() {
    assertThat(Opdrachtregel.gevraagd("--server.port=8081")).isFalse();
    assertThat(Opdrachtregel.gevraagd("--voorbeeld=twente-verhalen")).isTrue();
    assertThat(Opdrachtregel.gevraagd("--voorbeeld")).isTrue();
  }

  @Test
  void onThisComputerTheDemoUsersOfTheRegionSendAndLook() {
    Instellingen instellingen = van(Map.of("voorbeeld", "twente-verhalen"));

    assertThat(instellingen.adres()).hasToString("http://localhost:8080");
    assertThat(instellingen.elders()).isFalse();
    assertThat(instellingen.inzender().gebruiker("twente")).isEqualTo("twente-systeem");
    assertThat(instellingen.lezer().gebruiker("drenthe")).isEqualTo("drenthe-zorgcoordinator");
    assertThat(instellingen.lezer().wachtwoord()).isEqualTo("demo");
  }

  @Test
  void thePortAndThePathAreThoseOfTheProduct() {
    Instellingen instellingen =
        van(Map.of("server.port", "8090", "server.servlet.context-path", "/meldroute"));

    assertThat(instellingen.adres()).hasToString("http://localhost:8090/meldroute");
    assertThat(instellingen.opPoort(1234).adres()).hasToString("http://localhost:1234/meldroute");
  }

  @Test
  void aRealInstallationIsReachedWithItsOwnUsers() {
    Instellingen instellingen =
        van(
            Map.of(
                "voorbeeld.adres", "https://meldroute.example/",
                "voorbeeld.gebruiker", "koppeling",
                "voorbeeld.lezer", "j-voorbeeld",
                "voorbeeld.wachtwoord", "geheim",
                "voorbeeld.lezerwachtwoord", "ook-geheim"));

    assertThat(instellingen.adres()).hasToString("https://meldroute.example");
    assertThat(instellingen.elders()).isTrue();
    assertThat(instellingen.inzender().gebruiker("twente")).isEqualTo("koppeling");
    assertThat(instellingen.inzender().wachtwoord()).isEqualTo("geheim");
    assertThat(instellingen.lezer().gebruiker("twente")).isEqualTo("j-voorbeeld");
    assertThat(instellingen.lezer().wachtwoord()).isEqualTo("ook-geheim");
  }

  @Test
  void nothingGoesToAnotherComputerUnencryptedOrWithADemoPassword() {
    assertThatThrownBy(
            () ->
                van(
                    Map.of(
                        "voorbeeld.adres", "http://meldroute.example",
                        "voorbeeld.gebruiker", "koppeling",
                        "voorbeeld.wachtwoord", "geheim")))
        .isInstanceOf(Mislukt.class)
        .hasMessageContaining("https")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> van(Map.of("voorbeeld.adres", "https://meldroute.example")))
        .isInstanceOf(Mislukt.class)
        .hasMessageContaining("VOORBEELD_WACHTWOORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"meldroute.example", "ftp://meldroute.example", "https://", "een adres"})
  void whatIsNoAddressIsSaidToBeNone(String adres) {
    assertThatThrownBy(() -> van(Map.of("voorbeeld.adres", adres)))
        .isInstanceOf(Mislukt.class)
        .hasMessageStartingWith("Dit is geen adres: " + adres);
  }

  @Test
  void aPasswordOnTheCommandLineIsRefused() {
    assertThatThrownBy(
            () ->
                Opdrachtregel.lees("--voorbeeld=twente-verhalen", "--voorbeeld.wachtwoord=geheim"))
        .isInstanceOf(Mislukt.class)
        .hasMessageContaining("nooit op de opdrachtregel")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void anUnknownExampleIsAnsweredWithThoseThatThereAre() {
    Voorbeelden voorbeelden = new Voorbeelden();

    assertThat(voorbeelden.namen()).containsExactly("drenthe-2023", "proef", "twente-verhalen");
    assertThat(voorbeelden.meldingen("twente-verhalen")).hasSize(10);
    assertThatThrownBy(() -> voorbeelden.meldingen("bestaat-niet"))
        .isInstanceOf(Mislukt.class)
        .hasMessage(
            "Het voorbeeld \"bestaat-niet\" bestaat niet. Kies uit: drenthe-2023, proef, twente-verhalen.");
    assertThatThrownBy(() -> voorbeelden.meldingen(""))
        .isInstanceOf(Mislukt.class)
        .hasMessageContaining("--voorbeeld=<naam>")
        .hasMessageContaining("drenthe-2023");
  }

  private static Instellingen van(Map<String, Object> waarden) {
    StandardEnvironment omgeving = new StandardEnvironment();
    omgeving.getPropertySources().addFirst(new MapPropertySource("proef", waarden));
    return Opdrachtregel.lees(omgeving);
  }
}
