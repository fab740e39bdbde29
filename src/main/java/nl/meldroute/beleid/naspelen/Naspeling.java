package nl.meldroute.beleid.naspelen;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft of a table, replayed over the decisions that were taken.
 *
 * @param nummer of the change
 * @param versie of the draft that was replayed
 * @param sinds from when decisions count; null for all
 * @param gedaan how many decisions were looked at until now
 * @param totaal how many there are; null as long as they are being read, as are the next ones until
 *     it is done
 * @param anders how many would come out otherwise
 * @param pastNiet of how many the input no longer fits the table
 * @param verzamelt whether a difference tells what drops out and comes in, and not whole answers
 * @param melding what went wrong; null when nothing did
 * @param groepen the differences, the largest first; those that are not shown are in {@code anders}
 */
public record Naspeling(
    UUID id,
    String nummer,
    long versie,
    Naspeelstand stand,
    Instant sinds,
    String door,
    Instant begonnenOp,
    Instant klaarOp,
    long gedaan,
    Long totaal,
    Long anders,
    Long pastNiet,
    Boolean verzamelt,
    String melding,
    List<Groep> groepen) {

  /**
   * Decisions that would come out otherwise in the same way.
   *
   * @param pastNiet whether the input no longer fits the table
   * @param alZoNu whether the table that counts now answers so already
   * @param afgeweken in how many of them a human decided otherwise then
   * @param casussen the numbers of those casussen that the reader may see, not more than a screen
   *     holds; null for who sees none
   */
  public record Groep(
      int volgorde,
      String van,
      String naar,
      boolean pastNiet,
      boolean alZoNu,
      long aantal,
      long afgeweken,
      List<String> casussen) {

    Groep met(List<String> casussen) {
      return new Groep(volgorde, van, naar, pastNiet, alZoNu, aantal, afgeweken, casussen);
    }
  }

  Naspeling met(List<Groep> groepen) {
    return new Naspeling(
        id,
        nummer,
        versie,
        stand,
        sinds,
        door,
        begonnenOp,
        klaarOp,
        gedaan,
        totaal,
        anders,
        pastNiet,
        verzamelt,
        melding,
        groepen);
  }
}
