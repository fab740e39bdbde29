package nl.meldroute.begrippen;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of a column of a decision table, with the words that the screens use. */
public final class Leestekst {

  private static final Pattern DUUR = Pattern.compile("P(T)?(\\d+)([YMDH])");
  private static final Map<String, String> EENHEDEN =
      Map.of("Y", "jaar", "M", "maanden", "D", "dagen", "TM", "minuten", "TH", "uur");
  private static final Map<String, String> EEN =
      Map.of("maanden", "maand", "dagen", "dag", "minuten", "minuut");

  /** Codes that tables add to a value list: nothing has to be done. */
  private static final Set<String> TOEGEVOEGD = Set.of("GEEN");

  private static final Map<String, String> EIGENNAMEN =
      Stream.of(
              "RIEC",
              "OM",
              "IND",
              "KMar",
              "GGD",
              "UWV",
              "Nidos",
              "CoMensha",
              "amv",
              "COSM",
              "OMM",
              "NLA",
              "CIE")
          .collect(Collectors.toMap(naam -> naam.toLowerCase(Locale.ROOT), naam -> naam));

  /** The shortest list that has all codes of a column is the one that it is about. */
  private static final List<Waarde[]> LIJSTEN =
      Stream.<Waarde[]>of(
              Actiestand.values(),
              Agendadoel.values(),
              Agendareden.values(),
              Antwoord.values(),
              Barriere.values(),
              Bedenktijdstand.values(),
              Bedenktijdtolk.values(),
              Bedenktijdwijzer.values(),
              Behandelstap.values(),
              Besluitsoort.values(),
              Betrokkenerol.values(),
              Casusstatus.values(),
              Classificatie.values(),
              Contacttrede.values(),
              Daderdoel.values(),
              Daderstatus.values(),
              Dadertermijnsoort.values(),
              Deelbaarheid.values(),
              Doelstand.values(),
              Domein.values(),
              Dossiersoort.values(),
              Dringendheid.values(),
              GeenPlek.values(),
              Gegevenscategorie.values(),
              Geslacht.values(),
              Gevaarniveau.values(),
              Gezag.values(),
              Grondslag.values(),
              Informatieweigering.values(),
              Inschakeling.values(),
              Interventie.values(),
              Interventiesoort.values(),
              Interventiestand.values(),
              Jeugdroute.values(),
              Kenmerksoort.values(),
              Laag.values(),
              Leeftijdscategorie.values(),
              Ligging.values(),
              Locatierol.values(),
              Meldersoort.values(),
              Nationaliteitsgroep.values(),
              Nazorgtermijn.values(),
              NonPunishment.values(),
              Opvanggebeurtenis.values(),
              Opvangvorm.values(),
              Parkeerreden.values(),
              Partnercode.values(),
              Partneruitkomst.values(),
              Plaatsingstand.values(),
              Planstand.values(),
              Puntstand.values(),
              Risicogroep.values(),
              Sector.values(),
              Spoor.values(),
              Spoorstand.values(),
              Tafelafwijking.values(),
              Tafelsoort.values(),
              Toestemmingsgever.values(),
              Toestemmingswijze.values(),
              Uitbuitingsvorm.values(),
              Uitkomst.values(),
              Uitstroom.values(),
              Verantwoordelijke.values(),
              Verbandoordeel.values(),
              Verbandreden.values(),
              Verbandsterkte.values(),
              Verblijf.values(),
              Verblijfeinde.values(),
              Verblijfsaanvraag.values(),
              Verblijfstand.values(),
              Verwijzingstatus.values(),
              Verzoekstatus.values(),
              Weigeringsreden.values(),
              Wijze.values(),
              Zittingaard.values(),
              Zittingstand.values(),
              Zorgcontactwijze.values(),
              Zorgfase.values(),
              Zorguitkomst.values(),
              Zorgwet.values())
          .sorted(
              Comparator.comparingInt((Waarde[] lijst) -> lijst.length)
                  .thenComparing(lijst -> lijst[0].getClass().getName()))
          .toList();

  private Leestekst() {}

  /**
   * @param code a code or a duration as in ISO 8601
   * @param samen the codes that can stand in the same column; they tell which value list it is
   * @return such as "Ja" or "2 dagen"; a code of no list in ordinary writing
   */
  public static String code(String code, Collection<String> samen) {
    if (code.isEmpty()) {
      return "-";
    }
    Matcher duur = DUUR.matcher(code);
    if (duur.matches()) {
      return duur(duur);
    }
    Set<String> gezocht =
        samen.stream().filter(ander -> !TOEGEVOEGD.contains(ander)).collect(Collectors.toSet());
    return LIJSTEN.stream()
        .filter(lijst -> codes(lijst).containsAll(gezocht))
        .findFirst()
        .flatMap(
            lijst -> Arrays.stream(lijst).filter(waarde -> waarde.code().equals(code)).findFirst())
        .map(Waarde::tekst)
        .orElseGet(() -> hoofdletter(gewoon(code)));
  }

  /** {@code ERNSTIG_VERMOEDEN} as "ernstig vermoeden". */
  public static String gewoon(String code) {
    return Arrays.stream(code.toLowerCase(Locale.ROOT).split("[_-]"))
        .map(woord -> EIGENNAMEN.getOrDefault(woord, woord))
        .collect(Collectors.joining(" "));
  }

  /** {@code fysiekGevaarDreigt} as "fysiek gevaar dreigt". */
  public static String veld(String naam) {
    return naam.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT).strip();
  }

  public static String hoofdletter(String tekst) {
    return tekst.isEmpty()
        ? tekst
        : tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1);
  }

  private static Set<String> codes(Waarde[] lijst) {
    return Arrays.stream(lijst).map(Waarde::code).collect(Collectors.toSet());
  }

  private static String duur(Matcher duur) {
    String tijd = duur.group(1) == null ? "" : duur.group(1);
    String eenheid =
        EENHEDEN.getOrDefault(
            tijd + duur.group(3), EENHEDEN.getOrDefault(duur.group(3), duur.group(3)));
    return duur.group(2)
        + " "
        + (duur.group(2).equals("1") ? EEN.getOrDefault(eenheid, eenheid) : eenheid);
  }
}
