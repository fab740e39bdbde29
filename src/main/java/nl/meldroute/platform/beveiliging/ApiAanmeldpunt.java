package nl.meldroute.platform.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells a caller who is not signed in so, as a problem (RFC 9457). Deliberately without a Basic
 * challenge: a browser that answers one sends the password along with every later request.
 */
class ApiAanmeldpunt implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest vraag, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    antwoord.setStatus(HttpStatus.UNAUTHORIZED.value());
    antwoord.setContentType("application/problem+json;charset=UTF-8");
    antwoord
        .getWriter()
        .write(
            "{\"type\":\"about:blank\",\"title\":\"Niet aangemeld\",\"status\":401,\"detail\":\"Meld u aan om verder te gaan.\",\"fouten\":[]}");
  }
}
