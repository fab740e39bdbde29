package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.regio.Cijferregel;

/**
 * Hides what could point at a person: numbers from 1 up to the threshold, and as few others as are
 * needed so that nobody can compute a hidden number. Whoever tries knows all tables of the
 * publication, all earlier ones, the threshold and that noughts are shown.
 *
 * <p>Pure: the same numbers give the same answer.
 */
public final class Onderdrukking {

  private static final String KENGETAL = "KENGETAL";

  /** What a reader misses most is the whole; then a line of it; then a cell. */
  private static final int[] GEWICHT = {500, 90, 24};

  private static final int GEWICHT_KENGETAL = 120;
  private static final int MINDER_BIJ_ONBEKEND = 8;

  private final Stelsel stelsel = new Stelsel();
  private final Map<Sleutel, Map<Long, Integer>> getallen = new LinkedHashMap<>();
  private final Set<Set<Integer>> sommen = new HashSet<>();

  private Onderdrukking() {}

  /**
   * @param drempel the smallest number that may be shown, beside nought
   * @throws IllegalArgumentException when tables of one unit do not count the same units
   * @throws NietTeBeschermen when a small number follows from what was published before
   */
  public static Veiligeset onderdruk(Cijferset set, int drempel, Eerder eerder) {
    if (drempel < Cijferregel.KLEINSTE_DREMPEL) {
      throw new IllegalArgumentException("A threshold is at least " + Cijferregel.KLEINSTE_DREMPEL);
    }
    Onderdrukking onderdrukking = new Onderdrukking();
    raakt(set, eerder).forEach(onderdrukking::neemOp);
    onderdrukking.neemOp(set);
    BitSet verborgen = Bescherming.bescherm(onderdrukking.stelsel, drempel);
    return onderdrukking.toon(set, verborgen);
  }

  /** What hangs together with it, directly or through another: the rest proved itself already. */
  private static List<Eerder.Uitgave> raakt(Cijferset set, Eerder eerder) {
    Set<Sleutel> bereikt = new HashSet<>(sleutels(set));
    List<Eerder.Uitgave> erbij = new ArrayList<>();
    List<Eerder.Uitgave> nog = new ArrayList<>(eerder.uitgaven());
    boolean veranderd = true;
    while (veranderd) {
      veranderd = false;
      for (Eerder.Uitgave uitgave : List.copyOf(nog)) {
        Set<Sleutel> eigen = sleutels(uitgave.geteld());
        if (eigen.stream().anyMatch(bereikt::contains)) {
          bereikt.addAll(eigen);
          erbij.add(uitgave);
          nog.remove(uitgave);
          veranderd = true;
        }
      }
    }
    return erbij;
  }

  private static Set<Sleutel> sleutels(Cijferset set) {
    Set<Sleutel> sleutels = new HashSet<>();
    for (Cijfertabel tabel : set.tabellen()) {
      metTotalen(tabel).keySet().forEach(plek -> sleutels.add(sleutel(tabel, plek, set.jaar())));
    }
    set.verbanden()
        .forEach(verband -> verband.termen().forEach(term -> sleutels.add(term.sleutel())));
    if (!set.kengetallen().isEmpty()) {
      sleutels.add(kengetallenVan(set.jaar()));
    }
    return sleutels;
  }

  /** What was shown is known for as long as it is so; what was hidden stays hidden. */
  private void neemOp(Eerder.Uitgave uitgave) {
    Cijferset geteld = uitgave.geteld();
    neemOp(geteld);
    for (int i = 0; i < geteld.tabellen().size(); i++) {
      Cijfertabel tabel = geteld.tabellen().get(i);
      Map<List<String>, Long> echt = metTotalen(tabel);
      uitgave
          .getoond()
          .tabellen()
          .get(i)
          .alles()
          .forEach(
              cel ->
                  onthoud(
                      nummer(sleutel(tabel, cel.plek(), geteld.jaar()), echt.get(cel.plek())),
                      cel.aantal()));
    }
    for (int i = 0; i < geteld.kengetallen().size(); i++) {
      Kengetal kengetal = geteld.kengetallen().get(i);
      Kengetal getoond = uitgave.getoond().kengetallen().get(i);
      if (Kengetalverbanden.teltMensen(kengetal.code())) {
        onthoud(nummer(geteld.jaar(), kengetal.teller()), getoond.teller());
        if (kengetal.noemer() != null) {
          onthoud(nummer(geteld.jaar(), kengetal.noemer()), getoond.noemer());
        }
      }
    }
  }

  private void onthoud(int getal, Long getoond) {
    if (getoond == null) {
      stelsel.verbied(getal);
    } else {
      stelsel.maakBekend(getal);
    }
  }

