package nl.meldroute.beleid;

/**
 * What counts for a region at a moment.
 *
 * @param versie as it is numbered: of its own versions, or of the shared ones
 * @param eigen whether the region has it of its own
 */
public record Geldend(String inhoud, int versie, boolean eigen) {

  /** Whether both are one and the same version. */
  boolean is(Geldend ander) {
    return versie == ander.versie && eigen == ander.eigen;
  }
}
