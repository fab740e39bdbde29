package nl.meldroute.cijfers.verslag;

import static nl.meldroute.cijfers.Eenheid.CASUS;
import static nl.meldroute.cijfers.Eenheid.MELDING;
import static nl.meldroute.cijfers.Eenheid.SLACHTOFFER;
import static nl.meldroute.cijfers.Eenheid.VERWIJZING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Tafel;

/**
 * The report with the chapters of Drenthe 2023, in its order. What the register does not hold, such
 * as aims and training, is not in it: the region tells that beside it.
 */
final class Drentheverslag {

  private static final Woordkeus WOORD = Woordkeus.SIGNAAL;

  private static final List<Rol> TREKKERS =
      List.of(Rol.KETENREGISSEUR, Rol.ZORGCOORDINATOR, Rol.PROCESMANAGER, Rol.BESTUURLIJK_TREKKER);

  private Drentheverslag() {}

  static Jaarverslag van(Verslagstof stof) {
    Bladen bladen = new Bladen(stof);
    inleiding(bladen);
    aanpak(bladen, stof.regio());
    jaar(bladen);
    resultaten(bladen);
    signalen(bladen);
    cijfers(bladen);
    bladen.rest("Meer cijfers", "Deze tabellen horen ook bij de cijfers van dit jaar.");
    Vasteteksten.verantwoording(bladen, "Een signaal is in dit verslag hetzelfde als een melding.");
    return new Jaarverslag(
        stof.regio().code(),
        stof.jaar(),
        "Jaarverslag aanpak mensenhandel " + stof.regio().naam(),
        Integer.toString(stof.jaar()),
        stof.intern(),
        stof.stand(),
        bladen.klaar());
  }

  private static void inleiding(Bladen bladen) {
    Verslagstof stof = bladen.stof();
    bladen
        .hoofdstuk("Inleiding")
        .alinea(
            "Voor u ligt het jaarverslag mensenhandel %d van %s. U leest hoe de aanpak is geregeld, wat er in het jaar is gemeld en wat er met de signalen is gedaan."
                .formatted(stof.jaar(), stof.regio().naam()))
        .kop("Wat is mensenhandel?")
        .alinea(
            "Mensenhandel is 'het werven, vervoeren, overbrengen, opnemen of huisvesten van een persoon, met gebruik van dwang en met het doel die persoon uit te buiten'. Mensenhandel is strafbaar (artikel 273f van het Wetboek van Strafrecht). Dwang kan (dreigen met) geweld zijn, maar ook misleiding, chantage, fraude of misbruik van een kwetsbare positie. Bij seksuele uitbuiting van minderjarigen hoeft er geen dwang te zijn.");
  }

  private static void aanpak(Bladen bladen, Regioprofiel regio) {
    bladen
        .hoofdstuk("De aanpak van mensenhandel")
        .alinea(gemeenten(regio))
        .alinea(
            "Een gemeente heeft vier rollen: zij signaleert, maakt beleid, voert de regie over de aanpak en is verantwoordelijk voor opvang en hulp aan slachtoffers.")
        .kop("Wie wat doet")
        .opsomming(
            TREKKERS.stream()
                .flatMap(rol -> regio.rol(rol).stream())
                .map(rol -> rol.naam() + ": " + rol.houder() + ".")
                .toList());
    List<String> tafels =
        regio.tafels().stream().filter(Tafel::bespreektCasussen).map(Tafel::naam).toList();
    if (!tafels.isEmpty()) {
      bladen.alinea("Signalen worden besproken in: " + Zinnen.opsomming(tafels) + ".");
    }
    bladen.alinea(
        "De gemeenten werken samen met: "
            + String.join(
                "; ",
                regio.partners().stream()
                    .filter(partner -> partner.groep().isPresent())
                    .map(Partner::naam)
                    .sorted()
                    .toList())
            + ".");
  }

  private static String gemeenten(Regioprofiel regio) {
    List<String> namen = regio.gemeenten().stream().map(Gemeente::naam).toList();
    return namen.size() == 1
        ? "Dit verslag gaat over de gemeente " + namen.get(0) + "."
        : "In %s werken %d gemeenten samen: %s."
            .formatted(regio.naam(), namen.size(), Zinnen.opsomming(namen));
  }

  private static void jaar(Bladen bladen) {
    Verslagstof stof = bladen.stof();
    bladen
        .hoofdstuk("Het jaar " + stof.jaar())
        .alinea(Vasteteksten.ontwikkeling(stof, WOORD))
        .tabel("Signalen per maand", MELDING, Uitsplitsing.MAAND);
    bladen.tabel(Vasteteksten.tweeJaren(bladen.volgende(), stof));
  }

