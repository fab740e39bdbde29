package nl.meldroute.beleid.toets;

import java.util.Arrays;
import java.util.List;

/**
 * All input of a table. A block of it says per variable which of its groups belong, as bits in one
 * row: each variable has whole words of its own, and nearly always one is enough.
 */
final class Ruimte {

  /** Per variable its first word; at the end how many words there are. */
  private final int[] begin;

  private final int[] groepen;
  private final long[] vol;

  Ruimte(List<Gegeven> gegevens) {
    groepen = gegevens.stream().mapToInt(gegeven -> gegeven.groepen().size()).toArray();
    begin = new int[gegevens.size() + 1];
    for (int i = 0; i < gegevens.size(); i++) {
      begin[i + 1] = begin[i] + Math.max(1, (gegevens.get(i).groepen().size() + 63) / 64);
    }
    vol = leeg();
    for (int i = 0; i < gegevens.size(); i++) {
      for (int groep = 0; groep < gegevens.get(i).groepen().size(); groep++) {
        zet(vol, i, groep);
      }
    }
  }

  int gegevens() {
    return begin.length - 1;
  }

  int groepen(int plaats) {
    return groepen[plaats];
  }

  int begin(int plaats) {
    return begin[plaats];
  }

  long[] leeg() {
    return new long[begin[begin.length - 1]];
  }

  long[] alles() {
    return vol.clone();
  }

  long[] punt(int[] punt) {
    long[] blok = leeg();
    for (int i = 0; i < punt.length; i++) {
      zet(blok, i, punt[i]);
    }
    return blok;
  }

  boolean heeft(long[] blok, int plaats, int groep) {
    return (blok[begin[plaats] + groep / 64] & 1L << groep) != 0;
  }

  void zet(long[] blok, int plaats, int groep) {
    blok[begin[plaats] + groep / 64] |= 1L << groep;
  }

  void wis(long[] blok, int plaats, int groep) {
    blok[begin[plaats] + groep / 64] &= ~(1L << groep);
  }

  /** Whatever this variable is. */
  void vul(long[] blok, int plaats) {
    System.arraycopy(vol, begin[plaats], blok, begin[plaats], begin[plaats + 1] - begin[plaats]);
  }

  /** Of this variable what the other block has. */
  void neemOver(long[] blok, long[] ander, int plaats) {
    System.arraycopy(ander, begin[plaats], blok, begin[plaats], begin[plaats + 1] - begin[plaats]);
  }

  void maakLeeg(long[] blok, int plaats) {
    Arrays.fill(blok, begin[plaats], begin[plaats + 1], 0);
  }

  boolean isVol(long[] blok, int plaats) {
    return Arrays.equals(
        vol, begin[plaats], begin[plaats + 1], blok, begin[plaats], begin[plaats + 1]);
  }

  /** Whether no input is in the block. */
  boolean isLeeg(long[] blok) {
    for (int i = 0; i < gegevens(); i++) {
      if (eerste(blok, i) < 0) {
        return true;
      }
    }
    return false;
  }

  boolean raakt(long[] blok, int[] punt) {
    for (int i = 0; i < punt.length; i++) {
      if (!heeft(blok, i, punt[i])) {
        return false;
      }
    }
    return true;
  }

  /** The first group of a variable in a block; -1 when there is none. */
  int eerste(long[] blok, int plaats) {
    for (int woord = begin[plaats]; woord < begin[plaats + 1]; woord++) {
      if (blok[woord] != 0) {
        return (woord - begin[plaats]) * 64 + Long.numberOfTrailingZeros(blok[woord]);
      }
    }
    return -1;
  }

  int[] eerstePunt(long[] blok) {
    int[] punt = new int[gegevens()];
    for (int i = 0; i < punt.length; i++) {
      punt[i] = eerste(blok, i);
    }
    return punt;
  }

  /** What two blocks have in common; null when they have nothing. */
  long[] doorsnede(long[] een, long[] ander) {
    if (steektUit(een, ander) < 0) {
      return null;
    }
    long[] samen = new long[een.length];
    for (int woord = 0; woord < een.length; woord++) {
      samen[woord] = een[woord] & ander[woord];
    }
    return samen;
  }

  boolean binnen(long[] klein, long[] groot) {
    for (int woord = 0; woord < klein.length; woord++) {
      if ((klein[woord] & ~groot[woord]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** In how many variables the area sticks out of the block; -1 when they do not touch. */
  int steektUit(long[] gebied, long[] blok) {
    int uitstekend = 0;
    for (int i = 0; i + 1 < begin.length; i++) {
      long samen = 0;
      long buiten = 0;
      for (int woord = begin[i]; woord < begin[i + 1]; woord++) {
        samen |= gebied[woord] & blok[woord];
        buiten |= gebied[woord] & ~blok[woord];
      }
      if (samen == 0) {
        return -1;
      }
      if (buiten != 0) {
        uitstekend++;
      }
    }
    return uitstekend;
  }
}
