package nl.meldroute.cijfers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.cijfers.Register.Gemeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The figures through the API: what they say, in which files, and to whom. */
@Meldroutetest
class CijferApiTest {

  private static final String MANAGER = "ijsselland-manager";
  private static final String VRAAG = "?regio=ijsselland&jaar=2016";

  private static final List<String> PADEN =
      List.of("", "/kengetallen", "/overzicht", "/ontbrekend", "/bestand", "/regels");

  @Autowired private Databasetoegang database;
  @Autowired private Environment omgeving;

  private Opslag opslag;
  private Register register;

  @BeforeEach
  void twoMeldingen() {
    opslag = new Opslag(database);
    register = new Register(opslag.vraag(), "ijsselland");
    Gemeld een =
        register.melding(
            "2016-03-01T12:00Z",
            "Zwolle",
            "POLITIE",
            Register.inhoud("ARBEID", "HORECA", "OEKRAINER"),
            "ARBEID");
    register.slachtoffer(een, "Wies Verzonnen", null, "MEERDERJARIG", "VROUW");
    register.melding("2016-04-01T12:00Z", "Raalte", "GGD", "SEKSUEEL");
  }

  @AfterEach
  void ruimOp() {
    register.ruimOp();
    opslag.vraag().sql("delete from cijferpublicatie where nummer = 'proef-cijferapi'").update();
    opslag.close();
  }

  private Api.Antwoord haal(String wie, String pad) {
    return Api.als(wie, omgeving).haal("/api/v1/cijfers" + pad);
  }

  @Test
  void aTableHasItsWordsItsTotalAndTheNoteThatRegisteredIsNotActual() {
    Api.Antwoord antwoord = haal(MANAGER, VRAAG + "&uitsplitsing=GEMEENTE,VORM");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    JsonNode inhoud = antwoord.inhoud();
    assertThat(inhoud.path("weergave").asText()).isEqualTo("INTERN");
    assertThat(inhoud.path("toelichting").asText()).contains("5.000 tot 7.500");
    assertThat(inhoud.at("/tabel/totaal").asInt()).isEqualTo(2);
    assertThat(inhoud.at("/tabel/assen/1/naam").asText()).isEqualTo("Vorm van uitbuiting");
    assertThat(inhoud.at("/tabel/assen/1/waarden/1/tekst").asText()).isEqualTo("Arbeidsuitbuiting");
    assertThat(inhoud.at("/tabel/cellen").size()).isEqualTo(13 * 8);
    assertThat(
            haal(MANAGER, VRAAG + "&filter=VORM:ARBEID&filter=MELDERSOORT:POLITIE")
                .inhoud()
                .at("/tabel/cellen/0/aantal")
                .asInt())
        .isOne();
  }

  @Test
  void eachKeyFigureComesWithItsDefinition() {
    JsonNode inhoud = haal("ijsselland-auditor", "/kengetallen" + VRAAG).inhoud();
    assertThat(inhoud.path("kengetallen")).hasSize(Indicator.values().length);
    assertThat(inhoud.at("/kengetallen/0/aantalTeller").asInt()).isEqualTo(2);
    assertThat(inhoud.path("kengetallen"))
        .allSatisfy(
            een -> {
              assertThat(een.path("uitleg").asText()).isNotBlank();
              assertThat(een.path("teller").asText()).isNotBlank();
              assertThat(een.path("datumregel").asText()).isNotBlank();
              assertThat(een.path("bron").asText()).isNotBlank();
            });
  }

  @Test
  void theOverviewTellsHowManyMeldingenLackSomething() {
    JsonNode inhoud = haal("ijsselland-auditor", "/overzicht" + VRAAG).inhoud();
    assertThat(inhoud.path("ontbrekend").asInt()).isEqualTo(1);
    assertThat(inhoud.path("tabellen")).isNotEmpty();
    assertThat(inhoud.path("tabellen").findValuesAsText("titel")).doesNotHaveDuplicates();
  }

  @Test
  void whoWorksInTheRegionReadsWhatFiguresMean() {
    JsonNode keuzes =
        haal("zwolle-aandachtsfunctionaris", "/indicatoren?regio=ijsselland").inhoud();
    assertThat(keuzes.path("indicatoren")).hasSize(Indicator.values().length);
    assertThat(keuzes.path("uitsplitsingen")).hasSize(Uitsplitsing.values().length);
    assertThat(haal("twente-manager", "/indicatoren?regio=ijsselland").status()).isEqualTo(404);
  }

