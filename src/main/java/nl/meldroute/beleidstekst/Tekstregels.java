package nl.meldroute.beleidstekst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beleidstekst.Tekstveld.Plaatshouder;

/** What may stand in one text. Each fault is told, not only the first. */
final class Tekstregels {

  /** A notice travels in the open: letters and full stops, no number, no address. */
  private static final Pattern OPENBARE_ZIN = Pattern.compile("\\p{L}[\\p{L}\\p{M} ,.?!:’'-]*");

  private static final Pattern OPMAAK =
      Pattern.compile("[<>]|&#?\\w+;|\\b(java|vb)script\\s*:|\\bdata\\s*:\\s*\\w+/", vlaggen());

  private static final Pattern KOPPELING =
      Pattern.compile(
          "\\w+://|\\bwww\\.|\\bmailto:|\\btel:|\\S@\\S|\\b[\\p{L}\\d-]+\\.(nl|com|org|net|eu|info|be|de|io|app|gov|frl|amsterdam)\\b",
          vlaggen());

  private static final Pattern PLAATSHOUDER = Pattern.compile("\\{([^{}]*)}");

  /** What a text could want to name somebody by. */
  private static final Pattern PERSOON =
      Pattern.compile(
          "naam|voornaam|achternaam|persoon|melder|slachtoffer|betrokkene|pleger|dader|adres|woonplaats|plaats|gemeente|telefoon|mobiel"
              + "|e?-?mail|bsn|geboorte\\w*|leeftijd|nationaliteit|kenmerk|kenteken|casus\\w*|melding\\w*|dossier\\w*|omschrijving|gebruiker|collega",
          vlaggen());

  private static final Set<String> ZEGT_TE_VEEL = teVeel();

  private Tekstregels() {}

  /**
   * @param gemeenten names of places that a text in the open must not name
   */
  static List<Tekstbevinding> toets(Tekstveld veld, String tekst, Set<String> gemeenten) {
    List<Tekstbevinding> fouten =
        new ArrayList<>(toets(veld.sleutel(), veld.sleutel(), tekst, veld.langst()));
    if (tekst == null || tekst.isBlank()) {
      return fouten;
    }
    plaatshouders(veld, tekst, fouten);
    if (veld.openbaar()) {
      openbaar(veld, tekst, gemeenten, fouten);
    }
    return fouten;
  }

  /** What holds for any text, of a bundle and of a signal. */
  static List<Tekstbevinding> toets(String regel, String plaats, String tekst, int langst) {
    List<Tekstbevinding> fouten = new ArrayList<>();
    if (tekst == null || tekst.isBlank()) {
      fouten.add(new Tekstbevinding("LEEG", regel, plaats, "Vul hier een tekst in."));
      return fouten;
    }
    if (!tekst.equals(tekst.strip())) {
      fouten.add(
          new Tekstbevinding(
              "SPATIES", regel, plaats, "Haal de spaties voor en achter de tekst weg."));
    }
    if (tekst.length() > langst) {
      fouten.add(
          new Tekstbevinding(
              "TE_LANG",
              regel,
              plaats,
              "De tekst heeft %d tekens. Gebruik er ten hoogste %d."
                  .formatted(tekst.length(), langst)));
    }
    if (tekst.codePoints().anyMatch(Tekstregels::isGeenTekst)) {
      fouten.add(
          new Tekstbevinding(
              "GEEN_TEKST",
              regel,
              plaats,
              "Er staat een teken in dat geen gewone tekst is, zoals een nieuwe regel of een onzichtbaar teken. Typ de tekst opnieuw."));
    }
    if (OPMAAK.matcher(tekst).find()) {
      fouten.add(
          new Tekstbevinding(
              "OPMAAK",
              regel,
              plaats,
              "Gebruik gewone tekst, zonder opmaak (HTML), script of de tekens < en >."));
    }
    if (KOPPELING.matcher(tekst).find()) {
      fouten.add(
          new Tekstbevinding(
              "KOPPELING",
              regel,
              plaats,
              "Zet hier geen webadres, e-mailadres of andere koppeling in. Meldroute zet zelf de koppeling erbij om in te loggen."));
    }
    return fouten;
  }

