package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Personal data stands in the case store and nowhere else: not in the engine, not in the log. A
 * melding in which every text is unmistakable goes from start to end, with drafts, with attempts to
 * type it into the engine, and with failures whose messages repeat it.
 */
@Meldroutetest
@ExtendWith(OutputCaptureExtension.class)
class PersoonsgegevensScanTest {

  private static final String NAAM = "Quirijnda Zoutkampstra";
  private static final String BIJNAAM = "Vlindertje Krabbelaar";
  private static final String PLEGER = "Wolfhardus Bruggenbouwerszn";
  private static final String MELDER = "Ottoline Regenboogsma";
  private static final String BSN = "999 990 019";
  private static final String TELEFOON = "06-87 65 43 21";
  private static final String TELEFOON_E164 = "31687654321";
  private static final String MAIL = "q.zoutkampstra@kraaiennest.example";
  private static final String ADRES = "Kraaienveldlaan 77";
  private static final String POSTCODE = "7599 ZX";
  private static final String PLAATS = "Nergenshuizen";
  private static final String KENTEKEN = "QZ-987-X";
  private static final String REKENING = "NL99 NEPB 0123 4567 89";
  private static final String KVK = "87650099";
  private static final String PROFIEL = "@nagelfee_quirijnda";
  private static final String GEBOREN = "1987-03-14";

  private static final List<String> GEHEIM =
      List.of(
          "Quirijnda",
          "Zoutkampstra",
          "Vlindertje",
          "Krabbelaar",
          "Wolfhardus",
          "Bruggenbouwerszn",
          "Ottoline",
          "Regenboogsma",
          BSN,
          TELEFOON,
          TELEFOON_E164,
          "kraaiennest.example",
          ADRES,
          POSTCODE,
          PLAATS,
          KENTEKEN,
          REKENING,
          KVK,
          "nagelfee",
          GEBOREN);

  /** What a talkative colleague writes in every text field. */
  private static final String TEKST =
      "%s (%s, BSN %s, geboren %s), ook wel %s, bereikbaar op %s of %s, woont aan de %s, %s %s, rijdt in %s en wordt vervoerd door %s; rekening %s, KvK %s, %s. Gemeld door %s."
          .formatted(
              NAAM,
              TELEFOON_E164,
              BSN,
              GEBOREN,
              BIJNAAM,
              TELEFOON,
              MAIL,
              ADRES,
              POSTCODE,
              PLAATS,
              KENTEKEN,
              PLEGER,
              REKENING,
              KVK,
              PROFIEL,
              MELDER);

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void nothingOfAPersonGetsIntoTheEngineOrTheLog(CapturedOutput log) throws Exception {
    Route route = werk.meldAls(AANDACHTSFUNCTIONARIS, melding());
    gevaar(route);
    bespreking(route);
    probeerIetsInDeEngineTeTypen(route);
    verrijking(route);
    vermoedenMetStoring(route);
    vervolg(route);
    terugkoppeling(route);
    afsluiting(route);
    assertThat(route.dossier().path("status").asText()).isEqualTo("AFGESLOTEN");
    assertThat(route.dossier().toString()).contains(NAAM, BIJNAAM, PLEGER, ADRES);

    try (Connection eigenaar = werk.eigenaar().getConnection()) {
      Engineinhoud inhoud = new Engineinhoud(eigenaar, GEHEIM);
      Engineinhoud.Uitkomst uitkomst = inhoud.doorzoek();
      assertThat(uitkomst.rijen().keySet())
          .contains("act_hi_job_log", "act_ru_job", "act_ge_bytearray", "act_hi_comment")
          .hasSizeGreaterThan(35);
      assertThat(uitkomst.kolommen()).isGreaterThan(500);
      assertThat(uitkomst.rijen())
          .as("Tabellen waar de fouten en de gegevens zouden staan")
          .hasEntrySatisfying("act_hi_job_log", aantal -> assertThat(aantal).isPositive())
          .hasEntrySatisfying("act_hi_incident", aantal -> assertThat(aantal).isPositive())
          .hasEntrySatisfying("act_hi_varinst", aantal -> assertThat(aantal).isPositive())
          .hasEntrySatisfying("act_hi_taskinst", aantal -> assertThat(aantal).isPositive())
          .hasEntrySatisfying("act_ge_bytearray", aantal -> assertThat(aantal).isPositive());
      assertThat(uitkomst.vindplaatsen()).as("Kolommen met persoonsgegevens").isEmpty();

      assertThat(log.toString()).contains("is niet gelukt", "Onverwachte fout");
      assertThat(log.toString().lines().filter(inhoud::bevat).count())
          .as("Logregels met persoonsgegevens")
          .isZero();
    }
  }

