package nl.meldroute.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@Meldroutetest
class GeschiedenisTest {

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang database;

  @Test
  void aDecisionIsListedByTheEngineAndToldByTheCasus() {
    try (Opslag opslag = new Opslag(database)) {
      Route route =
          Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
      String instantie =
          opslag
              .vraag()
              .sql("select id_ from act_hi_procinst where business_key_ = ?")
              .param(route.melding())
              .query(String.class)
              .single();

      assertThat(
              opslag.aantal(
                  "select count(*) from act_hi_decinst where proc_inst_id_ = ?", instantie))
          .isGreaterThanOrEqualTo(2);
      assertThat(
              opslag.aantal(
                  "select count(*) from act_hi_varinst where proc_inst_id_ = ?", instantie))
          .isPositive();
      assertThat(
              opslag.aantal(
                  "select count(*) from act_hi_detail where proc_inst_id_ = ?", instantie))
          .isZero();
      assertThat(
              opslag.aantal(
                  """
                  select count(*) from act_hi_dec_in i join act_hi_decinst d on d.id_ = i.dec_inst_id_
                  where d.proc_inst_id_ = ?
                  """,
                  instantie))
          .isZero();
      assertThat(route.beslissingen("acuut-gevaar"))
          .allSatisfy(
              beslissing -> {
                assertThat(beslissing.path("invoer")).isNotEmpty();
                assertThat(beslissing.path("regels")).isNotEmpty();
              })
          .isNotEmpty();
    }
  }
}
