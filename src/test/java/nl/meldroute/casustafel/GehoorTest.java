package nl.meldroute.casustafel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.platform.database.Databasetoegang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Need to know at a session: for each member, layer, item and call, what is there equals the ground
 * table. Asked by the API, of the minutes, and of the database itself as the application.
 */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class GehoorTest {

  private static final List<Laag> LAGEN = List.of(Laag.MET_ZORG, Laag.ZONDER_ZORG);

  private static final List<String> TABELLEN =
      List.of(
          "aanwezigheid",
          "zittinginbreng",
          "tafelbesluit",
          "tegenstem",
          "actie",
          "interventie",
          "verslagdeel",
          "verslagaanvulling");

  /** For each item and member: in which layers. Together every way in which a member can sit. */
  private static final int PUNTEN = 4;

  private enum Wie {
    VOORZITTER("twente-tafelvoorzitter", "twente-tafelvoorzitter", null),
    SECRETARIS("twente-secretaris", "twente-secretaris", null),
    POLITIE("twente-partner-politie", "twente-partner-politie", Partnercode.POLITIE),
    OM("twente-partner-om", "twente-partner-om", Partnercode.OM),
    ZORG("twente-zorgcoordinator", "twente-zorgcoordinator", Partnercode.ZORGCOORDINATOR),
    /** Sees each of the casussen, and so nothing of what is said about them. */
    EIGENAAR("enschede-wijkcoach", "twente-enschede-wijkcoach", null),
    BUITENSTAANDER("twente-partner-riec", "twente-partner-riec", null),
    ELDERS("drenthe-partner-politie", "drenthe-partner-politie", null);

    private final String gebruiker;
    private final String groep;
    private final Partnercode partner;

    Wie(String gebruiker, String groep, Partnercode partner) {
      this.gebruiker = gebruiker;
      this.groep = groep;
      this.partner = partner;
    }

    private boolean leidt() {
      return this == VOORZITTER || this == SECRETARIS;
    }

    /** The ground table: the item in binary says in which layers, turned for each member. */
    private boolean hoort(int punt, Laag laag) {
      return switch (this) {
        case VOORZITTER -> true;
        // Knows a party in the last one.
        case SECRETARIS -> punt != PUNTEN - 1;
        case POLITIE -> (punt >> LAGEN.indexOf(laag) & 1) == 1;
        case OM -> (punt + 1 >> LAGEN.indexOf(laag) & 1) == 1;
        case ZORG -> laag == Laag.MET_ZORG && punt % 2 == 0;
        default -> false;
      };
    }
  }

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;
  @Autowired private Verslagen verslagen;

  private final Map<Wie, Sessie> sessies = new EnumMap<>(Wie.class);
  private final List<Agendapunt> punten = new ArrayList<>();
  private Opslag opslag;
  private JdbcClient app;
  private TransactionTemplate transactie;
  private Zitting zitting;

  @BeforeAll
  void holdASession() {
    opslag = new Opslag(toegang);
    DataSource bron = Opslag.alsToepassing(toegang);
    app = JdbcClient.create(bron);
    transactie = new TransactionTemplate(new DataSourceTransactionManager(bron));
    Zittingwerk werk = new Zittingwerk(opslag.vraag());
    zitting = werk.zitting("twente", werk.tafel("twente"), Instant.now().plus(Duration.ofHours(9)));
    for (int i = 0; i < PUNTEN; i++) {
      UUID casus =
          werk.casus("C-gehoor-" + UUID.randomUUID(), "twente", "Enschede", Wie.EIGENAAR.groep);
      Agendapunt punt = werk.punt(zitting, casus);
      punten.add(punt);
      for (Wie wie : List.of(Wie.VOORZITTER, Wie.SECRETARIS, Wie.POLITIE, Wie.OM, Wie.ZORG)) {
        for (Laag laag : LAGEN) {
          werk.toegang(punt, laag, wie.groep, wie.partner, wie.leidt() || wie.hoort(i, laag));
        }
      }
    }
    sql(
        "insert into belangenconflict values (gen_random_uuid(), ?, 'twente', ?, 'proef', now(), null, null)",
        punten.get(PUNTEN - 1).casus(),
        Wie.SECRETARIS.gebruiker);
    sql(
        "update zitting set stand = 'BEZIG', laag = 'MET_ZORG', begonnen_op = now() where id = ?",
        zitting.id());
    punten.forEach(punt -> LAGEN.forEach(laag -> vul(punt, laag)));
  }

  /** One row of each kind, each with a text that says where it was said. */
  private void vul(Agendapunt punt, Laag laag) {
    String tekst = merk(punt, laag);
    UUID besluit = UUID.randomUUID();
    sql(
        "insert into aanwezigheid values (gen_random_uuid(), ?, 'twente', ?, ?, null, now(), null, null, 'proef')",
        punt.id(),
        laag.name(),
        Wie.VOORZITTER.groep);
    sql(
        "insert into zittinginbreng values (gen_random_uuid(), ?, 'twente', ?, null, ?, 'proef', now())",
        punt.id(),
        laag.name(),
        "inbreng " + tekst);
    sql(
        """
        insert into tafelbesluit (id, agendapunt_id, casus_id, regio, laag, soort, tekst, sporen, binnen_mandaat, door, tijdstip)
        values (?, ?, ?, 'twente', ?, 'AANHOUDEN', ?, '{}', true, 'proef', now())
        """,
        besluit,
        punt.id(),
        punt.casus(),
        laag.name(),
        "besluit " + tekst);
    sql(
        "insert into tegenstem values (gen_random_uuid(), ?, ?, 'twente', ?, ?, null, ?, 'proef', now())",
        besluit,
        punt.id(),
        laag.name(),
        Wie.VOORZITTER.groep,
        "tegen " + tekst);
    sql(
        """
        insert into actie (id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, omschrijving, eigenaar, eigenaar_naam,
                           groep, termijn, stand, afgesproken_door, afgesproken_op)
        values (gen_random_uuid(), ?, ?, 'twente', ?, ?, 'proef', ?, 'proef', 'proef', 'twente-ketenregisseur', current_date, 'OPEN', 'proef', now())
        """,
        punt.casus(),
        punt.casusnummer(),
        punt.id(),
        laag.name(),
        "actie " + tekst);
    sql(
        """
        insert into interventie (id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, interventie, soort, bevoegd_gezag, groep,
                                 effect, stand, vastgesteld_door, vastgesteld_op)
        values (gen_random_uuid(), ?, ?, 'twente', ?, ?, 'proef', 'OPVANG', 'ZORG', 'OM', 'twente-ketenregisseur', ?, 'VASTGESTELD', 'proef', now())
        """,
        punt.casus(),
        punt.casusnummer(),
        punt.id(),
        laag.name(),
        "effect " + tekst);
  }

  private static String merk(Agendapunt punt, Laag laag) {
    return "bij " + punt.casusnummer() + " in " + laag;
  }

  private void sql(String opdracht, Object... waarden) {
    opslag.vraag().sql(opdracht).params(waarden).update();
  }

  @AfterAll
  void close() {
    opslag.close();
  }

  /** Signed in once: these are many calls. */
  private Sessie als(Wie wie) {
    return sessies.computeIfAbsent(wie, nieuw -> Sessie.van(nieuw.gebruiker, omgeving));
  }

  private int post(Wie wie, String pad, Map<String, ?> inhoud) {
    return schrijf("POST", wie, pad, inhoud);
  }

  private int schrijf(String methode, Wie wie, String pad, Map<String, ?> inhoud) {
    try {
      return als(wie).schrijf(methode, pad, Api.JSON.writeValueAsString(inhoud)).statusCode();
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private String pad(String rest) {
    return "/api/v1/zittingen/" + zitting.nummer() + rest;
  }

  private boolean isDeelnemer(Wie wie) {
    return wie.leidt()
        || Stream.iterate(0, i -> i < PUNTEN, i -> i + 1)
            .anyMatch(i -> LAGEN.stream().anyMatch(laag -> wie.hoort(i, laag)));
  }

  /** On paper a line breaks anywhere. */
  private static String aaneen(String tekst) {
    return tekst.replaceAll("\\s", "");
  }

  /** Whether a text tells exactly of what the ground table opens for somebody. */
  private void toets(SoftAssertions alle, Wie wie, String tekst, String waar, String... soorten) {
    String aaneen = aaneen(tekst);
    for (int i = 0; i < PUNTEN; i++) {
      int punt = i;
      for (Laag laag : LAGEN) {
        for (String soort : soorten) {
          alle.assertThat(aaneen.contains(aaneen(soort + merk(punten.get(i), laag))))
              .as("%s: %s of item %d in %s by %s", waar, soort, i, laag, wie)
              .isEqualTo(wie.hoort(i, laag));
        }
      }
      alle.assertThat(aaneen.contains(punten.get(i).casusnummer()))
          .as("%s: item %d by %s", waar, i, wie)
          .isEqualTo(LAGEN.stream().anyMatch(laag -> wie.hoort(punt, laag)));
    }
  }

  private static final Map<String, Object> WIJZIGING =
      Map.of("soort", "AANHOUDEN", "tekst", "Een proef.", "sporen", List.of(), "versie", -1);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String[] ALLES = {"inbreng", "besluit", "tegen", "actie", "effect"};

  @Test
  @Order(1)
  void theScreenShowsWhatTheGroundTableOpensAndNothingElse() throws IOException {
    SoftAssertions alle = new SoftAssertions();
    for (Wie wie : Wie.values()) {
      var antwoord = als(wie).haal(pad(""));
      alle.assertThat(antwoord.statusCode()).as("%s", wie).isEqualTo(isDeelnemer(wie) ? 200 : 404);
      toets(alle, wie, antwoord.body(), "screen", ALLES);
      for (JsonNode punt : Api.JSON.readTree(antwoord.body()).at("/punten")) {
        int i = nummer(punt.at("/id").asText());
        Set<String> lagen = lagen(wie, i);
        alle.assertThat(namen(punt.at("/lagen"))).as("layers of %d by %s", i, wie).isEqualTo(lagen);
        alle.assertThat(lagenVan(punt.at("/aanwezig")))
            .as("presence %d, %s", i, wie)
            .isEqualTo(lagen);
        Set<String> genodigd = new TreeSet<>();
        punt.at("/genodigden").fieldNames().forEachRemaining(genodigd::add);
        alle.assertThat(genodigd).as("who may come %d, %s", i, wie).isEqualTo(lagen);
      }
    }
    alle.assertAll();
  }

  private int nummer(String id) {
    return punten.stream().map(punt -> punt.id().toString()).toList().indexOf(id);
  }

  private static Set<String> lagen(Wie wie, int punt) {
    return LAGEN.stream()
        .filter(laag -> wie.hoort(punt, laag))
        .map(Laag::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> namen(JsonNode lijst) {
    Set<String> namen = new TreeSet<>();
    lijst.forEach(een -> namen.add(een.asText()));
    return namen;
  }

  private static Set<String> lagenVan(JsonNode rijen) {
    Set<String> namen = new TreeSet<>();
    rijen.forEach(een -> namen.add(een.at("/laag").asText()));
    return namen;
  }

  @Test
  @Order(2)
  void theDatabaseGivesTheApplicationWhatTheGroundTableOpens() {
    toetsDatabase(TABELLEN.subList(0, 6));
  }

  private void toetsDatabase(List<String> tabellen) {
    SoftAssertions alle = new SoftAssertions();
    for (Wie wie : Wie.values()) {
      Set<String> mag =
          Stream.iterate(0, i -> i < PUNTEN, i -> i + 1)
              .flatMap(i -> lagen(wie, i).stream().map(laag -> i + " " + laag))
              .collect(Collectors.toCollection(TreeSet::new));
      for (String tabel : tabellen) {
        alle.assertThat(gezien(wie, tabel)).as("%s by %s", tabel, wie).isEqualTo(mag);
      }
      alle.assertThat(gezien(wie, "aanwezig_bij(:punten)"))
          .as("presence by %s", wie)
          .isEqualTo(gezien(wie, "aanwezigheid"));
    }
    alle.assertAll();
  }

  private Set<String> gezien(Wie wie, String tabel) {
    return transactie.execute(
        lezen -> {
          app.sql(
                  "select set_config('meldroute.gebruiker', ?, true), set_config('meldroute.regios', ?, true), set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', 'nee', true)")
              .params(wie.gebruiker, wie == Wie.ELDERS ? "drenthe" : "twente", wie.groep)
              .query((rij, nummer) -> rij)
              .list();
          return new TreeSet<>(
              app.sql(
                      "select agendapunt_id, laag from %s where agendapunt_id = any (:punten)"
                          .formatted(tabel))
                  .param("punten", punten.stream().map(Agendapunt::id).toArray(UUID[]::new))
                  .query((rij, nummer) -> nummer(rij.getString(1)) + " " + rij.getString(2))
                  .list());
        });
  }

  @Test
  @Order(3)
  void eachCallAboutAnItemInALayerIsThereForWhoMayHearIt() {
    Map<String, Map<String, Object>> oproepen = new TreeMap<>();
    oproepen.put("aanwezigheid", Map.of("groep", Wie.VOORZITTER.groep, "aanwezig", true));
    oproepen.put("inbreng", Map.of("tekst", "Een proef."));
    oproepen.put(
        "besluiten", Map.of("soort", "AANHOUDEN", "tekst", "Een proef.", "sporen", List.of()));
    oproepen.put(
        "acties",
        Map.of(
            "omschrijving", "Een proef.",
            "eigenaar", "twente-ketenregisseur",
            "termijn", LocalDate.now().plusDays(9).toString()));
    oproepen.put(
        "interventies",
        Map.of("interventie", "OPVANG", "bevoegdGezag", "OPVANG", "effect", "Een proef."));
    SoftAssertions alle = new SoftAssertions();
    for (Wie wie : Wie.values()) {
      for (int i = 0; i < teDoen(wie); i++) {
        for (Laag laag : LAGEN) {
          for (var oproep : oproepen.entrySet()) {
            Map<String, Object> inhoud = new TreeMap<>(oproep.getValue());
            inhoud.put("laag", laag.name());
            int status =
                post(wie, pad("/punten/" + punten.get(i).id() + "/" + oproep.getKey()), inhoud);
            alle.assertThat(status)
                .as("%s at item %d in %s by %s", oproep.getKey(), i, laag, wie)
                .isEqualTo(verwacht(wie, i, laag, oproep.getKey()));
          }
        }
      }
    }
    alle.assertAll();
  }

  /** For who has no part in the session all items are alike. */
  private int teDoen(Wie wie) {
    return isDeelnemer(wie) ? PUNTEN : 1;
  }

  private static int verwacht(Wie wie, int punt, Laag laag, String oproep) {
    if (!wie.hoort(punt, laag)) {
      return 404;
    }
    if (oproep.equals("inbreng")) {
      return 201;
    }
    if (!wie.leidt()) {
      return 403;
    }
    return oproep.equals("aanwezigheid") ? 200 : 201;
  }

  @Test
  @Order(4)
  void eachCallAboutADecisionIsThereForWhoMayHearIt() {
    SoftAssertions alle = new SoftAssertions();
    for (Wie wie : Wie.values()) {
      for (int i = 0; i < teDoen(wie); i++) {
        for (Laag laag : LAGEN) {
          String besluit =
              pad("/besluiten/")
                  + opslag
                      .vraag()
                      .sql("select id from tafelbesluit where tekst = ?")
                      .param("besluit " + merk(punten.get(i), laag))
                      .query(String.class)
                      .single();
          int mag = !wie.hoort(i, laag) ? 404 : wie.leidt() ? 409 : 403;
          // An older version, and a dissent that stands there already: nothing changes.
          alle.assertThat(schrijf("PUT", wie, besluit, WIJZIGING))
              .as("change at item %d in %s by %s", i, laag, wie)
              .isEqualTo(mag);
          alle.assertThat(
                  post(
                      wie,
                      besluit + "/tegenstemmen",
                      Map.of("partner", Wie.VOORZITTER.groep, "tekst", "Een proef.")))
              .as("dissent at item %d in %s by %s", i, laag, wie)
              .isEqualTo(mag);
        }
      }
    }
    alle.assertAll();
  }

  @Test
  @Order(5)
  void theMinutesOfEachPartnerHoldWhatTheGroundTableOpensAlsoAfterApproval() throws Exception {
    SoftAssertions alle = new SoftAssertions();
    for (Wie wie : Wie.values()) {
      toets(alle, wie, als(wie).haal(pad("/verslag")).body(), "draft", ALLES);
    }
    sql(
        "update zitting set stand = 'VERSLAG', laag = null, gesloten_op = now() where id = ?",
        zitting.id());
    stelVast();
    sql(
        "update tafelbesluit set tekst = 'achteraf veranderd' where agendapunt_id = ?",
        punten.get(0).id());
    for (Agendapunt punt : punten) {
      for (Laag laag : LAGEN) {
        alle.assertThat(
                post(
                    Wie.VOORZITTER,
                    pad("/verslag/aanvullingen"),
                    Map.of(
                        "agendapunt", punt.id().toString(),
                        "laag", laag.name(),
                        "tekst", "aanvulling " + merk(punt, laag))))
            .isEqualTo(201);
      }
    }
    String[] metAanvulling =
        Stream.concat(Stream.of(ALLES), Stream.of("aanvulling")).toArray(String[]::new);
    for (Wie wie : Wie.values()) {
      toets(alle, wie, als(wie).haal(pad("/verslag")).body(), "minutes", metAanvulling);
      toets(alle, wie, papier(wie), "paper", metAanvulling);
    }
    alle.assertThat(als(Wie.VOORZITTER).haal(pad("/verslag")).body())
        .doesNotContain("achteraf veranderd");
    alle.assertAll();
    toetsDatabase(TABELLEN);
  }

  /** The chair completes the task; here without the process around it. */
  private void stelVast() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(
                new Gebruiker(
                    Wie.VOORZITTER.gebruiker,
                    "Voorzitter",
                    List.of(Wie.VOORZITTER.groep),
                    List.of("twente")),
                null));
    try {
      verslagen.stelVast(zitting.nummer());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private String papier(Wie wie) throws Exception {
    HttpResponse<byte[]> antwoord =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:"
                            + omgeving.getProperty("local.server.port")
                            + pad("/verslag.pdf")))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(
                                (wie.gebruiker + ":demo").getBytes(StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofByteArray());
    if (antwoord.statusCode() != 200) {
      return "";
    }
    try (PDDocument pdf = Loader.loadPDF(antwoord.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  @Order(6)
  void whatWasApprovedChangesNoMoreAlsoNotByTheService() {
    assertThat(
            post(
                Wie.VOORZITTER,
                pad("/punten/" + punten.get(0).id() + "/inbreng"),
                Map.of("laag", "MET_ZORG", "tekst", "Te laat.")))
        .isEqualTo(409);
    for (String opdracht :
        List.of(
            "update verslagdeel set inhoud = '{}'",
            "delete from verslagdeel",
            "update verslagaanvulling set tekst = 'anders'",
            "update verslag set vastgesteld_door = 'iemand'",
            "delete from tafelbesluit")) {
      assertThatThrownBy(() -> alsDienst(opdracht))
          .as(opdracht)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThat(
            alsDienst(
                "update tafelbesluit set tekst = 'anders' where agendapunt_id = '"
                    + punten.get(0).id()
                    + "'"))
        .isZero();
  }

  private int alsDienst(String opdracht) {
    return transactie.execute(
        werk -> {
          app.sql(
                  "select set_config('meldroute.regios', 'twente', true), set_config('meldroute.systeem', 'ja', true)")
              .query((rij, nummer) -> rij)
              .list();
          return app.sql(opdracht).update();
        });
  }
}