  /** Or else an empty outcome would say nothing. */
  @Test
  void theScanFindsWhatIsThereInWhicheverShape() throws Exception {
    try (Connection eigenaar = werk.eigenaar().getConnection()) {
      eigenaar.setAutoCommit(false);
      voegToe(eigenaar, "act_hi_comment (id_, time_, message_) values ('x', now(), ?)", NAAM);
      voegToe(eigenaar, "act_hi_varinst (id_, name_, text_) values ('x', 'x', ?)", "QUIRIJNDA");
      voegToe(eigenaar, "act_ru_task (id_, assignee_) values ('x', ?)", "tel. 0687654321");
      voegToe(eigenaar, "act_hi_op_log (id_, timestamp_, property_) values ('x', now(), ?)", BSN);
      assertThat(new Engineinhoud(eigenaar, GEHEIM).doorzoek().vindplaatsen())
          .containsExactly(
              "act_hi_comment.message_",
              "act_hi_op_log.property_",
              "act_hi_varinst.text_",
              "act_ru_task.assignee_");
      eigenaar.rollback();

      byte[] utf16 = MAIL.getBytes(StandardCharsets.UTF_16);
      for (byte[] bytes : List.of(ingepakt(TEKST), geserialiseerd(BIJNAAM), utf16)) {
        voegToe(eigenaar, "act_ge_bytearray (id_, bytes_) values ('x', ?)", bytes);
        assertThat(new Engineinhoud(eigenaar, GEHEIM).doorzoek().vindplaatsen())
            .containsExactly("act_ge_bytearray.bytes_");
        eigenaar.rollback();
      }
    }
  }

  private static Map<String, Object> melding() {
    Map<String, Object> persoon =
        Map.of(
            "naam", NAAM,
            "bijnaam", BIJNAAM,
            "geboortedatum", GEBOREN,
            "geslacht", "VROUW",
            "omschrijving", TEKST);
    return Antwoorden.met(
        Antwoorden.melding(Antwoorden.ONDUIDELIJK),
        Map.of(
            "omschrijving",
            TEKST,
            "melder",
            Map.of(
                "naam",
                MELDER,
                "organisatie",
                "Bureau " + MELDER,
                "functie",
                "Buurvrouw van " + NAAM,
                "telefoon",
                TELEFOON,
                "email",
                MAIL,
                "veiligContact",
                "JA"),
            "slachtoffers",
            List.of(persoon),
            "vermoedelijkePlegers",
            List.of(Map.of("naam", PLEGER, "omschrijving", TEKST)),
            "locaties",
            List.of(
                Map.of(
                    "rol", "UITBUITING",
                    "adres", ADRES,
                    "postcode", POSTCODE,
                    "plaats", PLAATS,
                    "gemeente", PLAATS)),
            "kenmerken",
            kenmerken()));
  }

  private static List<Map<String, Object>> kenmerken() {
    return List.of(
        Map.of("soort", "TELEFOON", "waarde", TELEFOON),
        Map.of("soort", "KENTEKEN", "waarde", KENTEKEN),
        Map.of("soort", "EMAIL", "waarde", MAIL),
        Map.of("soort", "REKENING", "waarde", REKENING),
        Map.of("soort", "KVK", "waarde", KVK),
        Map.of("soort", "SOCIAL_MEDIA", "waarde", PROFIEL),
        Map.of("soort", "ADVERTENTIE", "waarde", "https://advertenties.example/" + PROFIEL),
        Map.of("soort", "ADRES", "waarde", ADRES + ", " + POSTCODE));
  }

  private void gevaar(Route route) {
    route.voltooi(
        "gevaar-beoordelen",
        Antwoorden.met(Antwoorden.gevaarBeoordelen("ACUUT"), Map.of("toelichting", TEKST)));
    for (Task taak : route.taken("direct-contact-opnemen")) {
      route.rondAf(
          taak,
          Antwoorden.met(Antwoorden.BEREIKT, Map.of("gesprokenMet", MELDER, "afspraak", TEKST)));
    }
    route.voltooi(
        "veiligheid-beoordelen",
        Antwoorden.met(Antwoorden.VEILIGHEID_GEBORGD, Map.of("toelichting", TEKST)));
    route.actie(
        "aanvullingen",
        Antwoorden.met(Antwoorden.aanvulling(Antwoorden.VEILIG), Map.of("tekst", TEKST)));
  }

