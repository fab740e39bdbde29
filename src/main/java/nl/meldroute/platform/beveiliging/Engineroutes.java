package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which calls of the engine's own REST doors ({@code /engine-rest} and the {@code /camunda/api} of
 * the webapps) are open. Reading is judged by the engine's authorisations; of all that changes
 * something only what this list names passes: claiming and returning a task, and running queries.
 * Completing a task goes through its form.
 */
class Engineroutes extends OncePerRequestFilter {

  private static final Set<String> LEZEND =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  /** Relative to /engine-rest or /camunda/api/engine/engine/&lt;name&gt;; all are POST. */
  private static final List<Pattern> TOEGESTAAN =
      List.of(
          // Claim for oneself and give back: TASK_WORK on that task is checked by the engine.
          Pattern.compile("/task/[^/]+/(claim|unclaim)"),
          // Queries that take their filter as a body.
          Pattern.compile(
              "/(task|process-instance|process-definition|execution|incident|job|variable-instance|decision-definition|deployment|external-task|event-subscription)(/count)?"),
          Pattern.compile("/history/(?!cleanup)[a-z-]+(/count)?"),
          Pattern.compile("/filter/[^/]+/(list|count|singleResult)"));

  /** Accounts and their groups, for the beheerder (POST, PUT and DELETE). */
  private static final Pattern BEHEER =
      Pattern.compile(
          "/user/(create|[^/]+(/profile|/credentials|/unlock)?)"
              + "|/group/[^/]+/members/[^/]+|/tenant/[^/]+/(user|group)-members/[^/]+");

  private static final List<Pattern> WEBAPP_TOEGESTAAN =
      List.of(
          Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout"),
          // Cockpit's own queries (lists and counts with a body).
          Pattern.compile("/camunda/api/cockpit/plugin/base/[^/]+/[a-z/-]+(/[^/]+)?"));

  /** Doors that are shut for reading as well: setting up, generated forms, scripts. */
  private static final Pattern DICHT =
      Pattern.compile(
          "/camunda/api/admin/setup(/.*)?|/camunda/app/admin/[^/]+/setup(/.*)?"
              + "|/camunda/api/admin/auth/user/[^/]+/login/.*|(.*)/telemetry/configuration"
              // Metrics are off, and the engine fails when it is asked for them.
              + "|(.*)/metrics");

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    if (isToegestaan(vraag.getMethod(), vraag.getRequestURI(), isBeheerder())) {
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

  static boolean isToegestaan(String methode, String pad, boolean beheerder) {
    if (!pad.equals(URI.create(pad).normalize().getPath()) || DICHT.matcher(pad).matches()) {
      return false;
    }
    if (LEZEND.contains(methode)) {
      return true;
    }
    String engineroute =
        pad.replaceFirst("^(/engine-rest(/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)", "");
    boolean perEngine = !engineroute.equals(pad);
    if (perEngine && beheerder && BEHEER.matcher(engineroute).matches()) {
      return true;
    }
    if (!HttpMethod.POST.matches(methode)) {
      return false;
    }
    return perEngine
        ? TOEGESTAAN.stream().anyMatch(route -> route.matcher(engineroute).matches())
        : WEBAPP_TOEGESTAAN.stream().anyMatch(route -> route.matcher(pad).matches());
  }

  private static boolean isBeheerder() {
    Authentication aanmelding = SecurityContextHolder.getContext().getAuthentication();
    return aanmelding != null
        && aanmelding.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch("beheerder"::equals);
  }
}
