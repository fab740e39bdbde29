package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A casus of one municipality meets a casus of another: a hit and a contact, nothing else (E26).
 */
@Meldroutetest
class VerbandenTest {

  private static final String NAAM = "Quintus Verbandsma";
  private static final String HENGELO = "twente-hengelo-aandachtsfunctionaris";

  /** Each test has values of its own: all tests share one region. */
  private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;
  @Autowired private Verbanden verbanden;
  @Autowired private Sleutelbijwerking bijwerking;
  @Autowired private Toegang wie;
  @Autowired private PlatformTransactionManager transacties;

  private Opslag opslag;
  private Api enschede;
  private Api hengelo;
  private String telefoon;

  @BeforeEach
  void begin() {
    opslag = new Opslag(toegang);
    enschede = Api.als("enschede-aandachtsfunctionaris", omgeving);
    hengelo = Api.als("hengelo-aandachtsfunctionaris", omgeving);
    telefoon = "06 13%06d".formatted(VOLGNUMMER.incrementAndGet());
  }

  @AfterEach
  void sluit() {
    opslag.close();
  }

  private ObjectNode melding(String gemeente, String telefoon) {
    ObjectNode melding = Voorbeeld.meldingIn(gemeente);
    melding.putArray("slachtoffers");
    melding.putArray("vermoedelijkePlegers");
    melding.putArray("locaties");
    melding.putArray("kenmerken").addObject().put("soort", "TELEFOON").put("waarde", telefoon);
    return melding;
  }

  private ObjectNode meldingInHengelo() {
    return melding("Hengelo", telefoon.replace("06 ", "+316"));
  }

  private Route inHengelo() {
    return Route.begin(hengelo, meldingInHengelo());
  }

  private Route inHengeloMetNaam() {
    ObjectNode melding = meldingInHengelo();
    melding.putArray("slachtoffers").addObject().put("naam", NAAM);
    return Route.begin(hengelo, melding);
  }

  private Route inEnschede() {
    return Route.begin(enschede, melding("Enschede", telefoon));
  }

  private void zoek(Route route) {
    wie.alsSysteem(
        "twente",
        () ->
            new TransactionTemplate(transacties)
                .executeWithoutResult(status -> verbanden.zoek(route.melding())));
  }

  private static List<JsonNode> verbanden(Route route) {
    return StreamSupport.stream(route.bekijk().path("verbanden").spliterator(), false).toList();
  }

  private static JsonNode verband(Route route) {
    assertThat(verbanden(route)).hasSize(1);
    return verbanden(route).get(0);
  }

  private static String tijdlijn(Route route) {
    return route.bekijk().path("tijdlijn").toString();
  }

  private static Map<String, Object> bespreking(JsonNode verband, String oordeel, String reden) {
    Map<String, Object> rij =
        new HashMap<>(Map.of("nummer", verband.path("nummer").asText(), "oordeel", oordeel));
    if (reden != null) {
      rij.put("redenNiet", reden);
    }
    Map<String, Object> antwoord = new HashMap<>(Route.BESPREKING);
    antwoord.put("verbanden", List.of(rij));
    return antwoord;
  }

  @Test
  void aHitInAnotherMunicipalityShowsAContactAndNothingElse() {
    Route daar = inHengeloMetNaam();
    Route hier = inEnschede();
    JsonNode verband = verband(hier);
    assertThat(verband.path("gemeente").asText()).isEqualTo("Hengelo");
    assertThat(verband.path("contact").asText())
        .isEqualTo("Aandachtsfunctionaris mensenhandel Hengelo");
    assertThat(verband.at("/redenen/0").asText()).isEqualTo("TELEFOON");
    assertThat(verband.path("sterkte").asText()).isEqualTo("STERK");
    assertThat(verband.path("oordeel").asText()).isEqualTo("VOORGESTELD");
    assertThat(hier.bekijk().toString())
        .doesNotContain(daar.casus(), daar.melding(), NAAM, "Verbandsma");
    assertThat(enschede.haal("/api/v1/casussen/" + daar.casus()).status()).isEqualTo(404);
  }

  @Test
  void theFormShowsWhatMayBeKnown() {
    Route daar = inHengeloMetNaam();
    Route hier = inEnschede();
    var formulier = enschede.haal("/api/v1/taken/" + hier.taak() + "/formulier");
    assertThat(formulier.inhoud().at("/gegevens/verbanden/0/plek").asText())
        .contains("gemeente Hengelo", "Aandachtsfunctionaris mensenhandel Hengelo");
    assertThat(formulier.inhoud().at("/gegevens/verbanden/0/redenen").asText())
        .isEqualTo("zelfde telefoonnummer");
    assertThat(formulier.tekst()).doesNotContain(daar.casus(), NAAM);
  }

  @Test
  void whoSeesBothCasussenSeesTheNumber() {
    Route daar = inHengelo();
    Route hier = inEnschede();
    JsonNode casus =
        Api.als("twente-procesmanager", omgeving).haal("/api/v1/casussen/" + hier.casus()).inhoud();
    assertThat(casus.at("/verbanden/0/casus").asText()).isEqualTo(daar.casus());
  }

