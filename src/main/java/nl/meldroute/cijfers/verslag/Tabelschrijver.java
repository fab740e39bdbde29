package nl.meldroute.cijfers.verslag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.cijfers.verslag.Deel.Rij;
import nl.meldroute.cijfers.verslag.Deel.Tabel;
import nl.meldroute.cijfers.verslag.Deel.Vak;

/** Figures as a table to be read: words for codes, the longest side down, bars beside numbers. */
final class Tabelschrijver {

  static final String AFGESCHERMD = "afgeschermd";
  static final String UITLEG_AFGESCHERMD =
      "Afgeschermd: dit aantal is klein, of er is een klein aantal mee uit te rekenen.";

  /** A share of fewer than this says nothing. */
  private static final long KLEINSTE_GEHEEL = 20;

  private static final int VOL = 100;

  /** Of the other sides each value counts, also when it is zero. */
  private static final Set<Uitsplitsing> KORT =
      EnumSet.of(
          Uitsplitsing.VORM,
          Uitsplitsing.MELDERSOORT,
          Uitsplitsing.SECTOR,
          Uitsplitsing.RISICOGROEP,
          Uitsplitsing.PARTNER,
          Uitsplitsing.UITKOMST,
          Uitsplitsing.STATUS,
          Uitsplitsing.CLASSIFICATIE,
          Uitsplitsing.VERWIJZINGSTATUS);

  private Tabelschrijver() {}

  /** Empty when there was nothing to count. */
  static Optional<Tabel> schrijf(int nummer, String titel, Publicatietabel tabel) {
    if (totaal(tabel).filter(aantal -> aantal == 0).isPresent()) {
      return Optional.empty();
    }
    return switch (tabel.assen().size()) {
      case 1 -> Optional.of(lijst(nummer, titel, tabel));
      case 2 -> Optional.of(kruising(nummer, titel, tabel));
      default -> Optional.empty();
    };
  }

  static Optional<Long> totaal(Publicatietabel tabel) {
    String[] overal = new String[tabel.assen().size()];
    Arrays.fill(overal, Publicatietabel.TOTAAL);
    return tabel.aantal(overal);
  }

  private static Tabel lijst(int nummer, String titel, Publicatietabel tabel) {
    As as = tabel.assen().get(0);
    Optional<Long> geheel = totaal(tabel);
    long grootste =
        as.waarden().stream()
            .flatMap(waarde -> tabel.aantal(waarde).stream())
            .max(Comparator.naturalOrder())
            .orElse(0L);
    Predicate<String> nul = waarde -> tabel.aantal(waarde).equals(Optional.of(0L));
    List<Rij> rijen = new ArrayList<>();
    for (String waarde : zichtbaar(as, nul)) {
      Optional<Long> aantal = tabel.aantal(waarde);
      rijen.add(
          new Rij(
              as.uitsplitsing().tekst(waarde),
              List.of(vak(aantal), aandeel(aantal, geheel, grootste)),
              false));
    }
    rijen.add(
        new Rij(
            "Totaal",
            List.of(
                vak(geheel),
                new Vak(geheel.filter(Tabelschrijver::groot).map(g -> "100%").orElse("–"))),
            true));
    return new Tabel(
        nummer,
        titel,
        List.of(as.uitsplitsing().tekst(), "Aantal", "Deel van het totaal"),
        rijen,
        onderschrift(tabel, List.of(nietVoorgekomen(tabel.eenheid(), as, nul))));
  }

  private static Tabel kruising(int nummer, String titel, Publicatietabel tabel) {
    boolean gedraaid =
        tabel.assen().get(1).waarden().size() > tabel.assen().get(0).waarden().size();
    As neer = tabel.assen().get(gedraaid ? 1 : 0);
    As dwars = tabel.assen().get(gedraaid ? 0 : 1);
    Kruis kruis = (rij, kolom) -> gedraaid ? tabel.aantal(kolom, rij) : tabel.aantal(rij, kolom);
    Predicate<String> legeRij = rij -> leeg(kruis, rij, Publicatietabel.TOTAAL);
    Predicate<String> legeKolom = kolom -> leeg(kruis, Publicatietabel.TOTAAL, kolom);
    List<String> kolommen = new ArrayList<>(zichtbaar(dwars, legeKolom));
    kolommen.add(Publicatietabel.TOTAAL);
    List<String> koppen = new ArrayList<>(List.of(neer.uitsplitsing().tekst()));
    kolommen.forEach(kolom -> koppen.add(woord(dwars, kolom)));
    List<String> regels = new ArrayList<>(zichtbaar(neer, legeRij));
    regels.add(Publicatietabel.TOTAAL);
    return new Tabel(
        nummer,
        titel,
        koppen,
        regels.stream()
            .map(
                rij ->
                    new Rij(
                        woord(neer, rij),
                        kolommen.stream().map(kolom -> vak(kruis.aantal(rij, kolom))).toList(),
                        rij.equals(Publicatietabel.TOTAAL)))
            .toList(),
        onderschrift(
            tabel,
            List.of(
                nietVoorgekomen(tabel.eenheid(), neer, legeRij),
                nietVoorgekomen(tabel.eenheid(), dwars, legeKolom))));
  }

  /** The number at a row and a column, whichever side was which. */
  private interface Kruis {
    Optional<Long> aantal(String rij, String kolom);
  }

  private static boolean leeg(Kruis kruis, String rij, String kolom) {
    return kruis.aantal(rij, kolom).equals(Optional.of(0L));
  }

  private static String woord(As as, String waarde) {
    return waarde.equals(Publicatietabel.TOTAAL) ? "Totaal" : as.uitsplitsing().tekst(waarde);
  }

  private static List<String> zichtbaar(As as, Predicate<String> nul) {
    return KORT.contains(as.uitsplitsing())
        ? as.waarden().stream().filter(nul.negate()).toList()
        : as.waarden();
  }

  private static String nietVoorgekomen(Eenheid eenheid, As as, Predicate<String> nul) {
    if (!KORT.contains(as.uitsplitsing())) {
      return "";
    }
    List<String> weg = as.waarden().stream().filter(nul).map(as.uitsplitsing()::tekst).toList();
    return weg.isEmpty()
        ? ""
        : "Geen %s: %s."
            .formatted(eenheid.tekst().toLowerCase(Locale.ROOT), String.join("; ", weg));
  }

  private static String onderschrift(Publicatietabel tabel, List<String> regels) {
    List<String> zinnen = new ArrayList<>(regels);
    if (tabel.alles().anyMatch(cel -> cel.aantal() == null)) {
      zinnen.add(UITLEG_AFGESCHERMD);
    }
    zinnen.removeIf(String::isEmpty);
    return zinnen.isEmpty() ? null : String.join(" ", zinnen);
  }

  private static Vak vak(Optional<Long> aantal) {
    return new Vak(aantal.map(Zinnen::getal).orElse(AFGESCHERMD));
  }

  private static Vak aandeel(Optional<Long> aantal, Optional<Long> geheel, long grootste) {
    if (aantal.isEmpty()) {
      return new Vak("–");
    }
    String procent =
        geheel
            .filter(Tabelschrijver::groot)
            .map(heel -> Math.round((double) VOL * aantal.get() / heel) + "%")
            .orElse("–");
    int balk = grootste == 0 ? 0 : (int) Math.round((double) VOL * aantal.get() / grootste);
    return new Vak(procent, balk);
  }

  private static boolean groot(long geheel) {
    return geheel >= KLEINSTE_GEHEEL;
  }
}
