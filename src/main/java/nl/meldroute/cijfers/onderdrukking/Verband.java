package nl.meldroute.cijfers.onderdrukking;

import java.util.List;

/**
 * A sum that everybody can make and no table shows: what is open now is what was open, and what
 * came in, less what went out.
 *
 * @param termen together they are nought
 */
public record Verband(List<Term> termen) {

  public Verband {
    termen = List.copyOf(termen);
  }

  /**
   * @param factor 1 or -1
   * @param waarde as the register has it now
   */
  public record Term(Sleutel sleutel, int factor, long waarde) {

    public Term {
      if (Math.abs(factor) != 1) {
        throw new IllegalArgumentException("A term counts once: " + factor);
      }
    }
  }
}
