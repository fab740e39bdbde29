package nl.meldroute.regio;

import java.util.List;
import nl.meldroute.begrippen.Meldersoort;

/**
 * Which roles take a step of the route; whoever claims it first does it.
 *
 * @param rollen the roles when the report came from a municipality
 * @param externeMelder the roles when it came from anybody else
 */
public record Stap(Routestap stap, List<Rol> rollen, List<Rol> externeMelder) {

  public Stap {
    rollen = List.copyOf(rollen);
    externeMelder = List.copyOf(externeMelder);
  }

  List<Rol> rollenVoor(Meldersoort melder) {
    return melder.vanGemeente() ? rollen : externeMelder;
  }
}
