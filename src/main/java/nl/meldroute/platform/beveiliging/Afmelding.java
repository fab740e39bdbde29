package nl.meldroute.platform.beveiliging;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out here is signing out at the identity provider too; else the next person at this screen
 * is in by one click.
 */
class Afmelding {

  /** Request attribute for the page that sends a browser on. */
  static final String VERDER = "verder";

  /** Where the webapps send the browser next; they cannot follow another site by themselves. */
  static final String KOP = "X-Meldroute-Verder";

  private static final String KLAAR = "/inloggen?logout";

  private static final Logger LOG = LoggerFactory.getLogger(Afmelding.class);

  private final Identiteitsaanbieder aanbieder;

  Afmelding(Identiteitsaanbieder aanbieder) {
    this.aanbieder = aanbieder;
  }

  /**
   * For our own pages. Not a redirect: a browser holds our content security policy for forms
   * against every address that the sign-out passes through, of other organisations too.
   */
  LogoutSuccessHandler vanPaginas() {
    return (vraag, antwoord, wie) -> {
      String verder = adres(vraag, wie);
      if (verder.equals(KLAAR)) {
        antwoord.sendRedirect(vraag.getContextPath() + KLAAR);
      } else {
        toonTussenstap(vraag, antwoord, verder);
      }
    };
  }

  private static void toonTussenstap(
      HttpServletRequest vraag, HttpServletResponse antwoord, String verder)
      throws ServletException, IOException {
    antwoord.setHeader("Refresh", "0;url=" + verder);
    vraag.setAttribute(VERDER, verder);
    vraag.getRequestDispatcher("/uitgelogd").forward(vraag, antwoord);
  }

  /** For Tasklist, Cockpit and Admin. */
  LogoutSuccessHandler vanWebapps() {
    return (vraag, antwoord, wie) -> {
      antwoord.setHeader(KOP, adres(vraag, wie));
      antwoord.setStatus(HttpStatus.NO_CONTENT.value());
    };
  }

  private String adres(HttpServletRequest vraag, Authentication wie) {
    return wie instanceof Organisatieaanmelding aanmelding
        ? afmeldadres().map(adres -> adres(adres, vraag, aanmelding)).orElse(KLAAR)
        : KLAAR;
  }

  /** Signing out here has been done by now, and succeeds also when the provider is away. */
  private Optional<String> afmeldadres() {
    try {
      return aanbieder.afmeldadres();
    } catch (AanbiederOnbereikbaar onbereikbaar) {
      LOG.warn("Signing out at the identity provider is not possible now", onbereikbaar);
      return Optional.empty();
    }
  }

  private static String adres(
      String afmeldadres, HttpServletRequest vraag, Organisatieaanmelding aanmelding) {
    String terug = ServletUriComponentsBuilder.fromContextPath(vraag).build() + KLAAR;
    return UriComponentsBuilder.fromUriString(afmeldadres)
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{terug}")
        .queryParam("ui_locales", "nl")
        .encode()
        .buildAndExpand(aanmelding.idToken(), terug)
        .toUriString();
  }
}
