package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether blocks cover an area. Exact, without enumerating: what a block leaves over falls apart
 * into blocks again. That can take very long for a table made for it, so it is counted.
 */
final class Dekking {

  private final Ruimte ruimte;
  private final Rekengrens grens;

  Dekking(Ruimte ruimte, Rekengrens grens) {
    this.ruimte = ruimte;
    this.grens = grens;
  }

  /**
   * @return one point of the area that no block covers, as a group per variable; null when there is
   *     none
   * @throws TeGroot when that takes too many steps
   */
  int[] zoekGat(long[] gebied, Collection<long[]> blokken) {
    grens.reken(blokken.size() + 1L);
    List<long[]> rakend = new ArrayList<>(blokken.size());
    long[] beste = null;
    int minste = Integer.MAX_VALUE;
    for (long[] blok : blokken) {
      int uitstekend = ruimte.steektUit(gebied, blok);
      if (uitstekend == 0) {
        return null;
      }
      if (uitstekend > 0) {
        rakend.add(blok);
        if (uitstekend < minste) {
          minste = uitstekend;
          beste = blok;
        }
      }
    }
    if (beste == null) {
      return ruimte.eerstePunt(gebied);
    }
    rakend.remove(beste);
    long[] rest = gebied.clone();
    for (int i = 0; i < ruimte.gegevens(); i++) {
      if (buiten(rest, beste, i)) {
        int[] gat = zoekGat(rest, rakend);
        if (gat != null) {
          return gat;
        }
        binnen(rest, gebied, beste, i);
      }
    }
    return null;
  }

  /** Leaves of one variable what is outside the block; false, and nothing changed, when nothing. */
  private boolean buiten(long[] rest, long[] blok, int plaats) {
    boolean iets = false;
    for (int woord = ruimte.begin(plaats); woord < ruimte.begin(plaats + 1); woord++) {
      iets |= (rest[woord] & ~blok[woord]) != 0;
    }
    if (iets) {
      for (int woord = ruimte.begin(plaats); woord < ruimte.begin(plaats + 1); woord++) {
        rest[woord] &= ~blok[woord];
      }
    }
    return iets;
  }

  private void binnen(long[] rest, long[] gebied, long[] blok, int plaats) {
    for (int woord = ruimte.begin(plaats); woord < ruimte.begin(plaats + 1); woord++) {
      rest[woord] = gebied[woord] & blok[woord];
    }
  }
}
