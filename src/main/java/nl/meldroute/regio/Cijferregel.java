package nl.meldroute.regio;

/**
 * How a region publishes its figures.
 *
 * @param drempel the smallest number that is shown, beside nought
 * @param vorm of the yearly report
 */
public record Cijferregel(int drempel, Verslagvorm vorm) {

  /** Below three, who reads that a number is hidden knows that it is one. */
  public static final int KLEINSTE_DREMPEL = 3;

  public static final int GROOTSTE_DREMPEL = 50;

  public static final Cijferregel GEWOON = new Cijferregel(5, Verslagvorm.TWENTE);
}
