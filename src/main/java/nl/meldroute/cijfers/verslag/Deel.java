package nl.meldroute.cijfers.verslag;

import java.util.List;

/** A piece of a chapter. The templates know how each kind looks, and nothing else. */
public sealed interface Deel {

  /** Which kind, for the templates. */
  default String soort() {
    return getClass().getSimpleName();
  }

  /** A paragraph. */
  record Alinea(String tekst) implements Deel {}

  /** What nobody may overlook. */
  record Kader(String tekst) implements Deel {}

  /** A heading within a chapter. */
  record Tussenkop(String tekst) implements Deel {}

  /** A list. */
  record Opsomming(List<String> regels) implements Deel {

    public Opsomming {
      regels = List.copyOf(regels);
    }
  }

  /**
   * A table.
   *
   * @param koppen of the columns, that of the rows first
   * @param onderschrift what has to be known to read it; null when nothing
   */
  record Tabel(int nummer, String titel, List<String> koppen, List<Rij> rijen, String onderschrift)
      implements Deel {

    private static final int KORT = 24;

    public Tabel {
      koppen = List.copyOf(koppen);
      rijen = List.copyOf(rijen);
    }

    /** Whether it fits on one page, and should. */
    public boolean isKort() {
      return rijen.size() <= KORT;
    }

    public boolean isMetBalken() {
      return rijen.stream()
          .flatMap(rij -> rij.vakken().stream())
          .anyMatch(vak -> vak.balk() != null);
    }
  }

  /**
   * @param totaal whether it sums the others up
   */
  record Rij(String kop, List<Vak> vakken, boolean totaal) {

    public Rij {
      vakken = List.copyOf(vakken);
    }
  }

  /**
   * @param balk length of its bar, from 0 to 100; null when it has none
   */
  record Vak(String tekst, Integer balk) {

    Vak(String tekst) {
      this(tekst, null);
    }
  }
}
