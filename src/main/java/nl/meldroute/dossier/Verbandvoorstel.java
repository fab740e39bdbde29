package nl.meldroute.dossier;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Verbandreden;
import nl.meldroute.begrippen.Verbandsterkte;

/**
 * All that a casus has in common with one other.
 *
 * @param afdrukken digests of the values by which each reason came
 */
record Verbandvoorstel(
    String treffer, Set<Verbandreden> redenen, Set<String> afdrukken, Verbandsterkte sterkte) {

  static final Comparator<Verbandvoorstel> STERKSTE_EERST =
      Comparator.comparing(Verbandvoorstel::sterkte)
          .thenComparing(voorstel -> -voorstel.redenen().size())
          // Numbers rise with time: of equals the newest.
          .thenComparing(Verbandvoorstel::treffer, Comparator.reverseOrder());

  /** One way in which another casus is alike. */
  record Gelijkenis(String treffer, Verbandreden reden, Verbandsterkte sterkte, String afdruk) {}

  /** Names of a person in several ways are one reason to link, not several. */
  private enum Soort {
    KENMERK,
    PLEK,
    PERSOON;

    static Soort van(Verbandreden reden) {
      return switch (reden) {
        case TELEFOON, KENTEKEN, EMAIL, REKENING, KVK, ADVERTENTIE, SOCIAL_MEDIA -> KENMERK;
        case ADRES -> PLEK;
        case NAAM_EN_GEBOORTEDATUM,
            NAAM_EN_BIJNA_GEBOORTEDATUM,
            DEEL_VAN_NAAM_EN_GEBOORTEDATUM,
            NAAM,
            BIJNAAM ->
            PERSOON;
      };
    }
  }

  static Verbandvoorstel van(String treffer, List<Gelijkenis> gelijkenissen) {
    Map<Soort, Verbandsterkte> perSoort = new EnumMap<>(Soort.class);
    gelijkenissen.forEach(
        een -> perSoort.merge(Soort.van(een.reden()), een.sterkte(), Verbandvoorstel::sterkste));
    Verbandsterkte sterkte =
        perSoort.values().stream().reduce(Verbandsterkte.ZWAK, Verbandvoorstel::sterkste);
    return new Verbandvoorstel(
        treffer,
        gelijkenissen.stream()
            .map(Gelijkenis::reden)
            .collect(Collectors.toCollection(TreeSet::new)),
        gelijkenissen.stream()
            .map(Gelijkenis::afdruk)
            .collect(Collectors.toCollection(TreeSet::new)),
        perSoort.size() > 1 ? eenSterker(sterkte) : sterkte);
  }

  private static Verbandsterkte sterkste(Verbandsterkte een, Verbandsterkte ander) {
    return een.compareTo(ander) <= 0 ? een : ander;
  }

  /** Two weak reasons of different kinds support each other. */
  private static Verbandsterkte eenSterker(Verbandsterkte sterkte) {
    return sterkte == Verbandsterkte.ZWAK ? Verbandsterkte.MIDDEL : Verbandsterkte.STERK;
  }
}
