package nl.meldroute.beslistabellen.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.beslissing.tabel.Proeftabel;

/**
 * A table compiled for reasoning over all its input: each cell was evaluated by the product's FEEL
 * for each allowed value, and each rule became a block. {@code MotorTest} holds it against the
 * engine.
 */
final class Tabelmodel {

  /** Variables that are lists, and the codes that they can hold. */
  private static final Map<String, List<String>> LIJSTEN =
      Map.of("vormen", List.of(Uitbuitingsvorm.values()).stream().map(Enum::name).toList());

  private static final Pattern BEREIK = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");
  private static final Pattern TEKST = Pattern.compile("\"[^\"]*\"");
  private static final Pattern VREEMDE_NAAM = Pattern.compile("\\b(?!not\\b|null\\b)\\p{L}\\w*");

  private final Tabelblad blad;
  private final Proeftabel motor;
  private final List<Gegeven> gegevens = new ArrayList<>();
  private final List<long[]> blokken = new ArrayList<>();

  private Tabelmodel(Tabelblad blad) {
    this.blad = blad;
    this.motor = new Proeftabel(blad.dmn());
    Map<String, List<Integer>> kolommen = new LinkedHashMap<>();
    for (int i = 0; i < blad.kolommen().size(); i++) {
      kolommen.computeIfAbsent(blad.kolommen().get(i).gegeven(), naam -> new ArrayList<>()).add(i);
    }
    blad.rijen().forEach(rij -> blokken.add(new long[kolommen.size()]));
    kolommen.forEach(this::vertaal);
  }

  private Tabelmodel(Tabelmodel heel, int weg) {
    this.blad = heel.blad.zonder(weg);
    this.motor = heel.motor;
    this.gegevens.addAll(heel.gegevens);
    this.blokken.addAll(heel.blokken);
    this.blokken.remove(weg);
  }

  /** The same without one rule; only its blocks, for its engine still has them all. */
  Tabelmodel zonder(String regel) {
    return new Tabelmodel(this, blad.rij(regel).nummer() - 1);
  }

  static Tabelmodel van(Tabelblad blad) {
    return new Tabelmodel(blad);
  }

  @Override
  public String toString() {
    return blad.pad();
  }

  Tabelblad blad() {
    return blad;
  }

  Proeftabel motor() {
    return motor;
  }

  List<Gegeven> gegevens() {
    return gegevens;
  }

  /** Per rule the input that it fits, in table order. */
  List<long[]> blokken() {
    return blokken;
  }

  long[] alles() {
    return gegevens.stream().mapToLong(Gegeven::alles).toArray();
  }

  /** The input in which each named variable has one of these values. */
  long[] gebied(Map<String, ? extends Collection<?>> waarden) {
    long[] gebied = alles();
    waarden.forEach(
        (naam, keuze) -> gebied[plaats(naam)] &= gegevens.get(plaats(naam)).masker(keuze));
    return gebied;
  }

