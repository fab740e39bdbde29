package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.CLASSIFICATIES;
import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.met;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Cases for the referral tables: a calm one to start from, and many others to compare by. */
final class Verwijsgevallen {

  static final List<String> DRINGENDHEID_OPLOPEND = List.of("LAAG", "NORMAAL", "SPOED", "DIRECT");

  static final List<String> VRAGEN =
      List.of(
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

  static final Map<String, List<?>> WAARDEN = waarden();

  /** Nothing is the matter: an adult, no trafficking, no danger, every question answered NEE. */
  static final Map<String, Object> RUSTIG = rustig();

  private Verwijsgevallen() {}

  /** Each input in isolation, each pair of inputs, and a fixed random sample. */
  static Set<Map<String, Object>> alle() {
    var gevallen = new LinkedHashSet<Map<String, Object>>();
    for (var classificatie : CLASSIFICATIES) {
      gevallen.addAll(afwijkingen(met(RUSTIG, "classificatie", classificatie)));
    }
    for (var afwijking : afwijkingen(RUSTIG)) {
      gevallen.addAll(afwijkingen(afwijking));
    }
    gevallen.addAll(willekeurig(500));
    return gevallen;
  }

  static List<Map<String, Object>> willekeurig(int aantal) {
    var toeval = new Random(273);
    var gevallen = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < aantal; i++) {
      var geval = new LinkedHashMap<String, Object>();
      // Few questions answered otherwise keeps single rules visible; many shows their combination.
      double afwijkend = toeval.nextDouble();
      WAARDEN.forEach(
          (veld, waarden) ->
              geval.put(
                  veld,
                  toeval.nextDouble() < afwijkend
                      ? waarden.get(toeval.nextInt(waarden.size()))
                      : RUSTIG.get(veld)));
      gevallen.add(geval);
    }
    return gevallen;
  }

  /** Per partner the highest urgency that some rule gave. */
  static Map<String, String> advies(Beslistabel tabel, Map<String, ?> geval) {
    var advies = new TreeMap<String, String>();
    for (var uitkomst : tabel.beslis(geval).uitkomsten()) {
      advies.merge(
          (String) uitkomst.get("partner"),
          (String) uitkomst.get("dringendheid"),
          (een, ander) ->
              DRINGENDHEID_OPLOPEND.indexOf(een) >= DRINGENDHEID_OPLOPEND.indexOf(ander)
                  ? een
                  : ander);
    }
    return advies;
  }

  static boolean minstensZoDringend(Map<String, String> advies, Map<String, String> dan) {
    return dan.entrySet().stream()
        .allMatch(
            ander ->
                DRINGENDHEID_OPLOPEND.indexOf(advies.get(ander.getKey()))
                    >= DRINGENDHEID_OPLOPEND.indexOf(ander.getValue()));
  }

  private static List<Map<String, Object>> afwijkingen(Map<String, Object> basis) {
    var gevallen = new ArrayList<Map<String, Object>>();
    WAARDEN.forEach(
        (veld, waarden) -> waarden.forEach(waarde -> gevallen.add(met(basis, veld, waarde))));
    return gevallen;
  }

  private static Map<String, List<?>> waarden() {
    var waarden = new LinkedHashMap<String, List<?>>();
    waarden.put("classificatie", CLASSIFICATIES);
    waarden.put("gevaarniveau", List.of("LEVENSBEDREIGEND", "ACUUT", "BEOORDELEN", "GEEN"));
    waarden.put("leeftijdscategorie", LEEFTIJDEN);
    waarden.put(
        "vormen",
        List.of(List.of("SEKSUEEL"), List.of("CRIMINEEL", "ARBEID"), List.of("ONBEKEND")));
    waarden.put("verblijf", List.of("RECHTMATIG", "GEEN", "ONBEKEND"));
    VRAGEN.forEach(vraag -> waarden.put(vraag, JA_NEE_ONBEKEND));
    return waarden;
  }

  private static Map<String, Object> rustig() {
    var rustig = new LinkedHashMap<String, Object>();
    VRAGEN.forEach(vraag -> rustig.put(vraag, "NEE"));
    return met(
        rustig,
        "classificatie",
        "GEEN_MENSENHANDEL",
        "gevaarniveau",
        "GEEN",
        "leeftijdscategorie",
        "MEERDERJARIG",
        "vormen",
        List.of("SEKSUEEL"),
        "verblijf",
        "RECHTMATIG");
  }
}
