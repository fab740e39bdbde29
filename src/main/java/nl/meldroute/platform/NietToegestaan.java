package nl.meldroute.platform;

/** What the user may see but not do. What they may not even see is {@link NietGevonden}. */
public class NietToegestaan extends RuntimeException {

  /**
   * @param detail why not, in Dutch, without personal data
   */
  public NietToegestaan(String detail) {
    super(detail);
  }
}
