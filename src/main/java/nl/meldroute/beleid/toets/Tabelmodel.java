package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
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
import nl.meldroute.beleid.toets.Celrekenaar.Vragen;

/**
 * A table compiled for reasoning over all its input: each cell was evaluated by the product's FEEL
 * for each allowed value, and each rule became a block. {@code MotorTest} holds it against the
 * engine.
 */
final class Tabelmodel {

  /** Variables that are lists, and the codes that they can hold. */
  private static final Map<String, List<String>> LIJSTEN =
      Map.of("vormen", List.of(Uitbuitingsvorm.values()).stream().map(Enum::name).toList());

  private static final List<Object> RUSTIG =
      List.of("NEE", "GEEN", "GEEN_MENSENHANDEL", "RECHTMATIG", "MEERDERJARIG", 0);

  static final Pattern BEREIK = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");

  private final Tabelblad blad;
  private final List<Gegeven> gegevens = new ArrayList<>();
  private final List<long[]> blokken = new ArrayList<>();
  private final Ruimte ruimte;

  private Tabelmodel(Tabelblad blad) {
    this.blad = blad;
    Map<String, List<Integer>> kolommen = new LinkedHashMap<>();
    for (int i = 0; i < blad.kolommen().size(); i++) {
      kolommen.computeIfAbsent(blad.kolommen().get(i).gegeven(), naam -> new ArrayList<>()).add(i);
    }
    List<List<Object>> waarden = new ArrayList<>();
    List<List<BitSet>> passend = new ArrayList<>();
    kolommen.forEach(
        (naam, plaatsen) -> {
          waarden.add(waarden(naam, plaatsen));
          passend.add(passend(waarden.get(waarden.size() - 1), plaatsen));
        });
    List<String> namen = List.copyOf(kolommen.keySet());
    for (int i = 0; i < namen.size(); i++) {
      gegevens.add(Gegeven.van(namen.get(i), groepen(waarden.get(i), passend.get(i))));
    }
    ruimte = new Ruimte(gegevens);
    for (int r = 0; r < blad.rijen().size(); r++) {
      long[] blok = ruimte.leeg();
      for (int i = 0; i < gegevens.size(); i++) {
        BitSet past = passend.get(i).get(r);
        for (int w = past.nextSetBit(0); w >= 0; w = past.nextSetBit(w + 1)) {
          ruimte.zet(blok, i, gegevens.get(i).groep(waarden.get(i).get(w)));
        }
      }
      blokken.add(blok);
    }
  }

  private Tabelmodel(Tabelmodel heel, int weg) {
    this.blad = heel.blad.zonder(weg);
    this.ruimte = heel.ruimte;
    this.gegevens.addAll(heel.gegevens);
    this.blokken.addAll(heel.blokken);
    this.blokken.remove(weg);
  }

  /** The same without one rule. */
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

  List<Gegeven> gegevens() {
    return gegevens;
  }

  /** Per rule the input that it fits, in table order. */
  List<long[]> blokken() {
    return blokken;
  }

  Ruimte ruimte() {
    return ruimte;
  }

  Dekking dekking(Rekengrens grens) {
    return new Dekking(ruimte, grens);
  }

  /** The input in which each named variable has one of these values. */
  long[] gebied(Map<String, ? extends Collection<?>> waarden) {
    long[] gebied = ruimte.alles();
    waarden.forEach(
        (naam, keuze) -> {
          int plaats = plaats(naam);
          long[] gekozen = ruimte.leeg();
          keuze.forEach(waarde -> ruimte.zet(gekozen, plaats, gegevens.get(plaats).groep(waarde)));
          for (int groep = 0; groep < gegevens.get(plaats).groepen().size(); groep++) {
            if (!ruimte.heeft(gekozen, plaats, groep)) {
              ruimte.wis(gebied, plaats, groep);
            }
          }
        });
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
      if (ruimte.raakt(blokken.get(r), punt)) {
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
    return blokken.stream().filter(blok -> ruimte.raakt(blok, punt)).count();
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

  /** Input in an area, in which as little as possible is the matter. */
  Map<String, Object> voorbeeld(long[] gebied) {
    Map<String, Object> voorbeeld = new LinkedHashMap<>();
    for (int i = 0; i < gegevens.size(); i++) {
      Gegeven gegeven = gegevens.get(i);
      int plaats = i;
      voorbeeld.put(
          gegeven.naam(),
          RUSTIG.stream()
              .filter(gegeven::kent)
              .filter(waarde -> ruimte.heeft(gebied, plaats, gegeven.groep(waarde)))
              .findFirst()
              .orElseGet(() -> gegeven.groepen().get(ruimte.eerste(gebied, plaats)).get(0)));
    }
    return voorbeeld;
  }

  Map<String, Object> willekeurig(Random toeval) {
    Map<String, Object> invoer = new LinkedHashMap<>();
    for (Gegeven gegeven : gegevens) {
      List<Object> waarden = gegeven.waarden();
      invoer.put(gegeven.naam(), waarden.get(toeval.nextInt(waarden.size())));
    }
    return invoer;
  }

  /** Per rule the places of the values that it fits. */
  private List<BitSet> passend(List<Object> waarden, List<Integer> kolommen) {
    List<BitSet> passend = new ArrayList<>();
    blad.rijen()
        .forEach(
            rij -> {
              BitSet alle = new BitSet();
              alle.set(0, waarden.size());
              passend.add(alle);
            });
    for (int kolom : kolommen) {
      Vragen vragen = Celrekenaar.vragen(blad.kolommen().get(kolom), waarden);
      for (int r = 0; r < passend.size(); r++) {
        String cel = blad.rijen().get(r).cellen().get(kolom);
        if (!cel.isEmpty()) {
          passend.get(r).and(Celrekenaar.passend(cel, vragen));
        }
      }
    }
    return passend;
  }

  /** Values that every rule treats alike, together. */
  private static Collection<List<Object>> groepen(List<Object> waarden, List<BitSet> passend) {
    List<BitSet> soorten = passend.stream().distinct().toList();
    Map<BitSet, List<Object>> groepen = new LinkedHashMap<>();
    for (int w = 0; w < waarden.size(); w++) {
      BitSet past = new BitSet();
      for (int soort = 0; soort < soorten.size(); soort++) {
        past.set(soort, soorten.get(soort).get(w));
      }
      groepen.computeIfAbsent(past, nieuw -> new ArrayList<>()).add(waarden.get(w));
    }
    return groepen.values();
  }

  private List<Object> waarden(String naam, List<Integer> kolommen) {
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
    return new ArrayList<>(waarden);
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
