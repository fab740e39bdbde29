package nl.meldroute.verwijzing.koppeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address and a secret that a referral may be entrusted to. */
class KoppelingTest {

  private static final String ADRES = "https://partner.example/meldroute";
  private static final String GEHEIM = geheim("eerste-geheim-van-dertig-teken");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "partner.example",
        "http://partner.example",
        "ftp://partner.example",
        "https://",
        "https://naam:geheim@partner.example",
        "https://partner.example/#hier",
        "https://partner.example/ met spatie"
      })
  void anAddressIsAPlaceOnTheWebOverHttps(String adres) {
    assertThatThrownBy(() -> Koppeling.van(adres, GEHEIM, "", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("adres");
  }

  @Test
  void onlyInADemoMayItBeHttp() {
    assertThat(Koppeling.van("http://localhost:8081/x", GEHEIM, "", true).adres().getPort())
        .isEqualTo(8081);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_a29ydA==", "whsec_?", "geheim-zonder-soort-ervoor"})
  void aSecretIsLongEnoughAndIsNotRepeatedInTheMessage(String geheim) {
    assertThatThrownBy(() -> Koppeling.van(ADRES, geheim, "", false))
        .hasMessageContaining("het geheim")
        .hasMessageNotContaining("a29ydA");
    assertThat(Koppeling.van(ADRES, GEHEIM, "", false).toString()).doesNotContain(GEHEIM, "eerste");
  }

  @Test
  void whileAPartnerChangesOverAMessageIsSignedWithBothSecrets() {
    String vorig = geheim("vorige-geheim-van-dertig-teken");
    byte[] inhoud = "{}".getBytes(UTF_8);
    String beide = Koppeling.van(ADRES, GEHEIM, vorig, false).handtekeningen("a", 1, inhoud);
    String een = Koppeling.van(ADRES, GEHEIM, "", false).handtekeningen("a", 1, inhoud);
    String ander = Koppeling.van(ADRES, vorig, "", false).handtekeningen("a", 1, inhoud);
    assertThat(beide).isEqualTo(een + " " + ander).isNotEqualTo(een + " " + een);
  }

  @Test
  void theSignatureIsTheOneOfTheStandard() {
    // The example of the specification of Standard Webhooks.
    Koppeling koppeling = Koppeling.van(ADRES, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "", false);
    assertThat(
            koppeling.handtekeningen(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  private static String geheim(String tekst) {
    return "whsec_" + Base64.getEncoder().encodeToString(tekst.getBytes(UTF_8));
  }
}