  private void neemOp(Cijferset set) {
    Map<Sleutel, Long> waarden = new HashMap<>();
    for (Cijfertabel tabel : set.tabellen()) {
      metTotalen(tabel)
          .forEach(
              (plek, aantal) -> {
                Sleutel sleutel = sleutel(tabel, plek, set.jaar());
                Long al = waarden.putIfAbsent(sleutel, aantal);
                if (al != null && !al.equals(aantal)) {
                  throw new IllegalArgumentException(
                      "Two tables do not count the same: " + sleutel);
                }
                getal(sleutel, aantal);
              });
      telOp(tabel, set.jaar());
    }
    for (Kengetal kengetal : set.kengetallen()) {
      if (Kengetalverbanden.teltMensen(kengetal.code())) {
        neemOp(kengetal, set.jaar());
      }
    }
    Kengetalverbanden.OPTELLINGEN.forEach(optelling -> verbind(optelling, set, waarden));
    set.verbanden().forEach(this::neemOp);
  }

  private void telOp(Cijfertabel tabel, int jaar) {
    Map<List<String>, Long> alles = metTotalen(tabel);
    for (List<String> plek : alles.keySet()) {
      for (int as = 0; as < plek.size(); as++) {
        if (plek.get(as).equals(Publicatietabel.TOTAAL)) {
          int geheel = nummer(sleutel(tabel, plek, jaar), alles.get(plek));
          List<Integer> delen = new ArrayList<>();
          for (String waarde : tabel.assen().get(as).waarden()) {
            List<String> deel = new ArrayList<>(plek);
            deel.set(as, waarde);
            delen.add(nummer(sleutel(tabel, deel, jaar), alles.get(deel)));
          }
          som(geheel, delen);
        }
      }
    }
  }

