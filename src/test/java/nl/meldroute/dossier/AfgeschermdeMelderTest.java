package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who reports and does not want to be known, is known to the owner of the casus at most (E4). */
@Meldroutetest
class AfgeschermdeMelderTest {

  private static final String NAAM = "Zwaantje Zwijgzaam";

  @Autowired private Environment omgeving;

  private Api wijkcoach;
  private Api eigenaar;
  private Api procesmanager;

  @BeforeEach
  void meldAan() {
    wijkcoach = Api.als("enschede-wijkcoach", omgeving);
    eigenaar = Api.als("enschede-aandachtsfunctionaris", omgeving);
    procesmanager = Api.als("twente-procesmanager", omgeving);
  }

  private static ObjectNode melding(boolean afgeschermd) {
    ObjectNode melding = Voorbeeld.melding();
    melding.withObject("/melder").put("naam", NAAM).put("afgeschermd", afgeschermd);
    return melding;
  }

  private static String pad(Route route) {
    return "/api/v1/meldingen/" + route.melding();
  }

  @Test
  void aShieldedReporterIsShownToTheOwnerOnly() {
    Route route = Route.begin(wijkcoach, melding(true));
    assertThat(eigenaar.haal(pad(route)).inhoud().at("/melder/naam").asText()).isEqualTo(NAAM);
    var voorAnder = procesmanager.haal(pad(route));
    assertThat(voorAnder.status()).isEqualTo(200);
    assertThat(voorAnder.tekst()).doesNotContain(NAAM, "noor@melder", "12345678", "wijkcoach");
    assertThat(procesmanager.haal("/api/v1/casussen/" + route.casus()).tekst())
        .contains(route.casus())
        .doesNotContain(NAAM, "noor@melder", "12345678", "wijkcoach");
    assertThat(
            procesmanager
                .post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", NAAM))
                .inhoud())
        .isEmpty();
  }

  @Test
  void aReporterWhoMayBeKnownIsShownToAllInTheCasus() {
    Route route = Route.begin(wijkcoach, melding(false));
    assertThat(procesmanager.haal(pad(route)).inhoud().at("/melder/naam").asText()).isEqualTo(NAAM);
  }

  @Test
  void anAnonymousReporterIsKnownToNobody() {
    ObjectNode melding = Voorbeeld.melding();
    melding.putObject("melder").put("anoniem", true);
    Route route = Route.begin(wijkcoach, melding);
    for (Api wie : new Api[] {eigenaar, procesmanager}) {
      assertThat(wie.haal("/api/v1/casussen/" + route.casus()).tekst()).doesNotContain("wijkcoach");
      assertThat(wie.haal(pad(route)).tekst()).doesNotContain("wijkcoach");
    }
  }
}
