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

  /** The same, with as much input around the point as is not covered either; for a short text. */
  Gat zoekRuim(long[] gebied, Collection<long[]> blokken) {
    int[] punt = zoekGat(gebied, blokken);
    return punt == null ? null : new Gat(punt, verruim(punt, gebied, blokken));
  }

  /** Input that is not covered. */
  record Gat(int[] punt, long[] gebied) {}

  private long[] verruim(int[] punt, long[] gebied, Collection<long[]> blokken) {
    long[] ruim = ruimte.punt(punt);
    for (int i = 0; i < punt.length; i++) {
      long[] proef = ruim.clone();
      ruimte.neemOver(proef, gebied, i);
      if (vrij(proef, blokken)) {
        ruim = proef;
      } else {
        perGroep(ruim, gebied, i, blokken);
      }
    }
    return ruim;
  }

  private void perGroep(long[] ruim, long[] gebied, int plaats, Collection<long[]> blokken) {
    for (int groep = 0; groep < ruimte.groepen(plaats); groep++) {
      if (ruimte.heeft(gebied, plaats, groep) && !ruimte.heeft(ruim, plaats, groep)) {
        ruimte.zet(ruim, plaats, groep);
        if (!vrij(ruim, blokken)) {
          ruimte.wis(ruim, plaats, groep);
        }
      }
    }
  }

  private boolean vrij(long[] gebied, Collection<long[]> blokken) {
    grens.reken(blokken.size());
    return blokken.stream().allMatch(blok -> ruimte.steektUit(gebied, blok) < 0);
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
