package nl.meldroute.beleid.toets;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import nl.meldroute.platform.IsoDuur;

/** Where a term belongs among terms in order, when policy staff choose one of their own. */
final class Termijnorde {

  private static final double MILDSTE = -1;

  private Termijnorde() {}

  /**
   * @param orde from mild to strong: terms that get shorter, or longer
   * @return between the ranks of its neighbours; the mildest when it is no term or they are none
   */
  static double rang(List<List<String>> orde, String waarde) {
    OptionalLong gezocht = duur(waarde);
    OptionalLong eerste = duur(orde.get(0).get(0));
    OptionalLong laatste = duur(orde.get(orde.size() - 1).get(0));
    if (gezocht.isEmpty() || eerste.isEmpty() || laatste.isEmpty()) {
      return MILDSTE;
    }
    boolean korterIsSterker = eerste.getAsLong() > laatste.getAsLong();
    long milder =
        orde.stream()
            .map(even -> duur(even.get(0)))
            .filter(OptionalLong::isPresent)
            .filter(
                duur ->
                    korterIsSterker
                        ? duur.getAsLong() > gezocht.getAsLong()
                        : duur.getAsLong() < gezocht.getAsLong())
            .count();
    return milder - 0.5;
  }

  private static OptionalLong duur(String tekst) {
    try {
      return OptionalLong.of(IsoDuur.na(Instant.EPOCH, tekst).toEpochMilli());
    } catch (IllegalArgumentException geenDuur) {
      return OptionalLong.empty();
    }
  }
}