  @Test
  void whoDoesNotLeadTheRegionGetsNothingThatIsNotPublished() {
    for (String pad : PADEN) {
      for (String wie :
          List.of(
              "twente-manager",
              "twente-auditor",
              "zwolle-aandachtsfunctionaris",
              "ijsselland-partner-politie",
              "ijsselland-bestuurlijk-trekker",
              "ijsselland-privacy-officer",
              "ijsselland-systeem",
              "beheerder")) {
        Api.Antwoord antwoord = haal(wie, pad + VRAAG);
        assertThat(antwoord.status()).as("%s als %s", pad, wie).isEqualTo(404);
        assertThat(antwoord.tekst()).contains("Niet gevonden").doesNotContain("ARBEID");
      }
      assertThat(haal(MANAGER, pad + "?regio=twente&jaar=2016").status()).isEqualTo(404);
      assertThat(haal(MANAGER, pad + "?regio=nergens&jaar=2016").status()).isEqualTo(404);
      assertThat(haal(MANAGER, pad + VRAAG).status()).as(pad).isEqualTo(200);
    }
  }

  @Test
  void whoDoesNotLeadTheRegionGetsWhatIsPublishedToTheLetter() {
    publiceer(
        """
        {"regio": "ijsselland", "jaar": 2016, "drempel": 5, "toelichting": "Verzonnen.", "kengetallen": [], "tabellen": [
          {"code": "melding-vorm", "titel": "Meldingen naar vorm", "eenheid": "MELDING",
           "assen": [{"uitsplitsing": "VORM", "waarden": ["ARBEID", "SEKSUEEL"]}],
           "cellen": [{"plek": ["ARBEID"], "aantal": 17}, {"plek": ["SEKSUEEL"]}],
           "totalen": [{"plek": ["TOTAAL"], "aantal": 20}]}]}
        """);
    for (String wie : List.of("zwolle-aandachtsfunctionaris", "ijsselland-partner-politie")) {
      JsonNode tabel = haal(wie, VRAAG + "&uitsplitsing=VORM").inhoud();
      assertThat(tabel.path("weergave").asText()).isEqualTo("PUBLICATIE");
      assertThat(tabel.path("drempel").asInt()).isEqualTo(5);
      assertThat(tabel.at("/tabel/cellen/0/aantal").asInt()).isEqualTo(17);
      assertThat(tabel.at("/tabel/cellen/1").has("aantal")).as("hidden").isFalse();
      assertThat(tabel.at("/tabel/totaal").asInt()).isEqualTo(20);
      assertThat(haal(wie, "/overzicht" + VRAAG).inhoud().path("tabellen")).hasSize(1);
      assertThat(haal(wie, "/overzicht" + VRAAG).inhoud().has("ontbrekend")).isFalse();
      assertThat(haal(wie, "/bestand" + VRAAG + "&uitsplitsing=VORM").tekst())
          .contains("SEKSUEEL;Seksuele uitbuiting;verborgen\r\n");
      Api.Antwoord anders = haal(wie, VRAAG + "&uitsplitsing=GEMEENTE");
      assertThat(anders.status()).isEqualTo(404);
      assertThat(anders.tekst()).contains("Kies uit: Meldingen naar vorm.");
      assertThat(haal(wie, VRAAG + "&uitsplitsing=VORM&filter=GEMEENTE:Zwolle").status())
          .as("a filter would count again")
          .isEqualTo(404);
      assertThat(haal(wie, "/regels" + VRAAG).status()).isEqualTo(404);
    }
    assertThat(haal(MANAGER, VRAAG).inhoud().at("/tabel/totaal").asInt()).isEqualTo(2);
  }

  /** In the name of the service: the database lets nobody else fix a publication. */
  private void publiceer(String inhoud) {
    opslag
        .vraag()
        .sql(
            "select set_config('meldroute.systeem', 'ja', false), set_config('meldroute.gebruiker', 'ander', false)")
        .query((rij, nummer) -> nummer)
        .list();
    opslag
        .vraag()
        .sql(
            """
            insert into cijferpublicatie (id, nummer, regio, jaar, stand, drempel, gestart_op, gestart_door, inhoud, sha256, berekend_op)
            select gen_random_uuid(), 'proef-cijferapi', 'ijsselland', 2016, 'LOOPT', 5, now(), 'een', tekst, encode(sha256(tekst), 'hex'),
                   now()
            from convert_to(?, 'UTF8') tekst
            """)
        .param(inhoud)
        .update();
    opslag
        .vraag()
        .sql(
            """
            update cijferpublicatie set stand = 'VASTGESTELD', versie = 1, beoordeeld_op = now(), beoordeeld_door = 'ander',
              vastgesteld_op = now() where nummer = 'proef-cijferapi'
            """)
        .update();
  }

