package nl.meldroute.voorbeeld;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the user reads along. */
final class Scherm {

  private final PrintStream uit;
  private final boolean terminal;

  Scherm(PrintStream uit, boolean terminal) {
    this.uit = uit;
    this.terminal = terminal;
  }

  /** The standard output, but never in an encoding that turns a letter with an accent into "?". */
  static Scherm van() {
    return new Scherm(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, tekenset()),
        System.console() != null);
  }

  private static Charset tekenset() {
    Charset eigen =
        Charset.forName(
            System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
    return eigen.newEncoder().canEncode('ö') ? eigen : StandardCharsets.UTF_8;
  }

  void zeg(String tekst) {
    uit.println(tekst);
  }

  Voortgang voortgang(String wat, int totaal) {
    return new Voortgang(uit, terminal, wat, totaal);
  }
}
