package nl.meldroute.proces;

import static nl.meldroute.proces.Verrijkingsroute.WIJKCOACH;
import static nl.meldroute.proces.Verrijkingsroute.bron;
import static nl.meldroute.proces.Verrijkingsroute.geantwoord;
import static nl.meldroute.proces.Verrijkingsroute.keuze;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Choosing sources, what a source sees of it, and sparring (Twente 2022, §6.1 step 2). */
@Meldroutetest
class InformatieInwinnenTest {

  private static final String REDEN = "redenNietGevraagd";

  @Autowired private Verrijkingsroute verrijking;
  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Databasetoegang database;

  @ParameterizedTest
  @ValueSource(strings = {"SOCIAAL_DOMEIN", "VEILIGHEID"})
  void whoAsksOneDomainOnlySaysWhy(String domein) {
    Route route = verrijking.begin();
    Map<String, Object> een = keuze(bron(domein, "WIJKCOACH"));
    assertThat(fouten(route.probeer("bronnen-kiezen", een))).containsExactly(REDEN);
    assertThat(fouten(route.probeer("bronnen-kiezen", Antwoorden.met(een, Map.of(REDEN, "  ")))))
        .containsExactly(REDEN);
    assertThat(route.dossier().path("informatieverzoeken")).isEmpty();

    route.voltooi("bronnen-kiezen", Antwoorden.met(een, Map.of(REDEN, "Dat weet ik al.")));
    assertThat(route.dossier().path("informatieverzoeken")).hasSize(1);
    assertThat(route.dossier().path("tijdlijn").toString())
        .contains("Niet overal informatie gevraagd: Dat weet ik al.");
  }

  @Test
  void nobodyNeedsToBeAskedWhenSomebodySaysWhy() {
    Route route = verrijking.begin();
    assertThat(fouten(route.probeer("bronnen-kiezen", keuze()))).containsExactly(REDEN);

    route.voltooi(
        "bronnen-kiezen", Antwoorden.met(keuze(), Map.of(REDEN, "Ik zoek het zelf uit.")));
    assertThat(route.dossier().path("informatieverzoeken")).isEmpty();
    assertThat(lopend(route)).isZero();
    assertThat(route.gegevens("verrijken").path("ingewonnen").asText())
        .isEqualTo("Er is niemand om informatie gevraagd.");
    Map<String, Object> zonderBron =
        Antwoorden.met(Antwoorden.verrijken(), Map.of("verrijkingen", List.of()));
    assertThat(fouten(route.probeer("verrijken", zonderBron))).containsExactly("verrijkingen");
  }

  @Test
  void whoAskedSourcesNeedsNoOtherSource() {
    Route route = verrijking.gevraagd();
    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    verrijking.beantwoord(route, Verrijkingsroute.VEILIGHEID, Map.of("antwoord", "NIETS_BEKEND"));
    route.voltooi(
        "verrijken", Antwoorden.met(Antwoorden.verrijken(), Map.of("verrijkingen", List.of())));
    assertThat(route.dossier().path("verrijkingen")).hasSize(1);
  }

  @Test
  void everyFaultInTheChoiceIsNamedAtOnce() {
    Route route = verrijking.begin();
    assertThat(
            fouten(
                route.probeer(
                    "bronnen-kiezen",
                    keuze(
                        bron("VEILIGHEID", "POLITIE"),
                        bron("VEILIGHEID", "GEMEENTE"),
                        bron("VEILIGHEID", "POLITIE")))))
        .containsExactly("bronnen[1].partner", "bronnen[2].partner", REDEN);
    assertThat(fouten(route.probeer("bronnen-kiezen", keuze(bron("VEILIGHEID", "POLITIE_112")))))
        .containsExactly("bronnen[0].partner");
  }

  @Test
  void theFormNamesWhomTheRegionCanAsk() {
    assertThat(verrijking.begin().gegevens("bronnen-kiezen").path("mogelijkeBronnen").asText())
        .contains("Politie (AVIM)", "Wijkcoach", "Veilig Thuis")
        .doesNotContain("Politie via 112", "Casustafel");
  }

