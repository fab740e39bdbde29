package nl.meldroute.beleid;

import static nl.meldroute.proces.Beleidsbalie.MAKER;
import static nl.meldroute.proces.Beleidsbalie.REGIO;
import static nl.meldroute.proces.Beleidsbalie.TWEEDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.beleid.Beleidspublicatie.Uitkomst;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.proces.Beleidsbalie;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The desk as policy officers use it, and as somebody attacks it. */
@Meldroutetest
class BeleidswijzigingApiTest {

  private static final String SLEUTEL = "bewaartermijn";

  @Autowired private Beleidsbalie balie;
  @Autowired private Beleidspublicatie publicatie;
  @Autowired private Toegang toegang;
  @Autowired private RepositoryService repository;
  @Autowired private Databasetoegang database;
  @LocalServerPort private int poort;

  private JdbcClient eigenaar() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.jdbcUrl(), database.eigenaar(), database.eigenaarWachtwoord()));
  }

  @AfterEach
  void nothingIsLeft() {
    balie.ruimOp(SLEUTEL, "opvangvorm");
  }

  @Test
  void twoEditorsDoNotOverwriteEachOther() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String begin = balie.inhoud(nummer);
    String vanEen = Beleidsbalie.anders(begin);
    assertThat(balie.bewaart(MAKER, nummer, vanEen, 1).inhoud().path("versie").asLong())
        .isEqualTo(2);
    // Saved again after an answer that got lost: nothing happens.
    assertThat(balie.bewaart(MAKER, nummer, vanEen, 1).status()).isEqualTo(200);
    Api.Antwoord ingehaald = balie.bewaart(TWEEDE, nummer, Beleidsbalie.anders(begin), 1);
    assertThat(ingehaald.status()).isEqualTo(409);
    assertThat(ingehaald.inhoud().path("nieuwste").path("inhoud").asText()).isEqualTo(vanEen);
    assertThat(ingehaald.inhoud().path("nieuwste").path("versie").asLong()).isEqualTo(2);
    assertThat(ingehaald.inhoud().path("detail").asText()).contains("collega");
    assertThat(balie.inhoud(nummer)).isEqualTo(vanEen);
  }

  @Test
  void whatIsNoTableInFeelIsNotEvenStored() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String goed = balie.inhoud(nummer);
    for (String kwaad :
        List.of(
            goed.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" "),
            goed.replaceFirst("(?s)(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1\\${beheerder}"),
            goed.replaceFirst("(?s)(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1function() external"),
            goed.replaceFirst(
                "(<\\?xml[^>]*>)", "$1<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>"),
            "PK\u0003\u0004",
            "geen tabel")) {
      Api.Antwoord geweigerd = balie.bewaart(MAKER, nummer, kwaad, 1);
      assertThat(geweigerd.status())
          .as(kwaad.substring(0, Math.min(80, kwaad.length())))
          .isEqualTo(422);
      assertThat(geweigerd.tekst()).doesNotContain("root:");
    }
    assertThat(balie.inhoud(nummer)).isEqualTo(goed);
  }

  /** Of the fifty megabytes that are announced nothing is sent: the answer is there already. */
  @Test
  void aTableOfFiftyMegabytesIsRefusedBeforeItIsRead() throws IOException {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String kop =
        """
        PUT /api/v1/beleidswijzigingen/%s/concept HTTP/1.1\r
        Host: localhost\r
        Authorization: Basic %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(
                nummer,
                Base64.getEncoder().encodeToString((MAKER + ":demo").getBytes()),
                50 * 1024 * 1024);
    try (Socket lijn = new Socket("localhost", poort)) {
      lijn.setSoTimeout(20_000);
      lijn.getOutputStream().write(kop.getBytes(StandardCharsets.US_ASCII));
      lijn.getOutputStream().flush();
      assertThat(new BufferedReader(new InputStreamReader(lijn.getInputStream())).readLine())
          .contains(" 413");
    }
  }

  @Test
  void whatCannotBeHandedInSaysWhyAndStaysADraft() {
    String begonnen =
        balie.begint(MAKER, SLEUTEL, "EIGEN_VARIANT").inhoud().path("nummer").asText();
    assertThat(balie.dientIn(MAKER, begonnen, null).tekst()).contains("gelijk aan wat nu geldt");
    String goed = balie.inhoud(begonnen);
    assertThat(
            balie.bewaart(MAKER, begonnen, goed.replaceFirst("Bron: |Aanname: ", ""), 0).status())
        .isEqualTo(200);
    assertThat(balie.dientIn(MAKER, begonnen, null).tekst()).contains("TOELICHTING", "waarom");
    assertThat(
            balie
                .bewaart(
                    MAKER,
                    begonnen,
                    goed.replaceFirst("<decision id=\"[^\"]*\"", "<decision id=\"acuut-gevaar\""),
                    1)
                .status())
        .isEqualTo(200);
    assertThat(balie.dientIn(MAKER, begonnen, null).tekst()).contains("sleutel bewaartermijn");
    assertThat(balie.bewaart(MAKER, begonnen, goed.replace("P1827D", "P1D"), 2).status())
        .isEqualTo(200);
    assertThat(balie.dientIn(MAKER, begonnen, null).tekst()).contains("bewaartermijn");
    assertThat(
            balie
                .doet(
                    MAKER,
                    begonnen,
                    "indiening",
                    Map.of("ingaatOp", "2020-01-01T00:00:00Z", "aanvaard", List.of()))
                .tekst())
        .contains("ingaatOp");
    assertThat(balie.stand(begonnen)).isEqualTo("CONCEPT");
  }

  @Test
  void oneChangeOfATableIsUnderWayAtATime() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    Api.Antwoord tweede = balie.begint(TWEEDE, SLEUTEL, "EIGEN_VARIANT");
    assertThat(tweede.status()).isEqualTo(409);
    assertThat(tweede.tekst()).contains(nummer);
    balie.ruimOp();
    assertThat(balie.begint(MAKER, SLEUTEL, "WIJZIGEN").status()).isEqualTo(422);
    assertThat(balie.begint(MAKER, SLEUTEL, "TERUG_NAAR_GEDEELD").status()).isEqualTo(422);
    assertThat(balie.begint(MAKER, SLEUTEL, "TERUGDRAAIEN").status()).isEqualTo(422);
    assertThat(balie.begint(MAKER, "bestaat-niet", "WIJZIGEN").status()).isEqualTo(404);
  }

  @Test
  void theSameRequestTwiceBeginsOneChange() {
    Map<String, String> inhoud =
        Map.of(
            "regio", REGIO,
            "soort", "TABEL",
            "sleutel", SLEUTEL,
            "aard", "EIGEN_VARIANT",
            "titel", "Proef",
            "reden", "Proef.");
    String sleutel = UUID.randomUUID().toString();
    Api.Antwoord eerste =
        balie.als(MAKER).post("/api/v1/beleidswijzigingen", inhoud, "Idempotency-Key", sleutel);
    Api.Antwoord tweede =
        balie.als(MAKER).post("/api/v1/beleidswijzigingen", inhoud, "Idempotency-Key", sleutel);
    assertThat(eerste.status()).isEqualTo(201);
    assertThat(tweede.inhoud()).isEqualTo(eerste.inhoud());
  }

  @Test
  void colleaguesTalkAboutARuleUntilItIsSolved() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String id =
        balie
            .doet(TWEEDE, nummer, "opmerkingen", Map.of("regel", "regel-1", "tekst", "Waarom zo?"))
            .inhoud()
            .path("id")
            .asText();
    assertThat(balie.doet(MAKER, nummer, "opmerkingen/" + id + "/opgelost", Map.of()).status())
        .isEqualTo(204);
    var opmerking = balie.lees(nummer).path("opmerkingen").get(0);
    assertThat(opmerking.path("regel").asText()).isEqualTo("regel-1");
    assertThat(opmerking.path("opgelostDoor").asText()).isEqualTo(MAKER);
    assertThat(balie.lees(nummer).path("namen").has(TWEEDE)).isTrue();
  }

  @Test
  void somebodyElsesRegionIsNotThere() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String pad = "/api/v1/beleidswijzigingen/" + nummer;
    Api twente = balie.als("twente-beleidsmedewerker");
    assertThat(twente.haal(pad).status()).isEqualTo(404);
    assertThat(twente.haal(pad + "/tussenliggend").status()).isEqualTo(404);
    assertThat(twente.haal("/api/v1/beleidswijzigingen?regio=" + REGIO).status()).isEqualTo(404);
    assertThat(twente.put(pad + "/concept", Map.of("inhoud", "x", "versie", 1)).status())
        .isEqualTo(404);
    for (String stap :
        List.of("opmerkingen", "indiening", "oordeel", "intrekking", "uitgangspunt")) {
      assertThat(twente.post(pad + "/" + stap, Map.of()).status()).as(stap).isEqualTo(404);
    }
    assertThat(
            twente
                .post(
                    "/api/v1/beslistabellen/" + SLEUTEL + "/terugdraaiing",
                    Map.of("regio", REGIO, "reden", "x"))
                .status())
        .isEqualTo(404);
    assertThat(
            twente
                .post(
                    "/api/v1/beleidswijzigingen",
                    Map.of(
                        "regio",
                        REGIO,
                        "soort",
                        "TABEL",
                        "sleutel",
                        SLEUTEL,
                        "aard",
                        "EIGEN_VARIANT",
                        "titel",
                        "x",
                        "reden",
                        "x"))
                .status())
        .isEqualTo(404);
    assertThat(balie.als("drenthe-manager").haal(pad).status()).isEqualTo(200);
    assertThat(
            balie.als("drenthe-manager").post(pad + "/intrekking", Map.of("reden", "x")).status())
        .isEqualTo(403);
    assertThat(balie.als("drenthe-ketenregisseur").haal(pad).status()).isEqualTo(404);
  }

  @Test
  void whatWasHandedInDoesNotChangeAnyMoreNotEvenInTheDatabase() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String inhoud = balie.inhoud(nummer);
    assertThat(balie.dientIn(MAKER, nummer, null).status()).isEqualTo(204);
    assertThat(balie.bewaart(MAKER, nummer, Beleidsbalie.anders(inhoud), 1).status())
        .isEqualTo(409);
    assertThat(balie.dientIn(MAKER, nummer, null).status()).isEqualTo(409);
    assertThatThrownBy(
            () ->
                eigenaar()
                    .sql("update beleidswijziging set inhoud = '<x/>', versie = 9 where nummer = ?")
                    .param(nummer)
                    .update())
        .hasStackTraceContaining("verandert niet meer");
    assertThatThrownBy(
            () ->
                eigenaar()
                    .sql(
                        "update beleidswijziging set stand = 'GOEDGEKEURD', beoordelaar = ?, beoordeeld_op = now() where nummer = ?")
                    .params("drenthe-manager", nummer)
                    .update())
        .hasStackTraceContaining("keurt haar niet goed");
    assertThatThrownBy(
            () ->
                eigenaar()
                    .sql(
                        "update beleidswijziging set stand = 'GOEDGEKEURD', beoordelaar = ?, beoordeeld_op = now() where nummer = ?")
                    .params(MAKER, nummer)
                    .update())
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () ->
                eigenaar()
                    .sql(
                        "update beleidswijziging set stand = 'GEPUBLICEERD', gepubliceerd_op = now(), versienummer = 1, eigen = true where nummer = ?")
                    .param(nummer)
                    .update())
        .isInstanceOf(RuntimeException.class);
    assertThat(balie.inhoud(nummer)).isEqualTo(inhoud);
  }

  @Test
  void whoTouchedTheDraftOfAColleagueCannotApproveItEither() {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    assertThat(balie.bewaart(TWEEDE, nummer, Beleidsbalie.anders(balie.inhoud(nummer)), 1).status())
        .isEqualTo(200);
    assertThat(balie.dientIn(MAKER, nummer, null).tekst()).contains("nog niet nagespeeld");
    balie.naspeelt(nummer);
    assertThat(balie.dientIn(MAKER, nummer, null).status()).isEqualTo(204);
    assertThat(balie.lees(nummer).path("mag").path("beoordelen").asBoolean()).isFalse();
    assertThat(balie.oordeelt(TWEEDE, nummer, "GOEDKEUREN").status()).isEqualTo(403);
    assertThat(balie.taken(TWEEDE, nummer, "beleidswijziging-beoordelen")).isEmpty();
  }

  @Test
  void nobodyPublishesAroundTheDesk() {
    long vooraf = repository.createDeploymentQuery().count();
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    String grens = "proef";
    byte[] bestand =
        """
        --proef\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        beslistabellen-drenthe\r
        --proef\r
        Content-Disposition: form-data; name="tenant-id"\r
        \r
        drenthe\r
        --proef\r
        Content-Disposition: form-data; name="data"; filename="bewaartermijn.dmn"\r
        Content-Type: text/xml\r
        \r
        %s\r
        --proef--\r
        """
            .formatted(balie.inhoud(nummer))
            .getBytes();
    for (String deur :
        List.of(
            "/engine-rest/deployment/create",
            "/engine-rest/engine/default/deployment/create",
            "/camunda/api/engine/engine/default/deployment/create")) {
      for (String gebruiker : List.of(MAKER, TWEEDE, "drenthe-manager", "beheerder")) {
        assertThat(
                balie
                    .als(gebruiker)
                    .stuur(
                        "POST",
                        deur,
                        bestand,
                        "Content-Type",
                        "multipart/form-data; boundary=" + grens)
                    .status())
            .as(deur + " als " + gebruiker)
            .isGreaterThanOrEqualTo(400);
      }
    }
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(vooraf);
  }

  @Test
  void publishingOnTwoThreadsPublishesOnce() throws Exception {
    String nummer = balie.concept(SLEUTEL, "EIGEN_VARIANT");
    balie.goedgekeurd(nummer, null);
    long vooraf = versies();
    Callable<Uitkomst> werk = () -> toegang.alsSysteem(REGIO, () -> publicatie.publiceer(nummer));
    try (var draden = new Draden(Executors.newFixedThreadPool(2))) {
      List<Future<Uitkomst>> beide = draden.uitvoerder().invokeAll(List.of(werk, werk));
      for (Future<Uitkomst> een : beide) {
        assertThat(een.get()).isEqualTo(Uitkomst.GEPUBLICEERD);
      }
    }
    assertThat(versies()).isEqualTo(vooraf + 1);
  }

  private record Draden(ExecutorService uitvoerder) implements AutoCloseable {
    @Override
    public void close() {
      uitvoerder.shutdownNow();
    }
  }

  private long versies() {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(SLEUTEL)
        .tenantIdIn(REGIO)
        .count();
  }

  @Test
  void aRegionGoesBackToTheSharedTableAndMakesItsOwnAgain() {
    String sleutel = "opvangvorm";
    balie.gepubliceerd(sleutel, "EIGEN_VARIANT");
    String terug = balie.gepubliceerd(sleutel, "TERUG_NAAR_GEDEELD");
    assertThat(balie.lees(terug).path("eigen").asBoolean(true)).isFalse();
    assertThat(variant(sleutel)).isNull();
    String nieuws =
        balie.als("drenthe-ketenregisseur").haal("/api/v1/beleidsnieuws?regio=" + REGIO).tekst();
    assertThat(nieuws).contains("zijn gewijzigd sinds").doesNotContain(MAKER);
    assertThat(balie.als("drenthe-ketenregisseur").haal("/").tekst())
        .contains("Gewijzigd in uw regio");
    assertThat(
            balie
                .als("twente-ketenregisseur")
                .haal("/api/v1/beleidsnieuws?regio=" + REGIO)
                .status())
        .isEqualTo(404);
    // Back: the region has its own table again, and after that the shared one.
    assertThat(balie.draaitTerug(MAKER, sleutel).status()).isEqualTo(201);
    assertThat(variant(sleutel)).isEqualTo(REGIO);
    assertThat(balie.draaitTerug(MAKER, sleutel).status()).isEqualTo(201);
    assertThat(variant(sleutel)).isNull();
    assertThat(balie.draaitTerug(MAKER, sleutel).status()).isEqualTo(409);
  }

  private String variant(String sleutel) {
    return balie
        .als(MAKER)
        .post(
            "/api/v1/beslistabellen/" + sleutel + "/proefberekeningen",
            Map.of("regio", REGIO, "invoer", Map.of()))
        .inhoud()
        .path("variant")
        .asText(null);
  }
}
