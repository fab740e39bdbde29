package nl.meldroute.openbaar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.terugkoppeling.Taal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Reporting without an account, and what somebody learns who has the code. */
@Meldroutetest
class OpenbaarTest {

  private static final String MELDEN = "/api/v1/openbaar/meldingen";
  private static final String STATUS = MELDEN + "/status";
  private static final String ONBEKEND = "AAAA-BBBB-CCCC-DDDD";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;

  @BeforeEach
  void nobodyCameByYet() {
    opslag = new Opslag(toegang);
    opslag.vraag().sql("delete from openbaar_teller").update();
  }

  @AfterEach
  void laterTestsMayComeByToo() {
    opslag.vraag().sql("delete from openbaar_teller").update();
    opslag.close();
  }

  private Antwoord meld(Map<String, Object> anders, String... koppen) {
    Map<String, Object> melding =
        new HashMap<>(
            Map.of(
                "taal", "pl",
                "gemeente", "Hengelo",
                "overMij", false,
                "omschrijving", "W tym domu mieszka dwanaście osób, które nie mogą wyjść."));
    melding.putAll(anders);
    return Api.anoniem(omgeving).post(MELDEN, melding, koppen);
  }

  private Antwoord status(String code) {
    return Api.anoniem(omgeving).post(STATUS, Map.of("volgcode", code));
  }

  private JsonNode ontvangen(Map<String, Object> anders) {
    Antwoord antwoord = meld(anders);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud();
  }

  private Map<String, Object> rij(String kolommen, String volgcode) {
    return opslag
        .vraag()
        .sql(
            "select %s from melding m join melder r on r.melding_id = m.id join casus c on c.id = m.casus_id left join contactafspraak a on a.melding_id = m.id where m.volgcode_hash = sha256(?)"
                .formatted(kolommen))
        .param(volgcode.getBytes())
        .query()
        .singleRow();
  }

