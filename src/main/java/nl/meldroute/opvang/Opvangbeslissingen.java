package nl.meldroute.opvang;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwijzing.Informatiedeling;
import nl.meldroute.verwijzing.Toestemmingen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the tables say about a request: which form fits, who is responsible and who pays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Opvangbeslissingen {

  static final String VORM = "opvangvorm";
  static final String GEMEENTE = "verantwoordelijke-gemeente";

  /** The questions about a victim that the form asks and the table wants to know. */
  static final List<String> VRAGEN =
      List.of(
          "alleenstaandeMinderjarigeVreemdeling",
          "bedenktijd",
          "aangifteGedaan",
          "multiproblematiek",
          "arbeidsuitbuitingMetHuisvesting",
          "ernstigeBenadeling",
          "dakloos",
          "dreigingInRegio");

  private static final int VOLWASSEN = 18;

  private final Plaatsinglijst lijst;
  private final Beslissingen beslissingen;
  private final Informatiedeling deling;
  private final Toestemmingen toestemmingen;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Clock klok;

  Opvangbeslissingen(
      Plaatsinglijst lijst,
      Beslissingen beslissingen,
      Informatiedeling deling,
      Toestemmingen toestemmingen,
      Regioprofielen regios,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.beslissingen = beslissingen;
    this.deling = deling;
    this.toestemmingen = toestemmingen;
    this.regios = regios;
    this.toegang = toegang;
    this.klok = klok;
  }

  void bepaalVorm(Casus casus, Plaatsing plaatsing) {
    beslissingen.beslis(
        new Beslisvraag(
            VORM, casus.regio(), casus.id(), "opvangadvies-bepalen", vraag(casus, plaatsing)));
  }

  /** As the table says it now, for this request; nothing is stored. */
  Uitslag vorm(Casus casus, Plaatsing plaatsing) {
    return toegang
        .alsSysteem(
            casus.regio(), () -> beslissingen.reken(VORM, casus.regio(), vraag(casus, plaatsing)))
        .orElseGet(
            () -> new Uitslag(VORM, null, casus.regio(), null, Map.of(), List.of(), List.of()));
  }

  private Map<String, Object> vraag(Casus casus, Plaatsing plaatsing) {
    Map<String, Object> vraag = new LinkedHashMap<>();
    vraag.put("leeftijdscategorie", leeftijd(casus, plaatsing.wie()).name());
    VRAGEN.forEach(naam -> vraag.put(naam, plaatsing.antwoord(naam).name()));
    vraag.put(
        "binnenKantoortijd",
        Antwoord.van(Openingstijden.KANTOORTIJD.isOpen(klok.instant().atZone(klok.getZone())))
            .name());
    return vraag;
  }

  /** Minors and adults together are asked as unknown, so that both kinds of shelter come up. */
  private static Leeftijdscategorie leeftijd(Casus casus, Doelgroep wie) {
    if (wie.jongste() == null || wie.oudste() == null) {
      return casus.leeftijdscategorie();
    }
    if (wie.oudste() < VOLWASSEN) {
      return Leeftijdscategorie.MINDERJARIG;
    }
    return wie.jongste() < VOLWASSEN
        ? Leeftijdscategorie.ONBEKEND
        : Leeftijdscategorie.MEERDERJARIG;
  }

  /** For the form that comes first, or the one of the place that was chosen (E36). */
  void bepaalBetaler(Casus casus, Plaatsing plaatsing, Opvangvorm vorm) {
    Map<String, Object> vraag = new LinkedHashMap<>();
    vraag.put("ingeschreven", plaatsing.antwoord("ingeschreven").name());
    vraag.put(
        "inschrijfgemeente", plaatsing.antwoorden().getOrDefault("inschrijfgemeente", "ONBEKEND"));
    vraag.put("aantrefgemeente", waar(casus));
    vraag.put("opvangvorm", vorm == null ? "ONBEKEND" : vorm.name());
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(GEMEENTE, casus.regio(), casus.id(), "betaler-bepalen", vraag));
    Uitslag uitslag = beslissing.uitslag();
    lijst.betaler(
        plaatsing.id(),
        naam(casus, plaatsing, uitslag.eerste("gemeente")),
        naam(casus, plaatsing, uitslag.eerste("betaler")),
        uitslag.uitleg());
  }

  private String waar(Casus casus) {
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    if (regio.gemeente(casus.gemeente()).isPresent()) {
      return "BINNEN_REGIO";
    }
    return Gemeente.ONBEKEND.equals(casus.gemeente()) ? "ONBEKEND" : "BUITEN_REGIO";
  }

  private String naam(Casus casus, Plaatsing plaatsing, String code) {
    return switch (code == null ? "ONBEKEND" : code) {
      case "INSCHRIJFGEMEENTE" ->
          plaatsing
              .antwoorden()
              .getOrDefault("naamInschrijfgemeente", "De gemeente van inschrijving");
      case "AANTREFGEMEENTE" ->
          casus.gemeente().equals("BUITEN_REGIO") ? "De gemeente van aantreffen" : casus.gemeente();
      case "CENTRUMGEMEENTE" ->
          regios
              .profiel(casus.regio())
              .flatMap(Regioprofiel::centrumgemeente)
              .map(gemeente -> gemeente.naam() + " (centrumgemeente)")
              .orElse("De centrumgemeente");
      case "RIJK" -> "Het Rijk";
      default -> "Nog uit te zoeken";
    };
  }

  /** Whether the police may hear that somebody stays outside the region (E29). */
  Uitslag magPolitieWeten(Casus casus, boolean embargo) {
    return beslissingen
        .beslis(
            new Beslisvraag(
                "informatiedeling",
                casus.regio(),
                casus.id(),
                "politie-afwegen",
                Map.of(
                    "ontvanger", Partnercode.POLITIE.name(),
                    "verstrekker", "GEMEENTE",
                    "doel", "ZORG",
                    "gegevenscategorie", Gegevenscategorie.LOCATIE.name(),
                    "toestemming",
                        toestemmingen
                            .voor(casus, Partnercode.POLITIE, Gegevenscategorie.LOCATIE)
                            .name(),
                    "convenantGeldig", deling.convenant(casus.regio(), Partnercode.POLITIE).name(),
                    "noodsituatie",
                        Antwoord.van(casus.dringendheid() == Dringendheid.DIRECT).name(),
                    "onderzoeksembargo", Antwoord.van(embargo).name())))
        .uitslag();
  }
}
