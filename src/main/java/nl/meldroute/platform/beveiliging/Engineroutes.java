package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.platform.beveiliging.Deurtabel.Wie;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens of the engine's own REST doors ({@code /engine-rest} and the {@code /camunda/api} of the
 * webapps) those that stand in the table of doors, to whom it names. What is seen behind a door is
 * judged by the engine's authorisations. Completing a task goes through its form.
 */
class Engineroutes extends OncePerRequestFilter {

  private static final Deurtabel DEUREN = Deurtabel.lees();

  private static final Set<String> LEZEND =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private static final Pattern API = Pattern.compile("/(engine-rest|camunda/api)(/.*)?");

  /** The page that makes a first administrator. */
  private static final Pattern INRICHTING = Pattern.compile("/camunda/app/[^/]+/[^/]+/setup(/.*)?");

  private final AuthorizationService rechten;

  Engineroutes(AuthorizationService rechten) {
    this.rechten = rechten;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    if (isToegestaan(vraag.getMethod(), vraag.getRequestURI(), this::mag)) {
      keten.doFilter(vraag, antwoord);
    } else {
      weiger(antwoord);
    }
  }

  static void weiger(HttpServletResponse antwoord) throws IOException {
    antwoord.setStatus(HttpServletResponse.SC_FORBIDDEN);
    antwoord.setContentType("application/json;charset=UTF-8");
    antwoord
        .getWriter()
        .write(
            "{\"type\":\"AuthorizationException\",\"message\":\"Dit staat hier niet open. Taken rondt u af met het formulier.\"}");
  }

  /**
   * @param mag whether who asks belongs to those for whom a door is
   */
  static boolean isToegestaan(String methode, String pad, Predicate<Wie> mag) {
    if (!pad.equals(URI.create(pad).normalize().getPath())) {
      return false;
    }
    if (!isApi(pad)) {
      // The pages of the webapps and what these load.
      return LEZEND.contains(methode) && !INRICHTING.matcher(pad).matches();
    }
    Wie wie = DEUREN.voor(methode, pad);
    return wie != Wie.NIEMAND && mag.test(wie);
  }

  static boolean isApi(String pad) {
    return API.matcher(pad).matches();
  }

  private boolean mag(Wie wie) {
    Authentication aanmelding = SecurityContextHolder.getContext().getAuthentication();
    if (aanmelding == null || !(aanmelding.getPrincipal() instanceof Gebruiker gebruiker)) {
      return false;
    }
    return switch (wie) {
      case NIEMAND -> false;
      case AANGEMELD -> true;
      // The webapps ask for this right at their pages, and not at the API behind them.
      case COCKPIT ->
          rechten.isUserAuthorized(
              gebruiker.id(),
              gebruiker.groepen(),
              Permissions.ACCESS,
              Resources.APPLICATION,
              "cockpit");
      case BEHEERDER -> gebruiker.groepen().contains("beheerder");
    };
  }
}
