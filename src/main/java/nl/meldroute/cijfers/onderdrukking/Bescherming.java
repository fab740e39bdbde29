package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.meldroute.cijfers.onderdrukking.Stelsel.Vergelijking;

/**
 * Decides which numbers are hidden: the small ones, and as few others as needed so that no hidden
 * number can be computed. Each hidden number has an {@link Uitweg}, which is the proof of it.
 *
 * <p>First the cheapest way out is found for each number in turn; then what turned out to be hidden
 * for nothing is shown again. Far cheaper than the best answer, which nobody finds in time for
 * tables of this size, and never less safe.
 */
final class Bescherming {

  private static final int WERELDEN = 4_000;
  private static final int WERELDEN_BIJ_TERUGNEMEN = 400;

  private final Stelsel stelsel;
  private final int drempel;
  private final Uitwegzoeker zoeker;
  private final BitSet verborgen = new BitSet();
  private final BitSet teBeschermen = new BitSet();
  private final BitSet beweeglijk = new BitSet();
  private final Map<Integer, Uitweg> uitwegen = new HashMap<>();

  private Bescherming(Stelsel stelsel, int drempel) {
    this.stelsel = stelsel;
    this.drempel = drempel;
    this.zoeker = new Uitwegzoeker(stelsel, drempel);
  }

  /**
   * @return the hidden numbers
   * @throws NietTeBeschermen when a small number follows from what is known already
   */
  static BitSet bescherm(Stelsel stelsel, int drempel) {
    Bescherming bescherming = new Bescherming(stelsel, drempel);
    bescherming.verbergKleine();
    bescherming.zoekUitwegen();
    bescherming.neemTerug();
    bescherming.bewijs();
    return bescherming.verborgen;
  }

  private void verbergKleine() {
    for (int getal = 0; getal < stelsel.aantal(); getal++) {
      if (stelsel.kanBewegen(getal)) {
        beweeglijk.set(getal);
      }
      boolean klein = stelsel.waarde(getal) > 0 && stelsel.waarde(getal) < drempel;
      boolean verboden =
          stelsel.verplicht(getal) && !stelsel.bekend(getal) && stelsel.waarde(getal) > 0;
      if (klein || verboden || stelsel.ongetoond(getal)) {
        verborgen.set(getal);
      }
      if ((klein || verboden) && !stelsel.bekend(getal)) {
        teBeschermen.set(getal);
      }
    }
  }

  private void zoekUitwegen() {
    // What weighs most first: a hidden total needs a hidden part anyhow, and that helps the parts.
    List<Integer> volgorde =
        teBeschermen.stream()
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer getal) -> -stelsel.gewicht(getal))
                    .thenComparingLong(getal -> -stelsel.waarde(getal))
                    .thenComparingInt(getal -> getal))
            .toList();
    for (int getal : volgorde) {
      if (!uitwegen.containsKey(getal)) {
        Optional<Uitweg> uitweg = zoeker.zoek(getal, verborgen, beweeglijk, WERELDEN);
        if (uitweg.isPresent()) {
          neem(uitweg.get());
        } else {
          verbergAlles(getal);
        }
      }
    }
  }

  private void neem(Uitweg uitweg) {
    for (int getal : uitweg.stappen().keySet()) {
      if (!verborgen.get(getal)) {
        verborgen.set(getal);
      }
      if (!stelsel.ongetoond(getal) || teBeschermen.get(getal)) {
        teBeschermen.set(getal);
        uitwegen.putIfAbsent(getal, uitweg);
      }
    }
  }

  /**
   * The last resort: everything that hangs together with it is hidden. Without any number that is
   * known, twice as much of everything looks the same from outside.
   */
  private void verbergAlles(int getal) {
    BitSet samen = new BitSet();
    List<Integer> nog = new ArrayList<>(List.of(getal));
    while (!nog.isEmpty()) {
      int een = nog.remove(nog.size() - 1);
      if (stelsel.bekend(een) && stelsel.waarde(een) > 0) {
        throw new NietTeBeschermen();
      }
      if (stelsel.waarde(een) > 0 && !samen.get(een)) {
        samen.set(een);
        for (int som : stelsel.waarin(een)) {
          IntStream.of(stelsel.vergelijkingen().get(som).getallen()).forEach(nog::add);
        }
      }
    }
    Map<Integer, Integer> dubbel = new HashMap<>();
    samen.stream().forEach(een -> dubbel.put(een, Math.toIntExact(stelsel.waarde(een))));
    neem(new Uitweg(dubbel));
  }

  /** Shows again what need not be hidden: the dearest first. */
  private void neemTerug() {
    List<Integer> extra =
        verborgen.stream()
            .filter(
                getal ->
                    !stelsel.ongetoond(getal)
                        && !stelsel.verplicht(getal)
                        && stelsel.waarde(getal) >= drempel)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer getal) -> -stelsel.gewicht(getal))
                    .thenComparingLong(getal -> -stelsel.waarde(getal))
                    .thenComparingInt(getal -> getal))
            .toList();
    for (int getal : extra) {
      toonWeer(getal);
    }
  }

  private void toonWeer(int getal) {
    BitSet zonder = (BitSet) verborgen.clone();
    zonder.clear(getal);
    BitSet vrij = nietAlleen(zonder);
    Map<Integer, Uitweg> nieuw = new HashMap<>();
    for (int ander = teBeschermen.nextSetBit(0);
        ander >= 0;
        ander = teBeschermen.nextSetBit(ander + 1)) {
      if (ander == getal || !uitwegen.get(ander).gebruikt(getal) || nieuw.containsKey(ander)) {
        continue;
      }
      if (!vrij.get(ander)) {
        return;
      }
      Optional<Uitweg> uitweg = zoeker.zoek(ander, zonder, vrij, WERELDEN_BIJ_TERUGNEMEN);
      if (uitweg.isEmpty()) {
        return;
      }
      for (int gebruikt : uitweg.get().stappen().keySet()) {
        nieuw.putIfAbsent(gebruikt, uitweg.get());
      }
    }
    verborgen.clear(getal);
    teBeschermen.clear(getal);
    uitwegen.remove(getal);
    nieuw.forEach(
        (ander, uitweg) -> {
          if (teBeschermen.get(ander) && uitwegen.get(ander).gebruikt(getal)) {
            uitwegen.put(ander, uitweg);
          }
        });
  }

  /** Of the hidden numbers those that are not the only one that can move in some sum. */
  private BitSet nietAlleen(BitSet verborgenDan) {
    BitSet vrij = (BitSet) verborgenDan.clone();
    vrij.and(beweeglijk);
    boolean veranderd = true;
    while (veranderd) {
      veranderd = false;
      for (Vergelijking som : stelsel.vergelijkingen()) {
        int enige = -1;
        int hoeveel = 0;
        for (int getal : som.getallen()) {
          if (vrij.get(getal)) {
            enige = getal;
            hoeveel++;
          }
        }
        if (hoeveel == 1) {
          vrij.clear(enige);
          veranderd = true;
        }
      }
    }
    return vrij;
  }

  private void bewijs() {
    for (int getal = teBeschermen.nextSetBit(0);
        getal >= 0;
        getal = teBeschermen.nextSetBit(getal + 1)) {
      Uitweg uitweg = uitwegen.get(getal);
      if (uitweg == null
          || !uitweg.gebruikt(getal)
          || !Uitwegzoeker.klopt(stelsel, uitweg, verborgen)) {
        throw new IllegalStateException("A hidden number has no proof that it cannot be computed");
      }
    }
  }
}
