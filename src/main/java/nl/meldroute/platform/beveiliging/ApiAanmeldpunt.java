package nl.meldroute.platform.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells a caller who is not signed in so, as a problem (RFC 9457). Deliberately without a Basic
 * challenge: a browser that answers one sends the password along with every later request. Whose
 * token nobody can check now is not refused, but told to come back.
 */
class ApiAanmeldpunt implements AuthenticationEntryPoint {

  private static final Logger LOG = LoggerFactory.getLogger(ApiAanmeldpunt.class);

  @Override
  public void commence(
      HttpServletRequest vraag, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    if (fout instanceof AanbiederOnbereikbaar) {
      LOG.warn("A token cannot be checked now", fout);
      meld(
          antwoord,
          HttpStatus.SERVICE_UNAVAILABLE,
          "Even niet bereikbaar",
          "Uw token kan nu niet worden gecontroleerd: de identiteitsaanbieder geeft geen antwoord. Er is niets opgeslagen. Probeer het zo opnieuw.");
    } else {
      meld(antwoord, HttpStatus.UNAUTHORIZED, "Niet aangemeld", "Meld u aan om verder te gaan.");
    }
  }

  private static void meld(
      HttpServletResponse antwoord, HttpStatus status, String titel, String uitleg)
      throws IOException {
    antwoord.setStatus(status.value());
    antwoord.setContentType("application/problem+json;charset=UTF-8");
    antwoord
        .getWriter()
        .write(
            "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"fouten\":[]}"
                .formatted(titel, status.value(), uitleg));
  }
}
