package nl.meldroute.platform;

import java.time.Instant;
import java.util.Date;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** Terms as decision tables write them: ISO 8601 durations such as PT15M, P5D and P3M. */
public final class IsoDuur {

  private IsoDuur() {}

  /**
   * The moment a term after another.
   *
   * @throws IllegalArgumentException when the text is no ISO 8601 duration
   */
  public static Instant na(Instant begin, String duur) {
    Date moment = Date.from(begin);
    try {
      DatatypeFactory.newInstance().newDuration(duur).addTo(moment);
    } catch (DatatypeConfigurationException fout) {
      throw new IllegalStateException("Java kent altijd een DatatypeFactory", fout);
    }
    return moment.toInstant();
  }
}