  @Test
  void aCitizenReportsWithoutANameAndGetsACodeAndNoNumber() {
    JsonNode bewijs = ontvangen(Map.of());
    assertThat(bewijs.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("volgcode", "gevaarniveau", "terugkoppelingVoor");
    assertThat(bewijs.path("gevaarniveau").asText()).isEqualTo("BEOORDELEN");
    assertThat(
            rij(
                "m.regio, c.gemeente, m.meldersoort, r.anoniem, a.taal, m.gemeld_door",
                bewijs.path("volgcode").asText()))
        .containsEntry("regio", "twente")
        .containsEntry("gemeente", "Hengelo")
        .containsEntry("meldersoort", "INWONER")
        .containsEntry("anoniem", true)
        .containsEntry("taal", "pl")
        .containsEntry("gemeld_door", "melder");
  }

  @Test
  void whoLeavesAPhoneNumberIsKnownToTheOwnerOfTheCasusOnlyAndSaysWhenItIsSafe() {
    JsonNode bewijs =
        ontvangen(
            Map.of(
                "overMij",
                true,
                "contact",
                Map.of(
                    "telefoon", "06 00000098",
                    "veilig", "JA",
                    "van", "09:00",
                    "tot", "12:30",
                    "nooit", "06 00000097")));
    assertThat(
            rij(
                "m.meldersoort, r.anoniem, r.afgeschermd, r.veilig_contact, a.van::text, a.tot::text, a.nooit",
                bewijs.path("volgcode").asText()))
        .containsEntry("meldersoort", "SLACHTOFFER")
        .containsEntry("anoniem", false)
        .containsEntry("afgeschermd", true)
        .containsEntry("veilig_contact", "JA")
        .containsEntry("van", "09:00:00")
        .containsEntry("tot", "12:30:00")
        .containsEntry("nooit", "06 00000097");
  }

  @Test
  void whoDoesNotKnowTheMunicipalityIsNotSentAway() {
    assertThat(
            rij(
                "m.regio, c.gemeente",
                ontvangen(Map.of("gemeente", "ONBEKEND")).path("volgcode").asText()))
        .containsEntry("regio", "drenthe")
        .containsEntry("gemeente", "ONBEKEND");
    assertThat(
            rij(
                "m.regio, c.gemeente",
                ontvangen(Map.of("regio", "twente", "gemeente", "ONBEKEND"))
                    .path("volgcode")
                    .asText()))
        .containsEntry("regio", "twente");
    assertThat(
            rij(
                "m.gemeente_naam",
                ontvangen(Map.of("gemeente", "BUITEN_REGIO", "gemeenteNaam", "Utrecht"))
                    .path("volgcode")
                    .asText()))
        .containsEntry("gemeente_naam", "Utrecht");
  }

  @Test
  void theSameReportSentTwiceIsOneReport() {
    String sleutel = UUID.randomUUID().toString();
    Antwoord eerste = meld(Map.of(), "Idempotency-Key", sleutel);
    Antwoord tweede = meld(Map.of(), "Idempotency-Key", sleutel);
    assertThat(tweede.inhoud()).isEqualTo(eerste.inhoud());
    assertThat(rij("count(*) over () as aantal", eerste.inhoud().path("volgcode").asText()))
        .containsEntry("aantal", 1L);
  }

  @Test
  void everyFaultIsNamedByTheFieldsOfThePublicFormAndNothingIsStored() {
    long vooraf = opslag.aantal("select count(*) from melding");
    Antwoord kort =
        meld(
            Map.of(
                "omschrijving", "Kort.",
                "plek", "<script>",
                "contact", Map.of("telefoon", "geen nummer", "email", "x")));
    assertThat(kort.status()).isEqualTo(422);
    assertThat(kort.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactlyInAnyOrder("omschrijving", "plek", "contact.telefoon", "contact.email");
    for (Map<String, Object> fout :
        List.<Map<String, Object>>of(
            Map.of("gemeente", "Nergenshuizen"),
            Map.of("regio", "nergens"),
            Map.of("contact", Map.of("naam", "Alleen een naam")),
            Map.of("contact", Map.of("telefoon", "06 00000098", "van", "09:00")),
            Map.of("contact", Map.of("telefoon", "06 00000098", "nooit", "\u0001")))) {
      assertThat(meld(fout).status()).as(fout.toString()).isEqualTo(422);
    }
    for (Map<String, Object> fout :
        List.<Map<String, Object>>of(
            Map.of("taal", "xx"), Map.of("melder", Map.of()), Map.of("meldersoort", "POLITIE"))) {
      assertThat(meld(fout).status()).as(fout.toString()).isEqualTo(400);
    }
    assertThat(opslag.aantal("select count(*) from melding")).isEqualTo(vooraf);
  }

  @Test
  void aBodyThatNoFormSendsIsRefusedBeforeItIsRead() {
    Api api = Api.anoniem(omgeving);
    assertThat(meld(Map.of("omschrijving", "x".repeat(70_000))).status()).isEqualTo(413);
    assertThat(api.stuur("POST", MELDEN, "{}".getBytes(), "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(api.stuur("POST", MELDEN, new byte[] {'{', (byte) 0xff, '}'}).status())
        .isEqualTo(400);
  }

  @Test
  void theCodeTellsOneOfThreeWordsAndNothingElse() {
    String code = ontvangen(Map.of()).path("volgcode").asText();
    Antwoord antwoord = status(code);
    assertThat(antwoord.status()).isEqualTo(200);
    assertThat(antwoord.tekst()).isEqualTo("{\"stand\":\"ONTVANGEN\"}");
    assertThat(status(" " + code.toLowerCase().replace("-", " ")).tekst())
        .as("as somebody types it")
        .isEqualTo(antwoord.tekst());
    for (String wijziging : List.of("BEOORDELEN", "IN_BEHANDELING", "OP_TAFEL")) {
      zet(code, wijziging);
      assertThat(status(code).tekst()).isEqualTo("{\"stand\":\"IN_BEHANDELING\"}");
    }
  }

  private void zet(String code, String stand) {
    opslag
        .vraag()
        .sql(
            "update casus set status = ? where id = (select casus_id from melding where volgcode_hash = sha256(?))")
        .params(stand, code.getBytes())
        .update();
  }

  @Test
  void aCodeThatDoesNotExistAndOneThatCannotExistAnswerAlike() {
    Antwoord onbekend = status(ONBEKEND);
    assertThat(onbekend.status()).isEqualTo(404);
    for (String vreemd : List.of("", "x", "' or 1=1 --", "é".repeat(100), "Z".repeat(1000))) {
      assertThat(status(vreemd).tekst()).isEqualTo(onbekend.tekst());
    }
    assertThat(Api.anoniem(omgeving).post(STATUS, "{}").tekst()).isEqualTo(onbekend.tekst());
  }

  @Test
  void whoTriesCodesHasToWaitAndSoDoesWhoAsksOneCodeTooOften() {
    for (int i = 0; i < 20; i++) {
      assertThat(status("CODE-%04d".formatted(i)).status()).isEqualTo(404);
    }
    assertThat(status(ONBEKEND).status()).isEqualTo(429);
    assertThat(status(ontvangen(Map.of()).path("volgcode").asText()).status())
        .as("from this address no code at all, also none that exists")
        .isEqualTo(429);
    ouder();

    String code = ontvangen(Map.of()).path("volgcode").asText();
    for (int i = 0; i < 60; i++) {
      assertThat(status(code).status()).isEqualTo(200);
    }
    assertThat(status(code).status()).isEqualTo(429);
    ouder();
    assertThat(status(code).status()).isEqualTo(200);
  }

  @Test
  void aFloodOfReportsFromOneAddressStops() {
    for (int i = 0; i < 20; i++) {
      assertThat(meld(Map.of()).status()).isEqualTo(201);
    }
    Antwoord teVeel = meld(Map.of());
    assertThat(teVeel.status()).isEqualTo(429);
    assertThat(teVeel.inhoud().path("detail").asText()).contains("te veel verzoeken");
    ouder();
    assertThat(meld(Map.of()).status()).isEqualTo(201);
  }

  /** An hour passes. */
  private void ouder() {
    opslag.vraag().sql("update openbaar_teller set begin = begin - interval '61 minutes'").update();
  }

  @Test
  void noAddressAndNoCodeIsKept() {
    String code = ontvangen(Map.of()).path("volgcode").asText();
    status(code);
    assertThat(opslag.vraag().sql("select sleutel from openbaar_teller").query(String.class).list())
        .isNotEmpty()
        .allMatch(sleutel -> sleutel.matches("[0-9a-f]{64}"));
    opslag.vraag().sql("update openbaar_teller set begin = begin - interval '25 hours'").update();
    status(ONBEKEND);
    assertThat(
            opslag.aantal(
                "select count(*) from openbaar_teller where begin < now() - interval '24 hours'"))
        .isZero();
  }

  @Test
  void ofIpv6TheFirstHalfCounts() {
    assertThat(Bezoekrem.adres("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(Bezoekrem.adres("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(Bezoekrem.adres("2001:db8:1:3::1"));
    assertThat(Bezoekrem.adres("192.0.2.1")).isNotEqualTo(Bezoekrem.adres("192.0.2.2"));
    assertThat(Bezoekrem.adres("geen:adres")).isNotEmpty();
  }

  @Test
  void aSessionIsNotLookedAtAndNoCookieIsLeftBehind() {
    Sessie sessie = Sessie.van("enschede-aandachtsfunctionaris", omgeving);
    String melding =
        "{\"taal\":\"nl\",\"gemeente\":\"Enschede\",\"overMij\":false,\"omschrijving\":\"Een verzonnen zorg.\"}";
    var antwoord = sessie.stuur("POST", MELDEN, melding, "Content-Type", "application/json");
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    String code = antwoord.body().replaceAll(".*\"volgcode\":\"([^\"]+)\".*", "$1");
    assertThat(rij("m.gemeld_door", code)).containsEntry("gemeld_door", "melder");
    for (String pad :
        List.of("/openbaar", "/app/openbaar.js", "/app/meldroute.css", "/app/dom.js")) {
      var koppen = Api.anoniem(omgeving).haal(pad).antwoord().headers();
      assertThat(koppen.allValues("Set-Cookie")).as(pad).isEmpty();
      assertThat(koppen.firstValue("Cache-Control").orElse("")).as(pad).contains("no-store");
      assertThat(koppen.firstValue("Referrer-Policy")).as(pad).contains("no-referrer");
      assertThat(koppen.firstValue("Content-Security-Policy").orElse(""))
          .as(pad)
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void withoutJavaScriptThePageTells112FirstInEveryLanguageAndNamesNothing() {
    String pagina = Api.anoniem(omgeving).haal("/openbaar").tekst();
    assertThat(pagina).contains("<title>Informatie</title>").doesNotContain("Meldroute –");
    for (Taal taal : Taal.values()) {
      assertThat(pagina).containsPattern("lang=\"%s\"".formatted(taal.code()));
    }
    assertThat(pagina.indexOf("112")).isLessThan(pagina.indexOf("0800"));
    assertThat(pagina).doesNotContain("<form", "src=\"http", "Inloggen");
  }
}
