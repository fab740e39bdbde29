package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongPredicate;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Uitsplitsing;

/**
 * Meldingen by chance, counted in linked tables: first the meldingen, then the tables, so that they
 * agree as the real ones do.
 */
final class Toevalsset {

  static final int JAAR = 2024;

  private static final List<Uitsplitsing> ASSEN =
      List.of(
          Uitsplitsing.VORM, Uitsplitsing.GEMEENTE, Uitsplitsing.MELDERSOORT, Uitsplitsing.SECTOR);

  private final Random toeval;
  private final Map<Uitsplitsing, List<String>> waarden = new EnumMap<>(Uitsplitsing.class);
  private final List<Map<Uitsplitsing, String>> meldingen = new ArrayList<>();
  private final List<List<Uitsplitsing>> tabellen = new ArrayList<>();

  Toevalsset(int zaad) {
    this(zaad, 3, 60);
  }

  /**
   * @param breedste values of an axis at most
   * @param meeste meldingen at most
   */
  Toevalsset(int zaad, int breedste, int meeste) {
    // Neighbouring seeds begin alike; this pulls them apart.
    toeval = new Random(zaad * 0x9E3779B97F4A7C15L);
    for (Uitsplitsing as : ASSEN) {
      int aantal = 2 + toeval.nextInt(breedste - 1);
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < aantal; i++) {
        codes.add(as.name().charAt(0) + String.valueOf(i));
      }
      waarden.put(as, codes);
    }
    int scheef = 1 + toeval.nextInt(4);
    int hoeveel = 1 + toeval.nextInt(meeste);
    for (int i = 0; i < hoeveel; i++) {
      meldingen.add(melding(scheef));
    }
    kiesTabellen();
  }

  /** Some meldingen are mended and some come in late, as before a second version. */
  Toevalsset verbeterd() {
    int hoeveel = 1 + toeval.nextInt(4);
    for (int i = 0; i < hoeveel; i++) {
      if (toeval.nextBoolean()) {
        meldingen.add(melding(1));
      } else {
        meldingen.set(toeval.nextInt(meldingen.size()), melding(2));
      }
    }
    return this;
  }

  /** Tables that the publication before did not have. */
  Toevalsset metMeerTabellen() {
    kiesTabellen();
    return this;
  }

  private Map<Uitsplitsing, String> melding(int scheef) {
    Map<Uitsplitsing, String> melding = new EnumMap<>(Uitsplitsing.class);
    for (Uitsplitsing as : ASSEN) {
      List<String> codes = waarden.get(as);
      int welke = codes.size();
      for (int keer = 0; keer < scheef; keer++) {
        welke = Math.min(welke, toeval.nextInt(codes.size()));
      }
      melding.put(as, codes.get(welke));
    }
    return melding;
  }

  private void kiesTabellen() {
    int hoeveel = 1 + toeval.nextInt(4);
    for (int i = 0; i < hoeveel; i++) {
      List<Uitsplitsing> assen = new ArrayList<>(ASSEN);
      Collections.shuffle(assen, toeval);
      List<Uitsplitsing> gekozen = List.copyOf(assen.subList(0, toeval.nextInt(10) == 0 ? 1 : 2));
      if (!tabellen.contains(gekozen)) {
        tabellen.add(gekozen);
      }
    }
  }

  Cijferset set() {
    return new Cijferset(JAAR, tabellen.stream().map(this::tabel).toList());
  }

  private Cijfertabel tabel(List<Uitsplitsing> assen) {
    Map<List<String>, Long> cellen = new LinkedHashMap<>();
    plekken(assen).forEach(plek -> cellen.put(plek, 0L));
    for (Map<Uitsplitsing, String> melding : meldingen) {
      cellen.merge(assen.stream().map(melding::get).toList(), 1L, Long::sum);
    }
    return new Cijfertabel(
        "melding-" + assen,
        "Meldingen",
        Eenheid.MELDING,
        assen.stream().map(as -> new As(as, waarden.get(as))).toList(),
        cellen.entrySet().stream().map(cel -> new Cel(cel.getKey(), cel.getValue())).toList());
  }

  private List<List<String>> plekken(List<Uitsplitsing> assen) {
    List<List<String>> plekken = List.of(List.of());
    for (Uitsplitsing as : assen) {
      List<List<String>> langer = new ArrayList<>();
      for (List<String> plek : plekken) {
        for (String waarde : waarden.get(as)) {
          List<String> een = new ArrayList<>(plek);
          een.add(waarde);
          langer.add(een);
        }
      }
      plekken = langer;
    }
    return plekken;
  }

  /** How many cells and totals of the tables are so. */
  static long tel(Cijferset set, LongPredicate zo) {
    return set.tabellen().stream()
        .flatMap(tabel -> Onderdrukking.metTotalen(tabel).values().stream())
        .filter(aantal -> zo.test(aantal))
        .count();
  }
}
