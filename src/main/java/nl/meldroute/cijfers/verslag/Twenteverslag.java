package nl.meldroute.cijfers.verslag;

import static nl.meldroute.cijfers.Eenheid.CASUS;
import static nl.meldroute.cijfers.Eenheid.MELDING;
import static nl.meldroute.cijfers.Eenheid.SLACHTOFFER;
import static nl.meldroute.cijfers.Eenheid.VERWIJZING;

import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;

/**
 * The report in the shape of Twente 2022 §1.3, with its tables 1 to 4 in that order: age by form,
 * sex, source, form. The text does not say what its table 2 shows; the sentence below it tells how
 * many there were and of which sex, so that is what stands here.
 */
final class Twenteverslag {

  private static final Woordkeus WOORD = Woordkeus.MELDING;

  private Twenteverslag() {}

  static Jaarverslag van(Verslagstof stof) {
    String naam = stof.regio().naam();
    Bladen bladen = new Bladen(stof);
    bladen
        .hoofdstuk("Aard en omvang van mensenhandel")
        .alinea(
            "Een gezamenlijke aanpak begint met kennis over de aard en de omvang van mensenhandel. Dit verslag laat zien wat er in %d in %s is gemeld: hoeveel, over wie, door wie en over welke vorm van uitbuiting."
                .formatted(stof.jaar(), naam))
        .kop("Slachtoffers")
        .geenOmvang()
        .kop("Leeftijd")
        .alinea(
            "De leeftijd van slachtoffers verschilt per vorm van uitbuiting. De tabel telt slachtoffers en geen meldingen: één melding kan over meer mensen gaan.")
        .tabel(
            "Leeftijd van de slachtoffers, per vorm van uitbuiting",
            SLACHTOFFER,
            Uitsplitsing.VORM,
            Uitsplitsing.LEEFTIJD)
        .hoofdstuk("Meldingen in " + naam)
        .alinea(Vasteteksten.ontwikkeling(stof, WOORD))
        .alinea(geslacht(stof))
        .tabel("Geslacht", MELDING, Uitsplitsing.GESLACHT)
        .kop("Wie meldde")
        .alinea("De meldingen komen van verschillende partijen.")
        .tabel("Wie meldde", MELDING, Uitsplitsing.MELDERSOORT)
        .kop("Vorm van uitbuiting")
        .alinea(
            "Onder 'Andere uitbuiting' vallen de vormen die weinig voorkomen, zoals slavernij en bedelarij.")
        .tabel("Vorm van uitbuiting", MELDING, Uitsplitsing.VORM)
        .tabel(Vasteteksten.tweeJaren(bladen.volgende(), stof));
    bladen
        .kop("Beoordeling")
        .alinea(
            "Blijkt bij nader onderzoek dat het geen mensenhandel is, dan blijft de melding meetellen. Is er wel hulp nodig, dan gaat de casus naar een gemeente of een zorgaanbieder.")
        .tabel(
            "Hoe de casussen van deze meldingen zijn beoordeeld",
            MELDING,
            Uitsplitsing.CLASSIFICATIE)
        .hoofdstuk("Waar de meldingen vandaan komen")
        .alinea(
            "Elke gemeente geeft haar meldingen door. Een 0 betekent dat er niets is gemeld, niet dat er niets gebeurt.")
        .tabel("Meldingen per gemeente", MELDING, Uitsplitsing.GEMEENTE)
        .tabel("Meldingen per maand", MELDING, Uitsplitsing.MAAND)
        .hoofdstuk("Kwetsbare groepen en sectoren")
        .alinea(
            "Met deze cijfers zijn risicogroepen in beeld te brengen, en sectoren die gevoelig zijn voor uitbuiting.")
        .tabel("Risicogroepen", MELDING, Uitsplitsing.RISICOGROEP)
        .tabel("Sectoren", MELDING, Uitsplitsing.SECTOR)
        .hoofdstuk("Wat er met de meldingen gebeurde")
        .tabel(
            "Uitkomst van de casussen, per beoordeling",
            CASUS,
            Uitsplitsing.CLASSIFICATIE,
            Uitsplitsing.UITKOMST)
        .tabel("Verwijzingen per partner", VERWIJZING, Uitsplitsing.PARTNER)
        .tabel("Uitkomst van de verwijzingen", VERWIJZING, Uitsplitsing.UITKOMST);
    bladen.tabel(Vasteteksten.kengetallen(bladen.volgende(), stof));
    bladen.rest("Meer tabellen", "Deze tabellen horen ook bij de cijfers van dit jaar.");
    Vasteteksten.verantwoording(bladen, "");
    return new Jaarverslag(
        stof.regio().code(),
        stof.jaar(),
        "Aard en omvang van mensenhandel in %s".formatted(naam),
        "Jaarverslag %d".formatted(stof.jaar()),
        stof.intern(),
        stof.stand(),
        bladen.klaar());
  }

  /** "Hierbij ging het om 20 mannen en 110 vrouwen." */
  private static Optional<String> geslacht(Verslagstof stof) {
    return stof.tabel(MELDING, Uitsplitsing.GESLACHT)
        .map(
            tabel ->
                Stream.of(
                        deel(tabel, "MAN", "man", "mannen"),
                        deel(tabel, "VROUW", "vrouw", "vrouwen"))
                    .flatMap(Optional::stream)
                    .toList())
        .filter(delen -> !delen.isEmpty())
        .map(delen -> "Hierbij ging het om " + Zinnen.opsomming(delen) + ".");
  }

  private static Optional<String> deel(
      Publicatietabel tabel, String code, String een, String meer) {
    return tabel.aantal(code).map(aantal -> Zinnen.aantal(aantal, een, meer));
  }
}
