package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.BEHEERDER;
import static nl.meldroute.proces.Werkbank.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a manager sees of the processes, and what nobody else does. */
@Meldroutetest
class ProcesbeeldTest {

  private static final String ELDERS = "drenthe-manager";
  private static final String PAD = "/api/v1/procesbeeld";
  private static final String GEHEIM = "Ottilie Vertrouwelijk, Proefweg 12";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactie;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
    SecurityContextHolder.clearContext();
  }

  @Test
  void theStandOfARegionCountsWhatWaitsWhatIsLateAndWhatIsNew() {
    JsonNode voor = als(MANAGER, "/stand?regio=twente");
    werk.meld(Antwoorden.VEILIG);
    JsonNode na = als(MANAGER, "/stand?regio=twente");

    assertThat(bij(na, "signaal-bespreken").path("aantal").asLong())
        .isEqualTo(bij(voor, "signaal-bespreken").path("aantal").asLong() + 1);
    assertThat(bij(na, "signaal-bespreken").path("naam").asText()).isEqualTo("Signaal bespreken");
    assertThat(bij(na, "signaal-bespreken").at("/proces/naam").asText()).isEqualTo("Meldroute");
    assertThat(telling(na, "nieuw", "DAG")).isEqualTo(telling(voor, "nieuw", "DAG") + 1);
    assertThat(na.at("/casussen/ouderdom")).hasSize(5);

    ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(100))));
    JsonNode later = als(MANAGER, "/stand?regio=twente");
    assertThat(bij(later, "signaal-bespreken").path("teLaat").asLong())
        .isEqualTo(bij(later, "signaal-bespreken").path("aantal").asLong());
    assertThat(later.at("/teLaat/langer").asLong()).isPositive();
    assertThat(telling(later, "ouderdom", "LANGER"))
        .isGreaterThan(telling(na, "ouderdom", "LANGER"));
    assertThat(telling(later, "nieuw", "WEEK")).isZero();
  }

  @Test
  void acuteDangerThatIsWorkedOnIsSeenAtOnceAndADrillIsNot() {
    long voor = als(MANAGER, "/stand?regio=twente").at("/acuut/aantal").asLong();
    Route gevaar = werk.meld(Antwoorden.ACUUT);
    JsonNode nu = als(MANAGER, "/stand?regio=twente");
    assertThat(nu.at("/acuut/aantal").asLong()).isEqualTo(voor + 1);
    assertThat(nu.at("/acuut/oudste").asText()).isNotEmpty();

    werk.voerUit(
        "update act_hi_procinst set business_key_ = business_key_ || '-OEFENING' where business_key_ = '%s'"
            .formatted(gevaar.melding()));
    assertThat(als(MANAGER, "/stand?regio=twente").at("/acuut/aantal").asLong()).isEqualTo(voor);
  }

  @Test
  void whoKeepsTheSystemRunningSeesProcessesOfAllRegionsAndCountsNoCasussen() {
    JsonNode stand = als(BEHEERDER, "/stand?regio=twente");
    assertThat(stand.has("wachtend")).isTrue();
    assertThat(stand.has("casussen")).isFalse();
    assertThat(als(BEHEERDER, "").path("regios").findValuesAsText("code"))
        .contains("twente", "drenthe");
    assertThat(als(MANAGER, "").path("regios").findValuesAsText("code")).containsExactly("twente");
  }

  @Test
  void aManagerSeesNothingOfAnotherRegionWhateverIsAsked() {
    Route route = werk.meld(Antwoorden.VEILIG);
    String instantie = route.instantie().getProcessInstanceId();
    assertThat(als(MANAGER, "/instanties/" + instantie).path("casus").asText())
        .isEqualTo(route.casus());

    for (String pad :
        List.of(
            "/stand?regio=twente",
            "/stappen?regio=twente",
            "/zaken?regio=twente",
            "/instanties/" + instantie,
            "/beslistabellen/" + tabel("verwijzing", "twente") + "?regio=drenthe",
            "/beslistabellen/" + tabel("acuut-gevaar", null) + "?regio=twente")) {
      assertThat(werk.api(ELDERS).haal(PAD + pad).status()).as(pad).isEqualTo(404);
    }
    assertThat(als(ELDERS, "/zaken?regio=drenthe&nummer=" + route.casus())).isEmpty();
    assertThat(stappen(als(ELDERS, "/stappen?regio=drenthe&proces=meldroute"), route)).isEmpty();
  }

  @Test
  void theDatabaseCountsForNobodyButTheManagerOfTheRegion() {
    Route route = werk.meld(Antwoorden.VEILIG);
    assertThat(geteld("twente-manager", "twente")).isPositive();
    assertThat(meldingen("twente-manager", "twente", route)).containsExactly(route.melding());
    for (String groep :
        List.of(
            "drenthe-manager",
            "twente-procesmanager",
            "twente-partner-politie",
            "beheerder",
            "twente-enschede-aandachtsfunctionaris")) {
      assertThat(geteld(groep, groep.startsWith("drenthe") ? "drenthe" : "twente"))
          .as(groep)
          .isZero();
    }
    assertThat(meldingen("drenthe-manager", "drenthe", route)).isEmpty();
    assertThat(meldingen("twente-procesmanager", "twente", route)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/zaken?regio=twente&nummer=' or '1'='1",
        "/zaken?regio=twente&nummer=%25",
        "/zaken?regio=twente&nummer=M-twente-0000-000000') or true --",
        "/zaken?regio=twente&nummer=\\"
      })
  void whatIsTypedAsANumberIsANumberAndNothingElse(String vraag) {
    String[] delen = vraag.split("nummer=");
    String pad = delen[0] + "nummer=" + URLEncoder.encode(delen[1], StandardCharsets.UTF_8);
    assertThat(als(MANAGER, pad)).isEmpty();
  }

  @Test
  void whatIsAskedWronglyIsSaidInDutch() {
    Api manager = werk.api(MANAGER);
    assertThat(manager.haal(PAD + "/zaken?regio=twente&grootte=101").status()).isEqualTo(422);
    assertThat(manager.haal(PAD + "/zaken?regio=twente&pagina=0").tekst()).contains("vanaf 1");
    assertThat(manager.haal(PAD + "/stappen?regio=twente&van=2026-02-01&tot=2026-01-01").tekst())
        .contains("Kies een dag op of na de eerste dag.");
    assertThat(manager.haal(PAD + "/stappen?regio=twente&van=2001-01-01").tekst())
        .contains("ten hoogste twee jaar");
    assertThat(manager.haal(PAD + "/stappen?regio=twente&proces=bestaat-niet").status())
        .isEqualTo(404);
  }

  @Test
  void theStepsSayHowManyWaitAndHowLongItTook() {
    ClockUtil.setCurrentTime(Date.from(Instant.now().minus(Duration.ofHours(3))));
    Route route = werk.meld(Antwoorden.VEILIG);
    ClockUtil.setCurrentTime(Date.from(Instant.now().minus(Duration.ofHours(1))));
    route.besproken("JA");
    ClockUtil.reset();

    JsonNode stappen = als(MANAGER, "/stappen?regio=twente&proces=meldroute");
    JsonNode besproken = stap(stappen, "signaal-bespreken");
    assertThat(besproken.path("klaar").asLong()).isPositive();
    assertThat(besproken.path("meesteBinnen").asLong())
        .isGreaterThanOrEqualTo(besproken.path("helftBinnen").asLong());
    assertThat(besproken.path("wachttijd").asLong()).isGreaterThanOrEqualTo(7000);
    JsonNode wacht = stap(stappen, "bronnen-kiezen");
    assertThat(wacht.path("wachtNu").asLong()).isPositive();
    assertThat(wacht.path("naam").asText()).isEqualTo("Bronnen kiezen");
    assertThat(stappen.findValuesAsText("soort")).doesNotContain("serviceTask", "exclusiveGateway");
    assertThat(als(MANAGER, "/stappen?regio=twente").findValuesAsText("sleutel"))
        .contains("meldroute");
  }

  @Test
  void aFinishedRouteIsFoundByMeldingAndByCasusAndShowsHowItWentWithoutNames() {
    Route route = werk.meld(Antwoorden.VEILIG).totTerugkoppelen().teruggekoppeld().afgesloten();

    for (String nummer : List.of(route.melding(), route.casus().toLowerCase())) {
      JsonNode zaken = als(MANAGER, "/zaken?regio=twente&proces=meldroute&nummer=" + nummer);
      assertThat(zaken).hasSize(1);
      assertThat(zaken.at("/0/nummer").asText()).isEqualTo(route.melding());
      assertThat(zaken.at("/0/casus").asText()).isEqualTo(route.casus());
      assertThat(zaken.at("/0/gemeente").asText()).isEqualTo("Enschede");
      assertThat(zaken.at("/0/einde").asText()).isNotEmpty();
    }
    Api.Antwoord bladzijde = werk.api(MANAGER).haal(PAD + "/zaken?regio=twente&grootte=1&pagina=2");
    assertThat(bladzijde.inhoud()).hasSize(1);
    assertThat(bladzijde.antwoord().headers().firstValue("X-Total-Count"))
        .hasValueSatisfying(totaal -> assertThat(Long.parseLong(totaal)).isGreaterThan(1));

    JsonNode verloop = als(MANAGER, "/instanties/" + route.instantie().getProcessInstanceId());
    assertThat(verloop.path("klaar").asText()).isNotEmpty();
    assertThat(verloop.path("stappen").findValuesAsText("naam"))
        .contains("Signaal bespreken", "Terugkoppelen aan melder", "Casus afsluiten");
    assertThat(verloop.path("stappen").findValuesAsText("soort"))
        .contains("taak", "beslistabel", "eigen proces");
    assertThat(verloop.toString()).doesNotContain("aandachtsfunctionaris", "procesmanager\"");
    assertThat(verloop.path("stappenTotaal").asLong()).isEqualTo(verloop.path("stappen").size());
  }

  @Test
  void anIncidentIsToldInWordsWithoutWhatTheProgramSaid() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .bronnenGekozen()
            .rondAf("verrijken", Antwoorden.verrijken());
    werk.draaiJob(route);
    try (Storing kapot = werk.weiger("beslissing", route, "new.sleutel = 'vermoeden'", GEHEIM)) {
      for (int keer = 0; keer < 3; keer++) {
        werk.draaiJob(route);
      }
    }
    JsonNode stand = als(MANAGER, "/stand?regio=twente");
    JsonNode storing =
        StreamSupport.stream(stand.path("storingen").spliterator(), false)
            .filter(een -> een.path("nummer").asText().equals(route.melding()))
            .findFirst()
            .orElseThrow();
    assertThat(storing.path("wat").asText()).contains("drie keer niet gelukt", "Vermoeden bepalen");
    assertThat(storing.path("wie").asText()).contains("Storing oplossen", "procesmanager");
    assertThat(stand.path("storingenTotaal").asLong()).isPositive();
    assertThat(stand.toString()).doesNotContain("Ottilie", "Exception", "SQL", "nl.meldroute");

    JsonNode verloop = als(MANAGER, "/instanties/" + route.instantie().getProcessInstanceId());
    assertThat(verloop.path("storingen")).hasSize(1);
    route.door(Werkbank.PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    new Proces(engine).werkAf(route.melding());
    assertThat(
            als(MANAGER, "/instanties/" + route.instantie().getProcessInstanceId())
                .path("storingen"))
        .isEmpty();
  }

  @Test
  void eachRuleOfATableSaysHowOftenItCountedAlsoWhenItNeverDid() {
    werk.meld(Antwoorden.VEILIG);
    JsonNode gebruik =
        als(MANAGER, "/beslistabellen/" + tabel("acuut-gevaar", null) + "?regio=twente");
    assertThat(gebruik.path("sleutel").asText()).isEqualTo("acuut-gevaar");
    assertThat(gebruik.path("beslissingen").asLong()).isPositive();
    assertThat(gebruik.path("regels").findValuesAsText("toelichting"))
        .allSatisfy(tekst -> assertThat(tekst).isNotBlank());
    assertThat(gebruik.path("regels").size()).isGreaterThan(3);
    assertThat(gebruik.at("/regels/0/nummer").asInt()).isEqualTo(1);
    assertThat(
            StreamSupport.stream(gebruik.path("regels").spliterator(), false)
                .mapToLong(regel -> regel.path("geraakt").asLong())
                .sum())
        .isEqualTo(gebruik.path("beslissingen").asLong());
  }

  @Test
  void whatPeopleChoseInsteadOfARuleIsToldInWords() {
    Route route = werk.meld(Antwoorden.VEILIG).besproken("JA").verrijkt();
    String advies = route.gegevens("vermoeden-beoordelen").path("adviesClassificatie").asText();
    String anders = "MENSENHANDEL".equals(advies) ? "ERNSTIG_VERMOEDEN" : "MENSENHANDEL";
    route.voltooi(
        "vermoeden-beoordelen",
        Antwoorden.met(
            Antwoorden.vermoedenBeoordelen(anders), Map.of("redenAfwijking", "Een proef.")));
    JsonNode gebruik =
        als(MANAGER, "/beslistabellen/" + tabel("vermoeden", null) + "?regio=twente");
    assertThat(gebruik.path("afgeweken").asLong()).isPositive();
    assertThat(gebruik.path("regels").toString())
        .contains("\"" + Classificatie.valueOf(anders).tekst() + "\":")
        .doesNotContain("\"" + anders + "\":");
  }

  private JsonNode als(String wie, String pad) {
    Api.Antwoord antwoord = werk.api(wie).haal(PAD + pad);
    assertThat(antwoord.status()).as("%s als %s: %s", pad, wie, antwoord.tekst()).isEqualTo(200);
    return antwoord.inhoud();
  }

  private String tabel(String sleutel, String regio) {
    var vraag =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(sleutel)
            .orderByDecisionDefinitionVersion()
            .desc();
    String id =
        (regio == null ? vraag.withoutTenantId() : vraag.tenantIdIn(regio)).list().get(0).getId();
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static JsonNode bij(JsonNode stand, String stap) {
    return stap(stand.path("wachtend"), stap);
  }

  private static JsonNode stap(JsonNode stappen, String stap) {
    return StreamSupport.stream(stappen.spliterator(), false)
        .filter(een -> een.path("stap").asText().equals(stap))
        .findFirst()
        .orElse(Api.JSON.createObjectNode());
  }

  private static List<JsonNode> stappen(JsonNode stappen, Route route) {
    return StreamSupport.stream(stappen.spliterator(), false)
        .filter(een -> een.toString().contains(route.melding()))
        .toList();
  }

  private static long telling(JsonNode stand, String onderdeel, String code) {
    return StreamSupport.stream(stand.path("casussen").path(onderdeel).spliterator(), false)
        .filter(een -> een.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow()
        .path("aantal")
        .asLong();
  }

  private long geteld(String groep, String regio) {
    return als(
        groep,
        regio,
        () ->
            database
                .sql("select coalesce(sum(aantal), 0) from procesbeeld_casussen('twente', now())")
                .query(Long.class)
                .single());
  }

  private List<String> meldingen(String groep, String regio, Route route) {
    return als(
        groep,
        regio,
        () ->
            database
                .sql("select procesbeeld_meldingen('twente', ?)")
                .param(route.casus())
                .query(String.class)
                .list());
  }

  private <T> T als(String groep, String regio, Supplier<T> vraag) {
    Gebruiker wie = new Gebruiker("proef", "Proef", List.of(groep), List.of(regio));
    SecurityContextHolder.getContext()
        .setAuthentication(new UsernamePasswordAuthenticationToken(wie, null, List.of()));
    try {
      return transactie.execute(status -> vraag.get());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
