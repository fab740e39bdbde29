package nl.meldroute.platform;

/** What was asked contradicts what happened in the meantime. */
public class Conflict extends RuntimeException {

  /**
   * @param detail what is the matter and what to do, in Dutch, without personal data
   */
  public Conflict(String detail) {
    super(detail);
  }
}
