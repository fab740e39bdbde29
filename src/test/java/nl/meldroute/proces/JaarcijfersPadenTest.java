package nl.meldroute.proces;

import static nl.meldroute.proces.Beleidsbalie.MAKER;
import static nl.meldroute.proces.Beleidsbalie.REGIO;
import static nl.meldroute.proces.Beleidsbalie.TWEEDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a question for the figures of a year to what is fixed: {@code jaarcijfers.bpmn}. */
@Meldroutetest
class JaarcijfersPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("jaarcijfers");

  private static final String PAD = "/api/v1/cijferpublicaties";
  private static final String NALOPEN = "jaarcijfers-nalopen";
  private static final String BEOORDELEN = "jaarcijfers-beoordelen";
  private static final String MANAGER = "drenthe-manager";
  private static final int JAAR = 2013;

  @Autowired private Beleidsbalie balie;
  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private JdbcClient eigenaar;

  @BeforeEach
  void aYearOfItsOwn() {
    eigenaar = JdbcClient.create(werk.eigenaar());
    meldingen("SEKSUEEL", 17);
    meldingen("ARBEID", 6);
    meldingen("CRIMINEEL", 2);
  }

  @AfterEach
  void nothingIsLeft() {
    ClockUtil.reset();
    for (JsonNode een : balie.als(MAKER).haal(PAD + "?regio=" + REGIO).inhoud()) {
      if (een.path("stand").asText().equals("LOOPT")) {
        stopt(een.path("nummer").asText());
      }
    }
    eigenaar.sql("delete from cijfertelling").update();
    eigenaar.sql("delete from cijferbewerker").update();
    eigenaar.sql("delete from cijferpublicatie").update();
    eigenaar
        .sql(
            "delete from melding where casus_id in (select id from casus where nummer like 'CP-%')")
        .update();
    eigenaar.sql("delete from casus where nummer like 'CP-%'").update();
  }

  /** The engine lets nobody end a process around its tasks. */
  private void stopt(String nummer) {
    for (String taak : balie.taken(TWEEDE, nummer, BEOORDELEN)) {
      balie
          .als(TWEEDE)
          .post(
              taak + "/afronding",
              Map.of("besluit", "TERUGGEVEN", "toelichting", "Klaar met de proef."));
    }
    for (String taak : balie.taken(TWEEDE, nummer, NALOPEN)) {
      balie
          .als(TWEEDE)
          .post(
              taak + "/afronding",
              Map.of("besluit", "STOPPEN", "toelichting", "Klaar met de proef."));
    }
  }

  private void meldingen(String vorm, int aantal) {
    for (int i = 0; i < aantal; i++) {
      UUID id = UUID.randomUUID();
      eigenaar
          .sql(
              """
              insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie,
                                 vormen, geopend_op, laatst_bewogen_op, versie)
              values (?, 'CP-' || ?, ?, 'Assen', 'GEMELD', 'x', 'GEEN', 'NORMAAL', 'ONBEKEND', array[?], now(), now(), 0)
              """)
          .params(id, id.toString(), REGIO, vorm)
          .update();
      eigenaar
          .sql(
              """
              insert into melding (id, nummer, casus_id, regio, gemeente, meldersoort, omschrijving, inhoud, volgcode_hash,
                                   gemeld_door, ontvangen_op, vastgelegd_op)
              values (?, 'MP-' || ?, ?, ?, 'Assen', 'POLITIE', 'Een verzonnen zorg.', jsonb_build_object('vormen', array[?]),
                      decode(replace(?, '-', ''), 'hex'), 'proef', ?::timestamptz, now())
              """)
          .params(id, id.toString(), id, REGIO, vorm, id.toString(), JAAR + "-06-01T12:00+02:00")
          .update();
    }
  }

  private Api.Antwoord vraagt(String gebruiker, int jaar) {
    return balie
        .als(gebruiker)
        .post(
            PAD,
            Map.of("regio", REGIO, "jaar", jaar),
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  private String gevraagd(String gebruiker) {
    Api.Antwoord antwoord = vraagt(gebruiker, JAAR);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("nummer").asText();
  }

  private Api.Antwoord doet(String gebruiker, String nummer, String soort, Map<String, ?> wat) {
    return balie.als(gebruiker).post(balie.taak(gebruiker, nummer, soort) + "/afronding", wat);
  }

  private void berekend(String gebruiker, String nummer) {
    assertThat(doet(gebruiker, nummer, NALOPEN, Map.of("besluit", "BEREKENEN")).status())
        .isEqualTo(204);
    new Proces(engine).werkAf(nummer);
  }

  private void vastgesteld(String nummer) {
    berekend(MAKER, nummer);
    assertThat(doet(TWEEDE, nummer, BEOORDELEN, Map.of("besluit", "GOEDKEUREN")).status())
        .isEqualTo(204);
    new Proces(engine).werkAf(nummer);
    assertThat(publicatie(nummer).path("stand").asText()).isEqualTo("VASTGESTELD");
  }

  private JsonNode formulier(String gebruiker, String nummer, String soort) {
    return balie
        .als(gebruiker)
        .haal(balie.taak(gebruiker, nummer, soort) + "/formulier")
        .inhoud()
        .path("gegevens");
  }

  private JsonNode publicatie(String nummer) {
    for (JsonNode een : balie.als(MAKER).haal(PAD + "?regio=" + REGIO).inhoud()) {
      if (een.path("nummer").asText().equals(nummer)) {
        return een;
      }
    }
    throw new AssertionError(nummer);
  }

  private boolean loopt(String nummer) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(nummer)
            .count()
        > 0;
  }

  private static JsonNode vormen(JsonNode inhoud) {
    for (JsonNode tabel : inhoud.path("tabellen")) {
      if (tabel.path("code").asText().equals("melding-vorm")) {
        return tabel;
      }
    }
    throw new AssertionError("melding-vorm");
  }

  private static String aantal(JsonNode cellen, String plek) {
    for (JsonNode cel : cellen) {
      if (cel.path("plek").path(0).asText().equals(plek)) {
        return cel.path("aantal").asText();
      }
    }
    throw new AssertionError(plek);
  }

  @Test
  void figuresAreLookedAtComputedJudgedBySomebodyElseAndFixedForGood() throws Exception {
    String nummer = gevraagd(MAKER);
    assertThat(vraagt(MANAGER, JAAR).status()).isEqualTo(409);
    assertThat(formulier(MAKER, nummer, NALOPEN).path("ontbreekt").asText()).isEqualTo("25");
    berekend(MAKER, nummer);

    assertThat(balie.taken(MAKER, nummer, BEOORDELEN)).isEmpty();
    assertThat(formulier(TWEEDE, nummer, BEOORDELEN).path("cijfers").asText())
        .contains("Criminele uitbuiting: verborgen", "Seksuele uitbuiting: 17");
    assertThat(doet(TWEEDE, nummer, BEOORDELEN, Map.of("besluit", "TERUGGEVEN")).status())
        .isEqualTo(422);
    assertThat(
            doet(
                    TWEEDE,
                    nummer,
                    BEOORDELEN,
                    Map.of("besluit", "TERUGGEVEN", "toelichting", "Tel Assen na."))
                .status())
        .isEqualTo(204);
    assertThat(formulier(MAKER, nummer, NALOPEN).path("waarom").asText())
        .isEqualTo("Tel Assen na.");
    assertThat(balie.als(MAKER).haal(PAD + "/" + REGIO + "/" + JAAR).status()).isEqualTo(404);

    vastgesteld(nummer);
    assertThat(loopt(nummer)).isFalse();
    Api.Antwoord gelezen =
        balie.als("drenthe-partner-politie").haal(PAD + "/" + REGIO + "/" + JAAR);
    assertThat(gelezen.status()).isEqualTo(200);
    String sha256 = publicatie(nummer).path("sha256").asText();
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(gelezen.tekst().getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(sha256);
    JsonNode tabel = vormen(gelezen.inhoud());
    assertThat(aantal(tabel.path("cellen"), "SEKSUEEL")).isEqualTo("17");
    assertThat(aantal(tabel.path("cellen"), "CRIMINEEL")).isEqualTo("null");
    assertThat(aantal(tabel.path("cellen"), "ARBEID")).isEqualTo("null");
    assertThat(aantal(tabel.path("totalen"), "TOTAAL")).isEqualTo("25");
    assertThat(balie.als("twente-manager").haal(PAD + "/" + REGIO + "/" + JAAR).status())
        .isEqualTo(404);
    String verslag = "/api/v1/jaarverslagen/" + REGIO + "/" + JAAR;
    String pagina = balie.als("drenthe-partner-politie").haal(verslag).tekst();
    assertThat(pagina).contains("afgeschermd", sha256);
    assertThat(balie.als(MAKER).haal(verslag).tekst()).isEqualTo(pagina);
    assertThatThrownBy(
            () ->
                eigenaar
                    .sql("update cijferpublicatie set toelichting = 'anders' where nummer = ?")
                    .param(nummer)
                    .update())
        .isInstanceOf(DataAccessException.class);

    String tweede = gevraagd(MANAGER);
    vastgesteld(tweede);
    assertThat(publicatie(tweede).path("sha256").asText()).isEqualTo(sha256);
    assertThat(publicatie(tweede).path("versie").asInt()).isEqualTo(2);
    assertThat(publicatie(nummer).path("stand").asText()).isEqualTo("VERVANGEN");
  }

  @Test
  void figuresThatWaitTooLongAreComputedAgain() {
    String nummer = gevraagd(MAKER);
    berekend(MAKER, nummer);
    String eerst = publicatie(nummer).path("sha256").asText();
    meldingen("SEKSUEEL", 5);
    ClockUtil.setCurrentTime(
        Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(29))));
    new Proces(engine).werkAf(nummer);
    assertThat(publicatie(nummer).path("sha256").asText()).isNotEqualTo(eerst);
    assertThat(formulier(TWEEDE, nummer, BEOORDELEN).path("cijfers").asText())
        .contains("Seksuele uitbuiting: 22");
    assertThat(balie.taken(MAKER, nummer, BEOORDELEN)).isEmpty();
  }

  @Test
  void whoStopsSaysWhyAndTheYearCanBeAskedForAgain() {
    String nummer = gevraagd(MANAGER);
    assertThat(doet(MANAGER, nummer, NALOPEN, Map.of("besluit", "STOPPEN")).status())
        .isEqualTo(422);
    assertThat(
            doet(
                    MANAGER,
                    nummer,
                    NALOPEN,
                    Map.of("besluit", "STOPPEN", "toelichting", "Er ontbreekt te veel."))
                .status())
        .isEqualTo(204);
    assertThat(loopt(nummer)).isFalse();
    assertThat(publicatie(nummer).path("stand").asText()).isEqualTo("GESTOPT");
    assertThat(vraagt(MAKER, JAAR).status()).isEqualTo(201);
    assertThat(vraagt(MAKER, 2999).status()).isEqualTo(422);
    assertThat(vraagt("drenthe-procesmanager", JAAR).status()).isIn(401, 403);
  }

  /** As when a publication of before hid less than is needed. */
  @Test
  void figuresThatCannotBeHiddenBesideEarlierOnesGoBackToAHuman() {
    vastgesteld(gevraagd(MAKER));
    eigenaar.sql("alter table cijferpublicatie disable trigger bewaak").update();
    eigenaar
        .sql(
            """
            with meer as (
              select id, convert_to(regexp_replace(convert_from(inhoud, 'UTF8'),
                '("plek" : \\[ "ARBEID" \\],\\s+"aantal" : )null', '\\16'), 'UTF8') inhoud from cijferpublicatie)
            update cijferpublicatie p set inhoud = meer.inhoud, sha256 = encode(sha256(meer.inhoud), 'hex') from meer
            where meer.id = p.id
            """)
        .update();
    eigenaar.sql("alter table cijferpublicatie enable trigger bewaak").update();
    String nummer = gevraagd(MAKER);
    berekend(MAKER, nummer);
    assertThat(balie.taken(TWEEDE, nummer, BEOORDELEN)).isEmpty();
    assertThat(formulier(MAKER, nummer, NALOPEN).path("waarom").asText())
        .contains("Naast die cijfers zou nu een klein aantal uit te rekenen zijn");
  }
}
