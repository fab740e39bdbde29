package nl.meldroute.proces;

import static nl.meldroute.proces.Verwijsronde.POLITIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a partner's system may say, and what a partner gets to see. */
@Meldroutetest
class VerwijzingAntwoordenTest {

  private static final Map<String, String> JA = Map.of("status", "GEACCEPTEERD");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Databasetoegang toegang;

  @Test
  void aSystemConfirmsTakesOverAndTellsTheOutcome() {
    Verwijsronde ronde = verzonden();
    Api politie = werk.api(POLITIE);

    Api.Antwoord ontvangen = ronde.antwoord(politie, Map.of("status", "ONTVANGEN"));
    assertThat(ontvangen.status()).as(ontvangen.tekst()).isEqualTo(200);
    assertThat(ontvangen.inhoud().path("status").asText()).isEqualTo("ONTVANGEN");
    ronde.moet("ONTVANGEN");
    assertThat(ronde.weergave().path("ontvangenOp").isNull()).isFalse();

    assertThat(ronde.antwoord(politie, JA).status()).isEqualTo(200);
    ronde.moet("GEACCEPTEERD").werkAf();
    Api.Antwoord klaar =
        ronde.antwoord(
            politie,
            Map.of(
                "status", "AFGEROND", "uitkomst", "NIET_VERVOLGD", "toelichting", "Geen bewijs."));
    assertThat(klaar.status()).as(klaar.tekst()).isEqualTo(200);
    ronde.moet("AFGEROND").werkAf();
    assertThat(ronde.instantie()).isEnded();
  }

  @Test
  void aRefusalNeedsItsReasonInWordsAndMayNameACode() {
    Verwijsronde ronde = verzonden();
    assertThat(ronde.antwoord(werk.api(POLITIE), Map.of("status", "GEWEIGERD")).status())
        .isEqualTo(422);
    Api.Antwoord antwoord =
        ronde.antwoord(
            werk.api(POLITIE), Map.of("status", "GEWEIGERD", "toelichting", "Ander gebied."));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    assertThat(ronde.weergave().path("redenWeigering").asText()).isEqualTo("OVERIG");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-heroverwegen");
  }

  @Test
  void theSameKeyWithTheSameBodyAnswersOnceAndWithAnotherBodyIsRefused() {
    Verwijsronde ronde = verzonden();
    Api politie = werk.api(POLITIE);
    String sleutel = UUID.randomUUID().toString();
    for (int keer = 0; keer < 2; keer++) {
      assertThat(ronde.antwoord(politie, JA, "Idempotency-Key", sleutel).status()).isEqualTo(200);
    }
    Map<String, String> anders = Map.of("status", "ONTVANGEN");
    assertThat(ronde.antwoord(politie, anders, "Idempotency-Key", sleutel).status()).isEqualTo(422);
    Verwijsronde ander = verzonden();
    assertThat(ander.antwoord(politie, JA, "Idempotency-Key", sleutel).status())
        .as("the same key for another referral")
        .isEqualTo(422);
    ander.moet("VERZONDEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twente-partner-riec",
        "enschede-aandachtsfunctionaris",
        "hengelo-aandachtsfunctionaris",
        "twente-manager",
        "twente-privacy-officer",
        "beheerder"
      })
  void toWhoeverDidNotReceiveItItDoesNotExist(String gebruiker) {
    Verwijsronde ronde = verzonden();
    assertThat(ronde.antwoord(werk.api(gebruiker), JA).status()).isEqualTo(404);
    ronde.moet("VERZONDEN");
  }

