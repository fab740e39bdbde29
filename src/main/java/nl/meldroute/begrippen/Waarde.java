package nl.meldroute.begrippen;

import java.util.Arrays;
import java.util.Optional;

/**
 * A value of a fixed list. Its code goes through BPMN, DMN, API and database; its text is what a
 * user reads.
 */
public interface Waarde {

  String name();

  default String code() {
    return name();
  }

  String tekst();

  static <W extends Enum<W> & Waarde> Optional<W> zoek(Class<W> lijst, String code) {
    return Arrays.stream(lijst.getEnumConstants())
        .filter(waarde -> waarde.code().equals(code))
        .findFirst();
  }
}
