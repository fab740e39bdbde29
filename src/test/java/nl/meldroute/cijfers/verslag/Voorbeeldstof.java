package nl.meldroute.cijfers.verslag;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Uitkomst;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Meeteenheid;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.core.io.FileSystemResource;

/** Invented figures to make reports of, with the totals of Drenthe 2023 where it says so. */
final class Voorbeeldstof {

  static final Instant TOEN = Instant.parse("2031-03-04T09:00:00Z");
  static final String KENMERK = "0123456789abcdef".repeat(4);

  private Voorbeeldstof() {}

  static Regioprofiel regio(String code) {
    return new Regioprofielen(new FileSystemResource("regios/" + code + ".yaml"))
        .profiel(code)
        .orElseThrow();
  }

  static Verslagstof intern(String regio, List<Publicatietabel> tabellen) {
    return stof(regio, Optional.empty(), tabellen);
  }

  static Verslagstof uitgave(String regio, List<Publicatietabel> tabellen) {
    return stof(regio, Optional.of(new Verslagstof.Uitgave(1, KENMERK)), tabellen);
  }

  /** A year of which nothing at all is known. */
  static Verslagstof leeg(String regio) {
    return new Verslagstof(
        regio(regio), 2031, Optional.empty(), TOEN, 5, "", List.of(), List.of(), List.of());
  }

  private static Verslagstof stof(
      String regio, Optional<Verslagstof.Uitgave> uitgave, List<Publicatietabel> tabellen) {
    return new Verslagstof(
        regio(regio),
        2031,
        uitgave,
        TOEN,
        5,
        "Veel blijft verborgen: < 100% is bekend, naar schatting van 5.000 tot 7.500.",
        tabellen,
        List.of(
            new Kengetal(
                "VERMOEDEN",
                "Meldingen die een vermoeden werden",
                41L,
                67L,
                new BigDecimal("61"),
                Meeteenheid.PROCENT),
            new Kengetal(
                "EERSTE_CONTACT",
                "Van melding tot eerste contact bij acuut gevaar",
                12L,
                13L,
                new BigDecimal("18"),
                Meeteenheid.MINUTEN),
            new Kengetal(
                "DAGEN_TOT_AFSLUITING",
                "Van melding tot sluiten",
                50L,
                67L,
                new BigDecimal("74.5"),
                Meeteenheid.DAGEN),
            new Kengetal(
                "TERUGKOPPELING_OP_TIJD",
                "Terugkoppeling op tijd",
                null,
                null,
                null,
                Meeteenheid.PROCENT)),
        List.of(vormen(20, 9, null, 11)));
  }

  /** Drenthe 2023, Signalen en geboden ondersteuning. */
  static Publicatietabel vormen(
      Integer seksueel, Integer arbeid, Integer crimineel, Integer onbekend) {
    Map<String, Integer> aantallen = new LinkedHashMap<>();
    for (Uitbuitingsvorm vorm : Uitbuitingsvorm.values()) {
      aantallen.put(vorm.code(), 0);
    }
    aantallen.put("SEKSUEEL", seksueel);
    aantallen.put("ARBEID", arbeid);
    aantallen.put("CRIMINEEL", crimineel);
    aantallen.put(Uitsplitsing.MEERDERE, 0);
    aantallen.put("ONBEKEND", onbekend);
    return lijst(Eenheid.MELDING, Uitsplitsing.VORM, aantallen);
  }

  /** A table of one side; a number that is null is hidden. */
  static Publicatietabel lijst(Eenheid eenheid, Uitsplitsing as, Map<String, Integer> aantallen) {
    boolean dicht = aantallen.containsValue(null);
    List<Cel> cellen = new ArrayList<>();
    aantallen.forEach((waarde, aantal) -> cellen.add(cel(aantal, waarde)));
    Integer totaal = dicht ? null : aantallen.values().stream().mapToInt(Integer::intValue).sum();
    return new Publicatietabel(
        eenheid + "-" + as,
        eenheid.tekst() + " naar " + as.tekst(),
        eenheid,
        List.of(new As(as, List.copyOf(aantallen.keySet()))),
        cellen,
        List.of(cel(totaal, Publicatietabel.TOTAAL)));
  }

