package nl.meldroute.beleid.naspelen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trying, testing and replaying a draft over the API. Of a table that nothing in the product asks
 * yet, in one region, so that all its decisions are those of the test.
 */
@Meldroutetest
class NaspelenApiTest {

  private static final String REGIO = "drenthe";
  private static final String SLEUTEL = "bewaartermijn";
  private static final String TABEL = Fabriek.tekst(SLEUTEL);

  /** Who is suspected of nothing is kept five years, and not two. */
  private static final String LANGER =
      TABEL.replace("<text>\"P2Y\"</text>", "<text>\"P5Y\"</text>");

  private static final Map<String, Object> GEWOON =
      Map.of(
          "uitkomst", "HULP_GEBORGD",
          "zorgverleend", "NEE",
          "leeftijdscategorie", "MEERDERJARIG");
  private static final Map<String, Object> GEEN_VERMOEDEN =
      Map.of(
          "uitkomst", "GEEN_MENSENHANDEL",
          "zorgverleend", "NEE",
          "leeftijdscategorie", "MEERDERJARIG");

  private static final String MEER_ROLLEN = "drenthe-beleid-en-regie";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang database;
  @Autowired private IdentityService identiteiten;
  @Autowired private Naspelingen naspelingen;
  @Autowired private Naspeelopslag naspeelopslag;
  @Autowired private Testgevallen testgevallen;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;
  @Autowired private JdbcClient app;

  private Opslag opslag;
  private Api beleid;
  private String nummer;
  private UUID wijziging;

  @BeforeEach
  void aDraft() {
    opslag = new Opslag(database);
    beleid = Api.als("drenthe-beleidsmedewerker", omgeving);
    concept(LANGER);
  }

  @AfterEach
  void tidyUp() {
    voer("delete from naspeelgroep where regio = 'drenthe'");
    voer("delete from naspeling where regio = 'drenthe'");
    voer("delete from testgevalaanpassing where regio = 'drenthe'");
    voer("delete from testgeval where regio = 'drenthe'");
    voer("delete from beleidsbewerker where wijziging_id = '" + wijziging + "'");
    voer("delete from beleidswijziging where id = '" + wijziging + "'");
    voer(
        "delete from afwijking a using beslissing b where b.id = a.beslissing_id and b.sleutel = 'bewaartermijn'");
    voer("delete from beslissing where sleutel = 'bewaartermijn'");
    voer(
        "delete from casus_toegang t using casus c where c.id = t.casus_id and c.nummer like 'C-naspelen-%'");
    voer("delete from casus where nummer like 'C-naspelen-%'");
    opslag.close();
  }

  private void voer(String sql) {
    opslag.vraag().sql(sql).update();
  }

  private void concept(String inhoud) {
    wijziging = UUID.randomUUID();
    nummer = "B-drenthe-2026-" + wijziging.toString().substring(0, 8);
    opslag
        .vraag()
        .sql(
            """
            insert into beleidswijziging (id, nummer, regio, soort, sleutel, aard, stand, titel, reden, inhoud, uitgangspunt,
              uitgangspunt_versie, uitgangspunt_eigen, auteur, gemaakt_op, gewijzigd_door, gewijzigd_op)
            values (?, ?, 'drenthe', 'TABEL', 'bewaartermijn', 'EIGEN_VARIANT', 'CONCEPT', 'Proef', 'Proef', ?, ?, 1, false,
              'drenthe-beleidsmedewerker', now(), 'drenthe-beleidsmedewerker', now())
            """)
        .params(wijziging, nummer, inhoud, TABEL)
        .update();
  }

  private UUID casus(String nummer, boolean afgeschermd) {
    UUID id = UUID.randomUUID();
    opslag
        .vraag()
        .sql(
            """
            insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie,
                               vormen, geopend_op, laatst_bewogen_op, versie, afgeschermd)
            values (?, ?, 'drenthe', 'Emmen', 'GEMELD', 'drenthe-emmen-aandachtsfunctionaris', 'GEEN', 'NORMAAL', 'ONBEKEND',
                    '{ONBEKEND}', now(), now(), 0, ?)
            """)
        .params(id, nummer, afgeschermd)
        .update();
    opslag
        .vraag()
        .sql(
            "insert into casus_toegang values (?, 'drenthe-ketenregisseur', 'drenthe', 'proef', now())")
        .param(id)
        .update();
    return id;
  }

