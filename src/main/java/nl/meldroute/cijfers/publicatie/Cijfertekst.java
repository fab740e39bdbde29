package nl.meldroute.cijfers.publicatie;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;

/** A publication in lines of text, to be read before it is approved. */
final class Cijfertekst {

  private Cijfertekst() {}

  static String verborgen(Publicatieinhoud inhoud) {
    long verborgen = inhoud.tabellen().stream().mapToLong(Publicatietabel::verborgen).sum();
    long alle = inhoud.tabellen().stream().flatMap(Publicatietabel::alles).count();
    return "%d van de %d in de tabellen".formatted(verborgen, alle);
  }

  static String van(Publicatieinhoud inhoud) {
    String tabellen =
        inhoud.tabellen().stream().map(Cijfertekst::van).collect(Collectors.joining("\n\n"));
    String kengetallen =
        inhoud.kengetallen().stream().map(Cijfertekst::van).collect(Collectors.joining("\n"));
    return tabellen + "\n\nKengetallen\n" + kengetallen;
  }

  /** Noughts are left out: a table of them is no reading matter. */
  private static String van(Publicatietabel tabel) {
    List<String> regels =
        tabel
            .alles()
            .filter(cel -> cel.aantal() == null || cel.aantal() > 0)
            .map(cel -> naam(tabel.assen(), cel) + ": " + aantal(cel.aantal()))
            .toList();
    return tabel.titel() + "\n" + (regels.isEmpty() ? "Overal nul" : String.join("\n", regels));
  }

  private static String naam(List<As> assen, Cel cel) {
    return IntStream.range(0, assen.size())
        .mapToObj(
            i ->
                cel.plek().get(i).equals(Publicatietabel.TOTAAL)
                    ? "totaal"
                    : assen.get(i).uitsplitsing().tekst(cel.plek().get(i)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String van(Kengetal kengetal) {
    String van = kengetal.noemer() == null ? "" : " van " + kengetal.noemer();
    return kengetal.naam()
        + ": "
        + (kengetal.teller() == null ? "verborgen" : aantal(kengetal.teller()) + van);
  }

  private static String aantal(Long aantal) {
    return aantal == null ? "verborgen" : Long.toString(aantal);
  }
}