  @Test
  void aSourceSeesItsQuestionWhoAsksAndTheTermAndNothingOfTheCasus() {
    Route route = verrijking.gevraagd();
    JsonNode verzoek = verrijking.verzoek(route, WIJKCOACH);
    JsonNode formulier = verrijking.formulier(verzoek, WIJKCOACH).inhoud();
    JsonNode gegevens = formulier.path("gegevens");
    assertThat(namen(gegevens)).containsExactlyInAnyOrder("vraagsteller", "vraag", "uiterlijk");
    assertThat(gegevens.path("vraagsteller").asText())
        .isEqualTo("Aandachtsfunctionaris mensenhandel Enschede");
    assertThat(gegevens.path("vraag").asText()).isEqualTo("Kent u het adres Proefweg 1?");
    assertThat(gegevens.path("uiterlijk").asText())
        .matches("\\d\\d-\\d\\d-\\d{4} om \\d\\d.\\d\\d uur");
    assertThat(formulier.toString()).doesNotContain("Zeven mensen", Werkbank.AANDACHTSFUNCTIONARIS);
    for (String gebruiker : List.of(WIJKCOACH, Verrijkingsroute.VEILIGHEID)) {
      assertThat(werk.api(gebruiker).haal("/api/v1/casussen/" + route.casus()).status())
          .as(gebruiker)
          .isEqualTo(404);
      assertThat(werk.api(gebruiker).haal("/api/v1/meldingen/" + route.melding()).status())
          .as(gebruiker)
          .isEqualTo(404);
    }
  }

