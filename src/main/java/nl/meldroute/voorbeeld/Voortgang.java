package nl.meldroute.voorbeeld;

import java.io.PrintStream;

/** How far the work is: a bar that grows in a terminal, ten plain lines at most elsewhere. */
final class Voortgang {

  private static final int BREEDTE = 40;
  private static final int REGELS = 10;

  private final PrintStream uit;
  private final boolean terminal;
  private final String wat;
  private final int totaal;
  private int gedaan;

  Voortgang(PrintStream uit, boolean terminal, String wat, int totaal) {
    this.uit = uit;
    this.terminal = terminal;
    this.wat = wat;
    this.totaal = totaal;
  }

  void stap() {
    gedaan++;
    if (terminal) {
      uit.print("\r" + balk());
      if (gedaan == totaal) {
        uit.println();
      }
      uit.flush();
    } else if (gedaan == totaal || isVolgendeRegel()) {
      uit.println("%s %d van %d".formatted(wat, gedaan, totaal));
    }
  }

  private boolean isVolgendeRegel() {
    return gedaan * REGELS / totaal > (gedaan - 1) * REGELS / totaal;
  }

  private String balk() {
    int vol = gedaan * BREEDTE / totaal;
    return "%s [%s%s] %d van %d"
        .formatted(wat, "#".repeat(vol), ".".repeat(BREEDTE - vol), gedaan, totaal);
  }
}
