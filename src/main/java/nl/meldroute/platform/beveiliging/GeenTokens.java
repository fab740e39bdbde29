package nl.meldroute.platform.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Forgets the access token of who signs in: Meldroute calls nobody in the name of a user, and what
 * is not kept cannot leak.
 */
class GeenTokens implements OAuth2AuthorizedClientRepository {

  @Override
  public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
      String aanbieder, Authentication wie, HttpServletRequest vraag) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication wie,
      HttpServletRequest vraag,
      HttpServletResponse antwoord) {
    // Deliberately not.
  }

  @Override
  public void removeAuthorizedClient(
      String aanbieder,
      Authentication wie,
      HttpServletRequest vraag,
      HttpServletResponse antwoord) {
    // There is nothing to remove.
  }
}
