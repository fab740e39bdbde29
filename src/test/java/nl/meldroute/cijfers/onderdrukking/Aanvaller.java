package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Uitsplitsing;

/**
 * Somebody with all the publications, a pencil and much patience. Shares nothing with what hides
 * the numbers: reads what was published, writes down every sum that must hold, and tries every
 * whole number that a hidden cell could have. Knows that noughts are shown (so a hidden number is
 * at least one), and the threshold: what is hidden together has at least one small number in it.
 *
 * <p>Fills worlds rather than ranges, so a number that only one whole value fits is found even when
 * fractions would leave room.
 */
final class Aanvaller {

  /** Nobody believes that a hidden total is more than this above what is seen. */
  private static final long RUIMTE = 40;

  private static final int STAPPEN = 400_000;

  private final int drempel;
  private final List<Map<String, String>> namen = new ArrayList<>();
  private final Map<Map<String, String>, Integer> nummers = new HashMap<>();
  private final List<Long> gezien = new ArrayList<>();
  private final List<int[]> sommen = new ArrayList<>();
  private final List<int[]> tekens = new ArrayList<>();
  private List<List<Integer>> inSommen;
  private int stappen;

  Aanvaller(int drempel) {
    this.drempel = drempel;
  }

  /** What was published of a year. */
  Aanvaller leest(int jaar, List<Publicatietabel> tabellen) {
    return leest(jaar, tabellen, naam -> "");
  }

  /**
   * @param gewijzigd tells of which numbers it is known that they are not what they were: a mark
   *     that is other for another number
   */
  Aanvaller leest(
      int jaar, List<Publicatietabel> tabellen, Function<Map<String, String>, String> gewijzigd) {
    for (Publicatietabel tabel : tabellen) {
      Map<List<String>, Integer> plekken = new LinkedHashMap<>();
      tabel
          .alles()
          .forEach(
              cel ->
                  plekken.put(
                      cel.plek(), onthoud(naam(tabel, cel, jaar, gewijzigd), cel.aantal())));
      for (List<String> plek : plekken.keySet()) {
        for (int as = 0; as < plek.size(); as++) {
          if (plek.get(as).equals(Publicatietabel.TOTAAL)) {
            schrijfSom(plekken, plek, as, tabel.assen().get(as));
          }
        }
      }
    }
    return this;
  }

  /** A sum that everybody knows, over numbers of any publication. */
  Aanvaller weet(List<Sleutel> leden, int... factoren) {
    sommen.add(
        leden.stream()
            .mapToInt(
                sleutel -> {
                  Map<String, String> naam = new TreeMap<>(sleutel.deel());
                  naam.put("#", sleutel.reeks());
                  naam.put("@", "");
                  return onthoud(naam, null);
                })
            .toArray());
    tekens.add(factoren);
    return this;
  }

  private static Map<String, String> naam(
      Publicatietabel tabel, Cel cel, int jaar, Function<Map<String, String>, String> gewijzigd) {
    Map<String, String> naam = new TreeMap<>();
    naam.put("#", tabel.eenheid().name());
    naam.put("JAAR", String.valueOf(jaar));
    for (int i = 0; i < cel.plek().size(); i++) {
      As as = tabel.assen().get(i);
      if (!cel.plek().get(i).equals("TOTAAL")) {
        naam.put(as.uitsplitsing().name(), cel.plek().get(i));
      } else if (as.uitsplitsing() == Uitsplitsing.JAAR) {
        naam.put("JAAR", String.join("+", as.waarden()));
      }
    }
    naam.put("@", gewijzigd.apply(Map.copyOf(naam)));
    return naam;
  }

  private int onthoud(Map<String, String> naam, Long aantal) {
    int nummer = nummers.computeIfAbsent(naam, n -> namen.size());
    if (nummer == namen.size()) {
      namen.add(naam);
      gezien.add(aantal);
    } else if (aantal != null) {
      gezien.set(nummer, aantal);
    }
    return nummer;
  }

  private void schrijfSom(Map<List<String>, Integer> plekken, List<String> plek, int welke, As as) {
    int[] som = new int[as.waarden().size() + 1];
    int[] teken = new int[som.length];
    Arrays.fill(teken, 1);
    for (int i = 0; i < as.waarden().size(); i++) {
      List<String> deel = new ArrayList<>(plek);
      deel.set(welke, as.waarden().get(i));
      som[i] = plekken.get(deel);
    }
    som[som.length - 1] = plekken.get(plek);
    teken[som.length - 1] = -1;
    sommen.add(som);
    tekens.add(teken);
  }

  /** Which hidden numbers can be only one thing, with that number. */
  Map<Map<String, String>, Long> rekentUit() {
    inSommen = new ArrayList<>();
    namen.forEach(naam -> inSommen.add(new ArrayList<>()));
    for (int s = 0; s < sommen.size(); s++) {
      for (int getal : sommen.get(s)) {
        inSommen.get(getal).add(s);
      }
    }
    long meeste = gezien.stream().mapToLong(aantal -> aantal == null ? 0 : aantal).sum() + RUIMTE;
    long[] laag = new long[namen.size()];
    long[] hoog = new long[namen.size()];
    for (int i = 0; i < laag.length; i++) {
      laag[i] = gezien.get(i) == null ? 1 : gezien.get(i);
      hoog[i] = gezien.get(i) == null ? meeste : gezien.get(i);
    }
    if (!knijp(laag, hoog, alle())) {
      throw new IllegalStateException("What was published cannot be true");
    }
    Map<Map<String, String>, Long> uitgerekend = new LinkedHashMap<>();
    List<long[]> werelden = new ArrayList<>();
    for (int i = 0; i < laag.length; i++) {
      if (gezien.get(i) == null) {
        enige(i, laag, hoog, werelden)
            .ifPresent(waarde -> uitgerekend.put(namen.get(waarde.getal()), waarde.waarde()));
      }
    }
    return uitgerekend;
  }

