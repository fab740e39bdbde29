package nl.meldroute.cijfers.verslag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Indicator;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Meeteenheid;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.cijfers.verslag.Deel.Rij;
import nl.meldroute.cijfers.verslag.Deel.Tabel;
import nl.meldroute.cijfers.verslag.Deel.Vak;

/** What the reports of all regions tell in the same words. */
final class Vasteteksten {

  static final String GEEN_OMVANG =
      "Geregistreerd is niet hetzelfde als gebeurd. Mensenhandel speelt zich vooral in het verborgene af. De Nationaal Rapporteur schat dat er in heel Nederland elk jaar 5.000 tot 7.500 (vermoedelijke) slachtoffers zijn. Slechts een klein deel van hen komt in beeld. De cijfers in dit verslag gaan alleen over wat is gemeld en geregistreerd.";

  private Vasteteksten() {}

  /** How many there were, and how many the year before. */
  static Optional<String> ontwikkeling(Verslagstof stof, Woordkeus woord) {
    return stof.totaal(Eenheid.MELDING)
        .map(
            nu ->
                stof.totaalVorigJaar(Eenheid.MELDING)
                    .map(toen -> vergelijking(stof.jaar(), nu, toen, woord))
                    .orElseGet(
                        () ->
                            "In %d kwamen er %s binnen.".formatted(stof.jaar(), woord.aantal(nu))));
  }

  private static String vergelijking(int jaar, long nu, long toen, Woordkeus woord) {
    String verschil =
        nu == toen
            ? "Dat zijn er evenveel als in %d.".formatted(jaar - 1)
            : "Dat zijn er %s %s dan in %d: toen %s."
                .formatted(
                    Zinnen.getal(Math.abs(nu - toen)),
                    nu > toen ? "meer" : "minder",
                    jaar - 1,
                    toen == 1 ? "was het er 1" : "waren het er " + Zinnen.getal(toen));
    return "%s %s Meer %s betekent niet dat er meer mensenhandel is: vaak wordt er beter gekeken en eerder gemeld."
        .formatted(gekomen(jaar, nu, woord), verschil, woord.meer());
  }

  private static String gekomen(int jaar, long nu, Woordkeus woord) {
    return "In %d %s er %s binnen.".formatted(jaar, nu == 1 ? "kwam" : "kwamen", woord.aantal(nu));
  }

  /** The forms of both years beside each other; empty without a year before. */
  static Optional<Tabel> tweeJaren(int nummer, Verslagstof stof) {
    return stof.tabel(Eenheid.MELDING, Uitsplitsing.VORM)
        .flatMap(nu -> stof.vorige(nu).map(toen -> tweeJaren(nummer, stof.jaar(), nu, toen)));
  }

  private static Tabel tweeJaren(int nummer, int jaar, Publicatietabel nu, Publicatietabel toen) {
    Uitsplitsing as = nu.assen().get(0).uitsplitsing();
    List<Rij> rijen = new ArrayList<>();
    for (String waarde : nu.assen().get(0).waarden()) {
      Optional<Long> eerder = toen.aantal(waarde);
      Optional<Long> later = nu.aantal(waarde);
      if (eerder.orElse(1L) + later.orElse(1L) > 0) {
        rijen.add(jarenrij(as.tekst(waarde), eerder, later, false));
      }
    }
    rijen.add(jarenrij("Totaal", Tabelschrijver.totaal(toen), Tabelschrijver.totaal(nu), true));
    return new Tabel(
        nummer,
        "Twee jaren naast elkaar",
        List.of(as.tekst(), Integer.toString(jaar - 1), Integer.toString(jaar), "Verschil"),
        rijen,
        rijen.stream()
                .flatMap(rij -> rij.vakken().stream())
                .anyMatch(vak -> vak.tekst().equals(Tabelschrijver.AFGESCHERMD))
            ? Tabelschrijver.UITLEG_AFGESCHERMD
            : null);
  }

  private static Rij jarenrij(
      String kop, Optional<Long> eerder, Optional<Long> later, boolean totaal) {
    String verschil =
        eerder
            .flatMap(toen -> later.map(nu -> nu - toen))
            .map(meer -> (meer > 0 ? "+" : "") + Zinnen.getal(meer))
            .orElse("–");
    return new Rij(
        kop,
        List.of(
            new Vak(eerder.map(Zinnen::getal).orElse(Tabelschrijver.AFGESCHERMD)),
            new Vak(later.map(Zinnen::getal).orElse(Tabelschrijver.AFGESCHERMD)),
            new Vak(verschil)),
        totaal);
  }