  private static void plaatshouders(Tekstveld veld, String tekst, List<Tekstbevinding> fouten) {
    Set<String> gebruikt =
        PLAATSHOUDER
            .matcher(tekst)
            .results()
            .map(MatchResult::group)
            .map(gevonden -> gevonden.substring(1, gevonden.length() - 1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> bekend =
        veld.plaatshouders().stream().map(Plaatshouder::naam).collect(Collectors.toSet());
    for (String naam : gebruikt) {
      if (!bekend.contains(naam)) {
        boolean persoon = PERSOON.matcher(naam.strip()).find();
        fouten.add(
            new Tekstbevinding(
                persoon ? "PLAATSHOUDER_PERSOON" : "PLAATSHOUDER_ONBEKEND",
                veld.sleutel(),
                veld.sleutel(),
                persoon
                    ? "Deze tekst mag niets invullen over een persoon of een melding: anderen kunnen meelezen. Haal de woorden tussen accolades weg."
                    : "Meldroute kan hier niets invullen. " + keuze(bekend)));
      }
    }
    for (Plaatshouder plaats : veld.plaatshouders()) {
      if (plaats.verplicht() && !gebruikt.contains(plaats.naam())) {
        fouten.add(
            new Tekstbevinding(
                "PLAATSHOUDER_ONTBREEKT",
                veld.sleutel(),
                veld.sleutel(),
                "Laat {%s} in de tekst staan: daar vult Meldroute iets in dat de lezer nodig heeft."
                    .formatted(plaats.naam())));
      }
    }
    String rest = PLAATSHOUDER.matcher(tekst).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      fouten.add(
          new Tekstbevinding(
              "ACCOLADE",
              veld.sleutel(),
              veld.sleutel(),
              "Er staat een losse accolade in. " + keuze(bekend)));
    }
  }

  private static String keuze(Set<String> bekend) {
    return bekend.isEmpty()
        ? "Gebruik hier geen accolades."
        : "Tussen accolades kan alleen: "
            + bekend.stream()
                .sorted()
                .map(naam -> "{" + naam + "}")
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static void openbaar(
      Tekstveld veld, String tekst, Set<String> gemeenten, List<Tekstbevinding> fouten) {
    if (!OPENBARE_ZIN.matcher(tekst).matches()) {
      fouten.add(
          new Tekstbevinding(
              "CIJFERS",
              veld.sleutel(),
              veld.sleutel(),
              "Gebruik alleen letters en leestekens: dit bericht reist open over straat, dus zonder cijfers, nummers en adressen."));
    }
    Set<String> woorden = woorden(tekst);
    String alles = tekst.toLowerCase(Locale.ROOT);
    boolean zegtTeVeel =
        ZEGT_TE_VEEL.stream().anyMatch(alles::contains)
            || gemeenten.stream()
                .map(naam -> naam.toLowerCase(Locale.ROOT))
                .anyMatch(
                    naam -> naam.contains(" ") ? alles.contains(naam) : woorden.contains(naam));
    if (zegtTeVeel) {
      fouten.add(
          new Tekstbevinding(
              "ZEGT_TE_VEEL",
              veld.sleutel(),
              veld.sleutel(),
              "Zeg niet waar het over gaat, over wie of waar: iemand anders kan dit bericht lezen. Zeg alleen dat er iets wacht."));
    }
  }

  private static Set<String> woorden(String tekst) {
    return Arrays.stream(tekst.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
        .collect(Collectors.toSet());
  }

  private static Set<String> teVeel() {
    Set<String> woorden =
        new TreeSet<>(
            Set.of(
                "mensenhandel",
                "slachtoffer",
                "casus",
                "melding",
                "melder",
                "gevaar",
                "uitbuiting",
                "prostitutie",
                "verdachte",
                "dader",
                "pleger",
                "112"));
    Stream.of(Uitbuitingsvorm.values(), Gevaarniveau.values(), Partnercode.values())
        .flatMap(lijst -> Arrays.stream((Waarde[]) lijst))
        .map(waarde -> waarde.tekst().toLowerCase(Locale.ROOT))
        .forEach(woorden::add);
    return woorden;
  }

  /** Also what nobody sees, and what turns the order of letters around. */
  private static boolean isGeenTekst(int teken) {
    return switch (Character.getType(teken)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static int vlaggen() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }
}
