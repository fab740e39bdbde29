package nl.meldroute.beleid.uitwisseling;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldroute.beleid.lezen.Tabelvorm;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;

/**
 * How a table lies in a spreadsheet: which sheets, which rows, which columns. Two hidden rows and a
 * hidden column say which table, which question and which rule it is, so that a column may move and
 * a label may change.
 */
final class Rekenblad {

  static final String TABEL = "Tabel";
  static final String WAARDEN = "Waarden";
  static final String UITLEG = "Uitleg";

  static final String KENMERK = "meldroute-beslistabel";

  static final int RIJ_KENMERK = 0;
  static final int RIJ_SLEUTELS = 1;
  static final int RIJ_KOPPEN = 2;
  static final int EERSTE_REGEL = 3;

  static final int KOLOM_ID = 0;
  static final int KOLOM_NUMMER = 1;
  static final int EERSTE_VRAAG = 2;

  static final String ID = "regel";
  static final String NUMMER = "nr";
  static final String TOELICHTING = "toelichting";
  static final String BRON = "bron";
  static final String AANNAME = "aanname";

  static final int MEESTE_REGELS = 2_000;

  private Rekenblad() {}

  /** What stands in the hidden row above a question. */
  static List<String> vraagsleutels(Tabelvorm tabel) {
    return sleutels("vraag", tabel.vragen());
  }

  static List<String> antwoordsleutels(Tabelvorm tabel) {
    return sleutels("antwoord", tabel.antwoorden());
  }

  private static List<String> sleutels(String soort, List<Kolom> kolommen) {
    return IntStream.range(0, kolommen.size())
        .mapToObj(i -> soort + ":" + (i + 1) + ":" + kolommen.get(i).naam())
        .toList();
  }

  /** All columns, in the order in which they are written. */
  static List<String> sleutels(Tabelvorm tabel) {
    return Stream.of(
            Stream.of(ID, NUMMER),
            vraagsleutels(tabel).stream(),
            antwoordsleutels(tabel).stream(),
            Stream.of(TOELICHTING, BRON, AANNAME))
        .flatMap(delen -> delen)
        .toList();
  }

  static List<String> koppen(Tabelvorm tabel) {
    return Stream.of(
            Stream.of("Regel-id", "Nr"),
            tabel.vragen().stream().map(Kolom::label),
            tabel.antwoorden().stream().map(Kolom::label),
            Stream.of("Toelichting", "Bron", "Aanname"))
        .flatMap(delen -> delen)
        .toList();
  }
}
