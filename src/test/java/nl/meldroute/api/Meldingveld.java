package nl.meldroute.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each field of a melding, with what may not stand in it.
 *
 * @param pad such as {@code slachtoffers[0].naam}
 */
record Meldingveld(String pad, Soort soort, int langste, boolean verplicht) {

  /** Stands in what is sent, to find out whether the answer repeats it. */
  static final String MERK = "Zeldzaamwoord";

  static final long GETAL = 987_654_321_123L;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  enum Soort {
    REGEL,
    TEKST,
    CODE,
    JA_NEE,
    DATUM,
    TIJDSTIP,
    LIJST,
    LIJST_VAN_OBJECTEN,
    OBJECT
  }

  static Stream<Meldingveld> alle() {
    return Stream.of(
            Stream.of(
                verplicht("regio", Soort.REGEL, 60),
                verplicht("gemeente", Soort.REGEL, 200),
                vrij("gemeenteNaam", Soort.REGEL, 200),
                verplicht("meldersoort", Soort.CODE, 0),
                vrij("melder", Soort.OBJECT, 0),
                vrij("melder.naam", Soort.REGEL, 200),
                vrij("melder.organisatie", Soort.REGEL, 200),
                vrij("melder.functie", Soort.REGEL, 200),
                vrij("melder.telefoon", Soort.REGEL, 25),
                vrij("melder.email", Soort.REGEL, 200),
                vrij("melder.anoniem", Soort.JA_NEE, 0),
                vrij("melder.afgeschermd", Soort.JA_NEE, 0),
                vrij("melder.bronvermeldingToegestaan", Soort.JA_NEE, 0),
                vrij("melder.veiligContact", Soort.CODE, 0),
                verplicht("omschrijving", Soort.TEKST, 20_000),
                verplicht("vormen", Soort.LIJST, 7),
                vrij("signalen", Soort.LIJST, 60),
                vrij("slachtoffers", Soort.LIJST_VAN_OBJECTEN, 50),
                vrij("vermoedelijkePlegers", Soort.LIJST_VAN_OBJECTEN, 50),
                vrij("locaties", Soort.LIJST_VAN_OBJECTEN, 20),
                verplicht("locaties[0].rol", Soort.CODE, 0),
                vrij("locaties[0].adres", Soort.REGEL, 200),
                vrij("locaties[0].postcode", Soort.REGEL, 7),
                vrij("locaties[0].plaats", Soort.REGEL, 200),
                vrij("locaties[0].gemeente", Soort.REGEL, 200),
                vrij("kenmerken", Soort.LIJST_VAN_OBJECTEN, 50),
                verplicht("kenmerken[0].soort", Soort.CODE, 0),
                verplicht("kenmerken[0].waarde", Soort.TEKST, 500),
                vrij("gevaar", Soort.OBJECT, 0),
                vrij("gevaar.levensbedreigend", Soort.CODE, 0),
                vrij("gevaar.fysiekGevaarDreigt", Soort.CODE, 0),
                vrij("gevaar.veiligheidKomendeDagenGeborgd", Soort.CODE, 0),
                vrij("gevaar.directeBeschermingNodig", Soort.CODE, 0),
                vrij("risicogroepen", Soort.LIJST, 8),
                vrij("sector", Soort.CODE, 0),
                vrij("ontvangenOp", Soort.TIJDSTIP, 0)),
            Stream.of("slachtoffers[0].", "vermoedelijkePlegers[0].").flatMap(Meldingveld::persoon))
        .flatMap(velden -> velden);
  }

  private static Stream<Meldingveld> persoon(String voor) {
    return Stream.of(
        vrij(voor + "naam", Soort.REGEL, 200),
        vrij(voor + "bijnaam", Soort.REGEL, 200),
        vrij(voor + "geboortedatum", Soort.DATUM, 0),
        vrij(voor + "leeftijdscategorie", Soort.CODE, 0),
        vrij(voor + "geslacht", Soort.CODE, 0),
        vrij(voor + "nationaliteitsgroep", Soort.CODE, 0),
        vrij(voor + "verblijf", Soort.CODE, 0),
        vrij(voor + "omschrijving", Soort.TEKST, 2000));
  }

  private static Meldingveld verplicht(String pad, Soort soort, int langste) {
    return new Meldingveld(pad, soort, langste, true);
  }

  private static Meldingveld vrij(String pad, Soort soort, int langste) {
    return new Meldingveld(pad, soort, langste, false);
  }

