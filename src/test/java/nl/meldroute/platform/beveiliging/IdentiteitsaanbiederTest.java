package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClientException;

/** Finding the identity provider, and what happens when it is another or away. */
class IdentiteitsaanbiederTest {

  private static Identiteitsaanbieder aanbieder(Map<String, String> instellingen) {
    var bron = new MapConfigurationPropertySource();
    bron.put("meldroute.aanmelden.client", Identiteitsserver.CLIENT);
    instellingen.forEach((naam, waarde) -> bron.put("meldroute.aanmelden." + naam, waarde));
    return new Identiteitsaanbieder(
        new Binder(bron).bindOrCreate("meldroute.aanmelden", Aanmeldinstellingen.class));
  }

  @Test
  void theAddressesOfTheProviderComeFromTheProvider() {
    var aanbieder = aanbieder(Map.of("uitgever", Identiteitsserver.uitgever()));
    assertThat(aanbieder.registratie().getProviderDetails().getTokenUri())
        .isEqualTo(Identiteitsserver.uitgever() + "/token");
    assertThat(aanbieder.afmeldadres()).contains(Identiteitsserver.uitgever() + "/endsession");
    assertThat(aanbieder.bij("een-ander")).isNull();
  }

  @Test
  void everyClientProvesItselfWithASecretOrOnlyWithTheProofOfThisSignIn() {
    var met = aanbieder(Map.of("uitgever", Identiteitsserver.uitgever(), "geheim", "verzonnen"));
    var zonder = aanbieder(Map.of("uitgever", Identiteitsserver.uitgever()));
    assertThat(met.registratie().getClientAuthenticationMethod())
        .isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    assertThat(zonder.registratie().getClientAuthenticationMethod())
        .isEqualTo(ClientAuthenticationMethod.NONE);
    assertThat(met.registratie().getClientSettings().isRequireProofKey()).isTrue();
    assertThat(zonder.registratie().getClientSettings().isRequireProofKey()).isTrue();
  }

  @Test
  void whoCallsItselfSomethingElseIsNotTheProvider() {
    var aanbieder =
        aanbieder(
            Map.of(
                "uitgever",
                "https://id.gemeente.example/realms/meldroute",
                "vindplaats",
                Identiteitsserver.uitgever()));
    assertThatThrownBy(aanbieder::registratie).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aProviderThatIsAwayIsAskedOnlyWhenNeeded() {
    var aanbieder = aanbieder(Map.of("uitgever", "http://localhost:1/weg"));
    assertThatThrownBy(aanbieder::registratie)
        .isInstanceOf(AanbiederOnbereikbaar.class)
        .hasCauseInstanceOf(RestClientException.class);
  }
}
