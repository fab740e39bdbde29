package nl.meldroute.platform;

import java.time.Instant;
import java.util.Date;
import javax.xml.datatype.DatatypeFactory;

/** Terms as decision tables write them: ISO 8601 durations such as PT15M, P5D and P3M. */
public final class IsoDuur {

  /** Looking it up goes through all jars; one that was found serves any thread. */
  private static final DatatypeFactory DUREN = DatatypeFactory.newDefaultInstance();

  private IsoDuur() {}

  /**
   * The moment a term after another.
   *
   * @throws IllegalArgumentException when the text is no ISO 8601 duration
   */
  public static Instant na(Instant begin, String duur) {
    Date moment = Date.from(begin);
    DUREN.newDuration(duur).addTo(moment);
    return moment.toInstant();
  }
}
