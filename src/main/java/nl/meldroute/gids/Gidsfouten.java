package nl.meldroute.gids;

import nl.meldroute.platform.Conflict;

/** What goes wrong in the same way in each part of the directory. */
final class Gidsfouten {

  private Gidsfouten() {}

  /**
   * @param wat with its article, in Dutch
   */
  static Conflict intussenGewijzigd(String wat) {
    return new Conflict(
        "Een collega heeft "
            + wat
            + " intussen gewijzigd. Sluit dit venster, bekijk de wijziging en probeer het opnieuw.");
  }
}
