package nl.meldroute.verwijzing.proces;

import java.util.List;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whoever follows the link in an e-mail to a partner acts as a member of that partner's group, for
 * the length of one answer. No session remembers it.
 */
@Component
public class Linkaanmelding {

  /** As it stands in the processing log and beside the task. */
  private static final String WIE = "partner-via-link";

  private final ObjectProvider<IdentityService> identiteiten;

  Linkaanmelding(ObjectProvider<IdentityService> identiteiten) {
    this.identiteiten = identiteiten;
  }

  public void als(String regio, String groep, Runnable werk) {
    Gebruiker partner =
        new Gebruiker(WIE, "Via de link in een e-mail", List.of(groep), List.of(regio));
    SecurityContext vorige = SecurityContextHolder.getContext();
    SecurityContext tijdelijk = SecurityContextHolder.createEmptyContext();
    tijdelijk.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(partner, null, List.of()));
    SecurityContextHolder.setContext(tijdelijk);
    IdentityService identiteit = identiteiten.getObject();
    identiteit.setAuthentication(partner.id(), partner.groepen(), partner.regios());
    try {
      werk.run();
    } finally {
      identiteit.clearAuthentication();
      SecurityContextHolder.setContext(vorige);
    }
  }
}
