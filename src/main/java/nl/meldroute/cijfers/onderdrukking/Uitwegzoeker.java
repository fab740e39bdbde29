package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import nl.meldroute.cijfers.onderdrukking.Stelsel.Vergelijking;

/**
 * Finds the cheapest other world in which a number differs by one: it moves the number, sees which
 * sums no longer hold, and mends one of them by moving another number, until all hold. Cheapest
 * first, and equal costs in the order in which they were found, so the same numbers always give the
 * same answer.
 *
 * <p>What it gives is a proof, however it was found: whether the world holds is checked sum by sum.
 * What it does not give proves nothing, because it looks at no more than a number of worlds.
 */
final class Uitwegzoeker {

  private static final int VERBORGEN_STAP = 4;
  private static final int OPEN_SOM = 6;
  private static final int GROOTSTE_VERSCHIL = 3;

  private final Stelsel stelsel;
  private final int drempel;

  Uitwegzoeker(Stelsel stelsel, int drempel) {
    this.stelsel = stelsel;
    this.drempel = drempel;
  }

  /** A step on from another world; the first has none before it. */
  private record Wereld(Wereld vorige, int getal, int stap, int kosten, int open, int volgnummer) {

    Map<Integer, Integer> stappen() {
      Map<Integer, Integer> alle = new TreeMap<>();
      for (Wereld w = this; w != null; w = w.vorige) {
        alle.merge(w.getal, w.stap, Integer::sum);
      }
      return alle;
    }

    int geschat() {
      return kosten + OPEN_SOM * open;
    }
  }

  /**
   * @param verborgen what is hidden already, and so costs next to nothing
   * @param bruikbaar what may be moved at all
   * @param grens how many worlds to look at
   */
  Optional<Uitweg> zoek(int getal, BitSet verborgen, BitSet bruikbaar, int grens) {
    PriorityQueue<Wereld> rij =
        new PriorityQueue<>(
            Comparator.comparingInt(Wereld::geschat)
                .thenComparingInt(Wereld::open)
                .thenComparingInt(Wereld::volgnummer));
    Set<Map<Integer, Integer>> gezien = new HashSet<>();
    int volgnummer = 0;
    for (int stap : new int[] {-1, 1}) {
      if (mag(getal, stap)) {
        rij.add(new Wereld(null, getal, stap, 0, stelsel.waarin(getal).size(), volgnummer++));
      }
    }
    for (int bekeken = 0; bekeken < grens && !rij.isEmpty(); ) {
      Wereld wereld = rij.poll();
      Map<Integer, Integer> stappen = wereld.stappen();
      if (!gezien.add(stappen)) {
        continue;
      }
      bekeken++;
      Map<Integer, Integer> open = openSommen(stappen);
      if (open.isEmpty()) {
        if (geloofwaardig(stappen, verborgen)) {
          return Optional.of(new Uitweg(stappen));
        }
        continue;
      }
      int som = smalste(open, stappen, bruikbaar);
      for (Zet zet : zetten(som, open.get(som), stappen, bruikbaar)) {
        int kosten =
            wereld.kosten
                + (verborgen.get(zet.getal) || stappen.containsKey(zet.getal)
                    ? VERBORGEN_STAP
                    : stelsel.gewicht(zet.getal));
        rij.add(new Wereld(wereld, zet.getal, zet.stap, kosten, openNa(open, zet), volgnummer++));
      }
    }
    return Optional.empty();
  }

  private record Zet(int getal, int stap) {}

  private List<Zet> zetten(int som, int over, Map<Integer, Integer> stappen, BitSet bruikbaar) {
    Vergelijking vergelijking = stelsel.vergelijkingen().get(som);
    List<Zet> zetten = new ArrayList<>();
    for (int i = 0; i < vergelijking.getallen().length; i++) {
      int getal = vergelijking.getallen()[i];
      int stap = -Integer.signum(over) * vergelijking.factoren()[i];
      int al = stappen.getOrDefault(getal, 0);
      if (bruikbaar.get(getal)
          && al * stap >= 0
          && Math.abs(al + stap) <= GROOTSTE_VERSCHIL
          && mag(getal, al + stap)) {
        zetten.add(new Zet(getal, stap));
      }
    }
    return zetten;
  }

  private boolean mag(int getal, int verschil) {
    return stelsel.waarde(getal) + verschil >= stelsel.ondergrens(getal);
  }

  /** The sum that leaves the fewest ways to mend it: a dead end shows soonest there. */
  private int smalste(Map<Integer, Integer> open, Map<Integer, Integer> stappen, BitSet bruikbaar) {
    int smalste = -1;
    int minste = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Integer> som : open.entrySet()) {
      int wegen = zetten(som.getKey(), som.getValue(), stappen, bruikbaar).size();
      if (wegen < minste) {
        minste = wegen;
        smalste = som.getKey();
      }
    }
    return smalste;
  }

  private Map<Integer, Integer> openSommen(Map<Integer, Integer> stappen) {
    Map<Integer, Integer> over = new TreeMap<>();
    stappen.forEach((getal, stap) -> tel(over, getal, stap));
    over.values().removeIf(rest -> rest == 0);
    return over;
  }

  private int openNa(Map<Integer, Integer> open, Zet zet) {
    Map<Integer, Integer> na = new HashMap<>(open);
    tel(na, zet.getal, zet.stap);
    return (int) na.values().stream().filter(rest -> rest != 0).count();
  }

  private void tel(Map<Integer, Integer> over, int getal, int stap) {
    for (int som : stelsel.waarin(getal)) {
      over.merge(som, stelsel.factor(som, getal) * stap, Integer::sum);
    }
  }

  /**
   * A reader who knows the threshold believes only worlds in which what is hidden together has a
   * small number in it: else there was no reason to hide it.
   */
  private boolean geloofwaardig(Map<Integer, Integer> stappen, BitSet verborgen) {
    for (Map.Entry<Integer, Integer> stap : stappen.entrySet()) {
      if (klein(stelsel.waarde(stap.getKey()) + stap.getValue())) {
        return true;
      }
    }
    for (int getal : stappen.keySet()) {
      for (int som : stelsel.waarin(getal)) {
        for (int ander : stelsel.vergelijkingen().get(som).getallen()) {
          if (!stappen.containsKey(ander) && verborgen.get(ander) && klein(stelsel.waarde(ander))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean klein(long waarde) {
    return waarde > 0 && waarde < drempel;
  }

  /** Whether a world still holds, and uses nothing but these numbers. */
  static boolean klopt(Stelsel stelsel, Uitweg uitweg, BitSet verborgen) {
    Map<Integer, Integer> over = new LinkedHashMap<>();
    for (Map.Entry<Integer, Integer> stap : uitweg.stappen().entrySet()) {
      int getal = stap.getKey();
      if (!verborgen.get(getal)
          || stelsel.bekend(getal)
          || stelsel.waarde(getal) + stap.getValue() < stelsel.ondergrens(getal)) {
        return false;
      }
      for (int nummer : stelsel.waarin(getal)) {
        over.merge(nummer, stelsel.factor(nummer, getal) * stap.getValue(), Integer::sum);
      }
    }
    return over.values().stream().allMatch(rest -> rest == 0);
  }
}