  @Test
  void theColleagueThereFindsTheCasusByTheNumberOfTheHit() {
    Route daar = inHengelo();
    String nummer = verband(inEnschede()).path("nummer").asText();
    JsonNode gevonden =
        hengelo.post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", nummer)).inhoud();
    assertThat(gevonden).hasSize(1);
    assertThat(gevonden.at("/0/nummer").asText()).isEqualTo(daar.casus());
  }

  @Test
  void searchingAgainChangesNothing() {
    inHengelo();
    Route hier = inEnschede();
    JsonNode eerst = verband(hier);
    String tijdlijn = tijdlijn(hier);
    zoek(hier);
    assertThat(verband(hier)).isEqualTo(eerst);
    assertThat(tijdlijn(hier)).isEqualTo(tijdlijn);
  }

  @Test
  void aConfirmedLinkIsToldToTheOtherSide() {
    Route daar = inHengelo();
    Route hier = inEnschede();
    assertThat(verbanden(daar)).isEmpty();
    hier.rondAf(bespreking(verband(hier), "BEVESTIGEN", null));
    assertThat(verband(hier).path("oordeel").asText()).isEqualTo("BEVESTIGD");
    assertThat(verband(daar).path("gemeente").asText()).isEqualTo("Enschede");
    assertThat(verband(daar).path("inkomend").asBoolean()).isTrue();
    assertThat(tijdlijn(daar)).contains("bevestigd vanuit gemeente Enschede");
    assertThat(daar.bekijk().toString()).doesNotContain(hier.casus());
    zoek(daar);
    assertThat(verbanden(daar)).hasSize(1);
  }

  @Test
  void aRejectedLinkComesBackOnlyForAnotherReason() {
    Route daar = inHengelo();
    Route hier = inEnschede();
    hier.rondAf(bespreking(verband(hier), "AFWIJZEN", "Het nummer van een winkel."));
    assertThat(verband(hier).path("oordeel").asText()).isEqualTo("AFGEWEZEN");
    assertThat(tijdlijn(hier)).contains("Het nummer van een winkel.");
    zoek(hier);
    zoek(daar);
    assertThat(verbanden(hier)).hasSize(1);
    assertThat(verbanden(daar)).as("not from the other side either").isEmpty();

    String kenteken = "X-%03d-VB".formatted(VOLGNUMMER.get());
    new Dossierrij(opslag.vraag()).voegToe(id(hier), "KENTEKEN", kenteken);
    new Dossierrij(opslag.vraag()).voegToe(id(daar), "KENTEKEN", kenteken.toLowerCase());
    zoek(hier);
    assertThat(verbanden(hier))
        .extracting(verband -> verband.path("oordeel").asText())
        .containsExactlyInAnyOrder("AFGEWEZEN", "VOORGESTELD");
  }

