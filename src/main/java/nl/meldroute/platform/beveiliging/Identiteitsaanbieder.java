package nl.meldroute.platform.beveiliging;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider: where it lives and with which keys it signs. Asked when first needed and
 * again after a failure, never at start; and never waited for long, since each wait holds a thread.
 */
class Identiteitsaanbieder {

  /** Name of the client in addresses: {@code /inloggen/met/organisatie}. */
  static final String NAAM = "organisatie";

  private static final Duration GEDULD = Duration.ofSeconds(5);
  private static final String ONTDEKKING = "/.well-known/openid-configuration";

  private final Aanmeldinstellingen instellingen;
  private final SingletonSupplier<ClientRegistration> registratie;

  Identiteitsaanbieder(Aanmeldinstellingen instellingen) {
    this.instellingen = instellingen;
    this.registratie = SingletonSupplier.of(this::ontdek);
  }

  ClientRegistration registratie() {
    return registratie.obtain();
  }

  /** Null for any other name, as Spring Security wants it. */
  ClientRegistration bij(String naam) {
    return NAAM.equals(naam) ? registratie() : null;
  }

  private ClientRegistration ontdek() {
    try {
      return vraagOp();
    } catch (RuntimeException geenAntwoord) {
      throw new AanbiederOnbereikbaar(geenAntwoord);
    }
  }

  private ClientRegistration vraagOp() {
    Map<String, Object> gegevens =
        RestClient.builder()
            .requestFactory(metGeduld())
            .build()
            .get()
            .uri(vindplaats() + ONTDEKKING)
            .retrieve()
            .body(new ParameterizedTypeReference<>() {});
    if (gegevens == null || !instellingen.uitgever().equals(gegevens.get("issuer"))) {
      throw new IllegalStateException(
          "The identity provider calls itself something else than meldroute.aanmelden.uitgever");
    }
    ClientRegistration.Builder bouw =
        ClientRegistrations.fromOidcConfiguration(gegevens)
            .registrationId(NAAM)
            .clientName("Uw organisatie")
            .clientId(instellingen.client())
            .redirectUri("{baseUrl}/inloggen/terug/{registrationId}")
            .scope("openid", "profile")
            // A stolen code is worth nothing without the verifier, with a secret of the client too.
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
    return instellingen.geheim().isBlank()
        ? bouw.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : bouw.clientSecret(instellingen.geheim()).build();
  }

  private String vindplaats() {
    return instellingen.vindplaats().isBlank()
        ? instellingen.uitgever()
        : instellingen.vindplaats();
  }

  /** Where a person ends the sign-in at the provider itself; not each provider has that. */
  Optional<String> afmeldadres() {
    return Optional.ofNullable(
            registratie()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint"))
        .map(Object::toString);
  }

  /**
   * Reads tokens of the provider: signature first, then what the validator asks. A token that is
   * wrong is another failure than keys that cannot be had.
   */
  JwtDecoder lezer(OAuth2TokenValidator<Jwt> eisen) {
    return lezer(eisen, JOSEObjectType.JWT);
  }

  /**
   * As above, of tokens that call themselves one of these; or nothing, as before there were names.
   */
  JwtDecoder lezer(OAuth2TokenValidator<Jwt> eisen, JOSEObjectType... soorten) {
    SingletonSupplier<JwtDecoder> lezer = SingletonSupplier.of(() -> metSleutels(eisen, soorten));
    return token -> {
      try {
        return lezer.obtain().decode(token);
      } catch (BadJwtException ongeldig) {
        throw ongeldig;
      } catch (JwtException geenSleutels) {
        throw new AanbiederOnbereikbaar(geenSleutels);
      }
    };
  }

  private JwtDecoder metSleutels(OAuth2TokenValidator<Jwt> eisen, JOSEObjectType... namen) {
    List<JOSEObjectType> toegestaan = new ArrayList<>(Arrays.asList(namen));
    toegestaan.add(null);
    NimbusJwtDecoder lezer =
        NimbusJwtDecoder.withJwkSetUri(registratie().getProviderDetails().getJwkSetUri())
            .restOperations(new RestTemplate(metGeduld()))
            // With a key pair only: nobody who knows the secret of the client can sign.
            .jwsAlgorithms(
                soorten ->
                    soorten.addAll(
                        List.of(
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.PS256,
                            SignatureAlgorithm.ES256)))
            .jwtProcessorCustomizer(
                verwerking ->
                    verwerking.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new HashSet<>(toegestaan))))
            .build();
    lezer.setJwtValidator(eisen);
    return lezer;
  }

  /** Exchanges the code of a sign-in for the tokens. */
  static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> inwisselaar() {
    var inwisselaar = new RestClientAuthorizationCodeTokenResponseClient();
    inwisselaar.setRestClient(
        RestClient.builder()
            .requestFactory(metGeduld())
            .messageConverters(
                soorten -> {
                  soorten.clear();
                  soorten.add(new FormHttpMessageConverter());
                  soorten.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return inwisselaar;
  }

  private static ClientHttpRequestFactory metGeduld() {
    SimpleClientHttpRequestFactory verbindingen = new SimpleClientHttpRequestFactory();
    verbindingen.setConnectTimeout(GEDULD);
    verbindingen.setReadTimeout(GEDULD);
    return verbindingen;
  }
}
