package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * What is wrong with a table, over all its input. Of a table in which the first rule counts, that
 * rules overlap is how it is read; there the fault is a rule that never counts.
 */
final class Tabelanalyse {

  private final Tabelmodel model;
  private final List<long[]> blokken;
  private final Ruimte ruimte;
  private final Dekking dekking;

  Tabelanalyse(Tabelmodel model, Rekengrens grens) {
    this.model = model;
    this.blokken = model.blokken();
    this.ruimte = model.ruimte();
    this.dekking = model.dekking(grens);
  }

  /** Per gap one line in Dutch, each about other input than the one before. */
  List<String> gaten(List<Aanvaard> aanvaard) {
    List<long[]> gedekt = new ArrayList<>(blokken);
    aanvaard.forEach(gat -> gedekt.add(model.gebied(gat.als())));
    List<String> gaten = new ArrayList<>();
    Dekking.Gat gat = dekking.zoekRuim(ruimte.alles(), gedekt);
    while (gat != null) {
      gaten.add("%s: %s: geen regel".formatted(naam(), Woorden.gebied(model, gat.gebied())));
      gedekt.add(gat.gebied());
      gat = dekking.zoekRuim(ruimte.alles(), gedekt);
    }
    return gaten;
  }

  boolean heeftGatIn(Aanvaard gat) {
    return dekking.zoekGat(model.gebied(gat.als()), blokken) != null;
  }

  /** Ids of the rules that no input brings to count. */
  Set<String> gemaskeerd() {
    Set<String> gemaskeerd = new LinkedHashSet<>();
    for (int r = 0; r < blokken.size(); r++) {
      if (getuige(r) == null) {
        gemaskeerd.add(model.blad().rijen().get(r).id());
      }
    }
    return gemaskeerd;
  }

  /** Input for which the rule counts; null when there is none. */
  int[] getuige(int regel) {
    long[] blok = blokken.get(regel);
    if (ruimte.isLeeg(blok)) {
      return null;
    }
    return dekking.zoekGat(blok, model.blad().verzamelt() ? List.of() : blokken.subList(0, regel));
  }

  /** Rules that count only where another one already says the same. */
  Map<String, String> dubbel() {
    Map<String, String> dubbel = new LinkedHashMap<>();
    if (!model.blad().verzamelt()) {
      return dubbel;
    }
    List<Rij> rijen = model.blad().rijen();
    for (int r = 0; r < rijen.size(); r++) {
      for (int s = 0; s < rijen.size(); s++) {
        boolean zelfde = ruimte.binnen(blokken.get(s), blokken.get(r));
        if (r != s
            && rijen.get(r).uitkomst().equals(rijen.get(s).uitkomst())
            && ruimte.binnen(blokken.get(r), blokken.get(s))
            && !(zelfde && r < s)) {
          dubbel.put(rijen.get(r).id(), rijen.get(s).id());
        }
      }
    }
    return dubbel;
  }

  /** Pairs of rules that can count together and name the same first outcome, in Dutch. */
  List<String> overlap() {
    return overlappend().stream()
        .map(
            paar ->
                "%s: %s: %s én %s"
                    .formatted(
                        naam(),
                        Woorden.gebied(model, paar.samen()),
                        paar.een().id(),
                        paar.ander().id()))
        .toList();
  }

  /**
   * Two rules and the input that both fit.
   *
   * @param een the one that comes first
   */
  record Paar(Rij een, Rij ander, long[] samen) {}

  List<Paar> overlappend() {
    List<Paar> overlap = new ArrayList<>();
    boolean uniek = model.blad().trefwijze() == HitPolicy.UNIQUE;
    if (!model.blad().verzamelt() && !uniek) {
      return overlap;
    }
    List<Rij> rijen = model.blad().rijen();
    for (int r = 0; r < rijen.size(); r++) {
      for (int s = r + 1; s < rijen.size(); s++) {
        if (uniek || rijen.get(r).uitkomst().get(0).equals(rijen.get(s).uitkomst().get(0))) {
          long[] samen = ruimte.doorsnede(blokken.get(r), blokken.get(s));
          if (samen != null) {
            overlap.add(new Paar(rijen.get(r), rijen.get(s), samen));
          }
        }
      }
    }
    return overlap;
  }

  /** In a table in which the first rule counts: pairs of which the order decides the outcome. */
  long volgordeBeslist() {
    if (model.blad().verzamelt()) {
      return 0;
    }
    List<Rij> rijen = model.blad().rijen();
    return IntStream.range(0, rijen.size())
        .mapToLong(
            r ->
                IntStream.range(r + 1, rijen.size())
                    .filter(s -> !rijen.get(r).uitkomst().equals(rijen.get(s).uitkomst()))
                    .filter(s -> ruimte.doorsnede(blokken.get(r), blokken.get(s)) != null)
                    .count())
        .sum();
  }

  private String naam() {
    return model.blad().pad();
  }
}
