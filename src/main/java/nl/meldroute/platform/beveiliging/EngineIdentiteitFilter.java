package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the engine judge each call to our API and to {@code /engine-rest} by the signed-in user,
 * with the groups and regions of the session. The webapps do this themselves.
 */
class EngineIdentiteitFilter extends OncePerRequestFilter {

  private final IdentityService identiteiten;

  EngineIdentiteitFilter(IdentityService identiteiten) {
    this.identiteiten = identiteiten;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Authentication aanmelding = SecurityContextHolder.getContext().getAuthentication();
    if (aanmelding == null || !(aanmelding.getPrincipal() instanceof Gebruiker gebruiker)) {
      keten.doFilter(vraag, antwoord);
      return;
    }
    identiteiten.setAuthentication(gebruiker.id(), gebruiker.groepen(), gebruiker.regios());
    try {
      keten.doFilter(vraag, antwoord);
    } finally {
      identiteiten.clearAuthentication();
    }
  }
}
