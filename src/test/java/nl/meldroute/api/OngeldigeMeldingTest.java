package nl.meldroute.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.database.Databasetoegang;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whatever is wrong with a melding: it is said in Dutch, at its field, and nothing is stored. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class OngeldigeMeldingTest {

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;
  private Api melder;

  @BeforeAll
  void begin() {
    opslag = new Opslag(toegang);
    melder = Api.als("enschede-aandachtsfunctionaris", omgeving);
  }

  @AfterAll
  void eind() {
    opslag.close();
  }

  static Stream<Meldingveld> velden() {
    return Meldingveld.alle();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("velden")
  void eachWrongValueIsRefusedAtItsField(Meldingveld veld) {
    SoftAssertions alle = new SoftAssertions();
    veld.fout()
        .forEach(
            (wat, waarde) ->
                alle.assertThatCode(() -> weigerBij(veld.pad(), waarde))
                    .as(wat)
                    .doesNotThrowAnyException());
    alle.assertAll();
  }

  private void weigerBij(String veld, JsonNode waarde) {
    Antwoord antwoord = weiger(Voorbeeld.met(Voorbeeld.melding(), veld, waarde));
    assertThat(Weigering.velden(antwoord))
        .isNotEmpty()
        .allSatisfy(genoemd -> assertThat(genoemd).startsWith(veld));
  }

  static Stream<Meldingveld> verplicht() {
    return Meldingveld.alle().filter(Meldingveld::verplicht);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verplicht")
  void aMissingFieldIsNamed(Meldingveld veld) {
    Antwoord antwoord = weiger(Voorbeeld.zonder(Voorbeeld.melding(), veld.pad()));
    assertThat(Weigering.velden(antwoord)).containsExactly(veld.pad());
    assertThat(antwoord.inhoud().at("/fouten/0/melding").asText()).isEqualTo("Vul dit veld in.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vreemd",
        "melder.vreemd",
        "slachtoffers[0].vreemd",
        "vermoedelijkePlegers[0].vreemd",
        "locaties[0].vreemd",
        "kenmerken[0].vreemd",
        "gevaar.vreemd",
        "nummer",
        "melder.versie"
      })
  void aFieldThatAMeldingDoesNotHaveIsNamed(String veld) {
    Antwoord antwoord =
        weiger(Voorbeeld.met(Voorbeeld.melding(), veld, TextNode.valueOf(Meldingveld.MERK)));
    assertThat(Weigering.velden(antwoord)).containsExactly(veld);
  }

  @Test
  void theFieldsTestedHereAreAllTheFieldsThereAre() throws IOException {
    JsonNode schema;
    try (var bron = getClass().getResourceAsStream("/schema/melding.json")) {
      schema = Api.JSON.readTree(bron);
    }
    List<String> velden = new ArrayList<>();
    verzamel(schema, schema, "", velden);
    assertThat(Meldingveld.alle().map(Meldingveld::pad))
        .containsExactlyInAnyOrderElementsOf(velden);
  }

  private static void verzamel(JsonNode schema, JsonNode deel, String voor, List<String> velden) {
    for (Map.Entry<String, JsonNode> veld : deel.path("properties").properties()) {
      String pad = voor + veld.getKey();
      velden.add(pad);
      verzamel(schema, volg(schema, veld.getValue()), pad + ".", velden);
      verzamel(schema, volg(schema, veld.getValue().path("items")), pad + "[0].", velden);
    }
  }

  private static JsonNode volg(JsonNode schema, JsonNode deel) {
    String verwijzing = deel.path("$ref").asText("");
    return verwijzing.isEmpty() ? deel : schema.at(verwijzing.substring(1));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    ObjectNode melding = Voorbeeld.melding();
    melding.put("meldersoort", "BAKKER").put("omschrijving", "kort").put("vreemd", 1);
    melding.withArray("vormen").add("ONZIN");
    melding.withObject("/melder").put("telefoon", "bel mij maar").put("email", "geen adres");
    melding.withObject("/slachtoffers/0").put("geboortedatum", "2024-02-30");
    melding.withObject("/locaties/0").put("postcode", "0511").remove("rol");
    melding.put("regio", "atlantis");
    Antwoord antwoord = weiger(melding);
    assertThat(new TreeSet<>(Weigering.velden(antwoord)))
        .containsExactlyInAnyOrder(
            "regio",
            "meldersoort",
            "omschrijving",
            "vreemd",
            "vormen[1]",
            "melder.telefoon",
            "melder.email",
            "slachtoffers[0].geboortedatum",
            "locaties[0].postcode",
            "locaties[0].rol");
    assertThat(antwoord.inhoud().path("detail").asText()).contains("10 fouten").contains("niets");
  }

  @Test
  void faultsBetweenFieldsAreNamedAtOnce() {
    ObjectNode melding = Voorbeeld.melding();
    melding.put("gemeente", "Rotterdam").put("gemeenteNaam", "Rotterdam");
    melding.put("ontvangenOp", "2999-01-01T00:00:00Z");
    melding.withObject("/melder").put("anoniem", true);
    melding.withObject("/slachtoffers/0").put("geboortedatum", "2999-01-01");
    melding.withObject("/vermoedelijkePlegers/0").put("geboortedatum", "1800-01-01");
    melding.withObject("/locaties/0").removeAll().put("rol", "WERVING");
    assertThat(Weigering.velden(weiger(melding)))
        .containsExactlyInAnyOrder(
            "gemeente",
            "gemeenteNaam",
            "ontvangenOp",
            "melder.naam",
            "melder.telefoon",
            "melder.email",
            "slachtoffers[0].geboortedatum",
            "vermoedelijkePlegers[0].geboortedatum",
            "locaties[0]");
  }

  @Test
  void faultsOfAFieldAndFaultsBetweenFieldsAreNamedAtOnce() {
    ObjectNode melding = Voorbeeld.melding();
    melding.put("sector", "ONZIN").put("gemeente", "Rotterdam");
    melding.withObject("/slachtoffers/0").put("geboortedatum", "2999-01-01");
    assertThat(Weigering.velden(weiger(melding)))
        .containsExactlyInAnyOrder("sector", "gemeente", "slachtoffers[0].geboortedatum");
  }

  @Test
  void twoHundredPartiesAreTooMany() {
    ObjectNode melding = Voorbeeld.melding();
    for (int i = 1; i < 200; i++) {
      melding.withArray("slachtoffers").addObject().put("naam", "Persoon " + i);
      melding.withArray("vermoedelijkePlegers").add(melding.at("/vermoedelijkePlegers/0"));
    }
    assertThat(Weigering.velden(weiger(melding)))
        .containsExactlyInAnyOrder("slachtoffers", "vermoedelijkePlegers");
  }

  @Test
  void anEndlessListOfFaultsGetsAShortAnswer() {
    ObjectNode melding = Voorbeeld.melding();
    for (int i = 0; i < 100_000; i++) {
      melding.withArray("signalen").add("x");
    }
    Antwoord antwoord = weiger(melding);
    assertThat(Weigering.velden(antwoord)).contains("signalen");
    assertThat(antwoord.tekst()).hasSizeLessThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"omschrijving", "melder.email", "melder.naam", "slachtoffers[0].omschrijving"})
  @org.junit.jupiter.api.Timeout(10)
  void textMadeToKeepTheCheckBusyIsRefusedAtOnce(String veld) {
    for (String deel : List.of("<a", "a@.", ".")) {
      ObjectNode melding = Voorbeeld.melding();
      String lang = "a@" + deel.repeat(900_000 / deel.length()) + "@";
      assertThat(Weigering.velden(weiger(Voorbeeld.met(melding, veld, TextNode.valueOf(lang)))))
          .containsOnly(veld);
    }
  }

  @Test
  void sqlInTheStoryIsOrdinaryTextThatIsKeptAsItIs() {
    String verhaal =
        "Op het briefje stond: Robert'); DROP TABLE casus; -- en ' OR '1'='1 \\ %s ${x} #{y} {{z}} 100% \uD83D\uDE00 \u0301";
    ObjectNode melding = Voorbeeld.melding().put("omschrijving", verhaal);
    melding.withObject("/slachtoffers/0").put("omschrijving", verhaal);
    Antwoord antwoord = melder.stuur("POST", "/api/v1/meldingen", Voorbeeld.bytes(melding));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    String nummer = antwoord.inhoud().path("nummer").asText();
    assertThat(melder.haal("/api/v1/meldingen/" + nummer).inhoud().path("omschrijving").asText())
        .isEqualTo(verhaal);
    assertThat(
            opslag
                .vraag()
                .sql("select omschrijving from melding where nummer = ?")
                .param(nummer)
                .query(String.class)
                .single())
        .isEqualTo(verhaal);
    assertThat(opslag.aantal("select count(*) from casus")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José Çelik-Łukasz",
        "'t Hart",
        "O’Neill (roepnaam: Ro)",
        "محمد",
        "Anna-Maria van der Berg & Zn.",
        "Ünal, \"Bobby\"",
        "Nguyễn Thị"
      })
  void namesAsPeopleHaveThemAreAccepted(String naam) {
    ObjectNode melding = Voorbeeld.melding();
    melding.withObject("/slachtoffers/0").put("naam", naam);
    Antwoord antwoord = melder.stuur("POST", "/api/v1/meldingen", Voorbeeld.bytes(melding));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    String casus = antwoord.inhoud().path("casus").asText();
    assertThat(melder.haal("/api/v1/casussen/" + casus).inhoud().findValuesAsText("naam"))
        .contains(naam);
  }

  @Test
  void theLongestTextsAreAccepted() {
    ObjectNode melding = Voorbeeld.melding();
    melding.put("omschrijving", "é".repeat(20_000));
    melding.withObject("/slachtoffers/0").put("naam", "n".repeat(200));
    melding.withObject("/kenmerken/0").put("soort", "ADVERTENTIE").put("waarde", "w".repeat(500));
    assertThat(melder.stuur("POST", "/api/v1/meldingen", Voorbeeld.bytes(melding)).status())
        .isEqualTo(201);
  }

  private Antwoord weiger(ObjectNode melding) {
    Map<String, Long> voor = opslag.aantallen();
    Antwoord antwoord =
        melder.stuur(
            "POST",
            "/api/v1/meldingen",
            Voorbeeld.bytes(melding),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    Weigering.problem(422, antwoord);
    assertThat(antwoord.tekst())
        .doesNotContainIgnoringCase(Meldingveld.MERK)
        .doesNotContain("" + Meldingveld.GETAL)
        .doesNotContain("98765.4321");
    assertThat(opslag.aantallen()).isEqualTo(voor);
    return antwoord;
  }
}
