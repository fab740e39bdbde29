package nl.meldroute.beslistabellen.analyse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether blocks cover an area. A block is a set of groups per variable, as bits. Exact, without
 * enumerating: what a block leaves over falls apart into blocks again.
 */
final class Dekking {

  private Dekking() {}

  /**
   * @return one point of the area that no block covers, as a group per variable; null when there is
   *     none
   */
  static int[] zoekGat(long[] gebied, Collection<long[]> blokken) {
    List<long[]> rakend = new ArrayList<>(blokken.size());
    long[] beste = null;
    int minste = Integer.MAX_VALUE;
    for (long[] blok : blokken) {
      int uitstekend = uitstekend(gebied, blok);
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
      return punt(gebied);
    }
    rakend.remove(beste);
    long[] rest = gebied.clone();
    for (int i = 0; i < gebied.length; i++) {
      long buiten = rest[i] & ~beste[i];
      if (buiten != 0) {
        long binnen = rest[i] & beste[i];
        rest[i] = buiten;
        int[] gat = zoekGat(rest, rakend);
        if (gat != null) {
          return gat;
        }
        rest[i] = binnen;
      }
    }
    return null;
  }

  /** What two blocks have in common; null when they have nothing. */
  static long[] doorsnede(long[] een, long[] ander) {
    long[] samen = new long[een.length];
    for (int i = 0; i < een.length; i++) {
      samen[i] = een[i] & ander[i];
      if (samen[i] == 0) {
        return null;
      }
    }
    return samen;
  }

  static boolean binnen(long[] klein, long[] groot) {
    for (int i = 0; i < klein.length; i++) {
      if ((klein[i] & ~groot[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** In how many variables the area sticks out of the block; -1 when they do not touch. */
  private static int uitstekend(long[] gebied, long[] blok) {
    int uitstekend = 0;
    for (int i = 0; i < gebied.length; i++) {
      if ((gebied[i] & blok[i]) == 0) {
        return -1;
      }
      if ((gebied[i] & ~blok[i]) != 0) {
        uitstekend++;
      }
    }
    return uitstekend;
  }

  private static int[] punt(long[] gebied) {
    int[] punt = new int[gebied.length];
    for (int i = 0; i < gebied.length; i++) {
      punt[i] = Long.numberOfTrailingZeros(gebied[i]);
    }
    return punt;
  }
}
