package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All numbers of a publication and what everybody knows of how they hang together: sums that are
 * nought. A number that stands in several tables is here once, so that hiding it hides it
 * everywhere and an attack through another table is an attack on the same number.
 */
final class Stelsel {

  /** A sum that is nought; factors are 1 or -1. */
  record Vergelijking(int[] getallen, int[] factoren) {}

  private long[] waarden = new long[64];
  private int[] gewichten = new int[64];
  private int aantal;
  private final BitSet bekend = new BitSet();
  private final BitSet verplicht = new BitSet();
  private final BitSet ongetoond = new BitSet();
  private final List<Vergelijking> vergelijkingen = new ArrayList<>();
  private final List<List<Integer>> waarin = new ArrayList<>();

  /**
   * @param gewicht what a reader loses when it is hidden
   */
  int getal(long waarde, int gewicht) {
    if (waarde < 0) {
      throw new IllegalArgumentException("A count is never below nought: " + waarde);
    }
    if (aantal == waarden.length) {
      waarden = Arrays.copyOf(waarden, aantal * 2);
      gewichten = Arrays.copyOf(gewichten, aantal * 2);
    }
    waarden[aantal] = waarde;
    gewichten[aantal] = gewicht;
    waarin.add(new ArrayList<>());
    return aantal++;
  }

  /** The outside world knows it, whatever we do now. */
  void maakBekend(int getal) {
    bekend.set(getal);
  }

  /** It may not be shown, whatever its size. */
  void verbied(int getal) {
    verplicht.set(getal);
  }

  /** It stands nowhere, but follows from numbers that do: the rest of a whole. */
  void toonNiet(int getal) {
    ongetoond.set(getal);
  }

  /**
   * @throws IllegalArgumentException when the numbers do not keep to it: then they do not count the
   *     same things
   */
  void som(int geheel, int[] delen) {
    int[] getallen = Arrays.copyOf(delen, delen.length + 1);
    int[] factoren = new int[delen.length + 1];
    Arrays.fill(factoren, 1);
    getallen[delen.length] = geheel;
    factoren[delen.length] = -1;
    vergelijking(getallen, factoren);
  }

  void vergelijking(int[] getallen, int[] factoren) {
    long som = 0;
    for (int i = 0; i < getallen.length; i++) {
      som += factoren[i] * waarden[getallen[i]];
    }
    if (som != 0) {
      throw new IllegalArgumentException("These numbers do not add up: they differ by " + som);
    }
    int nummer = vergelijkingen.size();
    vergelijkingen.add(new Vergelijking(getallen, factoren));
    for (int getal : getallen) {
      waarin.get(getal).add(nummer);
    }
  }

  int aantal() {
    return aantal;
  }

  long waarde(int getal) {
    return waarden[getal];
  }

  int gewicht(int getal) {
    return gewichten[getal];
  }

  boolean bekend(int getal) {
    return bekend.get(getal);
  }

  boolean verplicht(int getal) {
    return verplicht.get(getal);
  }

  boolean ongetoond(int getal) {
    return ongetoond.get(getal);
  }

  /** The least that a reader takes a hidden number to be: noughts are always shown. */
  int ondergrens(int getal) {
    return ongetoond.get(getal) ? 0 : 1;
  }

  /** Whether it can have another value in a world that looks the same from outside. */
  boolean kanBewegen(int getal) {
    return !bekend.get(getal) && (waarden[getal] > 0 || ongetoond.get(getal));
  }

  List<Vergelijking> vergelijkingen() {
    return vergelijkingen;
  }

  List<Integer> waarin(int getal) {
    return waarin.get(getal);
  }

  int factor(int som, int getal) {
    Vergelijking vergelijking = vergelijkingen.get(som);
    for (int i = 0; i < vergelijking.getallen().length; i++) {
      if (vergelijking.getallen()[i] == getal) {
        return vergelijking.factoren()[i];
      }
    }
    throw new IllegalArgumentException("Number " + getal + " is not in sum " + som);
  }
}
