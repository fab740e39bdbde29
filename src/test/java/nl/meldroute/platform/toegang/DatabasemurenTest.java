package nl.meldroute.platform.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall: what the database itself gives and takes, whatever the program above it does.
 * All SQL here runs under the application's own account.
 */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class DatabasemurenTest {

  private static final String ENSCHEDE = "twente-enschede-aandachtsfunctionaris";
  private static final String HENGELO = "twente-hengelo-aandachtsfunctionaris";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;
  @Autowired private DataSource pool;

  private Opslag opslag;
  private JdbcClient app;
  private TransactionTemplate transactie;
  private String casus;

  @BeforeAll
  void meld() {
    opslag = new Opslag(toegang);
    DataSource bron = Opslag.alsToepassing(toegang);
    app = JdbcClient.create(bron);
    transactie = new TransactionTemplate(new DataSourceTransactionManager(bron));
    Api melder = Api.als("enschede-aandachtsfunctionaris", omgeving);
    Route route = Route.begin(melder, Voorbeeld.melding());
    casus = route.casus();
    melder.put("/api/v1/taken/" + route.taak() + "/concept", Map.of("bespreking", "Half af"));
  }

  @AfterAll
  void sluit() {
    opslag.close();
  }

  /** All tables of our own: not the engine's, not the migration log, not the sessions. */
  private List<String> tabellen() {
    return opslag
        .vraag()
        .sql(
            """
            select relname from pg_class
            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
              and relname !~ '^(act_|flyway_|spring_session)' order by 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void eachTableOfTheCaseStoreHasRowLevelSecurity() {
    assertThat(tabellen()).contains("casus", "melding", "melder", "betrokkene", "verwerking");
    assertThat(
            opslag
                .vraag()
                .sql(
                    """
                    select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                      and relname !~ '^(act_|flyway_|spring_session)' and not relrowsecurity
                    """)
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(
            opslag
                .vraag()
                .sql(
                    "select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list())
        .as("a view of the owner would look past the wall")
        .isEmpty();
  }

  @Test
  void eachPolicyAsksAboutTheRowAtHandAndNeverCollectsAllThatOneMaySee() {
    assertThat(
            opslag
                .vraag()
                .sql(
                    """
                    select tablename || '.' || policyname from pg_policies
                    where schemaname = 'public'
                      and exists (select from unnest(array[qual, with_check]) uitdrukking
                                  where uitdrukking ~ 'FROM casus' and uitdrukking !~ 'OFFSET 0')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void theApplicationOwnsNothingAndCannotGoAroundTheWall() {
    assertThat(
            app.sql(
                    """
                    select (select count(*) from pg_class where relowner = current_user::regrole)
                         + (select count(*) from pg_proc where proowner = current_user::regrole)
                         + (select count(*) from pg_namespace where nspowner = current_user::regrole)
                         + (select count(*) from pg_roles where rolname = current_user
                            and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb))
                         + (select count(*) from pg_auth_members where member = current_user::regrole)
                    """)
                .query(Long.class)
                .single())
        .isZero();
    for (String verboden :
        List.of(
            "alter table casus disable row level security",
            "drop policy zien on casus",
            "truncate casus cascade",
            "drop table casus",
            "create table public.eigen (i int)",
            "create function public.eigen() returns int language sql as 'select 1'",
            "set row_security = off; select * from casus",
            "set role " + toegang.eigenaar(),
            "copy casus to program 'cat'")) {
      assertThatThrownBy(() -> app.sql(verboden).update())
          .as(verboden)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void withoutContextEachTableIsEmptyAlthoughItIsNot() {
    Map<String, Long> zonder = new TreeMap<>();
    Map<String, Long> werkelijk = new TreeMap<>();
    for (String tabel : tabellen()) {
      zonder.put(tabel, magLezen(tabel) ? aantal(app, tabel) : 0L);
      werkelijk.put(tabel, aantal(opslag.vraag(), tabel));
    }
    assertThat(zonder.values()).containsOnly(0L);
    assertThat(werkelijk)
        .allSatisfy(
            (tabel, aantal) -> {
              if (List.of(
                      "casus",
                      "melding",
                      "melder",
                      "betrokkene",
                      "taakconcept",
                      "verwerking",
                      "casus_toegang",
                      "beslissing",
                      "tijdlijn",
                      "locatie",
                      "kenmerk")
                  .contains(tabel)) {
                assertThat(aantal).as(tabel).isPositive();
              }
            });
  }

  @Test
  void aColleagueOfHengeloFindsNothingOfEnschede() {
    long vanEnschede =
        opslag.aantal(
            "select count(*) from casus c where not exists (select from casus_toegang t where t.casus_id = c.id and t.groep = ?)",
            HENGELO);
    assertThat(vanEnschede).isPositive();
    long vanHengelo = opslag.aantal("select count(*) from casus_toegang where groep = ?", HENGELO);
    String eigen = "(select casus_id from casus_toegang where groep = '" + HENGELO + "')";
    als(
        "hengelo-aandachtsfunctionaris",
        "twente",
        HENGELO,
        db -> {
          assertThat(aantal(db, "casus")).isEqualTo(vanHengelo);
          for (String tabel :
              List.of(
                  "melding",
                  "melder",
                  "betrokkene",
                  "locatie",
                  "kenmerk",
                  "beslissing",
                  "afwijking",
                  "verrijking",
                  "contactmoment",
                  "contactopdracht",
                  "contacttrede",
                  "kennisgeving",
                  "verwijzing",
                  "terugkoppeling",
                  "tijdlijn",
                  "taakconcept",
                  "casus_toegang")) {
            assertThat(
                    db.sql("select count(*) from " + tabel + " where casus_id not in " + eigen)
                        .query(Long.class)
                        .single())
                .as(tabel)
                .isZero();
          }
          assertThat(
                  db.sql("update casus set eigenaar = ? where nummer = ?")
                      .params(HENGELO, casus)
                      .update())
              .isZero();
          return null;
        });
    als(
        "enschede-aandachtsfunctionaris",
        "twente",
        ENSCHEDE,
        db -> {
          assertThat(
                  db.sql("select count(*) from casus where nummer = ?")
                      .param(casus)
                      .query(Long.class)
                      .single())
              .isOne();
          return null;
        });
  }

  @Test
  void aGroupInAnotherRegionOpensNothing() {
    for (String regio : List.of("drenthe", "", "%", "{twente}", "TWENTE")) {
      als(
          "enschede-aandachtsfunctionaris",
          regio,
          ENSCHEDE,
          db -> {
            for (String tabel : List.of("casus", "casus_toegang", "melding", "betrokkene")) {
              assertThat(aantal(db, tabel)).as(regio + " " + tabel).isZero();
            }
            return null;
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update melding set omschrijving = 'iets heel anders dan het was'",
        "delete from melding",
        "update melder set naam = 'x'",
        "delete from melder",
        "update verwerking set gebruiker = 'iemand-anders'",
        "delete from verwerking",
        "update tijdlijn set tekst = 'x'",
        "delete from tijdlijn",
        "update beslissing set uitleg = 'x'",
        "delete from beslissing",
        "update afwijking set reden = 'x'",
        "delete from afwijking",
        "update casus_toegang set groep = 'twente-hengelo-aandachtsfunctionaris'",
        "delete from casus_toegang",
        "update verrijking set bevinding = 'x'",
        "delete from verrijking",
        "delete from contactmoment",
        "update contactmoment set bereikt = true",
        "delete from contactopdracht",
        "update contactopdracht set geopend_op = now()",
        "delete from contacttrede",
        "update contacttrede set geopend_op = now()",
        "delete from kennisgeving",
        "update kennisgeving set inhoud = 'x'",
        "delete from terugkoppeling",
        "delete from casus",
        "delete from betrokkene",
        "delete from kenmerk",
        "delete from locatie",
        "delete from verwijzing"
      })
  void whatHappenedIsNotRewrittenByWhoeverAsks(String sql) {
    for (String systeem : List.of("nee", "ja")) {
      assertThatThrownBy(
              () ->
                  met(
                      "enschede-aandachtsfunctionaris",
                      "twente",
                      ENSCHEDE,
                      systeem,
                      db -> db.sql(sql).update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void nobodyGivesThemselvesAccess() {
    String inschrijven =
        "insert into casus_toegang (casus_id, groep, regio, reden, sinds) values (?, ?, 'twente', 'nieuwsgierig', now())";
    UUID id =
        opslag
            .vraag()
            .sql("select id from casus where nummer = ?")
            .param(casus)
            .query(UUID.class)
            .single();
    for (String groep : List.of(HENGELO, ENSCHEDE)) {
      assertThatThrownBy(
              () ->
                  als(
                      "iemand",
                      "twente",
                      groep,
                      db -> db.sql(inschrijven).params(id, "twente-hengelo-wijkcoach").update()))
          .rootCause()
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void nobodyWritesInTheLogUnderAnotherName() {
    String regel =
        "insert into verwerking values (gen_random_uuid(), now(), ?, '{}', 'twente', 'INZIEN', 'doel', 'grond', '{}', '{}')";
    assertThatThrownBy(
            () ->
                als(
                    "hengelo-wijkcoach",
                    "twente",
                    HENGELO,
                    db -> db.sql(regel).param("enschede-wijkcoach").update()))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void theDraftOfAColleagueInTheSameGroupStaysTheirs() {
    als(
        "enschede-collega",
        "twente",
        ENSCHEDE,
        db -> {
          assertThat(aantal(db, "casus")).isPositive();
          assertThat(aantal(db, "taakconcept")).isZero();
          assertThat(db.sql("delete from taakconcept").update()).isZero();
          assertThat(aantal(db, "idempotentie")).isZero();
          return null;
        });
  }

  @Test
  void theContextEndsWithItsTransaction() {
    // Ten connections in the pool, each of which has just served a user.
    for (int i = 0; i < 12; i++) {
      assertThat(
              Api.als("enschede-aandachtsfunctionaris", omgeving)
                  .haal("/api/v1/casussen/" + casus)
                  .status())
          .isEqualTo(200);
    }
    JdbcClient uitPool = JdbcClient.create(pool);
    for (int i = 0; i < 12; i++) {
      assertThat(aantal(uitPool, "casus")).isZero();
      assertThat(
              uitPool
                  .sql(
                      "select coalesce(current_setting('meldroute.gebruiker', true), '') || coalesce(current_setting('meldroute.systeem', true), '')")
                  .query(String.class)
                  .single())
          .isEmpty();
    }
  }

  /** Some tables can be reached by a function of the database only. */
  private boolean magLezen(String tabel) {
    return app.sql("select has_table_privilege(?, 'select')")
        .param(tabel)
        .query(Boolean.class)
        .single();
  }

  private static long aantal(JdbcClient db, String tabel) {
    return db.sql("select count(*) from " + tabel).query(Long.class).single();
  }

  private <T> T als(String gebruiker, String regio, String groep, Function<JdbcClient, T> werk) {
    return met(gebruiker, regio, groep, "nee", werk);
  }

  private <T> T met(
      String gebruiker, String regio, String groep, String systeem, Function<JdbcClient, T> werk) {
    return transactie.execute(
        status -> {
          app.sql(
                  """
                  select set_config('meldroute.gebruiker', ?, true), set_config('meldroute.regios', ?, true),
                         set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', ?, true)
                  """)
              .params(gebruiker, regio, groep, systeem)
              .query((rij, nummer) -> nummer)
              .list();
          return werk.apply(app);
        });
  }
}
