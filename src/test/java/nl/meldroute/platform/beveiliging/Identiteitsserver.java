package nl.meldroute.platform.beveiliging;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real OpenID Connect server, one for all tests. It believes who signs in: name and claims are
 * what its page is filled in with.
 */
public final class Identiteitsserver {

  static final String CLIENT = "meldroute-web";
  static final String PUBLIEK = "meldroute-api";
  static final Map<String, Object> AFGEMELD =
      Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  private static final String UITGEVER = "meldroute";
  private static final MockOAuth2Server SERVER = start();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private Identiteitsserver() {}

  private static MockOAuth2Server start() {
    try {
      MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true));
      server.start(InetAddress.getByName("localhost"), 0);
      return server;
    } catch (UnknownHostException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Connects a Spring context to the server. */
  public static final class Koppeling
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "meldroute.aanmelden.uitgever=" + uitgever(),
              "meldroute.aanmelden.client=" + CLIENT,
              "meldroute.aanmelden.geheim=geheim-van-de-test",
              "meldroute.aanmelden.groepen[9f1c-groep-in-entra]=twente-hengelo-wijkcoach")
          .applyTo(context);
    }
  }

  static String uitgever() {
    return SERVER.issuerUrl(UITGEVER).toString();
  }

  /** Claims as the form of the server takes them. */
  public static String claims(String voornaam, String achternaam, String... groepen) {
    return json(
        Map.of("given_name", voornaam, "family_name", achternaam, "groups", List.of(groepen)));
  }

  static String json(Map<String, ?> claims) {
    try {
      return Api.JSON.writeValueAsString(claims);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** Somebody fills in the page of the server; gives the address that it sends the browser to. */
  static URI meldAan(String inlogpagina, String persoon, String claims) {
    String formulier = "username=" + gecodeerd(persoon) + "&claims=" + gecodeerd(claims);
    HttpRequest vraag =
        HttpRequest.newBuilder(URI.create(inlogpagina))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(formulier))
            .build();
    try {
      return URI.create(
          BROWSER
              .send(vraag, BodyHandlers.ofString())
              .headers()
              .firstValue("Location")
              .orElseThrow());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  /** A token as a system gets it. */
  static String token(
      String uitgever, String publiek, Duration geldig, Map<String, ? extends Object> claims) {
    return SERVER
        .issueToken(
            uitgever,
            "systeem",
            new DefaultOAuth2TokenCallback(
                uitgever, "systeem", "JWT", List.of(publiek), claims, geldig.toSeconds()))
        .serialize();
  }

  /** That somebody signed out here, as the server tells those that let them in. */
  static String afmelding(String persoon, Map<String, String> meer) {
    Map<String, Object> claims = new HashMap<>(AFGEMELD);
    claims.putAll(meer);
    return afmelding(UITGEVER, CLIENT, persoon, Duration.ofMinutes(2), claims);
  }

  static String afmelding(
      String uitgever,
      String publiek,
      String persoon,
      Duration geldig,
      Map<String, ? extends Object> claims) {
    return SERVER
        .issueToken(
            uitgever,
            publiek,
            new DefaultOAuth2TokenCallback(
                uitgever, persoon, "logout+jwt", List.of(publiek), claims, geldig.toSeconds()))
        .serialize();
  }

  static String token(String groep) {
    return token(
        UITGEVER,
        PUBLIEK,
        Duration.ofMinutes(5),
        Map.of("groups", List.of(groep), "azp", "twente-systeem"));
  }

  private static String gecodeerd(String tekst) {
    return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
  }
}
