package nl.meldroute.regio;

import java.util.List;

/**
 * Who may open a casus in an emergency that they have no part in, and for how long.
 *
 * @param duur an ISO 8601 duration such as PT4H
 */
public record Noodregel(List<Rol> rollen, String duur) {

  public Noodregel {
    rollen = List.copyOf(rollen);
  }
}