  private static void resultaten(Bladen bladen) {
    bladen
        .hoofdstuk("Doelstellingen en resultaten")
        .alinea(
            "Deze resultaten komen uit het register. Ze laten zien hoe snel signalen zijn opgepakt en wat ze hebben opgeleverd.");
    bladen
        .tabel(Vasteteksten.kengetallen(bladen.volgende(), bladen.stof()))
        .tabel(
            "Uitkomst van de casussen, per beoordeling",
            CASUS,
            Uitsplitsing.CLASSIFICATIE,
            Uitsplitsing.UITKOMST);
  }

  private static void signalen(Bladen bladen) {
    Verslagstof stof = bladen.stof();
    bladen
        .hoofdstuk("Signalen en geboden ondersteuning")
        .alinea(
            "Slachtoffers van mensenhandel melden zich vaak niet zelf. Zij zijn bang, schamen zich of beseffen niet dat ze worden uitgebuit. Vaak zijn het professionals die een situatie melden omdat die niet klopt.")
        .kop("Nieuwe signalen")
        .alinea(nieuweSignalen(stof))
        .geenOmvang()
        .tabel("Herkomst signalen per bron", MELDING, Uitsplitsing.MELDERSOORT)
        .kop("Slachtoffers")
        .alinea("De volgende tabellen tellen slachtoffers: één signaal kan over meer mensen gaan.")
        .tabel(
            "Leeftijd van de slachtoffers, per vorm van uitbuiting",
            SLACHTOFFER,
            Uitsplitsing.VORM,
            Uitsplitsing.LEEFTIJD)
        .tabel(
            "Geslacht van de slachtoffers, per vorm van uitbuiting",
            SLACHTOFFER,
            Uitsplitsing.VORM,
            Uitsplitsing.GESLACHT)
        .kop("Geboden ondersteuning")
        .alinea(
            "Na een signaal volgt een advies, een verwijzing naar een partner of een andere vorm van hulp.")
        .tabel("Verwijzingen per partner", VERWIJZING, Uitsplitsing.PARTNER)
        .tabel("Uitkomst van de verwijzingen", VERWIJZING, Uitsplitsing.UITKOMST);
  }

  /** "67 nieuwe signalen. Hiervan zijn 28 signalen over seksuele uitbuiting, ..." */
  private static Optional<String> nieuweSignalen(Verslagstof stof) {
    return stof.tabel(MELDING, Uitsplitsing.VORM).flatMap(tabel -> nieuweSignalen(stof, tabel));
  }

  private static Optional<String> nieuweSignalen(Verslagstof stof, Publicatietabel tabel) {
    return Tabelschrijver.totaal(tabel)
        .map(
            totaal ->
                "In %d %s %s van mogelijke mensenhandel.%s%s"
                    .formatted(
                        stof.jaar(),
                        totaal == 1 ? "was er" : "waren er",
                        Zinnen.aantal(totaal, "nieuw signaal", "nieuwe signalen"),
                        bekend(tabel),
                        onbekend(tabel)));
  }

  /** Only what may be told: a hidden form stands in the table as hidden. */
  private static String bekend(Publicatietabel tabel) {
    List<String> delen = new ArrayList<>();
    for (String vorm : tabel.assen().get(0).waarden()) {
      Optional<Long> aantal = tabel.aantal(vorm).filter(hoeveel -> hoeveel > 0);
      if (aantal.isPresent() && !vorm.equals(Uitsplitsing.ONBEKEND)) {
        delen.add(
            "%s over %s"
                .formatted(
                    delen.isEmpty() ? WOORD.aantal(aantal.get()) : Zinnen.getal(aantal.get()),
                    vorm.equals(Uitsplitsing.MEERDERE)
                        ? "meer vormen"
                        : Zinnen.klein(Uitsplitsing.VORM.tekst(vorm))));
      }
    }
    return delen.isEmpty() ? "" : " Hiervan gaan " + Zinnen.opsomming(delen) + ".";
  }

  private static String onbekend(Publicatietabel tabel) {
    return tabel
        .aantal(Uitsplitsing.ONBEKEND)
        .filter(aantal -> aantal > 0)
        .map(aantal -> " Bij " + WOORD.aantal(aantal) + " is de vorm onbekend.")
        .orElse("");
  }

  private static void cijfers(Bladen bladen) {
    bladen
        .hoofdstuk("Cijfers")
        .kop("Cijfers " + bladen.stof().regio().naam())
        .tabel("Signalen per vorm van uitbuiting", MELDING, Uitsplitsing.VORM)
        .alinea(
            "Toelichting: de casussen die bij het RIEC zijn aangemeld en niet in dit register staan, zijn niet meegenomen.")
        .kop("Herkomst signalen per gemeente")
        .tabel("Herkomst signalen per gemeente", MELDING, Uitsplitsing.GEMEENTE)
        .tabel("Geslacht", MELDING, Uitsplitsing.GESLACHT);
  }
}