  private record Gevonden(int getal, long waarde) {}

  private Optional<Gevonden> enige(int getal, long[] laag, long[] hoog, List<long[]> werelden) {
    if (werelden.isEmpty()) {
      werelden.add(vul(laag, hoog).orElseThrow(() -> new IllegalStateException("No world fits")));
    }
    long een = werelden.get(0)[getal];
    if (werelden.stream().anyMatch(wereld -> wereld[getal] != een)) {
      return Optional.empty();
    }
    long[] lager = hoog.clone();
    lager[getal] = een - 1;
    long[] hoger = laag.clone();
    hoger[getal] = een + 1;
    Optional<long[]> ander = vul(laag, lager).or(() -> vul(hoger, hoog));
    ander.ifPresent(werelden::add);
    return ander.isPresent() ? Optional.empty() : Optional.of(new Gevonden(getal, een));
  }

  private Optional<long[]> vul(long[] laag, long[] hoog) {
    stappen = 0;
    return zoek(laag.clone(), hoog.clone(), alle());
  }

  private Deque<Integer> alle() {
    Deque<Integer> alle = new ArrayDeque<>();
    for (int s = 0; s < sommen.size(); s++) {
      alle.add(s);
    }
    return alle;
  }

  private Optional<long[]> zoek(long[] laag, long[] hoog, Deque<Integer> kijkNa) {
    if (++stappen > STAPPEN) {
      throw new IllegalStateException("Too much to try: this attack proves nothing");
    }
    if (!knijp(laag, hoog, kijkNa)) {
      return Optional.empty();
    }
    int open = -1;
    for (int i = 0; i < laag.length; i++) {
      if (laag[i] < hoog[i] && (open < 0 || hoog[i] - laag[i] < hoog[open] - laag[open])) {
        open = i;
      }
    }
    if (open < 0) {
      return gelooft(laag) ? Optional.of(laag) : Optional.empty();
    }
    for (long waarde = laag[open]; waarde <= hoog[open]; waarde++) {
      long[] dieper = laag.clone();
      long[] ondieper = hoog.clone();
      dieper[open] = waarde;
      ondieper[open] = waarde;
      Optional<long[]> wereld = zoek(dieper, ondieper, new ArrayDeque<>(inSommen.get(open)));
      if (wereld.isPresent()) {
        return wereld;
      }
    }
    return Optional.empty();
  }

  /** Narrows the ranges until no sum says more; false when a sum cannot hold. */
  private boolean knijp(long[] laag, long[] hoog, Deque<Integer> kijkNa) {
    boolean[] inRij = new boolean[sommen.size()];
    kijkNa.forEach(s -> inRij[s] = true);
    while (!kijkNa.isEmpty()) {
      int s = kijkNa.poll();
      inRij[s] = false;
      int[] som = sommen.get(s);
      int[] teken = tekens.get(s);
      long minste = 0;
      long meeste = 0;
      for (int i = 0; i < som.length; i++) {
        minste += teken[i] > 0 ? laag[som[i]] : -hoog[som[i]];
        meeste += teken[i] > 0 ? hoog[som[i]] : -laag[som[i]];
      }
      if (minste > 0 || meeste < 0) {
        return false;
      }
      for (int i = 0; i < som.length; i++) {
        int getal = som[i];
        long restLaag = minste - (teken[i] > 0 ? laag[getal] : -hoog[getal]);
        long restHoog = meeste - (teken[i] > 0 ? hoog[getal] : -laag[getal]);
        long nieuwLaag = Math.max(laag[getal], teken[i] > 0 ? -restHoog : restLaag);
        long nieuwHoog = Math.min(hoog[getal], teken[i] > 0 ? -restLaag : restHoog);
        if (nieuwLaag > nieuwHoog) {
          return false;
        }
        if (nieuwLaag != laag[getal] || nieuwHoog != hoog[getal]) {
          minste += teken[i] > 0 ? nieuwLaag - laag[getal] : hoog[getal] - nieuwHoog;
          meeste += teken[i] > 0 ? nieuwHoog - hoog[getal] : laag[getal] - nieuwLaag;
          laag[getal] = nieuwLaag;
          hoog[getal] = nieuwHoog;
          for (int ander : inSommen.get(getal)) {
            if (!inRij[ander]) {
              inRij[ander] = true;
              kijkNa.add(ander);
            }
          }
        }
      }
    }
    return true;
  }

  /** Numbers that hang together are hidden because one of them is small. */
  private boolean gelooft(long[] wereld) {
    int[] groep = new int[wereld.length];
    Arrays.fill(groep, -1);
    for (int begin = 0; begin < wereld.length; begin++) {
      if (gezien.get(begin) != null || groep[begin] >= 0) {
        continue;
      }
      boolean klein = false;
      Deque<Integer> nog = new ArrayDeque<>(List.of(begin));
      groep[begin] = begin;
      while (!nog.isEmpty()) {
        int getal = nog.poll();
        klein |= wereld[getal] < drempel;
        for (int s : inSommen.get(getal)) {
          for (int ander : sommen.get(s)) {
            if (gezien.get(ander) == null && groep[ander] < 0) {
              groep[ander] = begin;
              nog.add(ander);
            }
          }
        }
      }
      if (!klein) {
        return false;
      }
    }
    return true;
  }

  int verborgen() {
    return (int) gezien.stream().filter(aantal -> aantal == null).count();
  }
}