  @Test
  void aFaultyQuestionNamesEachFault() {
    Api.Antwoord antwoord =
        haal(
            MANAGER,
            "?regio=ijsselland&jaar=alles&eenheid=CASUS&uitsplitsing=GESLACHT&filter=VORM%3A%27%3B%20drop");
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly("jaar", "uitsplitsing");
    assertThat(haal(MANAGER, VRAAG + "&uitsplitsing=VORM,VORM").status()).isEqualTo(422);
    assertThat(haal(MANAGER, VRAAG + "&uitsplitsing=VORM,GEMEENTE,MAAND").status()).isEqualTo(422);
    assertThat(haal(MANAGER, VRAAG + "&filter=ONZIN").status()).isEqualTo(422);
    assertThat(haal(MANAGER, "/ontbrekend" + VRAAG + "&grootte=1000").status()).isEqualTo(422);
    assertThat(haal(MANAGER, "/bestand" + VRAAG + "&soort=pdf").status()).isEqualTo(422);
    assertThat(haal(MANAGER, VRAAG + "&filter=VORM:%27%20or%20true--").inhoud().at("/tabel/totaal"))
        .hasToString("0");
  }

  @Test
  void whatLacksIsPagedAndLogged() {
    Api.Antwoord antwoord = haal(MANAGER, "/ontbrekend" + VRAAG + "&pagina=1&grootte=1");
    assertThat(antwoord.antwoord().headers().firstValue("X-Total-Count")).contains("1");
    assertThat(antwoord.inhoud().at("/0/ontbreekt").findValuesAsText("veld"))
        .containsExactly("SLACHTOFFER");
    assertThat(
            opslag.aantal(
                "select count(*) from verwerking where gebruiker = ? and doel = 'Ontbrekende cijfers nagaan' and cardinality(casussen) = 1",
                MANAGER))
        .isPositive();
  }

  @Test
  void aFileHasOneRowPerMeldingWithCodesAndWordsAndNoName() throws IOException {
    String csv = haal(MANAGER, "/regels" + VRAAG + "&soort=csv").tekst();
    assertThat(csv.lines())
        .hasSize(3)
        .anySatisfy(
            regel -> assertThat(regel).contains(";OEKRAINER;Vluchteling uit Oekraïne;03;maart;"));
    assertThat(csv).startsWith("\uFEFFGemeente (code);Gemeente;").doesNotContain("Wies", "MJ-");
    try (InputStream bestand = new ByteArrayInputStream(ruw("/regels" + VRAAG + "&soort=xlsx"));
        XSSFWorkbook boek = new XSSFWorkbook(bestand)) {
      assertThat(boek.getSheetAt(0).getLastRowNum()).isEqualTo(2);
      assertThat(boek.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
          .isEqualTo("Gemeente");
    }
    assertThat(
            opslag.aantal(
                "select count(*) from verwerking where gebruiker = ? and doel = 'Cijfers per melding uitvoeren, 2016'",
                MANAGER))
        .isPositive();
  }

  @Test
  void aTableIsAFileToo() throws IOException {
    assertThat(haal(MANAGER, "/bestand" + VRAAG + "&uitsplitsing=VORM").tekst())
        .startsWith("\uFEFFVorm van uitbuiting (code);Vorm van uitbuiting;Meldingen\r\n")
        .contains("ARBEID;Arbeidsuitbuiting;1\r\n");
    try (InputStream bestand =
            new ByteArrayInputStream(ruw("/bestand" + VRAAG + "&uitsplitsing=VORM&soort=xlsx"));
        XSSFWorkbook boek = new XSSFWorkbook(bestand)) {
      assertThat(boek.getSheetAt(0).getRow(2).getCell(2).getNumericCellValue()).isEqualTo(1);
    }
  }

  private byte[] ruw(String pad) throws IOException {
    HttpRequest vraag =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%s/api/v1/cijfers%s"
                        .formatted(omgeving.getProperty("local.server.port"), pad)))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((MANAGER + ":demo").getBytes()))
            .build();
    try {
      return HttpClient.newHttpClient().send(vraag, BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }
}
