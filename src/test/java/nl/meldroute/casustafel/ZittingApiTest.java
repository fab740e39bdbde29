package nl.meldroute.casustafel;

import static nl.meldroute.begrippen.Laag.MET_ZORG;
import static nl.meldroute.begrippen.Laag.ZONDER_ZORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Gebeurtenissen;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A session by its API: one secretary writes, the others read what they may hear. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class ZittingApiTest {

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;
  private Zittingwerk werk;
  private Zitting zitting;

  @BeforeAll
  void layTheTable() {
    opslag = new Opslag(toegang);
    werk = new Zittingwerk(opslag.vraag());
    zitting = nieuweZitting();
    nieuwPunt(zitting);
  }

  @AfterAll
  void close() {
    opslag.close();
  }

  private Api als(String gebruiker) {
    return Api.als(gebruiker, omgeving);
  }

  private String pad(String rest) {
    return "/api/v1/zittingen/" + zitting.nummer() + rest;
  }

  @Test
  void eachMemberReadsTheLayersThatTheyMayHear() {
    JsonNode politie = als("twente-partner-politie").haal(pad("")).inhoud();
    assertThat(politie.at("/mijnRol").asText()).isEqualTo("LID");
    assertThat(politie.at("/punten/0/lagen").toString())
        .isEqualTo("[\"MET_ZORG\",\"ZONDER_ZORG\"]");
    assertThat(politie.at("/punten/0/kern/gemeente").asText()).isEqualTo("Enschede");
    JsonNode zorg = als("twente-zorgcoordinator").haal(pad("")).inhoud();
    assertThat(zorg.at("/punten/0/lagen").toString()).isEqualTo("[\"MET_ZORG\"]");
    assertThat(zorg.at("/leden")).hasSize(5);
    assertThat(als("twente-partner-riec").haal(pad("")).status()).isEqualTo(404);
    assertThat(als("twente-tafelvoorzitter").haal("/api/v1/zittingen").inhoud().toString())
        .contains(zitting.nummer());
  }

  @Test
  void aSessionIsHeldFromItsBeginningToItsEnd() {
    Zitting nieuw = nieuweZitting();
    Agendapunt een = nieuwPunt(nieuw);
    Agendapunt twee = nieuwPunt(nieuw);
    Api secretaris = als("twente-secretaris");
    String pad = "/api/v1/zittingen/" + nieuw.nummer();
    assertThat(als("twente-partner-politie").post(pad + "/begin", Map.of()).status())
        .isEqualTo(403);
    assertThat(secretaris.post(pad + "/begin", Map.of()).status()).isEqualTo(200);
    assertThat(secretaris.post(pad + "/begin", Map.of()).status()).isEqualTo(409);
    JsonNode begonnen = secretaris.haal(pad).inhoud();
    assertThat(begonnen.at("/stand").asText()).isEqualTo("BEZIG");
    assertThat(begonnen.at("/laag").asText()).isEqualTo("MET_ZORG");

    assertThat(naar(pad, een, begonnen.at("/versie").asLong())).isEqualTo(200);
    assertThat(naar(pad, twee, begonnen.at("/versie").asLong()))
        .as("the other secretary was faster")
        .isEqualTo(409);
    for (String groep : List.of("twente-partner-politie", "twente-zorgcoordinator")) {
      assertThat(
              secretaris
                  .post(
                      punt(pad, een) + "/aanwezigheid",
                      Map.of("laag", "MET_ZORG", "groep", groep, "aanwezig", true))
                  .status())
          .isEqualTo(200);
    }
    assertThat(
            secretaris
                .post(
                    punt(pad, een) + "/aanwezigheid",
                    Map.of(
                        "laag", "ZONDER_ZORG", "groep", "twente-zorgcoordinator", "aanwezig", true))
                .status())
        .as("care may not be in the room without care")
        .isEqualTo(422);
    JsonNode nu = secretaris.haal(pad).inhoud();
    assertThat(
            secretaris
                .post(
                    pad + "/laag",
                    Map.of("laag", "ZONDER_ZORG", "versie", nu.at("/versie").asLong()))
                .status())
        .isEqualTo(200);
    JsonNode zonderZorg = secretaris.haal(pad).inhoud();
    assertThat(zonderZorg.at("/punten/0/aanwezig"))
        .extracting(
            rij ->
                rij.at("/laag").asText()
                    + " "
                    + rij.at("/groep").asText()
                    + (rij.hasNonNull("tot") ? " uit" : " in"))
        .containsExactlyInAnyOrder(
            "MET_ZORG twente-partner-politie uit",
            "MET_ZORG twente-zorgcoordinator uit",
            "ZONDER_ZORG twente-partner-politie in");
    JsonNode zorg = als("twente-zorgcoordinator").haal(pad).inhoud();
    assertThat(zorg.hasNonNull("agendapunt")).isFalse();
    assertThat(zorg.at("/zonderMij").asBoolean()).isTrue();
    assertThat(zorg.at("/punten/0/aanwezig")).hasSize(2);

    Map<String, Object> inbreng = Map.of("laag", "ZONDER_ZORG", "tekst", "Wat de politie weet.");
    Antwoord eerste =
        als("twente-partner-politie")
            .post(punt(pad, een) + "/inbreng", inbreng, "Idempotency-Key", "inbreng-" + een.id());
    Antwoord nogmaals =
        als("twente-partner-politie")
            .post(punt(pad, een) + "/inbreng", inbreng, "Idempotency-Key", "inbreng-" + een.id());
    assertThat(eerste.status()).isEqualTo(201);
    assertThat(nogmaals.inhoud()).isEqualTo(eerste.inhoud());
    assertThat(als("twente-zorgcoordinator").post(punt(pad, een) + "/inbreng", inbreng).status())
        .isEqualTo(404);

    assertThat(secretaris.post(punt(pad, een) + "/afronden", Map.of("stand", "BEHANDELD")).status())
        .as("nothing was decided")
        .isEqualTo(422);
    Antwoord besluit =
        secretaris.post(
            punt(pad, een) + "/besluiten",
            besluit("ZONDER_ZORG", "SPOOR_KIEZEN", "Wij kiezen.", "ONDERMIJNING"));
    assertThat(besluit.status()).isEqualTo(201);
    String bij = pad + "/besluiten/" + besluit.inhoud().at("/id").asText();
    assertThat(
            secretaris
                .post(
                    bij + "/tegenstemmen",
                    Map.of("partner", "POLITIE", "tekst", "Te vroeg, vindt de politie."))
                .status())
        .isEqualTo(201);
    Map<String, Object> interventie =
        Map.of(
            "laag", "ZONDER_ZORG",
            "interventie", "FISCALE_SANCTIE",
            "bevoegdGezag", "POLITIE",
            "effect", "Geen gevolgen voor het slachtoffer.");
    assertThat(
            secretaris
                .post(
                    punt(pad, een) + "/besluiten",
                    besluit("ZONDER_ZORG", "INTERVENTIES", "Wij grijpen in."))
                .status())
        .isEqualTo(201);
    assertThat(secretaris.post(punt(pad, een) + "/interventies", interventie).status())
        .isEqualTo(201);
    assertThat(
            secretaris
                .post(
                    punt(pad, een) + "/acties",
                    Map.of(
                        "laag", "ZONDER_ZORG",
                        "omschrijving", "Nagaan wat er bekend is.",
                        "eigenaar", "twente-partner-politie",
                        "termijn", LocalDate.now().plusDays(14).toString()))
                .status())
        .isEqualTo(201);
    JsonNode vol = secretaris.haal(pad).inhoud().at("/punten/0");
    assertThat(vol.at("/besluiten"))
        .extracting(rij -> rij.at("/soort").asText() + " " + rij.at("/binnenMandaat").asBoolean())
        .containsExactly("SPOOR_KIEZEN true", "INTERVENTIES false");
    assertThat(vol.at("/besluiten/0/tegenstemmen/0/partner").asText()).isEqualTo("POLITIE");
    assertThat(vol.at("/acties")).hasSize(1);
    assertThat(vol.at("/interventies/0/soort").asText()).isEqualTo("FISCAAL");
    assertThat(als("twente-zorgcoordinator").haal(pad).tekst())
        .doesNotContain("Wij kiezen", "Nagaan wat", "Te vroeg", "Wat de politie weet");

    assertThat(secretaris.post(punt(pad, een) + "/afronden", Map.of("stand", "BEHANDELD")).status())
        .isEqualTo(200);
    assertThat(
            secretaris
                .post(
                    punt(pad, een) + "/besluiten",
                    besluit("ZONDER_ZORG", "AANHOUDEN", "Toch niet."))
                .status())
        .as("the casus went on with what was decided")
        .isEqualTo(409);
    assertThat(secretaris.post(pad + "/einde", Map.of()).status()).isEqualTo(200);
    JsonNode klaar = secretaris.haal(pad).inhoud();
    assertThat(klaar.at("/stand").asText()).isEqualTo("VERSLAG");
    assertThat(klaar.at("/punten"))
        .extracting(rij -> rij.at("/stand").asText())
        .containsExactly("BEHANDELD", "DOORGESCHOVEN");
    assertThat(klaar.at("/punten/0/aanwezig"))
        .allSatisfy(rij -> assertThat(rij.hasNonNull("tot")).isTrue());
  }

  @Test
  void twoSecretariesDoNotOverwriteEachOther() {
    Zitting nieuw = nieuweZitting();
    Agendapunt een = nieuwPunt(nieuw);
    String pad = "/api/v1/zittingen/" + nieuw.nummer();
    Api eerste = als("twente-secretaris");
    Api tweede = als("twente-tafelvoorzitter");
    eerste.post(pad + "/begin", Map.of());
    String bij =
        pad
            + "/besluiten/"
            + eerste
                .post(punt(pad, een) + "/besluiten", besluit("MET_ZORG", "AANHOUDEN", "Eerst."))
                .inhoud()
                .at("/id")
                .asText();
    Map<String, Object> wijziging = new HashMap<>(besluit("MET_ZORG", "AANHOUDEN", "Van de een."));
    wijziging.put("versie", 0);
    assertThat(eerste.put(bij, wijziging).status()).isEqualTo(200);
    wijziging.put("tekst", "Van de ander.");
    Antwoord geweigerd = tweede.put(bij, wijziging);
    assertThat(geweigerd.status()).isEqualTo(409);
    assertThat(geweigerd.inhoud().at("/huidig/tekst").asText()).isEqualTo("Van de een.");
    wijziging.put("versie", geweigerd.inhoud().at("/huidig/versie").asLong());
    assertThat(tweede.put(bij, wijziging).status()).isEqualTo(200);
  }

  @Test
  void whoSitsThereHearsAtOnceThatTheSessionChanged() {
    Zitting nieuw = nieuweZitting();
    Agendapunt een = nieuwPunt(nieuw);
    String pad = "/api/v1/zittingen/" + nieuw.nummer();
    als("twente-secretaris").post(pad + "/begin", Map.of());
    try (Gebeurtenissen om =
            Sessie.van("twente-partner-om", omgeving).luister(pad + "/wijzigingen");
        Gebeurtenissen vreemd =
            Sessie.van("twente-partner-riec", omgeving).luister(pad + "/wijzigingen")) {
      assertThat(om.status()).isEqualTo(200);
      assertThat(vreemd.status()).isEqualTo(404);
      als("twente-partner-politie")
          .post(punt(pad, een) + "/inbreng", Map.of("laag", "MET_ZORG", "tekst", "Nieuws."));
      assertThat(om.volgende()).isEqualTo("gewijzigd");
      om.vergeet();
      naar(pad, een, als("twente-secretaris").haal(pad).inhoud().at("/versie").asLong());
      assertThat(om.volgende()).isEqualTo("gewijzigd");
    }
  }

  private int naar(String pad, Agendapunt naar, long versie) {
    return als("twente-secretaris")
        .post(pad + "/agendapunt", Map.of("agendapunt", naar.id().toString(), "versie", versie))
        .status();
  }

  private static String punt(String pad, Agendapunt punt) {
    return pad + "/punten/" + punt.id();
  }

  private static Map<String, Object> besluit(
      String laag, String soort, String tekst, String... sporen) {
    return Map.of("laag", laag, "soort", soort, "tekst", tekst, "sporen", sporen);
  }

  private Zitting nieuweZitting() {
    return werk.zitting(
        "twente",
        werk.tafel("twente"),
        Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Everybody in both layers, and care in one of them. */
  private Agendapunt nieuwPunt(Zitting bij) {
    UUID casus =
        werk.casus(
            "C-proef-" + UUID.randomUUID(), "twente", "Enschede", "twente-enschede-wijkcoach");
    Agendapunt nieuw = werk.punt(bij, casus);
    for (Laag laag : new Laag[] {MET_ZORG, ZONDER_ZORG}) {
      werk.toegang(nieuw, laag, "twente-tafelvoorzitter", null, true);
      werk.toegang(nieuw, laag, "twente-secretaris", null, true);
      werk.toegang(nieuw, laag, "twente-partner-politie", Partnercode.POLITIE, true);
    }
    werk.toegang(nieuw, MET_ZORG, "twente-partner-om", Partnercode.OM, true);
    werk.toegang(nieuw, MET_ZORG, "twente-zorgcoordinator", Partnercode.ZORGCOORDINATOR, true);
    werk.toegang(nieuw, ZONDER_ZORG, "twente-zorgcoordinator", Partnercode.ZORGCOORDINATOR, false);
    return nieuw;
  }
}
