package nl.meldroute.regio.inlezen;

import static nl.meldroute.regio.inlezen.Vorm.CODE;
import static nl.meldroute.regio.inlezen.Vorm.DAG;
import static nl.meldroute.regio.inlezen.Vorm.DUUR;
import static nl.meldroute.regio.inlezen.Vorm.MAIL;
import static nl.meldroute.regio.inlezen.Vorm.MOMENT;
import static nl.meldroute.regio.inlezen.Vorm.RITME;
import static nl.meldroute.regio.inlezen.Vorm.TEKST;
import static nl.meldroute.regio.inlezen.Vorm.TELEFOON;
import static nl.meldroute.regio.inlezen.Vorm.UREN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelafwijking;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.regio.App;
import nl.meldroute.regio.Cijferregel;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Convenant;
import nl.meldroute.regio.Dossiertoegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.regio.Noodregel;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regiorol;
import nl.meldroute.regio.Ritme;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Rolniveau;
import nl.meldroute.regio.Routestap;
import nl.meldroute.regio.Stap;
import nl.meldroute.regio.Streekwoord;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafeluitzondering;
import nl.meldroute.regio.Uitzondering;
import nl.meldroute.regio.Verslagvorm;

/** Which fields a profile has. Whether its parts fit together is for {@link Samenhang}. */
final class ProfielLezer {

  private static final Keuzes<Rol> ROLLEN = Keuzes.uit(Rol.class, "onbekende rol");
  private static final Keuzes<Rolniveau> NIVEAUS = Keuzes.uit(Rolniveau.class, "onbekend niveau");
  private static final Keuzes<Dossiertoegang> DOSSIERTOEGANG =
      Keuzes.uit(Dossiertoegang.class, "onbekende dossiertoegang");
  private static final Keuzes<App> APPS = Keuzes.uit(App.class, "onbekende app");
  private static final Keuzes<Routestap> STAPPEN = Keuzes.uit(Routestap.class, "onbekende stap");
  private static final Keuzes<Tafelsoort> TAFELSOORTEN =
      Keuzes.uit(Tafelsoort.class, "onbekende tafelsoort");
  private static final Keuzes<Laag> LAGEN = Keuzes.uit(Laag.class, "onbekende laag");
  private static final Keuzes<Interventiesoort> INTERVENTIESOORTEN =
      Keuzes.uit(Interventiesoort.class, "onbekende interventiesoort");
  private static final Keuzes<Tafelafwijking> AFWIJKINGEN =
      Keuzes.uit(Tafelafwijking.class, "onbekende afwijking");
  private static final Keuzes<Partnercode> PARTNERS =
      Keuzes.uit(Partnercode.class, "onbekende partner");
  private static final Keuzes<Meldersoort> MELDERS =
      Keuzes.uit(Meldersoort.class, "onbekende melder");
  private static final Keuzes<Kanaal> KANALEN = Keuzes.uit(Kanaal.class, "onbekend kanaal");

  private static final Keuzes<Verslagvorm> VERSLAGVORMEN =
      Keuzes.uit(Verslagvorm.class, "onbekende vorm van het jaarverslag");

  private ProfielLezer() {}

  static Regioprofiel lees(Blok blok) {
    List<Gemeente> gemeenten = blok.teksten("gemeenten").stream().map(Gemeente::van).toList();
    return new Regioprofiel(
        blok.tekst("code", CODE),
        blok.tekst("naam", TEKST),
        gemeenten,
        blok.eventueleKeuze(
            "centrumgemeente", Keuzes.uit(gemeenten, Gemeente::naam, "onbekende gemeente")),
        blok.blokken("rollen", ProfielLezer::rol),
        blok.keuze("zonder-gemeente", ROLLEN),
        blok.eventueleKeuzes("begint-bij-gemeente", MELDERS).orElse(List.of()),
        blok.blokken("stappen", ProfielLezer::stap),
        blok.blokken("tafels", ProfielLezer::tafel),
        blok.blokken("partners", ProfielLezer::partner),
        blok.eventueelBlok(
            "noodtoegang",
            regel -> new Noodregel(regel.keuzes("rollen", ROLLEN), regel.tekst("duur", DUUR))),
        blok.eventueelBlok("cijfers", ProfielLezer::cijfers).orElse(Cijferregel.GEWOON),
        blok.eventueelBlok("woorden", ProfielLezer::woorden).orElse(Map.of()),
        blok.eventueleBlokken("uitzonderingen", ProfielLezer::uitzondering));
  }

