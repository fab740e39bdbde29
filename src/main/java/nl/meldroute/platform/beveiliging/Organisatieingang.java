package nl.meldroute.platform.beveiliging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.meldroute.platform.Groepenlijst;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Signing in with the account of one's own organisation (OpenID Connect), beside our own accounts
 * and only when it is set up: people by a session, systems by a token at each call.
 */
@Component
class Organisatieingang {

  private final Aanmeldinstellingen instellingen;
  private final Identiteitsaanbieder aanbieder;
  private final Rolvertaling rollen;
  private final Accountspiegel accounts;
  private final JdbcClient database;
  private final SessionRepository<? extends Session> sessies;
  private final Clock klok;

  Organisatieingang(
      Aanmeldinstellingen instellingen,
      Identiteitsaanbieder aanbieder,
      Groepenlijst groepen,
      Accountspiegel accounts,
      JdbcClient database,
      SessionRepository<? extends Session> sessies,
      Clock klok) {
    this.instellingen = instellingen;
    this.aanbieder = aanbieder;
    this.rollen = new Rolvertaling(instellingen, groepen);
    this.accounts = accounts;
    this.database = database;
    this.sessies = sessies;
    this.klok = klok;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Aanmeldinstellingen.class)
  static class Onderdelen {

    @Bean
    Identiteitsaanbieder identiteitsaanbieder(Aanmeldinstellingen instellingen) {
      return new Identiteitsaanbieder(instellingen);
    }

    /** One reader for all sign-ins, because it remembers the keys of the provider. */
    @Bean
    JwtDecoderFactory<ClientRegistration> tokenlezers(Identiteitsaanbieder aanbieder) {
      JwtDecoder lezer =
          aanbieder.lezer(
              new DelegatingOAuth2TokenValidator<>(
                  new JwtTimestampValidator(),
                  token -> new OidcIdTokenValidator(aanbieder.registratie()).validate(token)));
      return registratie -> lezer;
    }
  }

  /** Lets people in by our own pages; the session then counts for the webapps too. */
  void vanPersonen(HttpSecurity http, RequestCache teruggaan) throws Exception {
    if (!instellingen.metOrganisatie()) {
      return;
    }
    ClientRegistrationRepository aanbieders = aanbieder::bij;
    Organisatiedeur deur = new Organisatiedeur(instellingen, klok);
    deur.setRequestCache(teruggaan);
    http.addFilterBefore(
        new Afmeldbericht(aanbieder, instellingen, database, sessies), CsrfFilter.class);
    http.oauth2Login(
        inloggen ->
            inloggen
                .withObjectPostProcessor(heenweg(deur))
                .loginPage("/inloggen")
                .clientRegistrationRepository(aanbieders)
                .authorizedClientRepository(new GeenTokens())
                .authorizationEndpoint(
                    heen -> heen.authorizationRequestResolver(new Inlogaanvraag(aanbieders)))
                .loginProcessingUrl("/inloggen/terug/*")
                .tokenEndpoint(
                    tokens -> tokens.accessTokenResponseClient(Identiteitsaanbieder.inwisselaar()))
                .userInfoEndpoint(
                    wie ->
                        wie.oidcUserService(
                            new Organisatiegebruikers(instellingen, rollen, accounts)))
                .successHandler(deur)
                .failureHandler(deur));
  }

  /** Lets systems in on the API. */
  void vanSystemen(HttpSecurity http) throws Exception {
    if (!instellingen.metOrganisatie()) {
      return;
    }
    http.oauth2ResourceServer(
        systemen ->
            systemen
                .withObjectPostProcessor(weigering())
                .authenticationEntryPoint(new ApiAanmeldpunt())
                .jwt(
                    token ->
                        token
                            .decoder(aanbieder.lezer(eisenAanSystemen()))
                            .jwtAuthenticationConverter(
                                new Systeemaanmelding(instellingen, rollen))));
  }

  /** Whose provider is away before they went there is told so too. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> heenweg(
      Organisatiedeur deur) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(deur);
        return filter;
      }
    };
  }

  /** Spring Security lets a provider that is away become a failure of ours. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> weigering() {
    var weigering = new AuthenticationEntryPointFailureHandler(new ApiAanmeldpunt());
    weigering.setRethrowAuthenticationServiceException(false);
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(weigering);
        return filter;
      }
    };
  }

  private OAuth2TokenValidator<Jwt> eisenAanSystemen() {
    return new DelegatingOAuth2TokenValidator<>(
        JwtValidators.createDefaultWithIssuer(instellingen.uitgever()),
        // Without an end it would be a password.
        new JwtClaimValidator<Instant>(JwtClaimNames.EXP, einde -> einde != null),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD,
            publiek -> publiek != null && publiek.contains(instellingen.publiek())));
  }

  /** Ends sessions in time, on whatever path they are used. */
  void begrensSessies(HttpSecurity http) {
    if (instellingen.metOrganisatie()) {
      http.addFilterAfter(new Aanmeldduur(klok), SecurityContextHolderFilter.class);
    }
  }

  Afmelding afmelding() {
    return new Afmelding(aanbieder);
  }

  boolean metInlogformulier() {
    return instellingen.inlogformulier();
  }
}
