package nl.meldroute.voorbeeld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Verblijf;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.voorbeeld.Advies.Partner;
import nl.meldroute.voorbeeld.Dienst.Geweigerd;

/**
 * Asks the decision tables what they say to a melding as it came in, by trial calculations: nothing
 * of it is stored. Where staff decided already, their decision counts.
 */
final class Proefadvies {

  private static final String GEEN = "GEEN";

  /** What a melding does not tell; a table counts a question without answer as unknown. */
  private static final List<String> OPEN_VRAGEN =
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

  private final Dienst dienst;

  Proefadvies(Dienst dienst) {
    this.dienst = dienst;
  }

  Advies over(JsonNode melding, JsonNode casus) throws Geweigerd {
    String regio = melding.path("regio").asText();
    Optional<Classificatie> besloten =
        Waarde.zoek(Classificatie.class, casus.path("classificatie").asText());
    Classificatie classificatie =
        besloten.isPresent() ? besloten.get() : vermoeden(regio, melding, casus);
    Optional<JsonNode> eerder =
        lijst(casus.path("beslissingen"))
            .filter(beslissing -> beslissing.path("sleutel").asText().equals("verwijzing"))
            .findFirst();
    if (eerder.isPresent()) {
      return new Advies(classificatie, besloten.isPresent(), partners(eerder.get()), List.of());
    }
    Map<String, Object> bekend = bekend(melding, casus, classificatie);
    List<Partner> alle = partners(dienst.bereken(regio, "verwijzing", bekend));
    List<Partner> zeker = partners(dienst.bereken(regio, "verwijzing", metNee(bekend)));
    return new Advies(classificatie, besloten.isPresent(), zeker, alleenIn(alle, zeker));
  }

  /** Judged per form of exploitation; the heaviest counts. */
  private Classificatie vermoeden(String regio, JsonNode melding, JsonNode casus) throws Geweigerd {
    List<Classificatie> perVorm = new ArrayList<>();
    for (JsonNode vorm : casus.path("vormen")) {
      JsonNode uitslag =
          dienst.bereken(
              regio,
              "vermoeden",
              Map.of(
                  "leeftijdscategorie",
                  casus.path("leeftijdscategorie").asText(),
                  "vorm",
                  vorm.asText(),
                  "aantalSignalen",
                  melding.path("signalen").size(),
                  "aantalRisicofactoren",
                  lijst(melding.path("risicogroepen"))
                      .filter(groep -> !groep.asText().equals("GEEN_BEKEND"))
                      .count()));
      Waarde.zoek(Classificatie.class, uitslag.at("/uitkomsten/0/classificatie").asText())
          .ifPresent(perVorm::add);
    }
    // A form without a rule is for a human, whatever the others say.
    return perVorm.size() < casus.path("vormen").size()
        ? null
        : Classificatie.zwaarste(perVorm).orElse(null);
  }

  /** Only what stands in the melding; the product read age and danger from it already. */
  private static Map<String, Object> bekend(
      JsonNode melding, JsonNode casus, Classificatie classificatie) {
    Map<String, Object> bekend = new LinkedHashMap<>();
    if (classificatie != null) {
      bekend.put("classificatie", classificatie.code());
    }
    bekend.put("gevaarniveau", casus.path("gevaarniveau").asText());
    bekend.put("leeftijdscategorie", casus.path("leeftijdscategorie").asText());
    bekend.put("vormen", lijst(casus.path("vormen")).map(JsonNode::asText).toList());
    bekend.put("verblijf", verblijf(melding).code());
    if (lijst(melding.path("signalen")).anyMatch(code -> code.asText().equals("ONDERBETALING"))) {
      bekend.put("fraudeOfOnderbetaling", "JA");
    }
    if (lijst(melding.path("vermoedelijkePlegers")).anyMatch(Proefadvies::isGenoemd)) {
      bekend.put("daderInBeeld", "JA");
    }
    return bekend;
  }

  /** One victim without lawful stay counts for all; one unknown makes all unknown. */
  private static Verblijf verblijf(JsonNode melding) {
    Set<String> gegeven = new LinkedHashSet<>();
    melding.path("slachtoffers").forEach(wie -> gegeven.add(wie.path("verblijf").asText()));
    if (gegeven.contains(Verblijf.GEEN.code())) {
      return Verblijf.GEEN;
    }
    return gegeven.equals(Set.of(Verblijf.RECHTMATIG.code()))
        ? Verblijf.RECHTMATIG
        : Verblijf.ONBEKEND;
  }

  private static boolean isGenoemd(JsonNode pleger) {
    return pleger.has("naam") || pleger.has("bijnaam");
  }

  /** The same as if every question without answer turned out not to matter. */
  private static Map<String, Object> metNee(Map<String, Object> bekend) {
    Map<String, Object> rustig = new LinkedHashMap<>(bekend);
    OPEN_VRAGEN.forEach(vraag -> rustig.putIfAbsent(vraag, "NEE"));
    rustig.replace("verblijf", Verblijf.ONBEKEND.code(), Verblijf.RECHTMATIG.code());
    return rustig;
  }

  private static List<String> alleenIn(List<Partner> alle, List<Partner> zeker) {
    Set<String> open = new LinkedHashSet<>();
    alle.forEach(partner -> open.add(partner.code()));
    zeker.forEach(partner -> open.remove(partner.code()));
    return List.copyOf(open);
  }

  /** Each partner once, with the highest urgency and all reasons. */
  private static List<Partner> partners(JsonNode uitslag) {
    Map<String, Partner> partners = new LinkedHashMap<>();
    for (int i = 0; i < uitslag.path("uitkomsten").size(); i++) {
      JsonNode uitkomst = uitslag.path("uitkomsten").path(i);
      String code = uitkomst.path("partner").asText();
      if (!GEEN.equals(code)) {
        partners.merge(
            code,
            new Partner(
                code,
                Waarde.zoek(Dringendheid.class, uitkomst.path("dringendheid").asText())
                    .orElse(Dringendheid.NORMAAL),
                uitkomst.path("via").asText(null),
                List.of(waarom(uitslag.path("regels").path(i)))),
            Proefadvies::samen);
      }
    }
    return partners.values().stream().sorted(Comparator.comparing(Partner::dringendheid)).toList();
  }

  /** A rule tells why and, after a colon, what to do. */
  private static String waarom(JsonNode regel) {
    return regel.path("toelichting").asText().split(":", 2)[0].replaceFirst("\\.$", "");
  }

  private static Partner samen(Partner een, Partner ander) {
    List<String> redenen = new ArrayList<>(een.redenen());
    ander.redenen().stream().filter(reden -> !redenen.contains(reden)).forEach(redenen::add);
    return new Partner(
        een.code(),
        een.dringendheid().compareTo(ander.dringendheid()) <= 0
            ? een.dringendheid()
            : ander.dringendheid(),
        een.via() == null || ander.via() == null ? null : een.via(),
        redenen);
  }

  private static Stream<JsonNode> lijst(JsonNode knoop) {
    return StreamSupport.stream(knoop.spliterator(), false);
  }
}