  @Test
  void theEngineTellsASourceNoMoreThanItsRequestNeeds() {
    Route route = Verrijkingsroute.vraag(verrijking.beginVanSlachtoffer(), "WIJKCOACH");
    String task = "/engine-rest/task/" + verrijking.verzoek(route, WIJKCOACH).path("id").asText();
    String instantie = "/engine-rest/process-instance/" + verrijking.instantie(route).getId();
    for (String pad : List.of(task, instantie)) {
      Api.Antwoord variabelen = werk.api(WIJKCOACH).haal(pad + "/variables");
      assertThat(namen(variabelen.inhoud()))
          .as(variabelen.tekst())
          .containsExactlyInAnyOrder(
              "melding",
              "casus",
              "regio",
              "gemeente",
              "meldersoort",
              "dringendheid",
              "onderwerp",
              "partner");
      assertThat(variabelen.inhoud().at("/meldersoort/value").asText()).isEqualTo("OVERIG");
    }
    assertThat(
            werk.api(WIJKCOACH)
                .haal("/engine-rest/process-instance/" + route.instantie().getId() + "/variables")
                .status())
        .isGreaterThanOrEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enschede-medewerker-veiligheid",
        "hengelo-wijkcoach",
        "twente-partner-riec",
        "enschede-aandachtsfunctionaris",
        "twente-manager"
      })
  void theRequestOfAnotherGroupIsNotThere(String ander) {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    JsonNode verzoek = verrijking.verzoek(route, WIJKCOACH);
    assertThat(verrijking.formulier(verzoek, ander).status()).isEqualTo(404);
    assertThat(verrijking.probeer(verzoek, ander, geantwoord()).status()).isEqualTo(404);
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("GEVRAAGD");
  }

  @Test
  void theDatabaseShowsASourceNothingEither() {
    Route route = verrijking.gevraagd();
    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    UUID casus =
        JdbcClient.create(werk.eigenaar())
            .sql("select id from casus where nummer = ?")
            .param(route.casus())
            .query(UUID.class)
            .single();
    for (String tabel :
        List.of("informatieverzoek", "consultatie", "verrijking", "casus", "melder", "tijdlijn")) {
      String vraag =
          "select count(*) from %s where %s = ?"
              .formatted(tabel, tabel.equals("casus") ? "id" : "casus_id");
      Long gezien =
          als(
              "twente-enschede-wijkcoach",
              db -> db.sql(vraag).param(casus).query(Long.class).single());
      assertThat(gezien).as(tabel).isZero();
    }
    Long eigenGemeente =
        als(
            "twente-enschede-aandachtsfunctionaris",
            db ->
                db.sql(
                        "select count(*) from informatieverzoek v join casus c on c.id = v.casus_id where c.nummer = ?")
                    .param(route.casus())
                    .query(Long.class)
                    .single());
    assertThat(eigenGemeente).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update informatieverzoek set vraag = 'iets anders'",
        "update informatieverzoek set partner = 'POLITIE'",
        "update informatieverzoek set vastgelegd_door = 'iemand-anders'",
        "update consultatie set vraag = 'iets anders'",
        "delete from informatieverzoek",
        "delete from consultatie"
      })
  void whatWasAskedIsNotRewritten(String sql) {
    assertThatThrownBy(
            () -> als("twente-enschede-aandachtsfunctionaris", db -> db.sql(sql).update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aRefusalNeedsItsReasonAndAnAnswerItsText() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    JsonNode verzoek = verrijking.verzoek(route, WIJKCOACH);
    assertThat(fouten(verrijking.probeer(verzoek, WIJKCOACH, Map.of("antwoord", "GEWEIGERD"))))
        .containsExactly("weigering", "toelichting");
    assertThat(fouten(verrijking.probeer(verzoek, WIJKCOACH, Map.of("antwoord", "GEANTWOORD"))))
        .containsExactly("bevinding");
    assertThat(fouten(verrijking.probeer(verzoek, WIJKCOACH, Map.of())))
        .containsExactly("antwoord");
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("GEVRAAGD");
  }

  @Test
  void theLogNamesTheSourceThatAnswered() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    try (Opslag opslag = new Opslag(database)) {
      assertThat(
              opslag.aantal(
                  """
                  select count(*) from verwerking v join casus c on c.id = any (v.casussen)
                  where c.nummer = ? and v.gebruiker = ? and v.handeling = 'WIJZIGEN'
                  """,
                  route.casus(),
                  WIJKCOACH))
          .isPositive();
    }
    JsonNode tijdlijn = route.dossier().path("tijdlijn");
    assertThat(tijdlijn.toString()).contains("Informatieverzoek aan Wijkcoach: beantwoord.");
  }

  @Test
  void theKenniscentrumSparsBesideTheSourcesAndItsAdviceIsPartOfTheEnrichment() {
    Route route = verrijking.begin();
    Map<String, Object> metAdvies =
        Antwoorden.met(
            keuze(bron("SOCIAAL_DOMEIN", "WIJKCOACH"), bron("VEILIGHEID", "POLITIE")),
            Map.of("consultatie", "JA"));
    assertThat(fouten(route.probeer("bronnen-kiezen", metAdvies)))
        .containsExactly("consultatieVraag");
    route.voltooi(
        "bronnen-kiezen",
        Antwoorden.met(metAdvies, Map.of("consultatieVraag", "Herkent u dit patroon?")));
    assertThat(
            engine
                .getTaskService()
                .getIdentityLinksForTask(route.taak("consultatie-kenniscentrum").getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactly("twente-procesmanager");

    route.door(Werkbank.PROCESMANAGER);
    JsonNode gegevens = route.gegevens("consultatie-kenniscentrum");
    assertThat(gegevens.path("vraag").asText()).isEqualTo("Herkent u dit patroon?");
    assertThat(gegevens.path("samenvatting").asText())
        .contains("Aandachtsfunctionaris mensenhandel Enschede", "Arbeidsuitbuiting", "18 jaar");
    assertThat(fouten(route.probeer("consultatie-kenniscentrum", Map.of())))
        .containsExactly("advies");
    route.voltooi("consultatie-kenniscentrum", Map.of("advies", "Kijk naar de huisvesting."));

    route.door(Werkbank.AANDACHTSFUNCTIONARIS);
    JsonNode consultatie = route.dossier().path("consultaties").get(0);
    assertThat(consultatie.path("advies").asText()).isEqualTo("Kijk naar de huisvesting.");
    assertThat(consultatie.path("beantwoordDoor").asText()).isEqualTo(Werkbank.PROCESMANAGER);
    JsonNode advies = route.dossier().path("verrijkingen").get(0);
    assertThat(advies.path("domein").asText()).isEqualTo("KENNISCENTRUM");
    assertThat(route.instantie()).isWaitingAt("informatieverzoeken-uitzetten");

    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    verrijking.beantwoord(route, "twente-partner-politie", Map.of("antwoord", "NIETS_BEKEND"));
    assertThat(route.gegevens("verrijken").path("ingewonnen").asText())
        .contains(
            "Vraag: Herkent u dit patroon?\nAdvies: Kijk naar de huisvesting.",
            "Politie (AVIM) (veiligheid)");
    assertThat(route.dossier().path("tijdlijn").toString())
        .contains("Het kenniscentrum heeft advies gegeven.");
  }

  private long lopend(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("informatieverzoek")
        .processInstanceBusinessKey(route.melding())
        .count();
  }

  private static List<String> fouten(Api.Antwoord antwoord) {
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(422);
    return StreamSupport.stream(antwoord.inhoud().path("fouten").spliterator(), false)
        .map(fout -> fout.path("veld").asText())
        .toList();
  }

  private static List<String> namen(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** In the database as the application, for a member of one group. */
  private <T> T als(String groep, Function<JdbcClient, T> werkje) {
    DriverManagerDataSource bron = Opslag.alsToepassing(database);
    JdbcClient app = JdbcClient.create(bron);
    return new TransactionTemplate(new DataSourceTransactionManager(bron))
        .execute(
            status -> {
              app.sql(
                      """
                      select set_config('meldroute.gebruiker', 'iemand', true), set_config('meldroute.regios', 'twente', true),
                             set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', 'nee', true)
                      """)
                  .param(groep)
                  .query((rij, nummer) -> nummer)
                  .list();
              return werkje.apply(app);
            });
  }
}
