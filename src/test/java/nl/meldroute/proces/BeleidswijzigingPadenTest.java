package nl.meldroute.proces;

import static nl.meldroute.proces.Beleidsbalie.MAKER;
import static nl.meldroute.proces.Beleidsbalie.REGIO;
import static nl.meldroute.proces.Beleidsbalie.TWEEDE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Fabrieksvraag;
import nl.meldroute.platform.Toegang;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft that was handed in to its publication, and back: {@code beleidswijziging.bpmn}. */
@Meldroutetest
class BeleidswijzigingPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("beleidswijziging");

  private static final String BEOORDELEN = "beleidswijziging-beoordelen";
  private static final String AANPASSEN = "beleidswijziging-aanpassen";
  private static final String BEKIJKEN = "beleidswijziging-bekijken";

  @Autowired private Beleidsbalie balie;
  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Fabrieksvraag fabriek;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;

  @AfterEach
  void nothingIsLeft() {
    ClockUtil.reset();
    balie.ruimOp(
        "deelname-tafel", "bewaartermijn", "comensha-registratie", "verantwoordelijke-gemeente");
  }

  private void later(Duration duur, String nummer) {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(duur)));
    new Proces(engine).werkAf(nummer);
  }

  private boolean loopt(String nummer) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(nummer)
            .count()
        > 0;
  }

  private long versies(String sleutel) {
    return engine
        .getRepositoryService()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(sleutel)
        .tenantIdIn(REGIO)
        .count();
  }

  private JsonNode proef(String sleutel) {
    return balie
        .als(MAKER)
        .post(
            "/api/v1/beslistabellen/" + sleutel + "/proefberekeningen",
            Map.of("regio", REGIO, "invoer", Map.of()))
        .inhoud();
  }

  private String variant(String sleutel) {
    return proef(sleutel).path("variant").asText(null);
  }

  @Test
  void aChangeIsReturnedApprovedPublishedAtItsTimeAndLookedAtLater() {
    String sleutel = "deelname-tafel";
    String nummer = balie.concept(sleutel, "EIGEN_VARIANT");
    Instant ingang = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(2));
    assertThat(balie.dientIn(MAKER, nummer, ingang).status()).isEqualTo(204);
    assertThat(balie.stand(nummer)).isEqualTo("BIJ_TWEEDE");

    assertThat(balie.oordeelt(TWEEDE, nummer, "TERUGGEVEN").status()).isEqualTo(204);
    assertThat(balie.stand(nummer)).isEqualTo("CONCEPT");
    String aanpassen = balie.taak(MAKER, nummer, AANPASSEN);
    assertThat(
            balie
                .als(MAKER)
                .haal(aanpassen + "/formulier")
                .inhoud()
                .path("gegevens")
                .path("waarom")
                .asText())
        .isEqualTo("De uitleg mag korter.");
    assertThat(balie.dientIn(MAKER, nummer, ingang).status()).isEqualTo(204);

    String beoordelen = balie.taak(TWEEDE, nummer, BEOORDELEN);
    assertThat(
            balie
                .als(TWEEDE)
                .post(beoordelen + "/afronding", Map.of("besluit", "GOEDKEUREN"))
                .status())
        .isEqualTo(204);
    assertThat(balie.stand(nummer)).isEqualTo("GOEDGEKEURD");
    new Proces(engine).werkAf(nummer);
    assertThat(versies(sleutel)).isZero();
    assertThat(variant(sleutel)).isNull();

    later(Duration.ofDays(2).plusMinutes(1), nummer);
    assertThat(balie.stand(nummer)).isEqualTo("GEPUBLICEERD");
    assertThat(versies(sleutel)).isEqualTo(1);
    assertThat(variant(sleutel)).isEqualTo(REGIO);
    assertThat(balie.taken(MAKER, nummer, BEKIJKEN)).isEmpty();

    later(Duration.ofDays(28).plusMinutes(1), nummer);
    String bekijken = balie.taak(MAKER, nummer, BEKIJKEN);
    assertThat(
            balie
                .als(MAKER)
                .post(bekijken + "/afronding", Map.of("toelichting", "Niemand week af."))
                .status())
        .isEqualTo(204);
    assertThat(loopt(nummer)).isFalse();
    assertThat(balie.lees(nummer).path("opmerkingen").findValuesAsText("tekst"))
        .containsExactly("Niemand week af.");
  }

  @Test
  void whatWasReturnedIsWithdrawnFromItsTaskWithAReason() {
    String nummer = balie.concept("bewaartermijn", "EIGEN_VARIANT");
    balie.dientIn(MAKER, nummer, null);
    balie.oordeelt(TWEEDE, nummer, "TERUGGEVEN");
    String aanpassen = balie.taak(MAKER, nummer, AANPASSEN);
    assertThat(
            balie
                .als(MAKER)
                .post(aanpassen + "/afronding", Map.of("besluit", "INTREKKEN"))
                .status())
        .isEqualTo(422);
    assertThat(
            balie
                .als(MAKER)
                .post(
                    aanpassen + "/afronding",
                    Map.of("besluit", "INTREKKEN", "reden", "Wij laten het zo."))
                .status())
        .isEqualTo(204);
    assertThat(balie.stand(nummer)).isEqualTo("INGETROKKEN");
    assertThat(loopt(nummer)).isFalse();
  }

  @Test
  void whatWaitsForItsTimeIsWithdrawnAtTheDesk() {
    String nummer = balie.concept("bewaartermijn", "EIGEN_VARIANT");
    balie.goedgekeurd(nummer, ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(3)));
    assertThat(
            balie.doet(TWEEDE, nummer, "intrekking", Map.of("reden", "Toch niet nodig.")).status())
        .isEqualTo(204);
    assertThat(loopt(nummer)).isFalse();
    later(Duration.ofDays(4), nummer);
    assertThat(balie.stand(nummer)).isEqualTo("INGETROKKEN");
  }

  @Test
  void aNewFactoryTableAsksTheOfficersAndCountsOnlyWhenTheyApproveIt() {
    String sleutel = "comensha-registratie";
    String eigen = balie.gepubliceerd(sleutel, "EIGEN_VARIANT");
    String nieuw = Beleidsbalie.anders(balie.inhoud(eigen));
    vraag(sleutel, nieuw);
    String eerste = lopendeVraag(sleutel);
    vraag(sleutel, Beleidsbalie.anders(nieuw));
    String nummer = lopendeVraag(sleutel);
    assertThat(balie.stand(eerste)).isEqualTo("INGETROKKEN");
    assertThat(loopt(eerste)).isFalse();
    long versies = versies(sleutel);

    String taak = balie.taak(TWEEDE, nummer, AANPASSEN);
    assertThat(balie.als(TWEEDE).haal(taak + "/formulier").inhoud().toString())
        .contains("nieuwe versie van wat uw regio zelf wijzigde");
    balie.naspeelt(nummer);
    assertThat(balie.als(TWEEDE).post(taak + "/afronding", Map.of("besluit", "INDIENEN")).status())
        .isEqualTo(204);
    assertThat(balie.oordeelt(TWEEDE, nummer, "GOEDKEUREN").status()).isEqualTo(403);
    assertThat(balie.oordeelt(MAKER, nummer, "GOEDKEUREN").status()).isEqualTo(204);
    assertThat(versies(sleutel)).isEqualTo(versies);
    new Proces(engine).werkAf(nummer);
    assertThat(versies(sleutel)).isEqualTo(versies + 1);
    assertThat(balie.stand(nummer)).isEqualTo("GEPUBLICEERD");
  }

  private void vraag(String sleutel, String inhoud) {
    transactie.executeWithoutResult(
        start ->
            toegang.alsSysteem(
                REGIO, () -> fabriek.stel(REGIO, Beleidssoort.TABEL, sleutel, inhoud)));
  }

  private String lopendeVraag(String sleutel) {
    return JdbcClient.create(werk.eigenaar())
        .sql(
            "select nummer from beleidswijziging where aard = 'FABRIEK' and sleutel = ? and stand = 'CONCEPT'")
        .param(sleutel)
        .query(String.class)
        .single();
  }

  @Test
  void rollingBackRestoresWhatCountedAndListsWhatWasDecidedBetween() {
    String sleutel = "bewaartermijn";
    String nummer = balie.gepubliceerd(sleutel, "EIGEN_VARIANT");
    assertThat(variant(sleutel)).isEqualTo(REGIO);
    String terug = balie.draaitTerug(MAKER, sleutel).inhoud().path("nummer").asText();
    assertThat(variant(sleutel)).isNull();
    assertThat(loopt(nummer)).isFalse();
    assertThat(balie.stand(nummer)).isEqualTo("TERUGGEDRAAID");
    assertThat(balie.lees(nummer).path("teruggedraaidDoor").asText()).isEqualTo(terug);

    String taak = balie.taak(TWEEDE, terug, BEKIJKEN);
    assertThat(balie.als(TWEEDE).haal(taak + "/formulier").inhoud().toString())
        .contains("teruggedraaid");
    assertThat(
            balie
                .als(TWEEDE)
                .post(taak + "/afronding", Map.of("toelichting", "Er was niets besloten."))
                .status())
        .isEqualTo(204);
    assertThat(loopt(terug)).isFalse();
    JsonNode tussen =
        balie.als(MAKER).haal("/api/v1/beleidswijzigingen/" + terug + "/tussenliggend").inhoud();
    assertThat(tussen.path("beslissingen").asInt(-1)).isZero();
    assertThat(tussen.path("casusnummers").isArray()).isTrue();
    assertThat(balie.draaitTerug(MAKER, sleutel).status()).isEqualTo(409);
  }

  @Test
  void whatWasApprovedAgainstSomethingElseIsNotPublishedButGoesBack() {
    String sleutel = "verantwoordelijke-gemeente";
    balie.gepubliceerd(sleutel, "EIGEN_VARIANT");
    String nummer = balie.concept(sleutel, "WIJZIGEN");
    balie.goedgekeurd(nummer, ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(1)));
    assertThat(balie.draaitTerug(MAKER, sleutel).status()).isEqualTo(201);
    later(Duration.ofDays(2), nummer);

    assertThat(variant(sleutel)).isNull();
    assertThat(balie.stand(nummer)).isEqualTo("CONCEPT");
    assertThat(balie.lees(nummer).path("achterhaald").asBoolean()).isTrue();
    String taak = balie.taak(MAKER, nummer, AANPASSEN);
    assertThat(balie.als(MAKER).post(taak + "/afronding", Map.of("besluit", "INDIENEN")).status())
        .isEqualTo(422);
    long versie = balie.lees(nummer).path("versie").asLong();
    assertThat(balie.doet(MAKER, nummer, "uitgangspunt", Map.of("versie", versie)).status())
        .isEqualTo(200);
    assertThat(balie.dientIn(MAKER, nummer, null).status()).isEqualTo(204);
  }

  @Test
  void aPublicationThatFailsEndsWithAHumanAndGoesOnFromThere() {
    String sleutel = "bewaartermijn";
    String nummer = balie.concept(sleutel, "EIGEN_VARIANT");
    balie.goedgekeurd(nummer, null);
    // The moment itself first; then the step that publishes.
    Job ingang = job(nummer);
    engine.getManagementService().executeJob(ingang.getId());
    try (Storing kapot = werk.weigerAlles("act_re_decision_def", "new.tenant_id_ = 'drenthe'")) {
      for (int poging = 0; poging < 3; poging++) {
        werk.draaiJob(job(nummer));
      }
    }
    assertThat(balie.stand(nummer)).isEqualTo("GOEDGEKEURD");
    assertThat(variant(sleutel)).isNull();
    String wie = "drenthe-ketenregisseur";
    String storing = balie.taak(wie, nummer, "storing-oplossen");
    assertThat(balie.als(wie).haal(storing + "/formulier").inhoud().toString()).contains(nummer);
    assertThat(
            balie
                .als(wie)
                .post(storing + "/afronding", Map.of("toelichting", "De schijf was vol."))
                .status())
        .isEqualTo(204);
    later(Duration.ofMinutes(5), nummer);
    assertThat(balie.stand(nummer)).isEqualTo("GEPUBLICEERD");
  }

  private Job job(String nummer) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(nummer)
                .processDefinitionKey("beleidswijziging")
                .singleResult()
                .getId())
        .singleResult();
  }

  @Test
  void theMakersDoNotGetTheTaskToJudgeAndNobodyCompletesItAroundItsForm() {
    String nummer = balie.concept("bewaartermijn", "EIGEN_VARIANT");
    balie.dientIn(MAKER, nummer, null);
    assertThat(balie.taken(MAKER, nummer, BEOORDELEN)).isEmpty();
    assertThat(balie.oordeelt(MAKER, nummer, "GOEDKEUREN").status()).isEqualTo(403);
    String id = balie.taak(TWEEDE, nummer, BEOORDELEN).replace("/api/v1/taken/", "");
    assertThat(
            balie
                .als(MAKER)
                .post("/api/v1/taken/" + id + "/afronding", Map.of("besluit", "GOEDKEUREN"))
                .status())
        .isEqualTo(404);
    for (String deur : List.of("/engine-rest/task/", "/camunda/api/engine/engine/default/task/")) {
      for (String gebruiker : List.of(MAKER, TWEEDE, "beheerder")) {
        assertThat(
                balie
                    .als(gebruiker)
                    .post(
                        deur + id + "/complete",
                        "{\"variables\":{\"besluit\":{\"value\":\"GOEDKEUREN\"}}}")
                    .status())
            .as(deur + gebruiker)
            .isGreaterThanOrEqualTo(400);
      }
    }
    assertThat(balie.stand(nummer)).isEqualTo("BIJ_TWEEDE");
  }
}
