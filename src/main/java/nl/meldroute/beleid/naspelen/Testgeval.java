package nl.meldroute.beleid.naspelen;

import java.util.List;
import java.util.Map;

/**
 * An example with the answer that a table of a region has to give.
 *
 * @param id key of one of the region itself, or {@code fabriek-<regel>} of one that Meldroute
 *     brings
 * @param verplicht whether a draft that answers otherwise cannot be handed in
 * @param verwacht per rule hit: output name to value
 */
public record Testgeval(
    String id,
    String naam,
    Herkomst herkomst,
    boolean verplicht,
    Map<String, Object> invoer,
    List<Map<String, Object>> verwacht) {

  /** Who made it. */
  public enum Herkomst {
    FABRIEK,
    EIGEN
  }

  /**
   * What a change of policy does to a required example.
   *
   * @param vervalt whether the example is dropped
   * @param verwacht the answer from then on; null when it is dropped
   */
  public record Aanpassing(
      boolean vervalt, List<Map<String, Object>> verwacht, String reden, String door) {}

  /**
   * How an example came out.
   *
   * @param aanpassing what this change does to it; null when nothing
   * @param goed whether it came out as it has to, after this change
   * @param uitkomsten what came out; null when the input does not fit
   * @param melding why nothing came out; null when something did
   */
  public record Uitkomst(
      Testgeval geval,
      Aanpassing aanpassing,
      boolean goed,
      List<Map<String, Object>> uitkomsten,
      String melding) {}

  Testgeval met(List<Map<String, Object>> verwacht) {
    return new Testgeval(id, naam, herkomst, verplicht, invoer, verwacht);
  }
}
