package nl.meldroute.cijfers.onderdrukking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Uitsplitsing;

/**
 * Two years that hang together: what is open, what came in, what went out, and both years in a row.
 */
final class Voorraad {

  private static final int TOEN = 2023;
  private static final int NU = 2024;
  private static final List<String> VORMEN = List.of("V0", "V1", "V2", "V3");

  private final Map<String, Long> inToen = new LinkedHashMap<>();
  private final Map<String, Long> openToen = new LinkedHashMap<>();
  private final Map<String, Long> in = new LinkedHashMap<>();
  private final Map<String, Long> uit = new LinkedHashMap<>();
  private final Map<String, Long> open = new LinkedHashMap<>();

  Voorraad(int zaad) {
    Random toeval = new Random(zaad * 0x9E3779B97F4A7C15L);
    for (String vorm : VORMEN) {
      long begin = toeval.nextInt(12);
      long erbij = toeval.nextInt(12);
      long eraf = toeval.nextInt((int) (begin + erbij) + 1);
      inToen.put(vorm, begin + toeval.nextInt(6));
      openToen.put(vorm, begin);
      in.put(vorm, erbij);
      uit.put(vorm, eraf);
      open.put(vorm, begin + erbij - eraf);
    }
  }

  Cijferset eerste() {
    return new Cijferset(
        TOEN, List.of(tabel(Eenheid.MELDING, inToen), tabel(Eenheid.CASUS, openToen)));
  }

  Cijferset tweede() {
    List<Verband> verbanden = new ArrayList<>();
    for (String vorm : VORMEN) {
      verbanden.add(
          new Verband(
              List.of(
                  new Verband.Term(sleutel(Eenheid.CASUS, vorm, TOEN), 1, openToen.get(vorm)),
                  new Verband.Term(sleutel(Eenheid.MELDING, vorm, NU), 1, in.get(vorm)),
                  new Verband.Term(sleutel(Eenheid.VERWIJZING, vorm, NU), -1, uit.get(vorm)),
                  new Verband.Term(sleutel(Eenheid.CASUS, vorm, NU), -1, open.get(vorm)))));
    }
    return new Cijferset(
        NU,
        List.of(
            tabel(Eenheid.MELDING, in),
            tabel(Eenheid.VERWIJZING, uit),
            tabel(Eenheid.CASUS, open),
            beideJaren()),
        List.of(),
        verbanden);
  }

  private static Sleutel sleutel(Eenheid eenheid, String vorm, int jaar) {
    return new Sleutel(eenheid.name(), Map.of("VORM", vorm, "JAAR", String.valueOf(jaar)));
  }

  private static Cijfertabel tabel(Eenheid eenheid, Map<String, Long> aantallen) {
    return new Cijfertabel(
        eenheid.name(),
        eenheid.tekst(),
        eenheid,
        List.of(new As(Uitsplitsing.VORM, VORMEN)),
        aantallen.entrySet().stream()
            .map(aantal -> new Cel(List.of(aantal.getKey()), aantal.getValue()))
            .toList());
  }

  private Cijfertabel beideJaren() {
    List<Cel> cellen = new ArrayList<>();
    for (String vorm : VORMEN) {
      cellen.add(new Cel(List.of(String.valueOf(TOEN), vorm), inToen.get(vorm)));
      cellen.add(new Cel(List.of(String.valueOf(NU), vorm), in.get(vorm)));
    }
    return new Cijfertabel(
        "melding-jaar-vorm",
        "Meldingen naar jaar en vorm",
        Eenheid.MELDING,
        List.of(
            new As(Uitsplitsing.JAAR, List.of(String.valueOf(TOEN), String.valueOf(NU))),
            new As(Uitsplitsing.VORM, VORMEN)),
        cellen);
  }
}