  /** What is wrong here, by what is wrong with it. */
  Map<String, JsonNode> fout() {
    Map<String, JsonNode> fout = new LinkedHashMap<>(verkeerdeSoort());
    switch (soort) {
      case REGEL -> {
        tekst(fout);
        fout.put("SQL", JSON.textNode(MERK + "'; DROP TABLE casus; --"));
        fout.put("een regeleinde", JSON.textNode(MERK + "\nBcc: iedereen"));
      }
      case TEKST -> tekst(fout);
      case CODE -> {
        fout.put("een onbekende code", JSON.textNode(MERK.toUpperCase()));
        fout.put("een lege code", JSON.textNode(""));
        fout.put("een code in kleine letters", JSON.textNode("ja"));
      }
      case DATUM -> {
        fout.put("een datum in de toekomst", JSON.textNode("2999-01-01"));
        fout.put("een datum in 1800", JSON.textNode("1800-01-01"));
        fout.put("een datum die niet bestaat", JSON.textNode("2024-02-30"));
        fout.put("een datum op zijn Nederlands", JSON.textNode("31-12-2000"));
        fout.put("een datum met een tijd", JSON.textNode("2000-12-31T00:00:00Z"));
        fout.put("een jaar van vijf cijfers", JSON.textNode("+12000-01-01"));
        fout.put("een lege datum", JSON.textNode(""));
      }
      case TIJDSTIP -> {
        fout.put("een tijdstip in de toekomst", JSON.textNode("2999-01-01T00:00:00Z"));
        fout.put("een tijdstip in het jaar 0", JSON.textNode("0000-01-01T00:00:00Z"));
        fout.put("een tijdstip in 1800", JSON.textNode("1800-01-01T00:00:00Z"));
        fout.put("een tijdstip dat niet bestaat", JSON.textNode("2024-02-30T12:00:00Z"));
        fout.put("een schrikkelseconde", JSON.textNode("2016-12-31T23:59:60Z"));
        fout.put(
            "te veel cijfers achter de komma", JSON.textNode("2024-01-01T12:00:00.12345678901Z"));
        fout.put("een tijdstip zonder zone", JSON.textNode("2024-01-01T12:00:00"));
        fout.put("een zone die niet bestaat", JSON.textNode("2024-01-01T12:00:00+25:00"));
        fout.put("een datum zonder tijd", JSON.textNode("2024-01-01"));
        fout.put("geen tijdstip", JSON.textNode(MERK));
      }
      case LIJST -> {
        fout.put("een onbekende code in de lijst", JSON.arrayNode().add(MERK.toUpperCase()));
        fout.put("null in de lijst", JSON.arrayNode().addNull());
        fout.put("een getal in de lijst", JSON.arrayNode().add(GETAL));
        fout.put("een lijst in de lijst", JSON.arrayNode().add(JSON.arrayNode().add(MERK)));
        fout.put("te veel", lijst(langste + 1, JSON.textNode(MERK)));
      }
      case LIJST_VAN_OBJECTEN -> {
        fout.put("tekst in de lijst", JSON.arrayNode().add(MERK));
        fout.put("null in de lijst", JSON.arrayNode().addNull());
        fout.put(
            "een onbekend veld in de lijst",
            JSON.arrayNode().add(JSON.objectNode().put("vreemd", MERK)));
        fout.put("te veel", lijst(langste + 1, Voorbeeld.melding().path(pad).path(0)));
      }
      case OBJECT -> fout.put("een onbekend veld", JSON.objectNode().put("vreemd", MERK));
      case JA_NEE -> fout.put("ja als tekst", JSON.textNode("true"));
    }
    if (pad.equals("vormen")) {
      fout.put("een lege lijst", JSON.arrayNode());
      fout.put("twee keer hetzelfde", JSON.arrayNode().add("ARBEID").add("ARBEID"));
    }
    if (pad.equals("gemeente")) {
      fout.put("een gemeente buiten de lijst", JSON.textNode("Rotterdam"));
    }
    if (pad.equals("regio")) {
      fout.put("een regio die niet bestaat", JSON.textNode("atlantis"));
      fout.put("een regio van een ander", JSON.textNode("groningen"));
    }
    return fout;
  }

  private void tekst(Map<String, JsonNode> fout) {
    fout.put("lege tekst", JSON.textNode(""));
    fout.put("alleen spaties", JSON.textNode(" ".repeat(12)));
    fout.put("te lange tekst", JSON.textNode(MERK + "a".repeat(langste)));
    fout.put("een script", JSON.textNode(MERK + " <script>alert(1)</script>"));
    fout.put("vette tekst", JSON.textNode(MERK + " is <b>vet</b>"));
    fout.put("een halve opmaakcode", JSON.textNode(MERK + " <img src=x onerror=alert(1)//"));
    fout.put("NUL", JSON.textNode(MERK + "\0 en verder"));
    fout.put("een besturingsteken", JSON.textNode(MERK + "\u001b[2J en verder"));
    fout.put("een half teken", JSON.textNode(MERK + "\ud83d en verder"));
    fout.put("een omgekeerd paar", JSON.textNode(MERK + "\ude00\ud83d en verder"));
  }

  private Map<String, JsonNode> verkeerdeSoort() {
    Map<String, JsonNode> alle = new LinkedHashMap<>();
    alle.put("tekst", JSON.textNode(MERK + " en verder"));
    alle.put("een getal", JSON.numberNode(GETAL));
    alle.put("een breuk", JSON.numberNode(98765.4321));
    alle.put("waar", JSON.booleanNode(true));
    alle.put("een lijst", JSON.arrayNode().add(JSON.arrayNode().add(MERK)));
    alle.put("een object", JSON.objectNode().put("vreemd", MERK));
    alle.put("null", JSON.nullNode());
    switch (soort) {
      case REGEL, TEKST -> alle.remove("tekst");
      case JA_NEE -> alle.remove("waar");
      default -> {
        // For these each of the values is of a wrong kind, or holds a wrong one.
      }
    }
    return alle;
  }

  private static JsonNode lijst(int aantal, JsonNode deel) {
    var lijst = JSON.arrayNode();
    for (int i = 0; i < aantal; i++) {
      lijst.add(deel);
    }
    return lijst;
  }

  @Override
  public String toString() {
    return pad;
  }
}
