package nl.meldroute.melding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Signaal;
import nl.meldroute.begrippen.Signalenlijst;
import nl.meldroute.regio.Regioprofielen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;

/** The meldingen in {@code voorbeelden/}: sound, of the published totals, and all invented. */
class VoorbeeldmeldingenTest {

  private static final Path MAP = Path.of("voorbeelden");
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private static final Pattern VERZONNEN_NAAM =
      Pattern.compile(".+ (Voorbeeld|Verzonnen|Fictief|Bedacht|Denkbeeld|Oefening)");
  private static final Pattern VERZONNEN_WOORD =
      Pattern.compile("(?i)voorbeeld|verzonnen|ficti|bedacht|denkbeeld");
  private static final Pattern OPENBARE_DIENST =
      Pattern.compile(
          "(Gemeente|Politie|GGD|RIEC|Veilig Thuis|Koninklijke Marechaussee"
              + "|Nederlandse Arbeidsinspectie|Immigratie- en Naturalisatiedienst"
              + "|Belastingdienst)\\b.*");
  private static final Pattern TELEFOON = Pattern.compile("06 0000\\d{4}");
  private static final Pattern HERLEIDBAAR =
      Pattern.compile("\\d{4}|@|[A-Z0-9]{2}-[A-Z0-9]{2}-|www");

  /** How each kind of identifier shows that it is nobody's. */
  private static final Map<String, Pattern> VERZONNEN_KENMERK =
      Map.of(
          "TELEFOON", TELEFOON,
          "KENTEKEN", Pattern.compile("\\d{2}-VB-\\d{2}"),
          "EMAIL", Pattern.compile(".+\\.example"),
          "REKENING", Pattern.compile("NL00 VRBD [\\d ]+"),
          "KVK", Pattern.compile("000000\\d{2}"),
          "ADVERTENTIE", Pattern.compile("https://www\\.advertenties\\.example/\\d+"),
          "SOCIAL_MEDIA", Pattern.compile("@[a-z.]*(verzonnen|voorbeeld)( op \\w+)?"),
          "ADRES", Pattern.compile("(Voorbeeld|Verzonnen|Fictie[fv]|Denkbeeld).*"));

