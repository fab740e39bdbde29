package nl.meldroute.platform;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;

/**
 * A signed-in user.
 *
 * @param id user id in the identity store
 * @param naam name as colleagues see it
 * @param groepen groups (roles in a region or municipality)
 * @param regios regions the user works for
 */
public record Gebruiker(String id, String naam, List<String> groepen, List<String> regios)
    implements Principal, Serializable {

  @Override
  public String getName() {
    return id;
  }
}
