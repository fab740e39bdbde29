package nl.meldroute.voorbeeld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.meldroute.Api;
import nl.meldroute.Meldroute;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The command as a user gives it, and the client against the product under test. */
@Meldroutetest
class VoorbeeldstartTest {

  /** Three meldingen of Drenthe, where no other test works. */
  private static final String VOORBEELD = "proef";

  @Autowired private Environment omgeving;

  private final ByteArrayOutputStream scherm = new ByteArrayOutputStream();

  @TempDir private Path elders;

  @Test
  void aSecondTimeAddsNothingAndPrintsTheSameTable() throws IOException {
    boolean gelukt = verstuur(adres(), meldingen());
    String eerste = scherm.toString(UTF_8);
    long aantal = casussen();
    scherm.reset();

    assertThat(gelukt).isTrue();
    assertThat(verstuur(adres(), meldingen())).isTrue();
    assertThat(casussen()).isEqualTo(aantal);
    assertThat(scherm.toString(UTF_8)).isEqualTo(eerste);
  }

  @Test
  void theTableShowsDangerAdviceAndWhereEachCasusWaits() {
    verstuur(adres(), meldingen());

    assertThat(scherm.toString(UTF_8))
        .contains("Versturen 3 van 3")
        .contains("M-drenthe-")
        .contains("Casustafel")
        .contains("Drieluik")
        .contains("Gevaar beoordelen")
        .contains("ketenregisseur")
        .contains("3 meldingen: ");
    assertThat(scherm.toString(UTF_8).lines()).allMatch(regel -> regel.length() <= 120);
  }

  @Test
  void aRefusedMeldingIsNamedAndTheOthersAreTakenIn() {
    List<JsonNode> meldingen = new ArrayList<>(meldingen());
    ObjectNode fout = meldingen.get(2).deepCopy();
    meldingen.add(fout.put("gemeente", "Rotterdam"));

    assertThat(verstuur(adres(), meldingen)).isFalse();
    assertThat(scherm.toString(UTF_8))
        .contains("(niet aangenomen)")
        .contains("Niet gelukt: 1.")
        .contains("Versturen 4 van 4");
  }

  @Test
  void anExampleThatChangedSinceIsNotSentTwice() {
    verstuur(adres(), meldingen());
    long aantal = casussen();
    List<JsonNode> anders = new ArrayList<>(meldingen());
    ObjectNode eerste = anders.get(0).deepCopy();
    anders.set(0, eerste.put("omschrijving", "Een heel ander verhaal dan de vorige keer."));

    assertThat(verstuur(adres(), anders)).isFalse();
    assertThat(scherm.toString(UTF_8)).contains("eerder", "andere inhoud");
    assertThat(casussen()).isEqualTo(aantal);
  }

  @Test
  void anUnknownUserIsToldWhatToDo() {
    Instellingen onbekend =
        instellingen(Map.of("voorbeeld.adres", adres(), "voorbeeld.gebruiker", "niemand-van-hier"));

    assertThatThrownBy(() -> new Dienst(onbekend).meld(meldingen().get(0), "proef"))
        .isInstanceOf(Mislukt.class)
        .hasMessageContaining("niemand-van-hier")
        .hasMessageContaining("VOORBEELD_WACHTWOORD");
  }

  @Test
  void aProductThatIsNotThereIsSaidToBeAway() throws IOException {
    String nergens = "http://localhost:" + vrijePoort();

    assertThat(dienst(adres()).toestand()).isEqualTo(Dienst.Toestand.DRAAIT);
    assertThat(dienst(nergens).toestand()).isEqualTo(Dienst.Toestand.AFWEZIG);
    assertThatThrownBy(() -> dienst(nergens).meld(meldingen().get(0), "proef"))
        .isInstanceOf(Mislukt.class)
        .hasMessageContaining("antwoordt niet");
  }

  @Test
  void somethingElseAtTheAddressIsNotTakenForTheProduct() {
    assertThat(dienst(adres() + "/camunda").toestand()).isEqualTo(Dienst.Toestand.ANDERS);
  }

  @Test
  void besideARunningProductTheCommandStartsNothingElse() throws Exception {
    Opdracht opdracht =
        geef("--voorbeeld=" + VOORBEELD, "--server.port=" + poort(), "--meldroute.data-map=data");

    assertThat(opdracht.uitvoer())
        .contains("3 meldingen naar http://localhost:" + poort())
        .contains("Nog een keer versturen voegt niets toe.")
        .doesNotContain("Tomcat", "DEBUG");
    assertThat(opdracht.code()).isZero();
    assertThat(elders).as("no database was made").isEmptyDirectory();
  }

  @Test
  void anUnknownNameEndsTheCommandWithTheNamesThatThereAre() throws Exception {
    Opdracht opdracht = geef("--voorbeeld=bestaat-niet", "--server.port=" + poort());

    assertThat(opdracht.uitvoer())
        .isEqualToIgnoringNewLines(
            "Het voorbeeld \"bestaat-niet\" bestaat niet. Kies uit: drenthe-2023, proef, twente-verhalen.");
    assertThat(opdracht.code()).isEqualTo(2);
  }

  @Test
  void aGivenAddressWhereNothingRunsStartsNoProductHere() throws Exception {
    Opdracht opdracht =
        geef("--voorbeeld=" + VOORBEELD, "--voorbeeld.adres=http://localhost:" + vrijePoort());

    assertThat(opdracht.uitvoer()).contains("Meldroute is niet bereikbaar op http://localhost:");
    assertThat(opdracht.code()).isEqualTo(2);
    assertThat(elders).isEmptyDirectory();
  }

  /** What a command printed and how it ended. */
  private record Opdracht(int code, String uitvoer) {}

  private Opdracht geef(String... argumenten) throws Exception {
    List<String> opdracht =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Meldroute.class.getName()));
    opdracht.addAll(List.of(argumenten));
    Process proces =
        new ProcessBuilder(opdracht).directory(elders.toFile()).redirectErrorStream(true).start();
    String uitvoer = new String(proces.getInputStream().readAllBytes(), UTF_8);
    assertThat(proces.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Opdracht(proces.exitValue(), uitvoer);
  }

  private boolean verstuur(String adres, List<JsonNode> meldingen) {
    Scherm op = new Scherm(new PrintStream(scherm, true, UTF_8), false);
    return Voorbeeldstart.verstuur(
        instellingen(Map.of("voorbeeld", VOORBEELD, "voorbeeld.adres", adres)),
        meldingen,
        op,
        Duration.ZERO);
  }

  private static List<JsonNode> meldingen() {
    return new Voorbeelden().meldingen(VOORBEELD);
  }

  private static Dienst dienst(String adres) {
    return new Dienst(instellingen(Map.of("voorbeeld.adres", adres)));
  }

  private static Instellingen instellingen(Map<String, Object> waarden) {
    StandardEnvironment bron = new StandardEnvironment();
    bron.getPropertySources().addFirst(new MapPropertySource("proef", waarden));
    return Opdrachtregel.lees(bron);
  }

  private long casussen() {
    return Long.parseLong(
        Api.als("drenthe-zorgcoordinator", omgeving)
            .haal("/api/v1/casussen")
            .antwoord()
            .headers()
            .firstValue("X-Total-Count")
            .orElseThrow());
  }

  private String adres() {
    return "http://localhost:" + poort();
  }

  private String poort() {
    return omgeving.getRequiredProperty("local.server.port");
  }

  private static int vrijePoort() throws IOException {
    try (ServerSocket vrij = new ServerSocket(0)) {
      return vrij.getLocalPort();
    }
  }
}
