package nl.meldroute.cijfers.api;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;

/**
 * Which figures somebody asks for, as it stands in the address.
 *
 * @param filters what counts along: the code that a unit has to have
 */
record Cijfervraag(
    String regio,
    int jaar,
    Eenheid eenheid,
    List<Uitsplitsing> uitsplitsingen,
    Map<Uitsplitsing, String> filters) {

  private static final int MEESTE_ASSEN = 2;
  private static final int MEESTE_FILTERS = 6;
  private static final int EERSTE_JAAR = 2000;
  private static final int LANGSTE_CODE = 100;

  /** As it was sent; {@code filter} is {@code UITSPLITSING:CODE}, and may come more than once. */
  record Tekst(
      String regio, String jaar, String eenheid, String uitsplitsing, List<String> filter) {}

  /**
   * @throws OngeldigeInvoer naming every fault
   */
  static Cijfervraag lees(Tekst tekst, Clock klok) {
    List<Fout> fouten = new ArrayList<>();
    int jaar = jaar(tekst.jaar(), klok, fouten);
    Eenheid eenheid = Eenheid.MELDING;
    if (isGevuld(tekst.eenheid())) {
      eenheid =
          Waarde.zoek(Eenheid.class, tekst.eenheid())
              .orElseGet(
                  () -> fout(fouten, "eenheid", "Kies uit: " + codes(Eenheid.values()) + "."));
    }
    List<Uitsplitsing> assen = assen(tekst.uitsplitsing(), eenheid, fouten);
    Map<Uitsplitsing, String> filters = filters(tekst.filter(), eenheid, fouten);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return new Cijfervraag(tekst.regio(), jaar, eenheid, assen, filters);
  }

  /**
   * @throws OngeldigeInvoer when it is no year of which there can be figures
   */
  static int jaar(String tekst, Clock klok) {
    List<Fout> fouten = new ArrayList<>();
    int jaar = jaar(tekst, klok, fouten);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return jaar;
  }

  private static int jaar(String tekst, Clock klok, List<Fout> fouten) {
    int dit = Year.now(klok).getValue();
    if (tekst != null && tekst.matches("\\d{4}")) {
      int jaar = Integer.parseInt(tekst);
      if (jaar >= EERSTE_JAAR && jaar <= dit) {
        return jaar;
      }
    }
    fouten.add(new Fout("jaar", "Kies een jaar van %d tot en met %d.".formatted(EERSTE_JAAR, dit)));
    return dit;
  }

  private static List<Uitsplitsing> assen(String tekst, Eenheid eenheid, List<Fout> fouten) {
    if (!isGevuld(tekst)) {
      return List.of();
    }
    List<Optional<Uitsplitsing>> assen =
        Arrays.stream(tekst.split(",", -1)).map(code -> as(code, eenheid)).toList();
    if (assen.size() > MEESTE_ASSEN
        || assen.contains(Optional.<Uitsplitsing>empty())
        || assen.stream().distinct().count() < assen.size()) {
      fouten.add(
          new Fout("uitsplitsing", "Kies er een of twee uit: %s.".formatted(passend(eenheid))));
      return List.of();
    }
    return assen.stream().flatMap(Optional::stream).toList();
  }

  private static Map<Uitsplitsing, String> filters(
      List<String> teksten, Eenheid eenheid, List<Fout> fouten) {
    Map<Uitsplitsing, String> filters = new EnumMap<>(Uitsplitsing.class);
    for (String tekst : teksten == null ? List.<String>of() : teksten) {
      int scheiding = tekst.indexOf(':');
      Optional<Uitsplitsing> as =
          scheiding < 0 ? Optional.empty() : as(tekst.substring(0, scheiding), eenheid);
      String code = tekst.substring(scheiding + 1);
      boolean past = !code.isEmpty() && code.length() <= LANGSTE_CODE && code.indexOf('\0') < 0;
      if (as.isEmpty() || !past || filters.putIfAbsent(as.get(), code) != null) {
        fouten.add(
            new Fout(
                "filter",
                "Geef een filter als VORM:SEKSUEEL, en elk maar één keer. Kies uit: %s."
                    .formatted(passend(eenheid))));
        return filters;
      }
    }
    if (filters.size() > MEESTE_FILTERS) {
      fouten.add(new Fout("filter", "Kies niet meer dan %d filters.".formatted(MEESTE_FILTERS)));
    }
    return filters;
  }

  private static Optional<Uitsplitsing> as(String code, Eenheid eenheid) {
    return Waarde.zoek(Uitsplitsing.class, code).filter(as -> eenheid != null && as.past(eenheid));
  }

  private static String passend(Eenheid eenheid) {
    return codes(
        Stream.of(Uitsplitsing.values())
            .filter(as -> eenheid == null || as.past(eenheid))
            .toArray(Waarde[]::new));
  }

  private static String codes(Waarde... lijst) {
    return Arrays.stream(lijst).map(Waarde::code).collect(Collectors.joining(", "));
  }

  private static boolean isGevuld(String tekst) {
    return tekst != null && !tekst.isEmpty();
  }

  private static <T> T fout(List<Fout> fouten, String veld, String melding) {
    fouten.add(new Fout(veld, melding));
    return null;
  }
}
