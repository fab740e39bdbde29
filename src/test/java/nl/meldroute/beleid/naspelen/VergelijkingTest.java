package nl.meldroute.beleid.naspelen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.meldroute.beleid.naspelen.Fabriek.Blad;
import nl.meldroute.beleid.naspelen.Vergelijking.Verleden;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.beslissing.Uitslag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

/** What a draft would have made of decisions that were taken. */
class VergelijkingTest {

  private static final int WILLEKEURIG = 40;

  /** As the product writes decisions. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().serializationInclusion(Include.NON_NULL).build();

  private final Fabrieksgevallen fabriek = new Fabrieksgevallen(new DefaultResourceLoader());
  private final Random kans = new Random(8);

  static List<Blad> bladen() {
    return Fabriek.bladen();
  }

  /** A decision as it comes back from the database. */
  private static Verleden verleden(Proeftabel tabel, Map<String, Object> invoer) {
    return verleden(tabel, invoer, 1, 0);
  }

  private static Verleden verleden(
      Proeftabel tabel, Map<String, Object> invoer, long aantal, long afgeweken) {
    Uitslag uitslag = tabel.beslis("twente", invoer);
    return new Verleden(
        UUID.randomUUID(),
        terug(uitslag.invoer(), new TypeReference<Map<String, Object>>() {}),
        terug(uitslag.uitkomsten(), new TypeReference<List<Map<String, Object>>>() {}),
        aantal,
        afgeweken);
  }

  private static <T> T terug(Object waarde, TypeReference<T> soort) {
    try {
      return JSON.readValue(JSON.writeValueAsString(waarde), soort);
    } catch (JsonProcessingException fout) {
      throw new IllegalArgumentException(fout);
    }
  }

  private static Vergelijking vergelijking(String concept, String nu) {
    return new Vergelijking(Proeftabel.lees(concept), Proeftabel.lees(nu), "twente");
  }

  @ParameterizedTest
  @MethodSource("bladen")
  void anUnchangedTableMakesTheSameOfAllItsOwnDecisions(Blad blad) {
    Proeftabel toen = Proeftabel.lees(blad.dmn());
    List<Testgeval> gevallen = fabriek.van(blad.vragend(), blad.sleutel(), blad.regio() == null);
    List<Map<String, Object>> invoer =
        new ArrayList<>(gevallen.stream().map(Testgeval::invoer).toList());
    for (int i = 0; i < WILLEKEURIG; i++) {
      invoer.add(gemengd(gevallen));
    }
    Vergelijking vergelijking = vergelijking(blad.dmn(), blad.dmn());
    invoer.forEach(een -> vergelijking.tel(verleden(toen, een)));
    assertThat(vergelijking.gedaan()).isEqualTo(invoer.size());
    assertThat(vergelijking.groepen()).isEmpty();
  }

  /** Of each question the answer of some example, or none at all. */
  private Map<String, Object> gemengd(List<Testgeval> gevallen) {
    Map<String, Object> gemengd = new LinkedHashMap<>();
    gevallen
        .get(0)
        .invoer()
        .keySet()
        .forEach(
            naam -> {
              if (kans.nextInt(10) > 0) {
                gemengd.put(naam, gevallen.get(kans.nextInt(gevallen.size())).invoer().get(naam));
              }
            });
    return gemengd;
  }

  private static final Map<String, Object> DREIGT =
      Map.of(
          "levensbedreigend", "NEE",
          "fysiekGevaarDreigt", "JA",
          "veiligheidKomendeDagenGeborgd", "NEE",
          "directeBeschermingNodig", "JA");

  private static String milder(String dmn) {
    String gewijzigd = dmn.replaceAll("<text>\"ACUUT\"</text>", "<text>\"BEOORDELEN\"</text>");
    assertThat(gewijzigd).isNotEqualTo(dmn);
    return gewijzigd;
  }

  @Test
  void equalDifferencesAreCountedTogetherWithWhatPeopleMadeOfThem() {
    String nu = Fabriek.tekst("acuut-gevaar");
    Proeftabel toen = Proeftabel.lees(nu);
    Map<String, Object> andersGevraagd = new HashMap<>(DREIGT);
    andersGevraagd.put("levensbedreigend", "ONBEKEND");
    Vergelijking vergelijking = vergelijking(milder(nu), nu);
    vergelijking.tel(verleden(toen, DREIGT, 40, 3));
    vergelijking.tel(verleden(toen, andersGevraagd, 2, 0));
    vergelijking.tel(verleden(toen, Map.of("levensbedreigend", "JA"), 5, 0));
    assertThat(vergelijking.gedaan()).isEqualTo(47);
    assertThat(vergelijking.anders()).isEqualTo(42);
    assertThat(vergelijking.groepen())
        .singleElement()
        .satisfies(
            groep -> {
              assertThat(groep.van()).isEqualTo("Acuut gevaar");
              assertThat(groep.naar()).isEqualTo("Onduidelijk: direct laten beoordelen");
              assertThat(groep.aantal()).isEqualTo(42);
              assertThat(groep.afgeweken()).isEqualTo(3);
              assertThat(groep.alZoNu()).isFalse();
              assertThat(groep.invoer()).hasSize(2);
            });
  }