  static Stream<Path> bestanden() throws IOException {
    try (Stream<Path> paden = Files.list(MAP)) {
      return paden.filter(pad -> pad.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @Test
  void drentheHasThePublishedTotalsByForm() throws IOException {
    assertThat(lees("drenthe-2023")).hasSize(67).allMatch(m -> m.path("vormen").size() == 1);
    assertThat(aantallen(lees("drenthe-2023"), "/vormen/0"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("SEKSUEEL", 28, "ARBEID", 11, "CRIMINEEL", 7, "ONBEKEND", 21));
  }

  @Test
  void drentheHasThePublishedTotalsByMunicipality() throws IOException {
    Map<String, Integer> gepubliceerd =
        new TreeMap<>(
            Map.of("Assen", 11, "Emmen", 15, "Hoogeveen", 4, "Westerveld", 5, "Tynaarlo", 1));
    gepubliceerd.putAll(
        Map.of("Borger-Odoorn", 3, "Midden-Drenthe", 2, "Coevorden", 4, "Meppel", 7));
    gepubliceerd.putAll(Map.of("Noordenveld", 1, "De Wolden", 2, "ONBEKEND", 12));

    assertThat(aantallen(lees("drenthe-2023"), "/gemeente"))
        .containsExactlyInAnyOrderEntriesOf(gepubliceerd)
        .doesNotContainKey("Aa en Hunze");
  }

  @Test
  void drentheIsAboutTheYear2023() throws IOException {
    assertThat(lees("drenthe-2023"))
        .extracting(
            melding ->
                OffsetDateTime.parse(melding.path("ontvangenOp").asText())
                    .atZoneSameInstant(NEDERLAND)
                    .getYear())
        .containsOnly(2023);
  }

  @Test
  void inDrentheMostReportsComeFromVeiligThuisPoliceAndCare() throws IOException {
    Map<String, Integer> melders = aantallen(lees("drenthe-2023"), "/meldersoort");
    assertThat(melders.get("VEILIG_THUIS") + melders.get("POLITIE") + melders.get("ZORGINSTELLING"))
        .isGreaterThan(67 / 2);
  }

  @Test
  void tenStoriesAreToldInTwente() throws IOException {
    assertThat(lees("twente-verhalen")).hasSize(10);
    assertThat(aantallen(lees("twente-verhalen"), "/vormen/0"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("SEKSUEEL", 4, "ARBEID", 2, "CRIMINEEL", 3, "OVERIG", 1));
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void everyMeldingIsTakenInAsItIs(Path bestand) throws IOException {
    Set<String> codes =
        new Signalenlijst().alle().stream().map(Signaal::code).collect(Collectors.toSet());
    Meldingcontrole controle =
        new Meldingcontrole(
            JSON,
            (regio, code) -> codes.contains(code),
            new Regioprofielen(
                new FileSystemResource("regios/drenthe.yaml"),
                new FileSystemResource("regios/twente.yaml")),
            Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC));
    for (JsonNode melding : lees(bestand)) {
      Meldinginvoer invoer = controle.lees(melding, List.of("drenthe", "twente"));
      assertThat(bestand.getFileName().toString()).startsWith(invoer.regio() + "-");
    }
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void everyMeldingTellsAnotherStory(Path bestand) throws IOException {
    List<String> verhalen =
        waarden(lees(bestand), melding -> List.of(melding.path("omschrijving")));
    assertThat(verhalen).doesNotHaveDuplicates().allMatch(verhaal -> verhaal.length() > 120);
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void namesAndAddressesAreInvented(Path bestand) throws IOException {
    assertThat(velden(bestand, "naam")).isNotEmpty().allMatch(naam -> past(VERZONNEN_NAAM, naam));
    assertThat(velden(bestand, "email")).isNotEmpty().allMatch(mail -> mail.endsWith(".example"));
    assertThat(velden(bestand, "telefoon")).isNotEmpty().allMatch(nummer -> past(TELEFOON, nummer));
    assertThat(velden(bestand, "organisatie"))
        .isNotEmpty()
        .allMatch(naam -> VERZONNEN_WOORD.matcher(naam).find() || past(OPENBARE_DIENST, naam));
    assertThat(velden(bestand, "adres"))
        .isNotEmpty()
        .allMatch(a -> VERZONNEN_WOORD.matcher(a).find());
    assertThat(velden(bestand, "postcode"))
        .as("letters that no postcode has")
        .isNotEmpty()
        .allMatch(postcode -> postcode.matches("\\d{4} S[AD]"));
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void identifiersAreInventedAndNoneStandsInAStory(Path bestand) throws IOException {
    for (JsonNode melding : lees(bestand)) {
      assertThat(melding.path("kenmerken"))
          .allMatch(
              kenmerk ->
                  past(
                      VERZONNEN_KENMERK.get(kenmerk.path("soort").asText()),
                      kenmerk.path("waarde").asText()));
    }
    assertThat(velden(bestand, "omschrijving"))
        .noneMatch(tekst -> HERLEIDBAAR.matcher(tekst).find());
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void everyKindOfDangerOccursAndLifeIsInDangerOnce(Path bestand) throws IOException {
    assertThat(aantallen(lees(bestand), "/gevaar/levensbedreigend")).containsEntry("JA", 1);
    Map<String, Integer> bescherming = aantallen(lees(bestand), "/gevaar/directeBeschermingNodig");
    assertThat(bescherming.get("JA")).isBetween(2, 6);
    assertThat(bescherming.get("ONBEKEND")).isPositive();
  }

  @Test
  void inDrentheMostPeopleAreSafeForNow() throws IOException {
    assertThat(aantallen(lees("drenthe-2023"), "/gevaar/veiligheidKomendeDagenGeborgd").get("JA"))
        .isGreaterThan(67 / 2);
  }

  @Test
  void manyKindsOfPeopleReportAndSomeStayUnknown() throws IOException {
    List<JsonNode> drenthe = lees("drenthe-2023");
    assertThat(aantallen(drenthe, "/meldersoort"))
        .hasSizeGreaterThan(Meldersoort.values().length * 3 / 4);
    assertThat(aantallen(drenthe, "/melder/anoniem").get("true")).isGreaterThan(1);
    assertThat(aantallen(drenthe, "/melder/afgeschermd")).containsKey("true");
    assertThat(aantallen(drenthe, "/melder/veiligContact")).containsKeys("JA", "NEE", "ONBEKEND");
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void identifiersComeBackInOtherMunicipalities(Path bestand) throws IOException {
    Map<String, Set<String>> gemeenten = new TreeMap<>();
    for (JsonNode melding : lees(bestand)) {
      for (JsonNode kenmerk : melding.path("kenmerken")) {
        gemeenten
            .computeIfAbsent(kenmerk.path("waarde").asText(), nieuw -> new HashSet<>())
            .add(melding.path("gemeente").asText());
      }
    }
    assertThat(gemeenten.values())
        .filteredOn(plaatsen -> plaatsen.size() > 1)
        .hasSizeGreaterThan(2);
  }

  private static boolean past(Pattern vorm, String waarde) {
    return vorm.matcher(waarde).matches();
  }

  private static List<String> velden(Path bestand, String veld) throws IOException {
    return waarden(lees(bestand), melding -> melding.findValues(veld));
  }

  private static List<String> waarden(
      List<JsonNode> meldingen, Function<JsonNode, List<JsonNode>> deel) {
    List<String> gevonden = new ArrayList<>();
    meldingen.forEach(
        melding -> deel.apply(melding).forEach(waarde -> gevonden.add(waarde.asText())));
    return gevonden;
  }

  private static Map<String, Integer> aantallen(List<JsonNode> meldingen, String veld) {
    return meldingen.stream()
        .collect(
            Collectors.toMap(
                melding -> melding.at(veld).asText(), melding -> 1, Integer::sum, TreeMap::new));
  }

  private static List<JsonNode> lees(String naam) throws IOException {
    return lees(MAP.resolve(naam + ".json"));
  }

  private static List<JsonNode> lees(Path bestand) throws IOException {
    JsonNode lijst = JSON.readTree(Files.readAllBytes(bestand));
    assertThat(lijst.isArray()).isTrue();
    return StreamSupport.stream(lijst.spliterator(), false).toList();
  }
}
