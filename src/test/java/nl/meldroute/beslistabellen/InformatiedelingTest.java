package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may go to whom; the shared table and that of Twente, which repeats it. */
class InformatiedelingTest {

  private static final Map<String, Object> GEWOON =
      Map.of(
          "ontvanger", "POLITIE",
          "verstrekker", "GEMEENTE",
          "doel", "STRAFRECHT",
          "gegevenscategorie", "IDENTITEIT",
          "toestemming", "NEE",
          "convenantGeldig", "JA",
          "noodsituatie", "NEE",
          "onderzoeksembargo", "NEE");

  private static final Beslistabel GEDEELD = Beslistabel.laad("informatiedeling");
  private static final Beslistabel TWENTE = Beslistabel.laad("twente/informatiedeling");

  @ParameterizedTest
  @ValueSource(strings = {"informatiedeling", "twente/informatiedeling"})
  void intelligenceOfThePoliceNeverGoesToTheRiecWhateverElseHolds(String naam) {
    Beslistabel tabel = naam.startsWith("twente") ? TWENTE : GEDEELD;
    for (var geval : willekeurig(tabel, 40)) {
      assertThat(
              toegestaan(
                  tabel, met(geval, "ontvanger", "RIEC", "gegevenscategorie", "POLITIE_CIE")))
          .isEqualTo("NEE");
    }
  }

  @Test
  void intelligenceOfThePoliceStaysWithPoliceAndProsecutor() {
    for (Partnercode partner : Partnercode.values()) {
      var geval = met(GEWOON, "ontvanger", partner.name(), "gegevenscategorie", "POLITIE_CIE");
      assertThat(toegestaan(TWENTE, geval))
          .as(partner.name())
          .isEqualTo(List.of("POLITIE", "OM").contains(partner.name()) ? "JA" : "NEE");
    }
  }

  @ParameterizedTest
  @CsvSource({"RIEC, ZORG_EN_VEILIGHEIDSHUIS", "ZORG_EN_VEILIGHEIDSHUIS, RIEC"})
  void inTwenteRiecAndZorgEnVeiligheidshuisShareNothing(String van, String naar) {
    for (var geval : willekeurig(TWENTE, 40)) {
      assertThat(toegestaan(TWENTE, met(geval, "verstrekker", van, "ontvanger", naar)))
          .isEqualTo("NEE");
    }
  }