  @Test
  void whatTheTableOfTodayAnswersAlreadyIsNotTheDoingOfTheDraft() {
    String vroeger = Fabriek.tekst("acuut-gevaar");
    String nu = milder(vroeger);
    Vergelijking vergelijking = vergelijking(nu, nu);
    vergelijking.tel(verleden(Proeftabel.lees(vroeger), DREIGT));
    assertThat(vergelijking.groepen()).singleElement().matches(Naspeelgroep::alZoNu);
  }

  @Test
  void aPastInputThatTheTableNoLongerKnowsIsToldAsSuch() {
    String nu = Fabriek.tekst("acuut-gevaar");
    Map<String, Object> oud = new HashMap<>(DREIGT);
    oud.put("levensbedreigend", "MISSCHIEN");
    oud.put("weggehaald", "JA");
    Vergelijking vergelijking = vergelijking(nu, nu);
    vergelijking.tel(
        new Verleden(UUID.randomUUID(), oud, List.of(Map.of("niveau", "ACUUT")), 7, 0));
    assertThat(vergelijking.anders()).isZero();
    assertThat(vergelijking.pastNiet()).isEqualTo(7);
    assertThat(vergelijking.groepen())
        .singleElement()
        .satisfies(
            groep -> {
              assertThat(groep.pastNiet()).isTrue();
              assertThat(groep.van()).isEqualTo("Acuut gevaar");
              assertThat(groep.naar())
                  .isEqualTo("De tabel kent dit niet meer: levensbedreigend, weggehaald");
            });
  }

  @Test
  void ofAllRulesThatFitOnlyWhatDropsOutAndComesInIsTold() {
    String nu = Fabriek.tekst("acuut-contact");
    String concept = nu.replace("<text>\"ZORGCOORDINATOR\"</text>", "<text>\"GGD\"</text>");
    assertThat(concept).isNotEqualTo(nu);
    Map<String, Object> invoer =
        Map.of("niveau", "LEVENSBEDREIGEND", "leeftijdscategorie", "MEERDERJARIG");
    Vergelijking vergelijking = vergelijking(concept, nu);
    vergelijking.tel(verleden(Proeftabel.lees(nu), invoer));
    assertThat(vergelijking.verzamelt()).isTrue();
    assertThat(vergelijking.groepen())
        .singleElement()
        .satisfies(
            groep -> {
              assertThat(groep.van()).startsWith("Zorgcoördinator").doesNotContain("Politie");
              assertThat(groep.naar()).startsWith("GGD").doesNotContain("Politie");
            });
  }

  @Test
  void theOrderOfRulesThatAllCountIsNoDifference() {
    Map<String, Object> politie = Map.of("partner", "POLITIE", "dringendheid", "DIRECT");
    Map<String, Object> zorg = new HashMap<>(Map.of("partner", "GGD", "dringendheid", "LAAG"));
    zorg.put("via", null);
    assertThat(Antwoord.van(List.of(politie, zorg, politie), true))
        .isEqualTo(Antwoord.van(List.of(zorg, politie), true));
    assertThat(Antwoord.van(List.of(politie, zorg), false))
        .isNotEqualTo(Antwoord.van(List.of(zorg, politie), false));
    assertThat(Antwoord.van(List.of(Map.of("dagen", 14)), false))
        .isEqualTo(Antwoord.van(List.of(Map.of("dagen", 14.0)), false));
  }

  @Test
  void aDraftThatLeavesAGapSendsThoseDecisionsToAHuman() {
    String nu = Fabriek.tekst("acuut-gevaar");
    String concept = nu.replaceAll("<text>\"ACUUT\"</text>", "<text>\"BESTAAT_NIET\"</text>");
    Vergelijking vergelijking = vergelijking(concept, nu);
    vergelijking.tel(verleden(Proeftabel.lees(nu), DREIGT));
    assertThat(vergelijking.groepen())
        .singleElement()
        .extracting(Naspeelgroep::naar)
        .isEqualTo("Geen regel past: een mens beslist");
  }
}