  /** The key figures; empty when there are none. */
  static Optional<Tabel> kengetallen(int nummer, Verslagstof stof) {
    List<Rij> rijen =
        stof.kengetallen().stream()
            .map(een -> new Rij(een.naam(), List.of(uitkomst(een), waarover(een)), false))
            .toList();
    return rijen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tabel(
                nummer,
                "Resultaten van de route",
                List.of("Kengetal", "Uitkomst", "Gemeten over"),
                rijen,
                "De doorlooptijden zijn medianen: bij de helft ging het sneller, bij de helft duurde het langer."));
  }

  private static Vak uitkomst(Kengetal een) {
    if (een.teller() == null) {
      return new Vak(Tabelschrijver.AFGESCHERMD);
    }
    if (een.eenheid() == Meeteenheid.AANTAL) {
      return new Vak(Zinnen.getal(een.teller()));
    }
    if (een.waarde() == null) {
      return new Vak(een.noemer() == null ? Tabelschrijver.AFGESCHERMD : "niet te meten");
    }
    return new Vak(
        switch (een.eenheid()) {
          case AANTAL -> Zinnen.getal(een.waarde());
          case PROCENT -> Zinnen.getal(een.waarde()) + "%";
          case DAGEN -> tijd(een.waarde(), "dag", "dagen");
          case MINUTEN -> tijd(een.waarde(), "minuut", "minuten");
        });
  }

  private static String tijd(BigDecimal waarde, String een, String meer) {
    return Zinnen.getal(waarde) + " " + (waarde.compareTo(BigDecimal.ONE) == 0 ? een : meer);
  }

  /** "41 van 67", as far as it may be told. */
  private static Vak waarover(Kengetal een) {
    if (een.noemer() == null) {
      return new Vak(een.eenheid() == Meeteenheid.AANTAL ? "–" : Tabelschrijver.AFGESCHERMD);
    }
    String deel = een.teller() == null ? "" : Zinnen.getal(een.teller()) + " ";
    return new Vak(deel + "van " + Zinnen.getal(een.noemer()));
  }

  /** What each key figure means, in the words of its definition. */
  private static void kengetallen(Bladen bladen) {
    List<String> regels =
        bladen.stof().kengetallen().stream()
            .flatMap(een -> Waarde.zoek(Indicator.class, een.code()).stream())
            .map(indicator -> indicator.tekst() + ": " + Zinnen.klein(indicator.uitleg()))
            .toList();
    if (!regels.isEmpty()) {
      bladen.kop("Wat de kengetallen betekenen").opsomming(regels);
    }
  }

  /** How the figures were made, and how sure they are. */
  static void verantwoording(Bladen bladen, String extra) {
    Verslagstof stof = bladen.stof();
    List<String> regels = new ArrayList<>();
    regels.add(
        "Een melding telt in het jaar waarin zij is ontvangen, naar de Nederlandse kalender.");
    regels.add(
        "Elke melding telt één keer. Noemt een melding meer vormen van uitbuiting, dan telt zij bij 'Meer dan één'.");
    regels.add("Oefeningen tellen niet mee.");
    regels.add(
        "Wat alleen bij het RIEC of bij een andere partner bekend is, staat niet in dit register en telt niet mee.");
    regels.add("Door afronding zijn de delen samen soms geen 100%.");
    if (stof.intern()) {
      regels.add(
          "Dit zijn de cijfers van dit moment. Ze kunnen nog veranderen: een casus kan later anders worden beoordeeld.");
    } else {
      regels.add(
          "Een aantal van 1 tot en met %d is afgeschermd, en ook elk aantal waarmee het is uit te rekenen. Een 0 staat er wel."
              .formatted(stof.drempel() - 1));
    }
    if (!extra.isEmpty()) {
      regels.add(extra);
    }
    bladen.hoofdstuk("Toelichting op de cijfers").opsomming(regels);
    kengetallen(bladen);
    stof.uitgave()
        .ifPresent(
            uitgave ->
                bladen
                    .kop("Deze uitgave")
                    .alinea(
                        "De cijfers zijn vastgesteld en veranderen niet meer. Dit is versie %d. Aan dit kenmerk (SHA-256) ziet u of u dezelfde cijfers hebt:"
                            .formatted(uitgave.versie()))
                    .alinea(uitgave.sha256()));
  }
}
