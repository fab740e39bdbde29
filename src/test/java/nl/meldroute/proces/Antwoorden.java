package nl.meldroute.proces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is told and filled in along the route, when a test has no opinion about it. */
final class Antwoorden {

  private Antwoorden() {}

  static final Map<String, Object> VEILIG = gevaar("NEE", "NEE", "JA", "NEE");
  static final Map<String, Object> ONDUIDELIJK = gevaar("ONBEKEND", "NEE", "JA", "NEE");
  static final Map<String, Object> ACUUT = gevaar("NEE", "JA", "NEE", "JA");
  static final Map<String, Object> LEVENSBEDREIGEND = gevaar("JA", "JA", "NEE", "JA");

  private static Map<String, Object> gevaar(
      String levensbedreigend, String fysiek, String geborgd, String bescherming) {
    return Map.of(
        "levensbedreigend", levensbedreigend,
        "fysiekGevaarDreigt", fysiek,
        "veiligheidKomendeDagenGeborgd", geborgd,
        "directeBeschermingNodig", bescherming);
  }

  static Map<String, Object> melding(Map<String, Object> gevaar) {
    return Map.of(
        "regio", "twente",
        "gemeente", "Enschede",
        "meldersoort", "GEMEENTE",
        "omschrijving", "Zeven mensen werken en slapen in de keuken van een restaurant.",
        "vormen", List.of("ARBEID"),
        "gevaar", gevaar);
  }

  /** The same with some fields otherwise. */
  static Map<String, Object> met(Map<String, Object> basis, Map<String, Object> anders) {
    Map<String, Object> samen = new HashMap<>(basis);
    samen.putAll(anders);
    return samen;
  }

  static Map<String, Object> gevaarBeoordelen(String niveau) {
    return met(VEILIG, Map.of("gevaarniveau", niveau, "toelichting", "Gebeld met de melder."));
  }

  static final Map<String, Object> BEREIKT =
      Map.of(
          "bereikt", "JA",
          "tijdstip", "2026-11-20T08:00:00Z",
          "gesprokenMet", "wachtcommandant",
          "afspraak", "Rijdt er nu heen.");

  static final Map<String, Object> GEEN_OPVANG_NODIG =
      Map.of("uitkomst", "NIET_NODIG", "toelichting", "Slaapt bij een zus.", "vervoer", "NEE");

  static final Map<String, Object> VEILIGHEID_GEBORGD =
      Map.of("veiligheidGeborgd", "JA", "toelichting", "Zit veilig bij de politie.");

  static final Map<String, Object> GEEN_BRONNEN =
      Map.of("consultatie", "NEE", "redenNietGevraagd", "Alles is al bekend.");

  static final Map<String, Object> KENNISCENTRUM_MELDEN =
      Map.of(
          "alBekend", "NEE",
          "aantalSlachtoffers", 2,
          "toelichting", "Nieuw adres, geen bekende signalen.",
          "terugkoppeling", "Binnen twee weken, per telefoon.");

  /** A second look at danger, as staff give it with news. */
  static Map<String, Object> aanvulling(Map<String, Object> gevaar) {
    return met(gevaar, Map.of("tekst", "De buurman zag vannacht een busje."));
  }

  /** Left empty, the moment of contact is now. */
  static final Map<String, Object> NU_BEREIKT =
      Map.of("bereikt", "JA", "gesprokenMet", "wachtcommandant", "afspraak", "Rijdt er nu heen.");

  static final Map<String, Object> NIET_BEREIKT =
      Map.of("bereikt", "NEE", "poging", "Drie keer gebeld.");

  static Map<String, Object> veiligheid(String geborgd) {
    return Map.of("veiligheidGeborgd", geborgd, "toelichting", "Gevraagd aan wie erbij is.");
  }

  static Map<String, Object> signaalBespreken(String zorg) {
    Map<String, Object> antwoord =
        Map.of(
            "bespreking",
            "Besproken met de melder.",
            "vormen",
            List.of("ARBEID"),
            "leeftijdscategorie",
            "MEERDERJARIG",
            "zorg",
            zorg);
    return "NEE".equals(zorg)
        ? met(antwoord, Map.of("redenGeenZorg", "Er bleek niets aan de hand."))
        : antwoord;
  }

  static Map<String, Object> verrijken() {
    return Map.of(
        "verrijkingen",
        List.of(Map.of("domein", "VEILIGHEID", "bron", "Toezicht", "bevinding", "Zeven bedden.")),
        "handeling",
        "JA",
        "dwangmiddel",
        "JA",
        "oogmerkUitbuiting",
        "JA",
        "wervingProstitutieBuitenland",
        "NEE",
        "aantalSignalen",
        3,
        "aantalRisicofactoren",
        1);
  }

  private static Stream<String> vragen() {
    return Stream.of(
        "ondermijning",
        "huiselijkGeweldOfKindermishandeling",
        "zorgbehoefte",
        "opvangNodig",
        "opsporingsindicatie",
        "daderInBeeld",
        "veiligheidsrisico",
        "alleenstaandeMinderjarigeVreemdeling",
        "seksueelGeweld",
        "sekswerkerWilStoppen",
        "slachtofferWilHulp",
        "aanhoudendeZorgen",
        "grensoverschrijdend",
        "fraudeOfOnderbetaling");
  }

  /** Follows the advice; without one the one who judges says why. */
  static Map<String, Object> vermoedenBeoordelen(String advies) {
    Map<String, Object> antwoord = new HashMap<>();
    vragen().forEach(vraag -> antwoord.put(vraag, "NEE"));
    antwoord.put("opsporingsindicatie", "JA");
    antwoord.put("verblijf", "ONBEKEND");
    antwoord.put("classificatie", advies.isEmpty() ? "ERNSTIG_VERMOEDEN" : advies);
    if (advies.isEmpty()) {
      antwoord.put("redenAfwijking", "De tabel gaf geen advies.");
    }
    return antwoord;
  }

  static final Map<String, Object> TERUGKOPPELEN =
      Map.of("gegeven", "JA", "wijze", "VOLGCODE", "inhoud", "De gemeente is ermee bezig.");

  static final Map<String, Object> AFSLUITEN =
      Map.of("uitkomst", "HULP_GEBORGD", "vervolgGeborgd", true, "toelichting", "Hulp loopt.");

  static final Map<String, Object> STORING =
      Map.of("toelichting", "De beheerder heeft het hersteld.");
}
