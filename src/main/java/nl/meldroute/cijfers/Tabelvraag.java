package nl.meldroute.cijfers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which table: a unit, and what it is split by. */
record Tabelvraag(Eenheid eenheid, List<Uitsplitsing> uitsplitsingen) {

  /** More sides than two cannot be read. */
  static final int MEESTE_ASSEN = 2;

  Tabelvraag {
    uitsplitsingen = List.copyOf(uitsplitsingen);
    if (uitsplitsingen.size() > MEESTE_ASSEN
        || uitsplitsingen.stream().distinct().count() < uitsplitsingen.size()
        || !uitsplitsingen.stream().allMatch(as -> as.past(eenheid))) {
      throw new IllegalArgumentException("geen tabel van " + eenheid + " naar " + uitsplitsingen);
    }
  }

  static Tabelvraag van(Eenheid eenheid, Uitsplitsing... uitsplitsingen) {
    return new Tabelvraag(eenheid, List.of(uitsplitsingen));
  }

  String code() {
    return Stream.concat(Stream.of(eenheid.name()), uitsplitsingen.stream().map(Uitsplitsing::name))
        .map(naam -> naam.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("-"));
  }

  String titel() {
    return uitsplitsingen.isEmpty()
        ? eenheid.tekst()
        : eenheid.tekst()
            + " naar "
            + uitsplitsingen.stream()
                .map(as -> as.tekst().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" en "));
  }

  /** Its first or second axis as the database knows it; empty when it has none. */
  String as(int nummer) {
    return nummer < uitsplitsingen.size() ? uitsplitsingen.get(nummer).name() : "";
  }
}