  private void beslist(
      UUID casus, int aantal, Map<String, Object> invoer, String uitkomst, int dagenGeleden) {
    opslag
        .vraag()
        .sql(
            """
            insert into beslissing (id, casus_id, sleutel, versie, regio, invoer, uitkomsten, regels, geen_regel, uitleg,
                                    gevraagd_door, gevraagd_bij, tijdstip)
            select gen_random_uuid(), ?, 'bewaartermijn', 1, 'drenthe', ?::jsonb, ?::jsonb, '[]', false, '', 'systeem', 'proef',
                   now() - ? * interval '1 day'
            from generate_series(1, ?)
            """)
        .params(casus, Api.JSON.valueToTree(invoer).toString(), uitkomst, dagenGeleden, aantal)
        .update();
  }

  private static final String VIJF_JAAR = "[{\"termijn\": \"P5Y\", \"grond\": \"CASUS\"}]";
  private static final String TWEE_JAAR = "[{\"termijn\": \"P2Y\", \"grond\": \"GEEN_VERMOEDEN\"}]";

  /** Numbers of a casus that everybody of the region office sees, and of one that is shielded. */
  private List<String> verleden() {
    String open = "C-naspelen-open-" + UUID.randomUUID();
    String dicht = "C-naspelen-dicht-" + UUID.randomUUID();
    UUID zichtbaar = casus(open, false);
    UUID afgeschermd = casus(dicht, true);
    beslist(zichtbaar, 60, GEWOON, VIJF_JAAR, 2);
    beslist(zichtbaar, 10, GEEN_VERMOEDEN, TWEE_JAAR, 2);
    beslist(afgeschermd, 30, GEEN_VERMOEDEN, TWEE_JAAR, 2);
    beslist(zichtbaar, 3, GEEN_VERMOEDEN, TWEE_JAAR, 500);
    beslist(
        casus("C-naspelen-" + UUID.randomUUID() + "-OEFENING", false),
        5,
        GEEN_VERMOEDEN,
        TWEE_JAAR,
        2);
    voer(
        """
        insert into afwijking (id, beslissing_id, casus_id, gekozen, reden, door, tijdstip)
        select gen_random_uuid(), b.id, b.casus_id, 'P15Y', 'proef', 'iemand', now()
        from beslissing b join casus c on c.id = b.casus_id and c.nummer like 'C-naspelen-open-%'
        where b.sleutel = 'bewaartermijn' and b.uitkomsten @> '[{"termijn": "P2Y"}]' order by b.tijdstip desc limit 2
        """);
    return List.of(open, dicht);
  }

  private String pad(String rest) {
    return "/api/v1/beleidswijzigingen/" + nummer + rest;
  }

  private JsonNode naspeling(Api wie, String verzoek) {
    Antwoord begonnen = beleid.post(pad("/naspelingen"), verzoek);
    assertThat(begonnen.status()).as(begonnen.tekst()).isEqualTo(202);
    return tot(wie, begonnen.inhoud().path("id").asText());
  }

