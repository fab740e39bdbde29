package nl.meldroute.dossier;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Locatierol;

/**
 * What addresses are compared by (ADR 0018): postcode with house number, and street with house
 * number and place for who does not know the postcode.
 *
 * @param toevoeging what stands behind the house number, such as B or 2; null when nothing
 */
record Adressleutels(Set<String> sleutels, String toevoeging) {

  static final Adressleutels GEEN = new Adressleutels(Set.of(), null);

  private static final Pattern POSTCODE =
      Pattern.compile("\\b([1-9]\\d{3})\\s?([a-z]{2})\\b(?<!sa|sd|ss)");
  private static final Pattern STRAAT_EN_NUMMER =
      Pattern.compile(
          "^(?<straat>.*?\\p{L}.*?)[\\s.]*?(?<nummer>\\d{1,5})(?:\\s*[-/]?\\s*(?<toevoeging>\\p{L}{1,4}|\\d{1,4}|\\p{L}{1,2}\\s?-?\\s?\\d{1,4}|\\d{1,3}\\s?\\p{L}))?$");

  /** What says what a number is, and remarks between brackets. */
  private static final Pattern BIJSCHRIFT =
      Pattern.compile("\\b(?:nr|no|nummer|huisnr|huisnummer)\\b\\.?\\s*(?=\\d)|\\([^)]*\\)");

  /** Abbreviations in street names, each with what it stands for. */
  private static final Map<Pattern, String> VOLUIT = new LinkedHashMap<>();

  static {
    voluit("str(?:\\.|\\b)", "straat");
    voluit("ln(?:\\.|\\b)", "laan");
    voluit("pln(?:\\.|\\b)", "plein");
    voluit("sngl(?:\\.|\\b)", "singel");
    voluit("wg(?:\\.|\\b)", "weg");
    voluit("\\b(?:burg|burgem)(?:\\.|\\b)", "burgemeester ");
    voluit("\\bst(?:\\.|\\b)", "sint ");
    voluit("\\bprof(?:\\.|\\b)", "professor ");
    voluit("\\bdr(?:\\.|\\b)", "doctor ");
    voluit("\\bmr(?:\\.|\\b)", "meester ");
    voluit("\\bds(?:\\.|\\b)", "dominee ");
    voluit("\\bpast(?:\\.|\\b)", "pastoor ");
    voluit("\\bv\\.?\\s?/?d\\.?(?=\\s|\\b)", "");
    voluit("\\b(?:van|de|der|den|het|t|ten|ter|v)\\b", "");
    voluit("ij", "y");
  }

  private static final Map<String, String> PLAATSNAMEN =
      Map.of(
          "gravenhage", "denhaag",
          "sgravenhage", "denhaag",
          "hertogenbosch", "denbosch",
          "shertogenbosch", "denbosch");

  private static void voluit(String patroon, String door) {
    VOLUIT.put(Pattern.compile(patroon), door);
  }

  /**
   * None for a shelter: who lives there has nothing in common but that, and where it is must not be
   * asked by way of a hit.
   */
  static Adressleutels van(Locatieopgave plek) {
    return plek.rol() == Locatierol.OPVANG
        ? GEEN
        : van(
            plek.adres(), plek.postcode(), plek.plaats() == null ? plek.gemeente() : plek.plaats());
  }

  static Adressleutels van(Kenmerkopgave kenmerk) {
    return kenmerk.soort() == Kenmerksoort.ADRES ? van(kenmerk.waarde(), null, null) : GEEN;
  }

  /**
   * @param adres street and house number; postcode and place may stand behind them
   */
  private static Adressleutels van(String adres, String postcode, String plaats) {
    if (adres == null) {
      return GEEN;
    }
    String rest =
        BIJSCHRIFT.matcher(Letters.gewoon(adres)).replaceAll("").replaceFirst("[\\s,]+$", "");
    String code = Normalisatie.postcode(postcode);
    String dorp = plaats;
    Matcher inAdres = POSTCODE.matcher(rest);
    if (inAdres.find()) {
      code = code == null ? Normalisatie.postcode(inAdres.group()) : code;
      rest = rest.substring(0, inAdres.start()) + "," + rest.substring(inAdres.end());
    }
    int komma = rest.indexOf(',');
    if (komma > 0) {
      dorp = dorp == null ? rest.substring(komma) : dorp;
      rest = rest.substring(0, komma).strip();
    }
    return sleutels(rest, code, dorp);
  }

  private static Adressleutels sleutels(String straatEnNummer, String postcode, String plaats) {
    Matcher gevonden = STRAAT_EN_NUMMER.matcher(straatEnNummer);
    if (!gevonden.matches()) {
      return GEEN;
    }
    Set<String> sleutels = new TreeSet<>();
    String nummer = gevonden.group("nummer");
    if (postcode != null) {
      sleutels.add(postcode + "-" + nummer);
    }
    String dorp = plaats == null ? "" : plaats(plaats);
    if (!dorp.isEmpty()) {
      sleutels.add(straat(gevonden.group("straat")) + "-" + nummer + "-" + dorp);
    }
    return new Adressleutels(sleutels, toevoeging(gevonden.group("toevoeging")));
  }

  private static String straat(String straat) {
    String voluit = straat;
    for (Map.Entry<Pattern, String> regel : VOLUIT.entrySet()) {
      voluit = regel.getKey().matcher(voluit).replaceAll(regel.getValue());
    }
    return voluit.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String plaats(String plaats) {
    String kaal = Letters.gewoon(plaats).replaceAll("\\(.*\\)", "").replaceAll("[^\\p{L}]", "");
    return PLAATSNAMEN.getOrDefault(kaal, kaal);
  }

  /** "Huis" is the ground floor where others have a letter; on its own it says nothing. */
  private static String toevoeging(String toevoeging) {
    if (toevoeging == null) {
      return null;
    }
    String kaal = toevoeging.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    return kaal.isEmpty() || kaal.equals("HS") || kaal.equals("HUIS") ? null : kaal;
  }
}
