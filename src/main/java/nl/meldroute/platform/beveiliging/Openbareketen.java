package nl.meldroute.platform.beveiliging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The public page, and what it calls and loads. Nobody is anybody here: a session of who happens to
 * be signed in is not read, so no other site can make use of it, and none is made. No answer sets a
 * cookie, because a cookie is a trace on a phone that somebody else looks at (ADR 0037).
 */
@Configuration(proxyBeanMethods = false)
class Openbareketen {

  private static final String[] PADEN = {
    "/openbaar",
    "/api/v1/openbaar/**",
    "/app/openbaar.js",
    "/app/dom.js",
    "/app/fouten.js",
    "/app/meldroute.css",
    "/app/pijl.svg"
  };

  @Bean
  @Order(0)
  SecurityFilterChain openbaar(HttpSecurity http) throws Exception {
    return http.securityMatcher(PADEN)
        .authorizeHttpRequests(paden -> paden.anyRequest().permitAll())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessies -> sessies.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // There is no session to forge a request with; a body that is no JSON is refused anyhow.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                Beveiliging.metVasteKoppen(headers)
                    .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.NO_REFERRER))
                    .contentSecurityPolicy(csp -> csp.policyDirectives(Beveiliging.EIGEN_CSP)))
        .build();
  }
}