  @Test
  void anAnswerThatDoesNotFitHowFarItIsIsAConflict() {
    Verwijsronde ronde = verzonden();
    Api politie = werk.api(POLITIE);
    Map<String, String> uitkomst = Map.of("status", "AFGEROND", "uitkomst", "OPSPORING");
    assertThat(ronde.antwoord(politie, uitkomst).status()).isEqualTo(409);
    assertThat(ronde.antwoord(politie, JA).status()).isEqualTo(200);
    assertThat(ronde.antwoord(politie, JA).status()).isEqualTo(409);
    ronde.werkAf();
    assertThat(ronde.antwoord(politie, Map.of("status", "ONTVANGEN")).status()).isEqualTo(409);
    assertThat(ronde.antwoord(politie, uitkomst).status()).isEqualTo(200);
    ronde.werkAf();
    assertThat(ronde.antwoord(politie, uitkomst).status()).isEqualTo(409);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | status",
        "{\"status\":\"VERZONDEN\"} | status",
        "{\"status\":7} | status",
        "{\"status\":\"AFGEROND\"} | uitkomst",
        "{\"status\":\"AFGEROND\",\"uitkomst\":\"NIET_VERVOLGD\"} | toelichting",
        "{\"status\":\"GEACCEPTEERD\",\"uitkomst\":\"OPVANG\"} | uitkomst",
        "{\"status\":\"GEACCEPTEERD\",\"toelichting\":\"\"} | toelichting",
        "{\"status\":\"GEACCEPTEERD\",\"toelichting\":[1]} | toelichting",
        "{\"status\":\"GEACCEPTEERD\",\"toelichting\":\"a\\u0000\"} | toelichting",
        "{\"status\":\"GEWEIGERD\",\"toelichting\":\"x\",\"redenWeigering\":\"GEEN_ZIN\"} | redenWeigering",
        "{\"status\":\"GEACCEPTEERD\",\"extra\":1} | extra"
      })
  void badInputIsNamedAtItsFieldAndChangesNothing(String inhoud, String veld) {
    Verwijsronde ronde = verzonden();
    Api.Antwoord antwoord =
        werk.api(POLITIE).post("/api/v1/verwijzingen/" + ronde.id() + "/antwoorden", inhoud);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld")).containsExactly(veld);
    ronde.moet("VERZONDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"JA\"", "{", "null"})
  void whatIsNoAnswerAtAllIsUnreadable(String inhoud) {
    Api.Antwoord antwoord =
        werk.api(POLITIE).post("/api/v1/verwijzingen/" + UUID.randomUUID() + "/antwoorden", inhoud);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "niets", "00000000-0000-0000-0000-000000000000"})
  void aReferralThatIsNotThereIsNotFound(String id) {
    assertThat(werk.api(POLITIE).post("/api/v1/verwijzingen/" + id + "/antwoorden", JA).status())
        .isEqualTo(404);
  }

  @Test
  void aPartnerSeesTheDisclosureAndNothingOfTheCasus() {
    Verwijsronde ronde = verzonden();
    Api politie = werk.api(POLITIE);
    assertThat(politie.haal("/api/v1/casussen/" + ronde.route().casus()).status()).isEqualTo(404);
    assertThat(politie.haal("/api/v1/meldingen/" + ronde.route().melding()).status())
        .isEqualTo(404);
    assertThat(ronde.formulier(POLITIE).toString())
        .contains("Xandra Verzonnen", "Verzonnenlaan 99")
        .doesNotContain("Zeven mensen werken en slapen");
    assertThat(politie.haal("/api/v1/casussen/" + ronde.route().casus()).status()).isEqualTo(404);
  }

  @Test
  void theDatabaseShowsAReceiverItsReferralAndDisclosureOnly() {
    Verwijsronde ronde = verzonden();
    assertThat(ziet("twente-partner-politie", ronde)).containsExactly(1L, 1L, 0L, 0L, 0L);
    assertThat(ziet("twente-partner-riec", ronde)).containsExactly(0L, 0L, 0L, 0L, 0L);
    assertThat(ziet("twente-enschede-aandachtsfunctionaris", ronde))
        .containsExactly(1L, 1L, 1L, 1L, 1L);
    Verwijsronde klaar = Verwijsronde.naar("POLITIE", ronde.route(), werk, engine);
    assertThat(ziet("twente-partner-politie", klaar))
        .as("not sent yet")
        .containsExactly(0L, 0L, 0L, 0L, 0L);
  }

  /** What a group gets from the database itself: verwijzing, verstrekking and what is behind it. */
  private List<Long> ziet(String groep, Verwijsronde ronde) {
    var bron = Opslag.alsToepassing(toegang);
    JdbcClient app = JdbcClient.create(bron);
    return new TransactionTemplate(new DataSourceTransactionManager(bron))
        .execute(
            stand -> {
              app.sql(
                      """
                      select set_config('meldroute.gebruiker', 'proef', true), set_config('meldroute.regios', 'twente', true),
                             set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', 'nee', true)
                      """)
                  .param(groep)
                  .query()
                  .listOfRows();
              return List.of(
                  tel(app, "verwijzing where id = ?::uuid", ronde.id()),
                  tel(app, "verstrekking where verwijzing_id = ?::uuid", ronde.id()),
                  tel(app, "casus where nummer = ?", ronde.route().casus()),
                  tel(app, "melding where nummer = ?", ronde.route().melding()),
                  tel(
                      app,
                      "betrokkene where casus_id = (select casus_id from verwijzing where id = ?::uuid)",
                      ronde.id()));
            });
  }

  private static long tel(JdbcClient app, String waar, String waarde) {
    return app.sql("select count(*) from " + waar).param(waarde).query(Long.class).single();
  }

  private Verwijsronde verzonden() {
    return Verwijsronde.naar("POLITIE", Verwijsronde.casus(werk), werk, engine).werkAf();
  }
}
