package nl.meldroute.beleid.toets;

/**
 * How much one check may compute. In steps and not in time, so that the same table always gets the
 * same answer. Not thread-safe: each check has its own.
 */
final class Rekengrens {

  private long over;

  Rekengrens(long stappen) {
    over = stappen;
  }

  /** For the tests of the tables in the product, that may take their time. */
  static Rekengrens geen() {
    return new Rekengrens(Long.MAX_VALUE);
  }

  void reken(long stappen) {
    over -= stappen;
    if (over < 0) {
      throw new TeGroot();
    }
  }
}