  @Test
  void aRejectionNeedsAReason() {
    inHengelo();
    Route hier = inEnschede();
    var antwoord =
        enschede.post(
            "/api/v1/taken/" + hier.taak() + "/afronding",
            bespreking(verband(hier), "AFWIJZEN", null));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().at("/fouten/0/veld").asText()).isEqualTo("verbanden[0].redenNiet");
  }

  @Test
  void aLinkOfAnotherCasusCannotBeJudged() {
    inHengelo();
    Route hier = inEnschede();
    Route anders = Route.begin(enschede, melding("Enschede", "053 111 22 33"));
    var antwoord =
        enschede.post(
            "/api/v1/taken/" + anders.taak() + "/afronding",
            bespreking(verband(hier), "BEVESTIGEN", null));
    assertThat(antwoord.status()).isEqualTo(404);
    assertThat(verband(hier).path("oordeel").asText()).isEqualTo("VOORGESTELD");
  }

  @Test
  void manySharingOneValueMakesItWeakAndTheListStaysShort() {
    Dossierrij rijen = new Dossierrij(opslag.vraag());
    for (int i = 0; i < 40; i++) {
      String nummer = "C-massa-%s-%d".formatted(telefoon.substring(3), i);
      rijen.voegToe(rijen.casus(nummer, "twente", "Borne", "niemand"), "TELEFOON", telefoon);
    }
    Route hier = inEnschede();
    assertThat(verbanden(hier)).hasSize(25);
    assertThat(verbanden(hier).get(0).path("sterkte").asText()).isEqualTo("ZWAK");
  }

  @Test
  void aShelterIsNoLink() {
    for (String gemeente : List.of("Hengelo", "Enschede")) {
      ObjectNode melding = melding(gemeente, telefoon + gemeente.length());
      melding
          .putArray("locaties")
          .addObject()
          .put("rol", "OPVANG")
          .put("adres", "Schuilplaats 7")
          .put("plaats", "Verborgen");
      Route route = Route.begin("Hengelo".equals(gemeente) ? hengelo : enschede, melding);
      assertThat(verbanden(route)).isEmpty();
    }
  }

  @Test
  void eachComparisonIsLoggedWithTheCasussenThatItMet() {
    Route daar = inHengelo();
    Route hier = inEnschede();
    assertThat(
            opslag.aantal(
                "select count(*) from verwerking where handeling = 'ZOEKEN' and doel = 'Verbanden zoeken' and casussen @> array[?, ?]",
                id(hier),
                id(daar)))
        .isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "drenthe, twente-enschede-aandachtsfunctionaris",
    "twente, twente-borne-aandachtsfunctionaris",
    "twente, ''",
    "'', twente-enschede-aandachtsfunctionaris"
  })
  void theFunctionsTellNothingToWhoMayNotSeeTheCasus(String regio, String groep) {
    inHengelo();
    Route hier = inEnschede();
    als(
        regio,
        groep,
        app -> {
          for (String functie : List.of("zoek_verbanden", "verband_contacten")) {
            assertThat(tel(app, "select count(*) from %s(?)".formatted(functie), id(hier)))
                .as(functie)
                .isZero();
          }
          assertThat(tel(app, "select count(*) from verband where casus_id = ?", id(hier)))
              .isZero();
          assertThat(
                  tel(
                      app,
                      "select count(*) from zoek_casussen(?, '{}', '{}')",
                      verband(hier).path("nummer").asText()))
              .isZero();
        });
  }

  @Test
  void theFunctionAnswersWithNumbersPlacesAndCodesOnly() {
    Route daar = inHengelo();
    Route hier = inEnschede();
    als(
        "twente",
        "twente-enschede-aandachtsfunctionaris",
        app -> {
          Map<String, Object> rij =
              app.sql("select * from zoek_verbanden(?)").param(id(hier)).query().singleRow();
          assertThat(rij.keySet())
              .containsExactly("nummer", "gemeente", "reden", "sterkte", "afdruk");
          assertThat(rij)
              .containsEntry("nummer", daar.casus())
              .containsEntry("gemeente", "Hengelo")
              .containsEntry("reden", "TELEFOON");
          assertThat(rij.get("afdruk").toString()).matches("TELEFOON:[0-9a-f]{64}");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into verband (id, nummer, casus_id, melding_id, treffer_id, redenen, afdrukken, sterkte, oordeel, gevonden_op) select gen_random_uuid(), 'V-eigen', casus_id, melding_id, treffer_id, redenen, afdrukken, sterkte, oordeel, gevonden_op from verband limit 1",
        "update verband set treffer_id = casus_id",
        "update verband set nummer = 'V-anders'",
        "delete from verband",
        "select mag_casus_zien(gen_random_uuid(), 'twente')"
      })
  void theApplicationCannotMakeUpLinksAsAUser(String verboden) {
    inHengelo();
    inEnschede();
    als(
        "twente",
        "twente-enschede-aandachtsfunctionaris",
        app ->
            assertThatThrownBy(() -> app.sql(verboden).query().listOfRows())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|row-level security).*"));
  }

  @Test
  void aJudgementStands() {
    inHengelo();
    Route hier = inEnschede();
    hier.rondAf(bespreking(verband(hier), "BEVESTIGEN", null));
    als(
        "twente",
        "twente-enschede-aandachtsfunctionaris",
        app ->
            assertThat(
                    app.sql(
                            "update verband set oordeel = 'AFGEWEZEN', toelichting = 'x' where casus_id = ?")
                        .param(id(hier))
                        .update())
                .isZero());
  }

  @Test
  void rowsFromBeforeGetTheirKeys() {
    Route daar = inHengeloMetNaam();
    opslag
        .vraag()
        .sql("update kenmerk set genormaliseerd = 'oud', sleutelversie = 0 where casus_id = ?")
        .param(id(daar))
        .update();
    opslag
        .vraag()
        .sql("update betrokkene set naamsleutels = '{}', sleutelversie = 0 where casus_id = ?")
        .param(id(daar))
        .update();
    assertThat(verbanden(inEnschede())).isEmpty();
    bijwerking.werkBij();
    assertThat(
            opslag.aantal(
                "select count(*) from betrokkene where casus_id = ? and cardinality(naamsleutels) > 0",
                id(daar)))
        .isOne();
    assertThat(verbanden(inEnschede()))
        .extracting(verband -> verband.path("gemeente").asText())
        .contains("Hengelo");
  }

  private UUID id(Route route) {
    return opslag
        .vraag()
        .sql("select id from casus where nummer = ?")
        .param(route.casus())
        .query(UUID.class)
        .single();
  }

  private static long tel(JdbcClient app, String sql, Object waarde) {
    return app.sql(sql).param(waarde).query(Long.class).single();
  }

  private void als(String regio, String groep, Consumer<JdbcClient> werk) {
    DataSource bron = Opslag.alsToepassing(toegang);
    JdbcClient app = JdbcClient.create(bron);
    new TransactionTemplate(new DataSourceTransactionManager(bron))
        .executeWithoutResult(
            status -> {
              app.sql(
                      "select set_config('meldroute.gebruiker', 'iemand', true), set_config('meldroute.regios', ?, true), set_config('meldroute.groepen', ?, true)")
                  .params(regio, groep)
                  .query((rij, nummer) -> nummer)
                  .list();
              werk.accept(app);
            });
  }
}
