package nl.meldroute.taak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Where a casus waits, for who may see the casus. */
@Meldroutetest
class OpenstaandTest {

  @Autowired private Environment omgeving;

  private String casus;

  @BeforeEach
  void meld() {
    casus =
        als("enschede-aandachtsfunctionaris")
            .post("/api/v1/meldingen", Voorbeeld.melding().without("gevaar"))
            .inhoud()
            .path("casus")
            .asText();
  }

  @Test
  void whoOverseesTheRegionSeesWhoseTurnItIsWithoutHavingTheTask() {
    assertThat(als("twente-zorgcoordinator").haal("/api/v1/taken?casus=" + casus).inhoud())
        .isEmpty();

    JsonNode taken = taken("twente-zorgcoordinator");
    assertThat(taken).hasSize(1);
    assertThat(taken.at("/0/soort").asText()).isEqualTo("gevaar-beoordelen");
    assertThat(taken.at("/0/behandelaars/0").asText())
        .isEqualTo("twente-enschede-aandachtsfunctionaris");
    assertThat(taken.at("/0/opgepakt").asBoolean()).isFalse();
    assertThat(taken.at("/0/termijn").asText()).isNotBlank();
  }

  @Test
  void whoMayNotSeeTheCasusIsNotToldWhereItWaits() {
    assertThat(als("hengelo-aandachtsfunctionaris").haal("/api/v1/casussen/" + casus).status())
        .isEqualTo(404);
    assertThat(als("drenthe-zorgcoordinator").haal("/api/v1/casussen/" + casus).status())
        .isEqualTo(404);
  }

  private JsonNode taken(String gebruiker) {
    return als(gebruiker).haal("/api/v1/casussen/" + casus).inhoud().path("taken");
  }

  private Api als(String gebruiker) {
    return Api.als(gebruiker, omgeving);
  }
}
