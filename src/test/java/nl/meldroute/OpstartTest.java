package nl.meldroute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@Meldroutetest
class OpstartTest {

  @Autowired private Environment omgeving;

  @Test
  void theProductStartsAndSaysThatItIsHealthy() {
    assertThat(Api.anoniem(omgeving).haal("/actuator/health").inhoud().path("status").asText())
        .isEqualTo("UP");
  }

  @Test
  void theContractOfTheApiIsOpenToEverybody() {
    assertThat(
            Api.anoniem(omgeving)
                .haal("/api/v1/openapi.json")
                .inhoud()
                .path("paths")
                .has("/api/v1/meldingen"))
        .isTrue();
  }
}
