package nl.meldroute.casustafel;

import static nl.meldroute.begrippen.Laag.MET_ZORG;
import static nl.meldroute.begrippen.Laag.ZONDER_ZORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
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
  private Agendapunt punt;

  @BeforeAll
  void layTheTable() {
    opslag = new Opslag(toegang);
    werk = new Zittingwerk(opslag.vraag());
    String tafel = werk.tafel("twente");
    zitting =
        werk.zitting(
            "twente",
            tafel,
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS));
    UUID casus =
        werk.casus(
            "C-proef-" + UUID.randomUUID(), "twente", "Enschede", "twente-enschede-wijkcoach");
    punt = werk.punt(zitting, casus);
    for (Laag laag : new Laag[] {MET_ZORG, ZONDER_ZORG}) {
      werk.toegang(punt, laag, "twente-tafelvoorzitter", null, true);
      werk.toegang(punt, laag, "twente-secretaris", null, true);
      werk.toegang(punt, laag, "twente-partner-politie", Partnercode.POLITIE, true);
    }
    werk.toegang(punt, MET_ZORG, "twente-zorgcoordinator", Partnercode.ZORGCOORDINATOR, true);
    werk.toegang(punt, ZONDER_ZORG, "twente-zorgcoordinator", Partnercode.ZORGCOORDINATOR, false);
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
    assertThat(zorg.at("/leden")).hasSize(4);
    assertThat(als("twente-partner-riec").haal(pad("")).status()).isEqualTo(404);
    assertThat(als("twente-tafelvoorzitter").haal("/api/v1/zittingen").inhoud().toString())
        .contains(zitting.nummer());
  }
}