  private void bespreking(Route route) {
    Map<String, Object> antwoord =
        Antwoorden.met(Antwoorden.signaalBespreken("JA"), Map.of("bespreking", TEKST));
    concept(route, "signaal-bespreken", antwoord);
    Map<String, Object> fout = Antwoorden.met(antwoord, Map.of("zorg", TEKST, TEKST, TEKST));
    assertThat(route.probeer("signaal-bespreken", fout).status()).isEqualTo(422);
    try (Storing kapot = werk.weiger("tijdlijn", route, "true", TEKST)) {
      assertThat(route.probeer("signaal-bespreken", antwoord).status()).isEqualTo(500);
    }
    try (Storing kapot = werk.weigerBijVastleggen("tijdlijn", route, TEKST)) {
      assertThat(route.probeer("signaal-bespreken", antwoord).status()).isEqualTo(500);
    }
    route.voltooi("signaal-bespreken", antwoord);
    bronnen(route);
  }

  private void bronnen(Route route) {
    route.voltooi(
        "bronnen-kiezen",
        Map.of(
            "bronnen",
            List.of(Map.of("domein", "SOCIAAL_DOMEIN", "partner", "WIJKCOACH", "vraag", TEKST)),
            "redenNietGevraagd",
            TEKST,
            "consultatie",
            "JA",
            "consultatieVraag",
            TEKST));
    route.als(
        "enschede-wijkcoach",
        () ->
            route.voltooi(
                "informatieverzoek-beantwoorden",
                Map.of("antwoord", "GEANTWOORD", "bevinding", TEKST, "kenmerken", kenmerken())));
    route.als(
        PROCESMANAGER, () -> route.voltooi("consultatie-kenniscentrum", Map.of("advies", TEKST)));
  }

  private void concept(Route route, String soort, Map<String, Object> gegevens) {
    String pad = "/api/v1/taken/" + route.taak(soort).getId() + "/concept";
    assertThat(route.api().put(pad, gegevens).status()).isEqualTo(204);
  }

  /** Tasklist has fields of its own, and callers put names anywhere. */
  private void probeerIetsInDeEngineTeTypen(Route route) {
    String taak = "/engine-rest/task/" + route.taak("verrijken").getId();
    String instantie = "/engine-rest/process-instance/" + route.instantie().getId();
    Map<String, Object> variabele = Map.of("value", TEKST, "type", "String");
    List.of(
            route.api().post(taak + "/comment/create", Map.of("message", TEKST)),
            route.api().post(taak + "/claim", Map.of("userId", NAAM)),
            route.api().post(taak + "/assignee", Map.of("userId", NAAM)),
            route.api().put(taak, Map.of("name", NAAM, "description", TEKST)),
            route.api().put(taak + "/variables/naam", variabele),
            route.api().put(taak + "/localVariables/naam", variabele),
            route.api().post(taak + "/complete", Map.of("variables", Map.of("naam", variabele))),
            route.api().post(taak + "/bpmnError", Map.of("errorCode", "x", "errorMessage", TEKST)),
            route.api().put(instantie + "/variables/naam", variabele),
            route.api().post(instantie + "/comment", Map.of("message", TEKST)),
            route.api().post("/engine-rest/task/create", Map.of("name", NAAM)),
            route.api().post("/engine-rest/filter/create", Map.of("name", NAAM)),
            route.api().post("/engine-rest/message", Map.of("messageName", NAAM)),
            werk.api(NAAM.replace(" ", ".")).haal("/api/v1/taken"))
        .forEach(antwoord -> assertThat(antwoord.status()).isBetween(400, 499));
    String inPad = NAAM.replace(" ", "%20");
    List.of(
            "/engine-rest/task?nameLike=" + inPad,
            "/engine-rest/task?dueDate=" + inPad,
            "/engine-rest/task?processVariables=" + inPad,
            "/engine-rest/task/" + inPad,
            "/engine-rest/process-instance/" + inPad + "/variables",
            "/engine-rest/" + inPad,
            "/api/v1/casussen/" + inPad,
            "/api/v1/taken?soort=" + inPad + "&pagina=" + inPad,
            "/" + inPad)
        .forEach(pad -> route.api().haal(pad));
    route.api().post("/engine-rest/task", Map.of("dueDate", NAAM, NAAM, NAAM));
    route.api().post("/api/v1/meldingen", Map.of(NAAM, TEKST));
    route.api().post("/api/v1/meldingen", "{\"omschrijving\": \"" + NAAM);
  }

