package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after a working day, also one that never rests: a page that keeps asking for news
 * would hold it open for ever. Idle sessions end sooner, by the setting of the server.
 */
class Sessieduur extends OncePerRequestFilter {

  static final Duration LANGSTE = Duration.ofHours(10);

  private final Clock klok;

  Sessieduur(Clock klok) {
    this.klok = klok;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    HttpSession sessie = vraag.getSession(false);
    if (sessie != null
        && Instant.ofEpochMilli(sessie.getCreationTime()).plus(LANGSTE).isBefore(klok.instant())) {
      sessie.invalidate();
    }
    keten.doFilter(vraag, antwoord);
  }
}
