package nl.meldroute.cijfers.onderdrukking;

import java.util.List;

/** What the outside world has already: everything that was ever published, withdrawn or not. */
public record Eerder(List<Uitgave> uitgaven) {

  public Eerder {
    uitgaven = List.copyOf(uitgaven);
  }

  public static Eerder niets() {
    return new Eerder(List.of());
  }

  /**
   * @param geteld the numbers as they were then, small ones included: what was hidden then must
   *     stay hidden beside what is told now
   */
  public record Uitgave(Cijferset geteld, Veiligeset getoond) {}
}