  /** A table of two sides in which each cell is its row plus its column. */
  static Publicatietabel kruis(
      Eenheid eenheid,
      Uitsplitsing neer,
      List<String> rijen,
      Uitsplitsing dwars,
      List<String> kolommen) {
    List<Cel> cellen = new ArrayList<>();
    List<Cel> totalen = new ArrayList<>();
    int alles = 0;
    int[] onder = new int[kolommen.size()];
    for (int rij = 0; rij < rijen.size(); rij++) {
      int naast = 0;
      for (int kolom = 0; kolom < kolommen.size(); kolom++) {
        int aantal = rij == 3 ? 0 : 5 + rij + kolom;
        cellen.add(cel(aantal, rijen.get(rij), kolommen.get(kolom)));
        naast += aantal;
        onder[kolom] += aantal;
      }
      alles += naast;
      totalen.add(cel(naast, rijen.get(rij), Publicatietabel.TOTAAL));
    }
    for (int kolom = 0; kolom < kolommen.size(); kolom++) {
      totalen.add(cel(onder[kolom], Publicatietabel.TOTAAL, kolommen.get(kolom)));
    }
    totalen.add(cel(alles, Publicatietabel.TOTAAL, Publicatietabel.TOTAAL));
    return new Publicatietabel(
        eenheid + "-" + neer + "-" + dwars,
        eenheid.tekst(),
        eenheid,
        List.of(new As(neer, rijen), new As(dwars, kolommen)),
        cellen,
        totalen);
  }

  private static Cel cel(Integer aantal, String... plek) {
    return new Cel(List.of(plek), aantal == null ? null : aantal.longValue());
  }

  static List<Publicatietabel> alles() {
    Map<String, Integer> gemeenten = new LinkedHashMap<>();
    List<String> namen =
        new ArrayList<>(regio("drenthe").gemeenten().stream().map(een -> een.naam()).toList());
    Collections.addAll(namen, "BUITEN_REGIO", "ONBEKEND");
    List<Integer> aantallen =
        Arrays.asList(0, 11, null, null, null, 15, null, 7, null, 0, 0, 5, 0, 12);
    for (int i = 0; i < namen.size(); i++) {
      gemeenten.put(namen.get(i), aantallen.get(i));
    }
    Map<String, Integer> melders = new LinkedHashMap<>();
    for (Meldersoort soort : Meldersoort.values()) {
      melders.put(soort.code(), soort.ordinal() < 6 ? 5 + soort.ordinal() * 3 : 0);
    }
    Map<String, Integer> maanden = new LinkedHashMap<>();
    for (int maand = 1; maand <= 12; maand++) {
      maanden.put("%02d".formatted(maand), 5 + maand % 4);
    }
    return List.of(
        vormen(28, 11, 7, 21),
        lijst(Eenheid.MELDING, Uitsplitsing.GEMEENTE, gemeenten),
        lijst(Eenheid.MELDING, Uitsplitsing.MELDERSOORT, melders),
        lijst(Eenheid.MELDING, Uitsplitsing.MAAND, maanden),
        lijst(
            Eenheid.MELDING,
            Uitsplitsing.GESLACHT,
            new LinkedHashMap<>(Map.of("MAN", 20, "VROUW", 47))),
        lijst(Eenheid.VERWIJZING, Uitsplitsing.PARTNER, new LinkedHashMap<>(Map.of("POLITIE", 0))),
        kruis(
            Eenheid.SLACHTOFFER,
            Uitsplitsing.VORM,
            Arrays.stream(Uitbuitingsvorm.values()).map(Uitbuitingsvorm::code).toList(),
            Uitsplitsing.LEEFTIJD,
            Arrays.stream(Leeftijdscategorie.values()).map(Leeftijdscategorie::code).toList()),
        kruis(
            Eenheid.CASUS,
            Uitsplitsing.CLASSIFICATIE,
            Arrays.stream(Classificatie.values()).map(Classificatie::code).toList(),
            Uitsplitsing.UITKOMST,
            Arrays.stream(Uitkomst.values()).map(Uitkomst::code).toList()),
        kruis(
            Eenheid.SLACHTOFFER,
            Uitsplitsing.NATIONALITEITSGROEP,
            List.of("NEDERLANDS", "EUROPEES", "NIET_EUROPEES", "ONBEKEND"),
            Uitsplitsing.GESLACHT,
            List.of("MAN", "VROUW")));
  }
}
