package nl.meldroute.platform.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** One sign-in: Tasklist and Cockpit take over the user of our own session. */
public class WebappAanmelding implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest vraag, ProcessEngine engine) {
    Authentication aanmelding = SecurityContextHolder.getContext().getAuthentication();
    if (aanmelding == null || !(aanmelding.getPrincipal() instanceof Gebruiker gebruiker)) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult uitslag = AuthenticationResult.successful(gebruiker.id());
    uitslag.setGroups(gebruiker.groepen());
    uitslag.setTenants(gebruiker.regios());
    return uitslag;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse antwoord, ProcessEngine engine) {
    // The security filter chain before this one has already sent the user to the sign-in page.
  }
}