  private static Cijferregel cijfers(Blok blok) {
    return new Cijferregel(
        blok.getal("drempel", Cijferregel.KLEINSTE_DREMPEL, Cijferregel.GROOTSTE_DREMPEL),
        blok.eventueleKeuze("vorm", VERSLAGVORMEN).orElse(Cijferregel.GEWOON.vorm()));
  }

  private static Uitzondering uitzondering(Blok blok) {
    return new Uitzondering(
        blok.tekst("tabel", CODE),
        blok.keuze("partner", PARTNERS),
        blok.tekst("reden", TEKST),
        blok.tekst("bron", TEKST));
  }

  private static Regiorol rol(Blok blok) {
    return new Regiorol(
        blok.keuze("rol", ROLLEN),
        blok.tekst("naam", TEKST),
        blok.keuze("niveau", NIVEAUS),
        blok.tekst("houder", TEKST),
        blok.keuze("dossier", DOSSIERTOEGANG),
        Set.copyOf(blok.keuzes("apps", APPS)));
  }

  private static Stap stap(Blok blok) {
    Routestap stap = blok.keuze("stap", STAPPEN);
    List<Rol> rollen = blok.keuzes("rollen", ROLLEN);
    return new Stap(stap, rollen, blok.eventueleKeuzes("externe-melder", ROLLEN).orElse(rollen));
  }

  private static Tafel tafel(Blok blok) {
    return new Tafel(
        blok.tekst("code", CODE),
        blok.keuze("soort", TAFELSOORTEN),
        blok.tekst("naam", TEKST),
        Optional.ofNullable(blok.tekst("ritme", RITME))
            .flatMap(tekst -> Ritme.lees(tekst).ritme())
            .orElse(null),
        blok.keuze("voorzitter", ROLLEN),
        blok.keuze("secretaris", ROLLEN),
        blok.keuzes("lagen", LAGEN),
        blok.keuzes("vaste-leden", PARTNERS),
        blok.keuzes("leden-per-casus", PARTNERS),
        blok.tekst("mandaat", TEKST),
        blok.keuzes("mandaat-soorten", INTERVENTIESOORTEN),
        blok.tekst("grondslag", TEKST),
        blok.eventueleBlokken("uitzonderingen", ProfielLezer::tafeluitzondering));
  }

  private static Tafeluitzondering tafeluitzondering(Blok blok) {
    return new Tafeluitzondering(
        blok.keuze("soort", AFWIJKINGEN),
        Optional.ofNullable(blok.tekst("dag", DAG)).map(LocalDate::parse).orElse(null),
        blok.eventueleTekst("naar", MOMENT)
            .map(moment -> LocalDateTime.parse(moment.replace(' ', 'T'))),
        blok.tekst("reden", TEKST));
  }

  private static Partner partner(Blok blok) {
    return new Partner(
        blok.keuze("partner", PARTNERS),
        blok.tekst("naam", TEKST),
        blok.keuze("kanaal", KANALEN),
        Optional.ofNullable(blok.tekst("uren", UREN)).flatMap(Openingstijden::lees).orElse(null),
        blok.eventueleTekst("mail", MAIL),
        blok.eventueelBlok("contact", ProfielLezer::contact),
        blok.eventueelBlok("vervanger", ProfielLezer::contact),
        noodcontact(
            blok.eventueleTekst("noodcontact", TEKST), blok.eventueleTekst("noodnummer", TELEFOON)),
        Optional.empty(),
        blok.eventueleTekst("groep", CODE),
        blok.eventueleKeuze("rol", ROLLEN),
        blok.eventueleTekst("tafel", CODE),
        convenanten(
            blok.eventueleTekst("convenant", TEKST), blok.eventueleTekst("convenant-tot", DAG)));
  }

  private static Contact contact(Blok blok) {
    return new Contact(
        blok.tekst("naam", TEKST),
        blok.eventueleTekst("telefoon", TELEFOON),
        blok.eventueleTekst("mail", MAIL));
  }

  private static Optional<Contact> noodcontact(Optional<String> naam, Optional<String> nummer) {
    return naam.map(wie -> new Contact(wie, nummer, Optional.empty()));
  }

  private static List<Convenant> convenanten(Optional<String> naam, Optional<String> tot) {
    return naam.stream()
        .map(convenant -> new Convenant(convenant, Optional.empty(), tot.map(LocalDate::parse)))
        .toList();
  }

  private static Map<Streekwoord, String> woorden(Blok blok) {
    Map<Streekwoord, String> woorden = new EnumMap<>(Streekwoord.class);
    for (Streekwoord woord : Streekwoord.values()) {
      blok.eventueleTekst(woord.code(), TEKST).ifPresent(tekst -> woorden.put(woord, tekst));
    }
    return woorden;
  }
}