  private void verrijking(Route route) {
    Map<String, Object> antwoord =
        Antwoorden.met(
            Antwoorden.verrijken(),
            Map.of(
                "verrijkingen",
                List.of(Map.of("domein", "VEILIGHEID", "bron", MELDER, "bevinding", TEKST)),
                "kenmerken",
                kenmerken(),
                "betrokkenen",
                List.of(Map.of("rol", "FACILITATOR", "naam", PLEGER))));
    concept(route, "verrijken", antwoord);
    route.rondAf("verrijken", antwoord);
    werk.draaiJob(route);
  }

  /** Each try fails in another way, and each failure repeats all. */
  private void vermoedenMetStoring(Route route) {
    try (Storing kapot = werk.weiger("beslissing", route, "new.sleutel = 'vermoeden'", TEKST)) {
      werk.draaiJob(route);
    }
    try (Storing kapot = werk.weigerBijVastleggen("tijdlijn", route, TEKST)) {
      werk.draaiJob(route);
    }
    try (Storing kapot = werk.beschadig(route, TEKST)) {
      werk.draaiJob(route);
    }
    assertThat(werk.job(route).getRetries()).isZero();
    route
        .door(PROCESMANAGER)
        .rondAf("storing-oplossen", Map.of("toelichting", TEKST))
        .door(AANDACHTSFUNCTIONARIS);
    werk.draaiJob(route);
    Map<String, Object> antwoord =
        Antwoorden.met(
            Antwoorden.vermoedenBeoordelen(""),
            Map.of("classificatie", "RISICOFACTOREN", "redenAfwijking", TEKST));
    try (Tabelvervanging kapot = Tabelvervanging.stuk(engine, "verwijzing")) {
      route.voltooi("vermoeden-beoordelen", antwoord);
    }
  }

  private void vervolg(Route route) {
    Map<String, Object> wel =
        Map.of(
            "partner", "POLITIE",
            "dringendheid", "NORMAAL",
            "reden", TEKST,
            "besluit", "DOORZETTEN");
    Map<String, Object> niet =
        Antwoorden.met(
            wel, Map.of("partner", "RIEC", "besluit", "NIET_DOORZETTEN", "redenNiet", TEKST));
    Map<String, Object> antwoord = Map.of("verwijzingen", List.of(wel, niet), "toelichting", TEKST);
    concept(route, "vervolg-vaststellen", antwoord);
    route.voltooi("vervolg-vaststellen", antwoord);
    route.als(
        "twente-partner-politie",
        () ->
            route
                .voltooi(
                    "verwijzing-beantwoorden",
                    Map.of("antwoord", "GEACCEPTEERD", "toelichting", TEKST))
                .voltooi(
                    "verwijzing-uitkomst", Map.of("uitkomst", "OPSPORING", "toelichting", TEKST)));
  }

  private void terugkoppeling(Route route) {
    route.voltooi(
        "terugkoppelen", Antwoorden.met(Antwoorden.TERUGKOPPELEN, Map.of("inhoud", TEKST)));
  }

  private void afsluiting(Route route) {
    route.voltooi(
        "casus-afsluiten",
        Antwoorden.met(Antwoorden.AFSLUITEN, Map.of("toelichting", TEKST, "lessen", TEKST)));
  }

  private static void voegToe(Connection verbinding, String rij, Object waarde)
      throws SQLException {
    try (PreparedStatement statement = verbinding.prepareStatement("insert into " + rij)) {
      statement.setObject(1, waarde);
      statement.executeUpdate();
    }
  }

  private static byte[] ingepakt(String tekst) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(tekst.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] geserialiseerd(String tekst) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objecten = new ObjectOutputStream(bytes)) {
      objecten.writeObject(new HashMap<>(Map.of("notitie", tekst)));
    }
    return bytes.toByteArray();
  }
}
