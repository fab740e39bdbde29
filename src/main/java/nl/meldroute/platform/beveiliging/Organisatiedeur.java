package nl.meldroute.platform.beveiliging;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.client.ResourceAccessException;

/** What follows when somebody comes back from the identity provider. */
class Organisatiedeur extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Organisatiedeur.class);
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");

  private final SecurityContextRepository sessies = new HttpSessionSecurityContextRepository();
  private final Aanmeldinstellingen instellingen;
  private final Clock klok;

  Organisatiedeur(Aanmeldinstellingen instellingen, Clock klok) {
    this.instellingen = instellingen;
    this.klok = klok;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest vraag, HttpServletResponse antwoord, Authentication wie)
      throws ServletException, IOException {
    Organisatiegebruiker persoon = (Organisatiegebruiker) wie.getPrincipal();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new Organisatieaanmelding(
            persoon.gebruiker(),
            ((OidcUser) persoon).getIdToken().getTokenValue(),
            klok.instant().plus(instellingen.sessieduur())));
    SecurityContextHolder.setContext(context);
    sessies.saveContext(context, vraag, antwoord);
    super.onAuthenticationSuccess(vraag, antwoord, context.getAuthentication());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest vraag, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    getRedirectStrategy().sendRedirect(vraag, antwoord, "/inloggen" + vervolg(fout));
  }

  private static String vervolg(AuthenticationException fout) {
    if (isOnbereikbaar(fout)) {
      LOG.warn("Signing in by the identity provider is not possible now", fout);
      return "?onbereikbaar";
    }
    String code =
        fout instanceof OAuth2AuthenticationException geweigerd
            ? geweigerd.getError().getErrorCode()
            : "";
    // The code may come from the address that a browser asked for, so not any text is written down.
    LOG.warn("Signing in by the identity provider failed: {}", gewoon(code));
    return Organisatiegebruikers.GEEN_ROL.equals(code) ? "/geen-rol" : "?mislukt";
  }

  /** Before somebody goes there, or when they come back with a code that has to be exchanged. */
  private static boolean isOnbereikbaar(Throwable fout) {
    return fout != null
        && (fout instanceof AanbiederOnbereikbaar
            || fout instanceof ResourceAccessException
            || isOnbereikbaar(fout.getCause()));
  }

  private static String gewoon(String code) {
    return CODE.matcher(code).matches() ? code : "unknown";
  }
}
