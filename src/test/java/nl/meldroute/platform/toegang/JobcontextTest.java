package nl.meldroute.platform.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In a thread of the job executor nobody is signed in; a step acts for its own region alone. */
@Meldroutetest
class JobcontextTest {

  @Autowired private Environment omgeving;
  @Autowired private ProcessEngine engine;
  @Autowired private Toegang toegang;
  @Autowired private Dossiers dossiers;
  @Autowired private TransactionTemplate transactie;
  @Autowired private JdbcClient database;

  private final ExecutorService jobdraad = Executors.newSingleThreadExecutor();
  private Route route;

  @BeforeEach
  void totAanDeJob() {
    route = Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    route.rondAf(Route.BESPREKING);
    route.rondAf(Route.GEEN_BRONNEN);
    route.rondAf(Route.VERRIJKING);
  }

  @AfterEach
  void stop() {
    jobdraad.shutdownNow();
  }

  private <T> T inJobdraad(Callable<T> werk) throws Exception {
    return jobdraad.submit(werk).get();
  }

  private long casussen() {
    return transactie.execute(
        status -> database.sql("select count(*) from casus").query(Long.class).single());
  }

  @Test
  void aStepReadsAndWritesItsCasusAndLeavesNoContextBehind() throws Exception {
    assertThat(route.beslissingen("vermoeden")).isEmpty();
    inJobdraad(
        () -> {
          new Proces(engine).werkAf(route.melding());
          return null;
        });
    assertThat(route.beslissingen("vermoeden")).isNotEmpty();
    assertThat(inJobdraad(toegang::huidige)).isEqualTo(Toegangscontext.NIEMAND);
    assertThat(inJobdraad(this::casussen)).isZero();
    assertThat(inJobdraad(() -> engine.getIdentityService().getCurrentAuthentication())).isNull();
  }

  @Test
  void theServiceActsForOneRegionAndNotForTheNext() throws Exception {
    assertThat(inJobdraad(() -> lees("twente"))).isEqualTo(route.casus());
    assertThatThrownBy(() -> inJobdraad(() -> lees("drenthe")))
        .hasCauseInstanceOf(NietGevonden.class);
  }

  private String lees(String regio) {
    return transactie.execute(
        status -> toegang.alsSysteem(regio, () -> dossiers.lees(route.casus(), "Test").nummer()));
  }

  @Test
  void insideOneTransactionTheServiceSeesNothingAnymoreOnceItsWorkIsDone() throws Exception {
    long erna =
        inJobdraad(
            () ->
                transactie.execute(
                    status -> {
                      assertThat(
                              toegang.<Long>alsSysteem(
                                  "twente",
                                  () ->
                                      database
                                          .sql("select count(*) from casus")
                                          .query(Long.class)
                                          .single()))
                          .isPositive();
                      return database.sql("select count(*) from casus").query(Long.class).single();
                    }));
    assertThat(erna).isZero();
  }

  @Test
  void afterAFailureTheThreadIsNobodyAgain() throws Exception {
    assertThatThrownBy(
            () ->
                inJobdraad(
                    () ->
                        transactie.execute(
                            status ->
                                toegang.alsSysteem(
                                    "twente",
                                    () ->
                                        database
                                            .sql("update melding set omschrijving = 'x'")
                                            .update()))))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(inJobdraad(toegang::huidige)).isEqualTo(Toegangscontext.NIEMAND);
    assertThat(inJobdraad(this::casussen)).isZero();
  }
}
