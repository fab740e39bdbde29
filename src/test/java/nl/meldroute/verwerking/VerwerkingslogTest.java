package nl.meldroute.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each look at a casus and each change of one leaves a line: who, what, why and about whom. */
@Meldroutetest
class VerwerkingslogTest {

  private static final String IK = "enschede-aandachtsfunctionaris";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;
  @Autowired private Regioprofielen regios;
  @Autowired private ProcessEngine engine;

  private Opslag opslag;
  private Api medewerker;
  private Route route;

  @BeforeEach
  void meld() {
    opslag = new Opslag(toegang);
    medewerker = Api.als(IK, omgeving);
    route = Route.begin(medewerker, Voorbeeld.melding());
  }

  @AfterEach
  void sluit() {
    opslag.close();
  }

  record Regel(
      String gebruiker,
      List<String> groepen,
      String handeling,
      String doel,
      String grondslag,
      List<UUID> betrokkenen) {}

  private List<Regel> regels() {
    return opslag
        .vraag()
        .sql(
            """
            select gebruiker, groepen, handeling, doel, grondslag, betrokkenen from verwerking
            where (select id from casus where nummer = ?) = any (casussen) order by tijdstip
            """)
        .param(route.casus())
        .query(
            (rij, nummer) ->
                new Regel(
                    rij.getString(1),
                    Arrays.asList((String[]) rij.getArray(2).getArray()),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getString(5),
                    Arrays.asList((UUID[]) rij.getArray(6).getArray())))
        .list();
  }

  /** The lines that came by doing this. */
  private List<Regel> nieuwDoor(Runnable handeling) {
    List<Regel> voor = regels();
    handeling.run();
    List<Regel> na = new ArrayList<>(regels());
    return na.subList(voor.size(), na.size());
  }

  private List<UUID> personen() {
    return opslag
        .vraag()
        .sql("select id from betrokkene where casus_id = (select id from casus where nummer = ?)")
        .param(route.casus())
        .query(UUID.class)
        .list();
  }

  @Test
  void takingAMeldingInIsLoggedWithAllItsPersons() {
    assertThat(personen()).hasSize(2);
    assertThat(regels())
        .anySatisfy(
            regel -> {
              assertThat(regel.gebruiker()).isEqualTo(IK);
              assertThat(regel.groepen()).containsExactly("twente-enschede-aandachtsfunctionaris");
              assertThat(regel.handeling()).isEqualTo("VASTLEGGEN");
              assertThat(regel.doel()).isEqualTo("Melding ontvangen");
              assertThat(regel.grondslag()).contains("AVG, artikel 6");
              assertThat(regel.betrokkenen()).containsExactlyInAnyOrderElementsOf(personen());
            });
  }

  @Test
  void eachLookAtACasusIsLoggedWithItsPersons() {
    String taak = route.taak();
    for (String pad :
        List.of(
            "/api/v1/casussen/" + route.casus(),
            "/api/v1/meldingen/" + route.melding(),
            "/api/v1/taken/" + taak + "/formulier")) {
      assertThat(nieuwDoor(() -> assertThat(medewerker.haal(pad).status()).isEqualTo(200)))
          .as(pad)
          .isNotEmpty()
          .allSatisfy(
              regel -> {
                assertThat(regel.gebruiker()).isEqualTo(IK);
                assertThat(regel.handeling()).isEqualTo("INZIEN");
                assertThat(regel.betrokkenen()).containsExactlyInAnyOrderElementsOf(personen());
              });
    }
  }

  @Test
  void listsAndSearchesAreLogged() {
    assertThat(nieuwDoor(() -> medewerker.haal("/api/v1/casussen?grootte=100")))
        .singleElement()
        .satisfies(regel -> assertThat(regel.handeling()).isEqualTo("ZOEKEN"));
    assertThat(
            nieuwDoor(
                () ->
                    medewerker.post(
                        "/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", route.melding()))))
        .singleElement()
        .satisfies(regel -> assertThat(regel.handeling()).isEqualTo("ZOEKEN"));
  }

  @Test
  void completingATaskIsLoggedAsAChange() {
    assertThat(nieuwDoor(() -> route.rondAf(Route.BESPREKING)))
        .anySatisfy(
            regel -> {
              assertThat(regel.gebruiker()).isEqualTo(IK);
              assertThat(regel.handeling()).isEqualTo("WIJZIGEN");
              assertThat(regel.doel()).contains("signaal-bespreken");
            });
  }

  @Test
  void aStepOfTheProcessIsLoggedInTheNameOfTheService() {
    route.rondAf(Route.BESPREKING);
    route.rondAf(Route.GEEN_BRONNEN);
    route.rondAf(Route.VERRIJKING);
    assertThat(nieuwDoor(() -> new Proces(engine).werkAf(route.melding())))
        .isNotEmpty()
        .allSatisfy(regel -> assertThat(regel.gebruiker()).isEqualTo("systeem"));
  }

  @Test
  void whoMayNotSeeACasusLeavesNoLineAboutIt() {
    assertThat(
            nieuwDoor(
                () ->
                    Api.als("hengelo-aandachtsfunctionaris", omgeving)
                        .haal("/api/v1/casussen/" + route.casus())))
        .isEmpty();
  }

  @Test
  void aRefusedChangeLeavesNoLine() {
    String pad = "/api/v1/taken/" + route.taak() + "/afronding";
    assertThat(nieuwDoor(() -> assertThat(medewerker.post(pad, Map.of()).status()).isEqualTo(422)))
        .isEmpty();
  }

  @Test
  void noNamesStandInTheLog() {
    medewerker.post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", "Xara Voorbeeld"));
    assertThat(
            opslag.aantal(
                "select count(*) from verwerking v where v::text ilike any (array['%xara%', '%bazig%', '%melderson%'])"))
        .isZero();
  }

  @Test
  void theLogIsReadByThePrivacyOfficerAndTheAuditorOnly() {
    List<String> lezers = new ArrayList<>();
    for (Groep groep : regios.groepen()) {
      if (leest(groep.id(), "twente") > 0) {
        lezers.add(groep.id());
      }
    }
    assertThat(lezers).containsExactlyInAnyOrder("twente-privacy-officer", "twente-auditor");
    assertThat(leest("twente-auditor", "drenthe")).isZero();
    assertThat(leest("drenthe-auditor", "twente")).isZero();
  }

  private long leest(String groep, String regio) {
    var bron = Opslag.alsToepassing(toegang);
    JdbcClient app = JdbcClient.create(bron);
    return new TransactionTemplate(new DataSourceTransactionManager(bron))
        .execute(
            status -> {
              app.sql(
                      "select set_config('meldroute.gebruiker', 'wie', true), set_config('meldroute.regios', ?, true), set_config('meldroute.groepen', ?, true)")
                  .params(regio, groep)
                  .query((rij, nummer) -> nummer)
                  .list();
              return app.sql("select count(*) from verwerking").query(Long.class).single();
            });
  }
}
