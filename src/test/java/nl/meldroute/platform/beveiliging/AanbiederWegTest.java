package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.platform.Groepenlijst;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by the organisation while its identity provider is away, or goes away meanwhile. */
class AanbiederWegTest {

  private static final String WEG = "http://localhost:1/weg";

  private final AnnotationConfigWebApplicationContext context =
      new AnnotationConfigWebApplicationContext();

  /** The doors of the product, without what is behind them. */
  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  @Import(Organisatieingang.Onderdelen.class)
  static class Deuren {

    @Bean
    SecurityFilterChain deur(
        HttpSecurity http, Aanmeldinstellingen instellingen, Identiteitsaanbieder aanbieder)
        throws Exception {
      var ingang =
          new Organisatieingang(
              instellingen, aanbieder, new EenRegio(), null, null, null, Clock.systemUTC());
      ingang.vanSystemen(http);
      ingang.vanPersonen(http, new NullRequestCache());
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(paden -> paden.anyRequest().authenticated())
          .build();
    }
  }

  private record EenRegio() implements Groepenlijst {
    @Override
    public List<String> regios() {
      return List.of("twente");
    }

    @Override
    public List<String> regios(String groep) {
      return regios();
    }
  }

  @AfterEach
  void sluit() {
    context.close();
  }

  @Test
  void aSystemIsToldToComeBackAndNotThatItIsRefused() throws Exception {
    begin(WEG);
    isEvenNiet(metToken("verzonnen"));
  }

  @Test
  void aSystemIsToldSoTooWhenTheKeysCannotBeHad() throws Exception {
    MockOAuth2Server aanbieder = aanbieder();
    String uitgever = aanbieder.issuerUrl("meldroute").toString();
    begin(uitgever);
    assertThat(metToken("verzonnen").getStatus()).isEqualTo(401);
    String token =
        aanbieder
            .issueToken(
                "meldroute",
                "systeem",
                new DefaultOAuth2TokenCallback(
                    "meldroute",
                    "systeem",
                    "JWT",
                    List.of(Identiteitsserver.PUBLIEK),
                    Map.of("groups", List.of("twente-systeem")),
                    Duration.ofMinutes(5).toSeconds()))
            .serialize();
    aanbieder.shutdown();
    isEvenNiet(metToken(token));
  }

  @Test
  void aPersonReadsOnThePageToSignInThatItIsNotPossibleNow() throws Exception {
    begin(WEG);
    assertThat(vraag("GET", "/inloggen/met/organisatie", Map.of(), null).getRedirectedUrl())
        .isEqualTo("/inloggen?onbereikbaar");
  }

  @Test
  void aPersonWhoComesBackWithACodeReadsThatToo() throws Exception {
    MockOAuth2Server aanbieder = aanbieder();
    begin(aanbieder.issuerUrl("meldroute").toString());
    MockHttpServletRequest heen = new MockHttpServletRequest("GET", "/inloggen/met/organisatie");
    String bijDeAanbieder = stuur(heen).getRedirectedUrl();
    assertThat(bijDeAanbieder).startsWith(aanbieder.issuerUrl("meldroute").toString());
    aanbieder.shutdown();
    String staat =
        UriComponentsBuilder.fromUriString(bijDeAanbieder)
            .build()
            .getQueryParams()
            .getFirst("state")
            .replace("%3D", "=");
    assertThat(
            vraag(
                    "GET",
                    "/inloggen/terug/organisatie",
                    Map.of("code", "verzonnen", "state", staat),
                    heen.getSession())
                .getRedirectedUrl())
        .isEqualTo("/inloggen?onbereikbaar");
  }

  private static void isEvenNiet(MockHttpServletResponse antwoord) throws Exception {
    assertThat(antwoord.getStatus()).isEqualTo(503);
    assertThat(antwoord.getContentType()).startsWith("application/problem+json");
    var probleem = Api.JSON.readTree(antwoord.getContentAsString(StandardCharsets.UTF_8));
    assertThat(probleem.path("status").asInt()).isEqualTo(503);
    assertThat(probleem.path("detail").asText()).contains("kan nu niet worden gecontroleerd");
    assertThat(probleem.path("fouten").isArray()).isTrue();
  }

  private static MockOAuth2Server aanbieder() throws Exception {
    MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true));
    server.start(InetAddress.getByName("localhost"), 0);
    return server;
  }

  private void begin(String uitgever) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "meldroute.aanmelden.uitgever",
                    uitgever,
                    "meldroute.aanmelden.client",
                    Identiteitsserver.CLIENT)));
    context.setServletContext(new MockServletContext());
    context.register(Deuren.class);
    context.refresh();
  }

  private MockHttpServletResponse metToken(String token) throws Exception {
    MockHttpServletRequest vraag = new MockHttpServletRequest("POST", "/api/v1/meldingen");
    vraag.addHeader("Authorization", "Bearer " + token);
    return stuur(vraag);
  }

  private MockHttpServletResponse vraag(
      String methode, String pad, Map<String, String> parameters, HttpSession sessie)
      throws Exception {
    MockHttpServletRequest vraag = new MockHttpServletRequest(methode, pad);
    vraag.setParameters(parameters);
    if (sessie != null) {
      vraag.setSession(sessie);
    }
    return stuur(vraag);
  }

  private MockHttpServletResponse stuur(MockHttpServletRequest vraag) throws Exception {
    vraag.setServletPath(vraag.getRequestURI());
    MockHttpServletResponse antwoord = new MockHttpServletResponse();
    context
        .getBean("springSecurityFilterChain", Filter.class)
        .doFilter(vraag, antwoord, new MockFilterChain());
    return antwoord;
  }
}
