package nl.meldroute.regio;

import java.util.List;

/**
 * Which roles take a step of the route; whoever claims it first does it.
 *
 * @param rollen the roles when the route began at a municipality
 * @param externeMelder the roles when it did not
 */
public record Stap(Routestap stap, List<Rol> rollen, List<Rol> externeMelder) {

  public Stap {
    rollen = List.copyOf(rollen);
    externeMelder = List.copyOf(externeMelder);
  }

  List<Rol> rollenVoor(boolean begonBijGemeente) {
    return begonBijGemeente ? rollen : externeMelder;
  }
}