  private JsonNode tot(Api wie, String id) {
    long geduld = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    JsonNode nu = wie.haal(pad("/naspelingen/" + id)).inhoud();
    while (nu.path("stand").asText().equals("LOOPT") && System.nanoTime() < geduld) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      nu = wie.haal(pad("/naspelingen/" + id)).inhoud();
    }
    return nu;
  }

  private boolean isGedaan(String inhoud) {
    return toegang.alsSysteem(REGIO, () -> naspelingen.isGedaan(nummer, inhoud));
  }

  private Api metMeerRollen() {
    if (identiteiten.createUserQuery().userId(MEER_ROLLEN).count() == 0) {
      User collega = identiteiten.newUser(MEER_ROLLEN);
      collega.setFirstName("Beleid");
      collega.setLastName("en regie");
      collega.setPassword("demo");
      // As the demo users have: too short for anybody else.
      ((IdentityServiceImpl) identiteiten).saveUser(collega, true);
      identiteiten.createMembership(MEER_ROLLEN, "drenthe-beleidsmedewerker");
      identiteiten.createMembership(MEER_ROLLEN, "drenthe-ketenregisseur");
    }
    return Api.als(MEER_ROLLEN, omgeving);
  }

  @Test
  void aReplayTellsHowManyDecisionsWouldDifferAndNamesOnlyCasussenThatTheReaderSees() {
    List<String> casussen = verleden();
    assertThat(isGedaan(LANGER)).isFalse();
    JsonNode klaar = naspeling(beleid, "{}");
    assertThat(klaar.path("stand").asText()).as(klaar.toString()).isEqualTo("KLAAR");
    assertThat(klaar.path("totaal").asLong()).isEqualTo(100);
    assertThat(klaar.path("gedaan").asLong()).isEqualTo(100);
    assertThat(klaar.path("anders").asLong()).isEqualTo(40);
    assertThat(klaar.path("groepen")).hasSize(1);
    JsonNode groep = klaar.at("/groepen/0");
    assertThat(groep.path("van").asText()).contains("2").isNotEqualTo(groep.path("naar").asText());
    assertThat(groep.path("aantal").asLong()).isEqualTo(40);
    assertThat(groep.path("afgeweken").asLong()).isEqualTo(2);
    assertThat(groep.path("alZoNu").asBoolean()).isFalse();
    assertThat(groep.has("casussen")).isFalse();
    assertThat(isGedaan(LANGER)).isTrue();
    assertThat(isGedaan(TABEL)).isFalse();

    String id = klaar.path("id").asText();
    JsonNode gelezen = tot(metMeerRollen(), id);
    assertThat(gelezen.at("/groepen/0/casussen"))
        .singleElement()
        .extracting(JsonNode::asText)
        .isEqualTo(casussen.get(0));
    assertThat(
            opslag.aantal(
                "select count(*) from verwerking where gebruiker = ? and doel like ?",
                MEER_ROLLEN,
                "%" + nummer))
        .isEqualTo(1);

    JsonNode alles = naspeling(beleid, "{\"alles\": true}");
    assertThat(alles.path("anders").asLong()).isEqualTo(43);
    JsonNode gisteren = naspeling(beleid, "{\"sinds\": \"" + LocalDate.now() + "\"}");
    assertThat(gisteren.path("totaal").asLong()).isZero();
    assertThat(beleid.haal(pad("/naspelingen")).inhoud()).hasSize(3);
  }

  @Test
  void anUnchangedTableDiffersInNothingFromItsOwnDecisions() {
    verleden();
    voer(
        "update beleidswijziging set inhoud = uitgangspunt, versie = 1 where id = '"
            + wijziging
            + "'");
    JsonNode klaar = naspeling(beleid, "{}");
    assertThat(klaar.path("totaal").asLong()).isEqualTo(100);
    assertThat(klaar.path("anders").asLong()).isZero();
    assertThat(klaar.path("pastNiet").asLong()).isZero();
    assertThat(klaar.path("groepen")).isEmpty();
  }

  @Test
  void whoReadsPolicyReadsReplaysAndOnlyWhoWritesItBeginsOne() {
    String id = naspeling(beleid, "{}").path("id").asText();
    for (String lezer : List.of("drenthe-manager", "drenthe-auditor")) {
      Api wie = Api.als(lezer, omgeving);
      assertThat(wie.haal(pad("/naspelingen/" + id)).status()).isEqualTo(200);
      assertThat(wie.post(pad("/naspelingen"), "{}").status()).isEqualTo(403);
      assertThat(wie.verwijder(pad("/naspelingen/" + id)).status()).isEqualTo(403);
      assertThat(
              wie.put(pad("/testgevallen/fabriek-casus"), Map.of("vervalt", true, "reden", "x"))
                  .status())
          .isEqualTo(403);
      assertThat(
              wie.post(
                      "/api/v1/beslistabellen/bewaartermijn/testgevallen", geval("x", GEWOON, true))
                  .status())
          .isEqualTo(403);
    }
    for (String vreemd :
        List.of(
            "twente-beleidsmedewerker", "emmen-aandachtsfunctionaris", "drenthe-ketenregisseur")) {
      Api wie = Api.als(vreemd, omgeving);
      assertThat(
              Stream.of(
                      wie.haal(pad("/naspelingen")),
                      wie.haal(pad("/naspelingen/" + id)),
                      wie.post(pad("/naspelingen"), "{}"),
                      wie.verwijder(pad("/naspelingen/" + id)),
                      wie.post(pad("/testgevallen"), "{}"),
                      wie.post(pad("/proefberekeningen"), Map.of("invoer", GEWOON)),
                      wie.haal("/api/v1/beslistabellen/bewaartermijn/testgevallen?regio=drenthe"))
                  .map(Antwoord::status))
          .as(vreemd)
          .containsOnly(404);
      // Who changes policy nowhere hears that, whichever change it is about.
      assertThat(
              Stream.of(
                      wie.verwijder(pad("/testgevallen/fabriek-casus")),
                      wie.verwijder(
                          "/api/v1/beslistabellen/bewaartermijn/testgevallen/fabriek-casus?regio=drenthe"))
                  .map(Antwoord::status))
          .as(vreemd)
          .containsOnly(vreemd.equals("twente-beleidsmedewerker") ? 404 : 403);
    }
  }

  private void loopt(String hartslag) {
    opslag
        .vraag()
        .sql(
            """
            insert into naspeling (id, wijziging_id, regio, sleutel, vingerafdruk, versie, heel_jaar, stand, door, begonnen_op, hartslag)
            values (gen_random_uuid(), ?, 'drenthe', 'bewaartermijn', '', 0, true, 'LOOPT', 'een-ander', now(), now() - ?::interval)
            """)
        .params(wijziging, hartslag)
        .update();
  }

  @Test
  void oneReplayAtATimeRunsInARegionAndOneThatDiedWithItsNodeMakesWay() {
    loopt("1 second");
    Antwoord bezet = beleid.post(pad("/naspelingen"), "{}");
    assertThat(bezet.status()).isEqualTo(409);
    assertThat(bezet.tekst()).contains(nummer);
    voer("update naspeling set hartslag = now() - interval '3 minutes'");
    assertThat(naspeling(beleid, "{}").path("stand").asText()).isEqualTo("KLAAR");
    JsonNode alle = beleid.haal(pad("/naspelingen")).inhoud();
    assertThat(alle.findValuesAsText("stand")).containsExactlyInAnyOrder("KLAAR", "MISLUKT");
    assertThat(alle.findValuesAsText("melding")).singleElement().asString().contains("opnieuw na");
  }

  @Test
  void whatIsBrokenOffStaysSoAndItsThreadHearsThatItMustStop() {
    loopt("1 second");
    String id = beleid.haal(pad("/naspelingen")).inhoud().at("/0/id").asText();
    assertThat(beleid.verwijder(pad("/naspelingen/" + id)).status()).isEqualTo(204);
    assertThat(tot(beleid, id).path("stand").asText()).isEqualTo("AFGEBROKEN");
    boolean magDoor =
        toegang.alsSysteem(
            REGIO,
            () -> transactie.execute(kloppen -> naspeelopslag.klopt(UUID.fromString(id), 1, 2L)));
    assertThat(magDoor).isFalse();
    assertThat(beleid.verwijder(pad("/naspelingen/" + UUID.randomUUID())).status()).isEqualTo(404);
  }

  @Test
  void twoWhoBeginAtOnceGetOneReplayAndTheSameKeyGivesTheSame() throws Exception {
    CyclicBarrier samen = new CyclicBarrier(2);
    ExecutorService mensen = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> antwoorden =
          Stream.of("drenthe-beleidsmedewerker", "drenthe-beleidsmedewerker-2")
              .map(
                  wie ->
                      mensen.submit(
                          () -> {
                            samen.await(30, TimeUnit.SECONDS);
                            return Api.als(wie, omgeving).post(pad("/naspelingen"), "{}").status();
                          }))
              .toList();
      for (Future<Integer> antwoord : antwoorden) {
        assertThat(antwoord.get(60, TimeUnit.SECONDS)).isIn(202, 409);
      }
    } finally {
      mensen.shutdown();
    }
    JsonNode alle = beleid.haal(pad("/naspelingen")).inhoud();
    alle.findValuesAsText("id").forEach(id -> tot(beleid, id));
    assertThat(beleid.haal(pad("/naspelingen")).inhoud().findValuesAsText("stand"))
        .isNotEmpty()
        .containsOnly("KLAAR");

    String sleutel = UUID.randomUUID().toString();
    Antwoord eerst = beleid.post(pad("/naspelingen"), "{}", "Idempotency-Key", sleutel);
    Antwoord weer = beleid.post(pad("/naspelingen"), "{}", "Idempotency-Key", sleutel);
    assertThat(weer.inhoud()).isEqualTo(eerst.inhoud());
    tot(beleid, eerst.inhoud().path("id").asText());
  }

  @Test
  void aDraftIsTriedAsItIsTypedAndTellsAllFaultsAtOnce() {
    JsonNode bewaard =
        beleid.post(pad("/proefberekeningen"), Map.of("invoer", GEEN_VERMOEDEN)).inhoud();
    assertThat(bewaard.at("/uitkomsten/0/termijn").asText()).isEqualTo("P5Y");
    assertThat(bewaard.at("/regelIds/0").asText()).isEqualTo("geen-vermoeden");
    assertThat(bewaard.at("/regels/0/toelichting").asText()).isNotBlank();
    JsonNode getypt =
        beleid
            .post(pad("/proefberekeningen"), Map.of("invoer", GEEN_VERMOEDEN, "inhoud", TABEL))
            .inhoud();
    assertThat(getypt.at("/uitkomsten/0/termijn").asText()).isEqualTo("P2Y");
    Antwoord fout =
        beleid.post(
            pad("/proefberekeningen"),
            Map.of("invoer", Map.of("uitkomst", "ONZIN", "zorgverleend", 3, "vreemd", "JA")));
    assertThat(fout.status()).isEqualTo(422);
    assertThat(fout.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactlyInAnyOrder("invoer.uitkomst", "invoer.zorgverleend", "invoer.vreemd");
    Antwoord script =
        beleid.post(
            pad("/proefberekeningen"),
            Map.of(
                "invoer",
                GEWOON,
                "inhoud",
                TABEL.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" ")));
    assertThat(script.status()).isEqualTo(422);
    assertThat(script.tekst()).contains("FEEL");
    assertThat(beleid.haal(pad("/naspelingen")).inhoud()).isEmpty();
  }

  private static Map<String, Object> geval(
      String naam, Map<String, Object> invoer, boolean verplicht) {
    return Map.of(
        "regio", REGIO,
        "naam", naam,
        "invoer", invoer,
        "verwacht", List.of(Map.of("termijn", "P5Y", "grond", "CASUS")),
        "verplicht", verplicht);
  }

  @Test
  void ownExamplesAreKeptAndARequiredOneIsNotDroppedJustLikeThat() {
    String pad = "/api/v1/beslistabellen/bewaartermijn/testgevallen";
    Antwoord fout =
        beleid.post(pad, geval("Fout", Map.of("uitkomst", "ONZIN", "vreemd", "JA"), true));
    assertThat(fout.status()).isEqualTo(422);
    assertThat(fout.inhoud().path("fouten")).hasSize(2);
    String verplicht = beleid.post(pad, geval("Gewoon", GEWOON, true)).inhoud().path("id").asText();
    String vrij = beleid.post(pad, geval("Ook gewoon", GEWOON, false)).inhoud().path("id").asText();
    assertThat(beleid.verwijder(pad + "/" + verplicht + "?regio=drenthe").status()).isEqualTo(409);
    assertThat(beleid.verwijder(pad + "/fabriek-casus?regio=drenthe").status()).isEqualTo(409);
    assertThat(beleid.verwijder(pad + "/" + vrij + "?regio=drenthe").status()).isEqualTo(204);
    assertThat(beleid.verwijder(pad + "/" + vrij + "?regio=drenthe").status()).isEqualTo(404);
    JsonNode lijst = beleid.haal(pad + "?regio=drenthe").inhoud();
    assertThat(lijst.findValuesAsText("id"))
        .contains(verplicht, "fabriek-casus")
        .doesNotContain(vrij);
    assertThat(Api.als("twente-beleidsmedewerker", omgeving).haal(pad + "?regio=twente").tekst())
        .contains("fabriek-casus")
        .doesNotContain(verplicht);
  }

  private List<String> fouten() {
    return toegang.alsSysteem(
        REGIO,
        () -> transactie.execute(lezen -> testgevallen.fouten(nummer, REGIO, SLEUTEL, LANGER)));
  }

  @Test
  void aRequiredExampleStaysGreenOrItsNewAnswerGoesAlongToTheSecondPerson() {
    JsonNode rood = beleid.post(pad("/testgevallen"), "{}").inhoud();
    assertThat(rood.path("groen").asBoolean()).isFalse();
    assertThat(fouten()).singleElement().asString().contains("Geen vermoeden").contains("reden");
    JsonNode getypt = beleid.post(pad("/testgevallen"), Map.of("inhoud", TABEL)).inhoud();
    assertThat(getypt.path("groen").asBoolean()).isTrue();

    Api collega = Api.als("drenthe-beleidsmedewerker-2", omgeving);
    Map<String, Object> aanpassing =
        Map.of(
            "verwacht",
            List.of(Map.of("termijn", "P5Y", "grond", "GEEN_VERMOEDEN")),
            "reden",
            "Zo is het besloten.");
    String geval = pad("/testgevallen/fabriek-geen-vermoeden");
    assertThat(
            collega
                .put(geval, Map.of("vervalt", true, "verwacht", List.of(), "reden", "x"))
                .status())
        .isEqualTo(422);
    assertThat(collega.put(pad("/testgevallen/fabriek-bestaat-niet"), aanpassing).status())
        .isEqualTo(404);
    assertThat(collega.put(geval, aanpassing).status()).isEqualTo(204);
    assertThat(fouten()).isEmpty();
    JsonNode groen = beleid.post(pad("/testgevallen"), "{}").inhoud();
    assertThat(groen.path("groen").asBoolean()).isTrue();
    assertThat(groen.toString()).contains("Zo is het besloten.");
    assertThat(
            opslag.aantal(
                "select count(*) from beleidsbewerker where wijziging_id = ? and gebruiker = 'drenthe-beleidsmedewerker-2'",
                wijziging))
        .as("who changes what is expected cannot approve it")
        .isEqualTo(1);
    // It counts only once the change does.
    assertThat(
            beleid.haal("/api/v1/beslistabellen/bewaartermijn/testgevallen?regio=drenthe").tekst())
        .contains("P2Y");

    opslag
        .vraag()
        .sql("select set_config('meldroute.gebruiker', 'drenthe-beleidsmedewerker', false)")
        .query(String.class)
        .single();
    voer(
        "update beleidswijziging set stand = 'BIJ_TWEEDE', ingediend_door = 'drenthe-beleidsmedewerker', ingediend_op = now(), ingaat_op = now() where id = '"
            + wijziging
            + "'");
    assertThat(collega.put(geval, aanpassing).status()).isEqualTo(409);
    assertThat(collega.verwijder(geval).status()).isEqualTo(409);
    assertThatThrownBy(
            () ->
                toegang.alsSysteem(
                    REGIO,
                    () ->
                        transactie.executeWithoutResult(
                            past ->
                                app.sql(
                                        "insert into testgevalaanpassing values (?, 'drenthe', 'fabriek-casus', null, 'x', 'x', now())")
                                    .param(wijziging)
                                    .update())))
        .isInstanceOf(DataAccessException.class);
  }
}