  private void som(int geheel, List<Integer> delen) {
    Set<Integer> leden = new HashSet<>(delen);
    leden.add(geheel);
    if (sommen.add(leden)) {
      stelsel.som(geheel, delen.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** The numerator and what is left of the denominator are both numbers of people. */
  private void neemOp(Kengetal kengetal, int jaar) {
    int teller = van(jaar, kengetal.teller());
    if (kengetal.noemer() != null) {
      int noemer = van(jaar, kengetal.noemer());
      if (noemer != teller) {
        int rest = stelsel.getal(kengetal.noemer() - kengetal.teller(), 0);
        stelsel.toonNiet(rest);
        som(noemer, List.of(teller, rest));
      }
    }
  }

  private void verbind(
      Kengetalverbanden.Optelling optelling, Cijferset set, Map<Sleutel, Long> waarden) {
    set.kengetallen().stream()
        .filter(kengetal -> kengetal.code().equals(optelling.kengetal().code()))
        .findFirst()
        .ifPresent(
            kengetal -> {
              List<Map.Entry<Sleutel, Long>> delen =
                  waarden.entrySet().stream()
                      .filter(waarde -> hoortBij(optelling, waarde.getKey(), set.jaar()))
                      .toList();
              long som = delen.stream().mapToLong(Map.Entry::getValue).sum();
              if (!delen.isEmpty() && som == kengetal.teller()) {
                som(
                    van(set.jaar(), kengetal.teller()),
                    delen.stream()
                        .map(deel -> nummer(deel.getKey(), deel.getValue()))
                        .sorted()
                        .toList());
              }
            });
  }

  private static boolean hoortBij(
      Kengetalverbanden.Optelling optelling, Sleutel sleutel, int jaar) {
    String waarde = sleutel.deel().get(optelling.uitsplitsing().name());
    return sleutel.reeks().equals(optelling.eenheid().name())
        && sleutel.breedte() == 1
        && Integer.toString(jaar).equals(sleutel.deel().get(Sleutel.JAAR))
        && waarde != null
        && optelling.waarden().contains(waarde) == optelling.van();
  }

  private void neemOp(Verband verband) {
    int[] leden = new int[verband.termen().size()];
    int[] factoren = new int[leden.length];
    for (int i = 0; i < leden.length; i++) {
      Verband.Term term = verband.termen().get(i);
      boolean staatNergens = !getallen.containsKey(term.sleutel());
      leden[i] = getal(term.sleutel(), term.waarde());
      factoren[i] = term.factor();
      if (staatNergens) {
        stelsel.toonNiet(leden[i]);
      }
    }
    stelsel.vergelijking(leden, factoren);
  }

  private int getal(Sleutel sleutel, long waarde) {
    return getallen
        .computeIfAbsent(sleutel, s -> new HashMap<>())
        .computeIfAbsent(waarde, w -> stelsel.getal(w, gewicht(sleutel, w)));
  }

  private int nummer(Sleutel sleutel, long waarde) {
    return getallen.get(sleutel).get(waarde);
  }

  /**
   * A number of a key figure. Two of the same size are taken to be the same, and so is a whole that
   * a table shows: many are, and who takes too many to be the same hides too much, not too little.
   */
  private int van(int jaar, long waarde) {
    Integer geheel = geheel(jaar, waarde);
    return geheel != null ? geheel : getal(kengetallenVan(jaar), waarde);
  }

  private int nummer(int jaar, long waarde) {
    Integer geheel = geheel(jaar, waarde);
    return geheel != null ? geheel : nummer(kengetallenVan(jaar), waarde);
  }

  private Integer geheel(int jaar, long waarde) {
    for (Eenheid eenheid : Eenheid.values()) {
      Sleutel sleutel = new Sleutel(eenheid.name(), Map.of(Sleutel.JAAR, Integer.toString(jaar)));
      Integer getal = getallen.getOrDefault(sleutel, Map.of()).get(waarde);
      if (getal != null) {
        return getal;
      }
    }
    return null;
  }

  private static Sleutel kengetallenVan(int jaar) {
    return new Sleutel(KENGETAL, Map.of(Sleutel.JAAR, Integer.toString(jaar)));
  }

  private static int gewicht(Sleutel sleutel, long waarde) {
    if (sleutel.reeks().equals(KENGETAL)) {
      return GEWICHT_KENGETAL;
    }
    int onbekend = sleutel.deel().containsValue(Uitsplitsing.ONBEKEND) ? MINDER_BIJ_ONBEKEND : 0;
    int grootte = 2 * (Long.SIZE - Long.numberOfLeadingZeros(waarde));
    return GEWICHT[Math.min(sleutel.breedte(), GEWICHT.length - 1)] + grootte - onbekend;
  }

  private Veiligeset toon(Cijferset set, BitSet verborgen) {
    return new Veiligeset(
        set.tabellen().stream().map(tabel -> toon(tabel, set.jaar(), verborgen)).toList(),
        set.kengetallen().stream()
            .map(
                kengetal ->
                    Kengetalverbanden.teltMensen(kengetal.code())
                        ? toon(kengetal, set.jaar(), verborgen)
                        : kengetal)
            .toList());
  }

  private Publicatietabel toon(Cijfertabel tabel, int jaar, BitSet verborgen) {
    List<Cel> cellen = new ArrayList<>();
    List<Cel> totalen = new ArrayList<>();
    metTotalen(tabel)
        .forEach(
            (plek, aantal) ->
                (plek.contains(Publicatietabel.TOTAAL) ? totalen : cellen)
                    .add(
                        new Cel(
                            plek,
                            verborgen.get(nummer(sleutel(tabel, plek, jaar), aantal))
                                ? null
                                : aantal)));
    return new Publicatietabel(
        tabel.code(), tabel.titel(), tabel.eenheid(), tabel.assen(), cellen, totalen);
  }

  private Kengetal toon(Kengetal kengetal, int jaar, BitSet verborgen) {
    boolean metTeller = !verborgen.get(nummer(jaar, kengetal.teller()));
    boolean metNoemer =
        kengetal.noemer() != null && !verborgen.get(nummer(jaar, kengetal.noemer()));
    return new Kengetal(
        kengetal.code(),
        kengetal.naam(),
        metTeller ? kengetal.teller() : null,
        metNoemer ? kengetal.noemer() : null,
        metTeller && (metNoemer || kengetal.noemer() == null) ? kengetal.waarde() : null,
        kengetal.eenheid());
  }

  /** Every cell and every sum of cells, the innermost first. */
  static Map<List<String>, Long> metTotalen(Cijfertabel tabel) {
    Map<List<String>, Long> alles = new LinkedHashMap<>();
    tabel.cellen().forEach(cel -> alles.put(cel.plek(), cel.aantal()));
    for (int as = 0; as < tabel.assen().size(); as++) {
      Map<List<String>, Long> sommen = new LinkedHashMap<>();
      for (Map.Entry<List<String>, Long> cel : alles.entrySet()) {
        List<String> plek = new ArrayList<>(cel.getKey());
        plek.set(as, Publicatietabel.TOTAAL);
        sommen.merge(plek, cel.getValue(), Long::sum);
      }
      alles.putAll(sommen);
    }
    return alles;
  }

  private static Sleutel sleutel(Cijfertabel tabel, List<String> plek, int jaar) {
    return sleutel(tabel.eenheid(), tabel.assen(), plek, jaar);
  }

  /** Which number stands at a place. */
  static Sleutel sleutel(Eenheid eenheid, List<As> assen, List<String> plek, int jaar) {
    Map<String, String> deel = new TreeMap<>();
    deel.put(Sleutel.JAAR, Integer.toString(jaar));
    for (int i = 0; i < plek.size(); i++) {
      As as = assen.get(i);
      if (!plek.get(i).equals(Publicatietabel.TOTAAL)) {
        deel.put(as.uitsplitsing().name(), plek.get(i));
      } else if (as.uitsplitsing() == Uitsplitsing.JAAR) {
        deel.put(Sleutel.JAAR, String.join("+", as.waarden()));
      }
    }
    return new Sleutel(eenheid.name(), deel);
  }
}