  int plaats(String naam) {
    return IntStream.range(0, gegevens.size())
        .filter(i -> gegevens.get(i).naam().equals(naam))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(blad.pad() + " has no input " + naam));
  }

  boolean kent(String naam) {
    return gegevens.stream().anyMatch(gegeven -> gegeven.naam().equals(naam));
  }

  /** How many combinations of allowed values there are. */
  double combinaties() {
    return gegevens.stream().mapToDouble(gegeven -> gegeven.waarden().size()).reduce(1, this::maal);
  }

  /** The same, counting values that no rule tells apart once. */
  double groepen() {
    return gegevens.stream().mapToDouble(gegeven -> gegeven.groepen().size()).reduce(1, this::maal);
  }

  private double maal(double een, double ander) {
    return een * ander;
  }

  /** The rules that decide for this input: by the blocks, not by the engine. */
  List<String> regels(int[] punt) {
    List<String> regels = new ArrayList<>();
    for (int r = 0; r < blokken.size(); r++) {
      if (raakt(blokken.get(r), punt)) {
        regels.add(blad.rijen().get(r).id());
        if (!blad.verzamelt()) {
          break;
        }
      }
    }
    return regels;
  }

  /** How many rules fit, whether they count or not. */
  long passend(int[] punt) {
    return blokken.stream().filter(blok -> raakt(blok, punt)).count();
  }

  int[] punt(Map<String, ?> invoer) {
    return gegevens.stream().mapToInt(g -> g.groep(invoer.get(g.naam()))).toArray();
  }

  /** Input for the engine: of each group its first value. */
  Map<String, Object> invoer(int[] punt) {
    Map<String, Object> invoer = new LinkedHashMap<>();
    for (int i = 0; i < punt.length; i++) {
      invoer.put(gegevens.get(i).naam(), gegevens.get(i).groepen().get(punt[i]).get(0));
    }
    return invoer;
  }

  Map<String, Object> willekeurig(Random toeval) {
    Map<String, Object> invoer = new LinkedHashMap<>();
    for (Gegeven gegeven : gegevens) {
      List<Object> waarden = gegeven.waarden();
      invoer.put(gegeven.naam(), waarden.get(toeval.nextInt(waarden.size())));
    }
    return invoer;
  }

  private static boolean raakt(long[] blok, int[] punt) {
    for (int i = 0; i < punt.length; i++) {
      if ((blok[i] & (1L << punt[i])) == 0) {
        return false;
      }
    }
    return true;
  }

  private void vertaal(String naam, List<Integer> kolommen) {
    Map<BitSet, List<Object>> groepen = new LinkedHashMap<>();
    for (Object waarde : waarden(naam, kolommen)) {
      groepen
          .computeIfAbsent(passend(naam, waarde, kolommen), past -> new ArrayList<>())
          .add(waarde);
    }
    int plaats = gegevens.size();
    gegevens.add(Gegeven.van(naam, groepen.values()));
    int groep = 0;
    for (BitSet past : groepen.keySet()) {
      long bit = 1L << groep++;
      past.stream().forEach(regel -> blokken.get(regel)[plaats] |= bit);
    }
  }

  private BitSet passend(String naam, Object waarde, List<Integer> kolommen) {
    BitSet past = new BitSet();
    past.set(0, blad.rijen().size());
    Map<String, Object> gegeven = new LinkedHashMap<>();
    gegeven.put(naam, waarde);
    for (int kolom : kolommen) {
      Object celwaarde = motor.kolomwaarde(blad.kolommen().get(kolom).uitdrukking(), gegeven);
      Map<String, Boolean> gepast = new HashMap<>();
      for (int r = 0; r < blad.rijen().size(); r++) {
        String cel = blad.rijen().get(r).cellen().get(kolom);
        if (!cel.isEmpty()
            && !gepast.computeIfAbsent(cel, tekst -> motor.past(zonderNamen(tekst), celwaarde))) {
          past.clear(r);
        }
      }
    }
    return past;
  }

  /** A cell that looks at another variable is no block; none does today. */
  private static String zonderNamen(String cel) {
    Matcher naam = VREEMDE_NAAM.matcher(TEKST.matcher(cel).replaceAll(""));
    if (naam.find()) {
      throw new IllegalArgumentException("The cell " + cel + " names " + naam.group());
    }
    return cel;
  }

  private Set<Object> waarden(String naam, List<Integer> kolommen) {
    Set<Object> waarden = new LinkedHashSet<>();
    for (int kolom : kolommen) {
      Tabelblad.Kolom deze = blad.kolommen().get(kolom);
      Matcher bereik = BEREIK.matcher(deze.toegestaan());
      if (deze.afgeleid()) {
        waarden.addAll(
            deelverzamelingen(
                Objects.requireNonNull(LIJSTEN.get(naam), "Not known what can be in " + naam)));
      } else if (bereik.matches()) {
        IntStream.rangeClosed(Integer.parseInt(bereik.group(1)), Integer.parseInt(bereik.group(2)))
            .forEach(waarden::add);
        waarden.add(null);
      } else {
        waarden.addAll(deze.codes());
      }
    }
    if (waarden.isEmpty()) {
      throw new IllegalArgumentException(blad.pad() + ": no allowed values for " + naam);
    }
    return waarden;
  }

  /** Small ones first, so that an example is short. */
  private static List<List<String>> deelverzamelingen(List<String> codes) {
    return IntStream.range(0, 1 << codes.size())
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .map(
            bits ->
                IntStream.range(0, codes.size())
                    .filter(i -> (bits & (1 << i)) != 0)
                    .mapToObj(codes::get)
                    .toList())
        .toList();
  }
}
