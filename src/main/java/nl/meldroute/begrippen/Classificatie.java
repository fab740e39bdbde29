package nl.meldroute.begrippen;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The outcome of assessing a suspicion, from light to heavy (Heuvelrug 2023 §4.1.4). */
public enum Classificatie implements Waarde {
  GEEN_MENSENHANDEL(0, "Geen mensenhandel"),
  RISICOFACTOREN(1, "Geen mensenhandel, wel risicofactoren"),
  ERNSTIG_VERMOEDEN(2, "Mogelijk mensenhandel: ernstig vermoeden"),
  MENSENHANDEL(3, "Mensenhandel");

  private final int zwaarte;
  private final String tekst;

  Classificatie(int zwaarte, String tekst) {
    this.zwaarte = zwaarte;
    this.tekst = tekst;
  }

  /** A casus with several forms is judged per form; the heaviest outcome counts. */
  public static Optional<Classificatie> zwaarste(Collection<Classificatie> perVorm) {
    return perVorm.stream().max(Comparator.comparingInt(Classificatie::zwaarte));
  }

  public int zwaarte() {
    return zwaarte;
  }

  /** Whether the route treats it as a suspicion of trafficking. */
  public boolean isVermoeden() {
    return zwaarte >= ERNSTIG_VERMOEDEN.zwaarte;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