  @ParameterizedTest
  @CsvSource({"RIEC, KENNISCENTRUM, ZORG", "KENNISCENTRUM, RIEC, BESTUURSRECHT"})
  void inTwenteRiecAndKenniscentrumShareWhileTheCovenantHolds(
      String van, String naar, String doel) {
    for (String soort : List.of("IDENTITEIT", "CONTACT", "STRAF", "LOCATIE")) {
      var geval =
          met(
              GEWOON,
              "verstrekker",
              van,
              "ontvanger",
              naar,
              "doel",
              doel,
              "gegevenscategorie",
              soort);
      assertThat(TWENTE.beslis(geval).uitkomsten())
          .containsExactly(Map.of("toegestaan", "JA", "grondslag", "CONVENANT"));
      for (String ongeldig : List.of("NEE", "ONBEKEND")) {
        assertThat(toegestaan(TWENTE, met(geval, "convenantGeldig", ongeldig)))
            .isEqualTo("GEANONIMISEERD");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEE", "ONBEKEND"})
  void careDataGoToTheInvestigationWithConsentOrInAnEmergencyOnly(String toestemming) {
    for (String partner : List.of("POLITIE", "OM", "KMAR", "ARBEIDSINSPECTIE", "RIEC")) {
      for (Interventiesoort doel : Interventiesoort.values()) {
        var geval =
            met(
                GEWOON,
                "ontvanger",
                partner,
                "doel",
                doel.name(),
                "gegevenscategorie",
                "ZORG",
                "toestemming",
                toestemming);
        assertThat(toegestaan(GEDEELD, geval)).as("%s", geval).isEqualTo("TOESTEMMING_NODIG");
        assertThat(toegestaan(GEDEELD, met(geval, "toestemming", "JA"))).isEqualTo("JA");
      }
    }
    var nood =
        met(GEWOON, "gegevenscategorie", "ZORG", "toestemming", toestemming, "noodsituatie", "JA");
    assertThat(GEDEELD.beslis(nood).enige("grondslag")).isEqualTo("VITAAL_BELANG");
    assertThat(toegestaan(GEDEELD, met(nood, "noodsituatie", "ONBEKEND")))
        .isEqualTo("TOESTEMMING_NODIG");
  }

  @Test
  void anEmbargoHoldsBackEverythingButNeverAnEmergency() {
    for (String embargo : List.of("JA", "ONBEKEND")) {
      for (var geval : willekeurig(TWENTE, 40)) {
        String partner = (String) geval.get("ontvanger");
        if (!List.of("POLITIE_112", "POLITIE", "OM").contains(partner)
            && !geval.get("noodsituatie").equals("JA")) {
          assertThat(toegestaan(TWENTE, met(geval, "onderzoeksembargo", embargo)))
              .as("%s", geval)
              .isEqualTo("NEE");
        }
      }
      for (String partner : List.of("POLITIE_112", "POLITIE", "VEILIG_THUIS", "OPVANG")) {
        assertThat(
                toegestaan(
                    GEDEELD,
                    met(
                        GEWOON,
                        "ontvanger",
                        partner,
                        "noodsituatie",
                        "JA",
                        "onderzoeksembargo",
                        embargo)))
            .isEqualTo("JA");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"KMAR, STRAFRECHT", "ARBEIDSINSPECTIE, ARBEIDSRECHT", "BELASTINGDIENST, FISCAAL"})
  void aPartnerThatDidNotSignHearsFromTheRiecWithoutNames(String partner, String doel) {
    var geval = met(GEWOON, "verstrekker", "RIEC", "ontvanger", partner, "doel", doel);
    assertThat(toegestaan(GEDEELD, met(geval, "convenantGeldig", "NEE")))
        .isEqualTo("GEANONIMISEERD");
    assertThat(toegestaan(GEDEELD, met(geval, "convenantGeldig", "ONBEKEND")))
        .isEqualTo("GEANONIMISEERD");
    assertThat(toegestaan(GEDEELD, geval)).isEqualTo("JA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VEILIG_THUIS", "ZORGCOORDINATOR", "OPVANG"})
  void careAndShelterNeedNoCovenantOfTheRiec(String partner) {
    var geval =
        met(
            GEWOON,
            "verstrekker",
            "RIEC",
            "ontvanger",
            partner,
            "doel",
            "ZORG",
            "toestemming",
            "JA",
            "convenantGeldig",
            "NEE");
    assertThat(toegestaan(GEDEELD, geval)).isEqualTo("JA");
  }

  @ParameterizedTest
  @CsvSource({
    "GEMEENTE, NEE,      TOESTEMMING_NODIG",
    "GEMEENTE, ONBEKEND, TOESTEMMING_NODIG",
    "GEMEENTE, JA,       JA",
    "POLITIE,  NEE,      JA",
    "KMAR,     NEE,      JA"
  })
  void comenshaNeedsConsentUnlessTheInvestigationReports(
      String verstrekker, String toestemming, String verwacht) {
    var geval =
        met(
            GEWOON,
            "ontvanger",
            "COMENSHA",
            "doel",
            "ZORG",
            "verstrekker",
            verstrekker,
            "toestemming",
            toestemming);
    assertThat(toegestaan(GEDEELD, geval)).isEqualTo(verwacht);
  }

  @Test
  void whatPoliceOrProsecutorKnowOfACaseIsForTheProsecutorToShare() {
    for (String partner : List.of("GEMEENTE", "CASUSTAFEL", "ZORGCOORDINATOR", "OPVANG")) {
      var geval =
          met(GEWOON, "verstrekker", "POLITIE", "ontvanger", partner, "gegevenscategorie", "STRAF");
      assertThat(GEDEELD.beslis(geval).regels()).containsExactly("straf-om-weegt");
      assertThat(toegestaan(GEDEELD, geval)).isEqualTo("NEE");
    }
  }

  @Test
  void figuresWithoutPersonsGoToEverybodyWithoutAnEmbargo() {
    for (Partnercode partner : Partnercode.values()) {
      assertThat(
              toegestaan(
                  TWENTE, met(GEWOON, "ontvanger", partner.name(), "gegevenscategorie", "CIJFERS")))
          .isEqualTo("JA");
    }
  }

  @Test
  void notKnowingIsNeverTreatedMoreMildlyThanTheStrictAnswer() {
    for (var geval : willekeurig(TWENTE, 40)) {
      for (var streng :
          Map.of("toestemming", "NEE", "convenantGeldig", "NEE", "onderzoeksembargo", "JA")
              .entrySet()) {
        String onbekend = toegestaan(TWENTE, met(geval, streng.getKey(), "ONBEKEND"));
        assertThat(onbekend)
            .as("%s %s", streng.getKey(), geval)
            .isEqualTo(toegestaan(TWENTE, met(geval, streng.getKey(), streng.getValue())));
        assertThat(toegestaan(TWENTE, met(geval, streng.getKey(), null))).isEqualTo(onbekend);
      }
    }
  }

  @Test
  void whatMayNotGoNamesNoGroundAndWhatMayGoNamesOne() {
    for (var geval : willekeurig(TWENTE, 40)) {
      var uitslag = TWENTE.beslis(geval);
      boolean gaat = List.of("JA", "GEANONIMISEERD").contains(uitslag.enige("toegestaan"));
      assertThat(uitslag.enige("grondslag").equals("GEEN")).as("%s", geval).isEqualTo(!gaat);
    }
  }

  @Test
  void twenteRepeatsEveryRuleAndSaysTheSameWhereItHasNoRuleOfItsOwn() {
    assertThat(TWENTE.regels()).containsAll(GEDEELD.regels());
    var eigen = new ArrayList<>(TWENTE.regels());
    eigen.removeAll(GEDEELD.regels());
    for (var geval : willekeurig(GEDEELD, 60)) {
      var twente = TWENTE.beslis(geval);
      if (!eigen.contains(twente.regels().get(0))) {
        assertThat(twente).as("%s", geval).isEqualTo(GEDEELD.beslis(geval));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"informatiedeling", "twente/informatiedeling"})
  void everyCombinationHasAnAnswerAndEveryRuleIsUsed(String naam) {
    Beslistabel tabel = naam.startsWith("twente") ? TWENTE : GEDEELD;
    gericht(tabel).forEach(geval -> assertThat(tabel.beslis(geval).isLeeg()).isFalse());
    willekeurig(tabel, 40).forEach(geval -> assertThat(tabel.beslis(geval).isLeeg()).isFalse());
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  /** Each partner with each kind of data, and one case for each rule that this does not reach. */
  private static Stream<Map<String, Object>> gericht(Beslistabel tabel) {
    var waarden = new LinkedHashMap<String, List<String>>();
    waarden.put("ontvanger", waarden(tabel, "ontvanger"));
    waarden.put("gegevenscategorie", codes(Gegevenscategorie.values()));
    return Stream.concat(
        Gegevens.alleCombinaties(waarden).stream().map(InformatiedelingTest::geval),
        Stream.of(
                Map.of("noodsituatie", "JA"),
                Map.of("ontvanger", "IND", "onderzoeksembargo", "JA"),
                Map.of("gegevenscategorie", "ZORG", "doel", "ZORG"),
                Map.of("gegevenscategorie", "ZORG", "toestemming", "JA"),
                Map.of("ontvanger", "COMENSHA", "verstrekker", "KMAR"),
                Map.of("ontvanger", "COMENSHA", "toestemming", "JA"),
                Map.of("ontvanger", "OPVANG", "toestemming", "JA"),
                Map.of("ontvanger", "RIEC", "convenantGeldig", "NEE"),
                Map.of("ontvanger", "UWV", "convenantGeldig", "NEE"),
                Map.of("ontvanger", "CASUSTAFEL", "convenantGeldig", "NEE"),
                Map.of("verstrekker", "RIEC", "convenantGeldig", "NEE"),
                Map.of("verstrekker", "BELASTINGDIENST", "gegevenscategorie", "FISCAAL"),
                Map.of("ontvanger", "GEMEENTE", "verstrekker", "OM", "gegevenscategorie", "STRAF"),
                Map.of("ontvanger", "ZORG_EN_VEILIGHEIDSHUIS", "verstrekker", "RIEC"),
                Map.of("ontvanger", "RIEC", "verstrekker", "ZORG_EN_VEILIGHEIDSHUIS"),
                Map.of("ontvanger", "RIEC", "verstrekker", "KENNISCENTRUM"),
                Map.of("ontvanger", "KENNISCENTRUM", "verstrekker", "RIEC"))
            .filter(geval -> tabel == TWENTE || !geval.containsValue("KENNISCENTRUM"))
            .map(InformatiedelingTest::geval));
  }

  private static Map<String, Object> geval(Map<String, ?> anders) {
    var geval = new LinkedHashMap<>(GEWOON);
    geval.putAll(anders);
    if (!anders.containsKey("doel")) {
      geval.put("doel", Partnercode.valueOf((String) geval.get("ontvanger")).doel().name());
    }
    return geval;
  }

  private static List<Map<String, Object>> willekeurig(Beslistabel tabel, int aantal) {
    var kiezer = new Random(2026);
    var gevallen = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < aantal; i++) {
      var geval = new LinkedHashMap<String, Object>();
      GEWOON.keySet().stream()
          .sorted()
          .forEach(
              veld -> {
                var waarden = waarden(tabel, veld);
                geval.put(veld, waarden.get(kiezer.nextInt(waarden.size())));
              });
      gevallen.add(geval);
    }
    return gevallen;
  }

  private static List<String> waarden(Beslistabel tabel, String veld) {
    return tabel.tabel().getInputs().stream()
        .filter(invoer -> invoer.getInputExpression().getText().getTextContent().equals(veld))
        .flatMap(
            invoer ->
                Stream.of(
                    invoer
                        .getInputValues()
                        .getText()
                        .getTextContent()
                        .replace("\"", "")
                        .split(",")))
        .toList();
  }

  private static List<String> codes(Enum<?>[] waarden) {
    return Stream.of(waarden).map(Enum::name).toList();
  }

  private static String toegestaan(Beslistabel tabel, Map<String, Object> geval) {
    return tabel.beslis(geval).enige("toegestaan");
  }
}
