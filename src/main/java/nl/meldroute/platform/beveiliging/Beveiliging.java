package nl.meldroute.platform.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in at all, by path. One sign-in (session) serves our pages, Tasklist and Cockpit;
 * systems use HTTP Basic on the API. What a user may see behind the door is decided by the engine's
 * authorisations and by row-level security.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Beveiliging {

  static final String EIGEN_CSP =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /**
   * The styles, and no others, that the logo in the table editor of /beleid brings along: its
   * licence asks to leave that as it is. The rest of the page keeps to the policy of all pages.
   */
  static final String CSP_MET_TABELEDITOR =
      EIGEN_CSP.replace(
          "style-src 'self'",
          "style-src 'self' 'unsafe-hashes'"
              + " 'sha256-r3vOsuepBDg6tz/cOusiNJ9Y4Lp9hGQTT7pzDks1Xxc='"
              + " 'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4='"
              + " 'sha256-JpvvTIK7ulxf/3oA+AUuVbO9Labs8npGWGm9X9nGIWw='"
              + " 'sha256-9OIpRRx0bq4t4s2zyqbocMNwedniLDaxLB+FlLIjNgM='"
              + " 'sha256-GAdrtwahSjGXI0UQQnfyEVtPn+wfgQxvyrjyQuByfuU='"
              + " 'sha256-ZG9bHUWWXDZyu7zfItuLwGK+cah/hweM0RfXpZpxZVM='");

  private static final PathPatternRequestMatcher.Builder PADEN =
      PathPatternRequestMatcher.withDefaults();

  private final boolean veiligeKoekjes;
  private final AuthorizationService rechten;

  Beveiliging(
      @Value("${server.servlet.session.cookie.secure}") boolean veiligeKoekjes,
      AuthorizationService rechten) {
    this.veiligeKoekjes = veiligeKoekjes;
    this.rechten = rechten;
  }

  /** Measuring each filter took more than some of them do. */
  @Bean
  SecurityObservationSettings zonderMetingPerFilter() {
    return SecurityObservationSettings.noObservations();
  }

  /** No text holds these, and the database would choke on them. */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(
        waarde -> waarde.chars().noneMatch(teken -> teken < ' ' && "\t\r\n".indexOf(teken) < 0));
    return firewall;
  }

  /** Tasklist, Cockpit and Admin: their own CSRF and content security policy stay in force. */
  @Bean
  @Order(1)
  SecurityFilterChain webappketen(HttpSecurity http, Organisatieingang organisatie)
      throws Exception {
    organisatie.begrensSessies(http);
    return http.securityMatcher(PADEN.matcher("/camunda/**"))
        .authorizeHttpRequests(paden -> paden.anyRequest().authenticated())
        .addFilterAfter(new Engineroutes(rechten), AuthorizationFilter.class)
        .addFilterAfter(new Paginanonce(), Engineroutes.class)
        .addFilterAfter(new Uitdrukkingsfilter(), Engineroutes.class)
        .addFilterAfter(new Motorantwoord(), Uitdrukkingsfilter.class)
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.requestCache(teruggaan()))
        .headers(
            headers ->
                metVasteKoppen(headers)
                    .frameOptions(frame -> frame.sameOrigin())
                    .cacheControl(cache -> cache.disable())
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            nietBewaren(), new CacheControlHeadersWriter())))
        .logout(
            afmelden ->
                afmelden
                    .logoutRequestMatcher(
                        PADEN.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                    .logoutSuccessHandler(organisatie.afmelding().vanWebapps()))
        .exceptionHandling(
            fouten ->
                fouten
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        PADEN.matcher("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/inloggen"),
                        PADEN.matcher("/camunda/**")))
        .build();
  }

  /** The engine's REST API. */
  @Bean
  @Order(2)
  SecurityFilterChain engineketen(
      HttpSecurity http, IdentityService identiteiten, Organisatieingang organisatie)
      throws Exception {
    organisatie.begrensSessies(http);
    return aanroepbaar(http, "/engine-rest/**", identiteiten)
        .addFilterAfter(new Engineroutes(rechten), EngineIdentiteitFilter.class)
        .addFilterAfter(new Uitdrukkingsfilter(), Engineroutes.class)
        .addFilterAfter(new Motorantwoord(), Uitdrukkingsfilter.class)
        .build();
  }

  /** Our own API. */
  @Bean
  @Order(3)
  SecurityFilterChain apiketen(
      HttpSecurity http, IdentityService identiteiten, Organisatieingang organisatie)
      throws Exception {
    organisatie.begrensSessies(http);
    organisatie.vanSystemen(http);
    return aanroepbaar(http, "/api/**", identiteiten).build();
  }

  private HttpSecurity aanroepbaar(HttpSecurity http, String pad, IdentityService identiteiten)
      throws Exception {
    return http.securityMatcher(PADEN.matcher(pad))
        .authorizeHttpRequests(
            paden ->
                paden
                    .requestMatchers(PADEN.matcher("/api/v1/openapi.json"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterAfter(new EngineIdentiteitFilter(identiteiten), AuthorizationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(new ApiAanmeldpunt()))
        .exceptionHandling(fouten -> fouten.authenticationEntryPoint(new ApiAanmeldpunt()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens())
                    .csrfTokenRequestHandler(metTokenBijElkAntwoord())
                    .ignoringRequestMatchers(metEigenAanmelding()))
        .headers(
            headers ->
                metVasteKoppen(headers)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(EIGEN_CSP)));
  }

  /** Our own pages. */
  @Bean
  @Order(4)
  SecurityFilterChain paginaketen(HttpSecurity http, Organisatieingang organisatie)
      throws Exception {
    organisatie.begrensSessies(http);
    organisatie.vanPersonen(http, teruggaan());
    if (organisatie.metInlogformulier()) {
      http.formLogin(
          inloggen -> inloggen.loginPage("/inloggen").failureUrl("/inloggen?error").permitAll());
    }
    return http.authorizeHttpRequests(
            paden ->
                paden
                    .requestMatchers(
                        "/",
                        "/inloggen",
                        "/inloggen/geen-rol",
                        "/uitgelogd",
                        "/antwoord/**",
                        "/error",
                        "/app/**",
                        "/forms/**",
                        "/favicon.ico")
                    .permitAll()
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority("beheerder")
                    .anyRequest()
                    .authenticated())
        .requestCache(cache -> cache.requestCache(teruggaan()))
        .httpBasic(Customizer.withDefaults())
        .exceptionHandling(
            fouten ->
                fouten.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/inloggen")))
        .logout(
            afmelden ->
                afmelden
                    .logoutRequestMatcher(PADEN.matcher(HttpMethod.POST, "/uitloggen"))
                    .logoutSuccessHandler(organisatie.afmelding().vanPaginas()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens())
                    .csrfTokenRequestHandler(metTokenBijElkAntwoord()))
        .headers(
            headers ->
                metVasteKoppen(headers)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(EIGEN_CSP))
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            PADEN.matcher("/beleid"),
                            (vraag, antwoord) ->
                                antwoord.setHeader(
                                    "Content-Security-Policy", CSP_MET_TABELEDITOR))))
        .build();
  }

  /**
   * Beside what Spring Security sends by itself: over HTTPS nothing but HTTPS for a year, addresses
   * go to no other site, other sites hold no handle on our windows and load nothing of ours.
   */
  static HeadersConfigurer<HttpSecurity> metVasteKoppen(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
        .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(bron -> bron.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            rechten ->
                rechten.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }

  /**
   * Scripts and styles of the webapps may be kept by the browser. Data may not, and neither may the
   * pages: each carries a nonce that fits the content security policy of its own answer only.
   */
  private static RequestMatcher nietBewaren() {
    return new OrRequestMatcher(
        PADEN.matcher("/camunda/api/**"), PADEN.matcher("/camunda/app/{app}/{engine}/"));
  }

  /**
   * Back to the page that was asked for, without a mark of it in the address. A page and not the
   * data that a script of it asked for when the session was over.
   */
  private static RequestCache teruggaan() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(new NegatedRequestMatcher(PADEN.matcher("/camunda/api/**")));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  /** The webapps have a CSRF cookie of their own, so ours has another name. */
  private CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieName("MELDROUTE-XSRF");
    tokens.setHeaderName("X-MELDROUTE-XSRF");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(koekje -> koekje.sameSite("Lax").secure(veiligeKoekjes));
    return tokens;
  }

  /**
   * Not deferred: Tasklist's pages read no token, so after signing in our scripts in them would
   * find an empty cookie.
   */
  private static CsrfTokenRequestAttributeHandler metTokenBijElkAntwoord() {
    CsrfTokenRequestAttributeHandler afhandeling = new CsrfTokenRequestAttributeHandler();
    afhandeling.setCsrfRequestAttributeName(null);
    return afhandeling;
  }

  /**
   * A browser never adds this header by itself, unless it once answered a Basic challenge: our API
   * sends none. So a call that brings its own credentials cannot be forged from another site.
   */
  private static RequestMatcher metEigenAanmelding() {
    return (HttpServletRequest vraag) -> vraag.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAanmelding() {
    var registratie = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registratie.setInitParameters(
        Map.of("authentication-provider", WebappAanmelding.class.getName()));
    registratie.addUrlPatterns("/camunda/*");
    registratie.setOrder(0);
    return registratie;
  }

  /** Before the filters of Spring Security, which take the user from the session. */
  @Bean
  FilterRegistrationBean<Sessieduur> sessieduur(Clock klok) {
    var registratie = new FilterRegistrationBean<>(new Sessieduur(klok));
    registratie.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return registratie;
  }

  @Bean
  AuthenticationManager authenticationManager(AuthenticationProvider aanmelding) {
    return new ProviderManager(aanmelding);
  }
}
