package nl.meldroute.platform.beveiliging;

import com.nimbusds.jose.JOSEObjectType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The identity provider says that somebody signed out, or was signed out (OpenID Connect
 * Back-Channel Logout 1.0): their sessions here end too, of our pages and of the webapps, on
 * whatever node. Who calls has no account and no CSRF token; the signature is what counts.
 *
 * <p>Looks through all sessions for the id token that each keeps. That is rare and there are some
 * hundreds, so a register of our own would cost more than it spares.
 */
class Afmeldbericht extends OncePerRequestFilter {

  static final String PAD = "/uitloggen/aanbieder";

  private static final String GEBEURTENIS = "http://schemas.openid.net/event/backchannel-logout";
  private static final String SESSIE = "sid";
  private static final Logger LOG = LoggerFactory.getLogger(Afmeldbericht.class);

  private final JwtDecoder lezer;
  private final JdbcClient database;
  private final SessionRepository<? extends Session> sessies;

  Afmeldbericht(
      Identiteitsaanbieder aanbieder,
      Aanmeldinstellingen instellingen,
      JdbcClient database,
      SessionRepository<? extends Session> sessies) {
    this.lezer =
        aanbieder.lezer(eisen(instellingen), JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"));
    this.database = database;
    this.sessies = sessies;
  }

  private static OAuth2TokenValidator<Jwt> eisen(Aanmeldinstellingen instellingen) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(),
        new JwtIssuerValidator(instellingen.uitgever()),
        new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD,
            publiek -> publiek != null && publiek.contains(instellingen.client())),
        new JwtClaimValidator<Object>(
            "events",
            wat -> wat instanceof Map<?, ?> voorvallen && voorvallen.containsKey(GEBEURTENIS)),
        // Of an id token, which must not end what it began.
        new JwtClaimValidator<Object>("nonce", Objects::isNull),
        token ->
            token.hasClaim(JwtClaimNames.SUB) || token.hasClaim(SESSIE)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request")));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest vraag) {
    return !PAD.equals(vraag.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws IOException {
    if (!HttpMethod.POST.matches(vraag.getMethod())) {
      antwoord.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    try {
      String token = vraag.getParameter("logout_token");
      beeindig(lezer.decode(token == null ? "" : token));
    } catch (AanbiederOnbereikbaar weg) {
      LOG.warn("A sign-out at the identity provider cannot be checked now", weg);
      antwoord.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (JwtException geweigerd) {
      LOG.warn("What said to be a sign-out at the identity provider was refused");
      antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      antwoord.setContentType(MediaType.APPLICATION_JSON_VALUE);
      antwoord.getWriter().write("{\"error\":\"invalid_request\"}");
    }
  }

  private void beeindig(Jwt bericht) {
    List<String> aangemeld =
        database
            .sql("select session_id from spring_session where principal_name is not null")
            .query(String.class)
            .list()
            .stream()
            .filter(sessie -> isVan(sessies.findById(sessie), bericht))
            .toList();
    aangemeld.forEach(sessies::deleteById);
    LOG.info("A sign-out at the identity provider ended {} session(s)", aangemeld.size());
  }

  private static boolean isVan(Session sessie, Jwt bericht) {
    return sessie != null
        && sessie.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            instanceof SecurityContext context
        && context.getAuthentication() instanceof Organisatieaanmelding aanmelding
        && aanmelding.isVan(bericht.getSubject(), bericht.getClaimAsString(SESSIE));
  }
}
