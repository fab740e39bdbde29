package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted long enough, however busy it is: only a new sign-in shows that
 * somebody still works at the organisation, and in which groups.
 */
class Aanmeldduur extends OncePerRequestFilter {

  private final Clock klok;

  Aanmeldduur(Clock klok) {
    this.klok = klok;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
            instanceof Organisatieaanmelding aanmelding
        && aanmelding.isVerlopen(klok.instant())) {
      SecurityContextHolder.clearContext();
      HttpSession sessie = vraag.getSession(false);
      if (sessie != null) {
        sessie.invalidate();
      }
    }
    keten.doFilter(vraag, antwoord);
  }
}
