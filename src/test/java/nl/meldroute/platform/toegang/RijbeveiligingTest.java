package nl.meldroute.platform.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.platform.database.Databasetoegang;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall, table by table and context by context: what somebody gets who talks to the
 * database as the application does. Each table about a casus is walked; none is left out.
 */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class RijbeveiligingTest {

  private static final String PROCESMANAGER = "twente-procesmanager";

  @Autowired private Databasetoegang toegang;

  /** What is for who sits at a table with the casus, and not for who sees the casus. */
  /** Criminal data: for who has a ground, and neither a name nor an emergency gives one. */
  private static final Set<String> OVER_DADERS =
      Set.of(
          "dadergrond",
          "daderplan",
          "nonpunishment",
          "daderdoel",
          "dadertermijn",
          "barriere",
          "barriereinstrument");

  /** The care file: for who does the care and who owns the casus. */
  private static final Set<String> OVER_ZORG =
      Set.of(
          "zorgtraject",
          "zorgdoel",
          "zorgcontact",
          "zorgoverdracht",
          "zorgjeugd",
          "nazorgmoment",
          "bedenktijd",
          "comensharegistratie");

  private static final Set<String> AAN_TAFEL =
      Set.of(
          "behandelspoor",
          "escalatie",
          "agendapunt",
          "punttoegang",
          "voorbereiding",
          "aanwezigheid",
          "zittinginbreng",
          "tafelbesluit",
          "tegenstem",
          "verslagdeel",
          "verslagaanvulling");

  private Opslag opslag;
  private JdbcClient app;
  private TransactionTemplate transactie;
  private VolleCasus gewoon;
  private VolleCasus afgeschermd;
  private Set<String> alles;

  @BeforeAll
  void fillEachTable() {
    opslag = new Opslag(toegang);
    DataSource bron = Opslag.alsToepassing(toegang);
    app = JdbcClient.create(bron);
    transactie = new TransactionTemplate(new DataSourceTransactionManager(bron));
    gewoon = VolleCasus.maak(opslag.vraag(), PROCESMANAGER);
    afgeschermd = VolleCasus.maak(opslag.vraag(), PROCESMANAGER);
    als(
        DIENST,
        () ->
            app.sql("update casus set afgeschermd = true where id = ?")
                .param(afgeschermd.id())
                .update());
    alles = new TreeSet<>(tabellen());
  }

  @AfterAll
  void close() {
    opslag.close();
  }

  /** Somebody at the database, as the application would introduce them. */
  private record Wie(String gebruiker, String regio, String groepen, boolean dienst) {
    static Wie in(String groepen, String gebruiker) {
      return new Wie(gebruiker, "twente", groepen, false);
    }
  }

  private static final Wie DIENST = new Wie("systeem", "twente", "", true);
  private static final Wie EIGENAAR = Wie.in(VolleCasus.EIGENAAR, "een-collega");

  /** Who has no part in the casus, or is not who they would have to be. */
  private static Stream<Wie> buitenstaanders() {
    return Stream.of(
        new Wie("", "", "", false),
        new Wie("een-collega", "twente", "", false),
        // The right name and the right group, from the wrong region.
        new Wie(VolleCasus.SCHRIJVER, "drenthe", VolleCasus.EIGENAAR, false),
        new Wie(VolleCasus.GENOEMDE, "drenthe", VolleCasus.EIGENAAR, false),
        new Wie(VolleCasus.SCHRIJVER, "", VolleCasus.EIGENAAR, false),
        new Wie("systeem", "drenthe", "", true),
        new Wie("drenthe-ketenregisseur", "drenthe", "drenthe-ketenregisseur", false),
        // The same role elsewhere, and other roles here.
        Wie.in("twente-hengelo-aandachtsfunctionaris", "hengelo-aandachtsfunctionaris"),
        Wie.in("twente-enschede-wijkcoach", "enschede-wijkcoach"),
        Wie.in("twente-enschede", "x"),
        Wie.in("twente-ketenregisseur", "twente-ketenregisseur"),
        Wie.in("twente-partner-riec", "twente-partner-riec"),
        Wie.in("twente-manager", "twente-manager"),
        Wie.in("beheerder", "beheerder"));
  }

  private List<String> tabellen() {
    return opslag
        .vraag()
        .sql(
            """
            select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname !~ '^(act_|flyway_|spring_session)'
              and c.relname <> 'zitting'
              and (c.relname = 'casus' or a.attname in ('casus_id', 'casussen', 'melding_id', 'treffer_id', 'beslissing_id', 'agendapunt_id')
                   or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'casus'::regclass))
            order by 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void eachTableAboutACasusIsInThisTest() {
    assertThat(gewoon.rijen().keySet()).containsExactlyInAnyOrderElementsOf(tabellen());
  }

  @Test
  void eachTableAboutACasusHasAPolicyForEachRightOfTheApplication() {
    SoftAssertions alle = new SoftAssertions();
    for (String tabel : tabellen()) {
      alle.assertThat(
              opslag.aantal(
                  "select count(*) from pg_class where relname = ? and relrowsecurity", tabel))
          .as("%s: row-level security is on", tabel)
          .isOne();
      for (String recht : List.of("SELECT", "INSERT", "UPDATE", "DELETE")) {
        boolean heeft =
            opslag
                .vraag()
                .sql(
                    "SELECT".equals(recht) || "DELETE".equals(recht)
                        ? "select has_table_privilege(?, ?, ?)"
                        : "select has_any_column_privilege(?, ?, ?)")
                .params(toegang.appGebruiker(), tabel, recht)
                .query(Boolean.class)
                .single();
        long regels =
            opslag.aantal(
                "select count(*) from pg_policies where tablename = ? and cmd in ('ALL', ?)",
                tabel,
                recht);
        if (heeft) {
          alle.assertThat(regels).as("%s: a policy for %s", tabel, recht).isPositive();
        }
      }
    }
    alle.assertThat(
            opslag
                .vraag()
                .sql(
                    """
                    select tablename || '.' || policyname from pg_policies where schemaname = 'public'
                      and (coalesce(qual, with_check) not similar to '%(casus|huidige_|als_systeem|mag_aan_tafel|mag_beleid|meldroute.inloggen)%' or not ? = any (roles))
                    """)
                .param(toegang.appGebruiker())
                .query(String.class)
                .list())
        .as("policies that ask nothing, or are for somebody else")
        .isEmpty();
    alle.assertAll();
  }

  @Test
  void theServiceSeesEverythingInItsOwnRegionButTheLog() {
    for (VolleCasus casus : List.of(gewoon, afgeschermd)) {
      Set<String> allesMaarNietHetLog = new TreeSet<>(alles);
      allesMaarNietHetLog.remove("verwerking");
      assertThat(ziet(DIENST, casus)).isEqualTo(allesMaarNietHetLog);
    }
  }

  @Test
  void whoIsInvolvedSeesAllThatHangsOnTheCasus() {
    assertThat(ziet(EIGENAAR, gewoon))
        .isEqualTo(
            zonder(
                "verwerking", "taakconcept", "casus_genoemde", "belangenconflict", "noodtoegang"));
    assertThat(ziet(Wie.in(VolleCasus.EIGENAAR, VolleCasus.SCHRIJVER), gewoon))
        .isEqualTo(zonder("verwerking", "casus_genoemde", "belangenconflict", "noodtoegang"));
  }

  @Test
  void aShieldedReporterIsForTheOwnerOnly() {
    assertThat(ziet(Wie.in(PROCESMANAGER, PROCESMANAGER), gewoon))
        .isEqualTo(
            zonderZorg(
                "verwerking",
                "taakconcept",
                "casus_genoemde",
                "belangenconflict",
                "noodtoegang",
                "melder",
                "contactafspraak"));
  }

  /** The list asks at once who sees what, and not row by row: it may not differ by one casus. */
  @Test
  void aListOfCasussenHoldsWhatTheRowsShow() {
    Stream<Wie> binnenstaanders =
        Stream.of(
                VolleCasus.SCHRIJVER,
                VolleCasus.GENOEMDE,
                VolleCasus.EERDER_GENOEMDE,
                VolleCasus.IN_CONFLICT,
                VolleCasus.EERDER_IN_CONFLICT,
                VolleCasus.IN_NOOD,
                VolleCasus.NA_NOOD)
            .flatMap(
                gebruiker ->
                    Stream.of(VolleCasus.EIGENAAR, PROCESMANAGER, "twente-enschede-wijkcoach", "")
                        .map(groepen -> Wie.in(groepen, gebruiker)));
    Stream.of(Stream.of(DIENST, EIGENAAR), binnenstaanders, buitenstaanders())
        .flatMap(wie -> wie)
        .forEach(
            wie ->
                assertThat(
                        als(
                            wie,
                            () ->
                                uuids(
                                    "select unnest(ids) from casuslijst(null, null, null, null, null, null, 1000, 0)")))
                    .as(wie.toString())
                    .containsExactlyInAnyOrderElementsOf(
                        als(
                            wie,
                            () ->
                                uuids("select id from casus where nummer not like '%-OEFENING'"))));
  }

  private List<UUID> uuids(String vraag) {
    return app.sql(vraag).query(UUID.class).list();
  }

  @Test
  void whoIsNotInvolvedSeesNothing() {
    buitenstaanders()
        .forEach(
            wie -> {
              assertThat(ziet(wie, gewoon)).as(wie.toString()).isEmpty();
              assertThat(ziet(wie, afgeschermd)).as(wie.toString()).isEmpty();
            });
  }

  @Test
  void aPartnerSeesWhatWasSentToItAndNothingElse() {
    Wie partner = Wie.in(VolleCasus.PARTNER, "twente-partner-politie");
    for (VolleCasus casus : List.of(gewoon, afgeschermd)) {
      assertThat(ziet(partner, casus)).containsExactly("verstrekking", "verwijzing");
    }
    assertThat(ziet(new Wie("politie", "drenthe", VolleCasus.PARTNER, false), gewoon)).isEmpty();
  }

  @Test
  void whoMayHearOfAnItemAtATableSeesTheItemAndNotTheCasus() {
    Wie lid = Wie.in(VolleCasus.TAFELLID, "twente-partner-om");
    assertThat(ziet(lid, gewoon)).isEqualTo(AAN_TAFEL);
    assertThat(ziet(new Wie("iemand", "drenthe", VolleCasus.TAFELLID, false), gewoon)).isEmpty();
    assertThat(ziet(lid, afgeschermd)).doesNotContain("agendapunt");
    assertThat(ziet(Wie.in(VolleCasus.TAFELLID, VolleCasus.GENOEMDE), afgeschermd))
        .containsAll(AAN_TAFEL);
  }

  @Test
  void whoDoesSomethingInACasusSeesWhatThatIsAndNotTheCasus() {
    Wie doener = Wie.in(VolleCasus.DOENER, VolleCasus.DOENER);
    assertThat(ziet(doener, gewoon))
        .containsExactlyInAnyOrder("actie", "actiewijziging", "interventie", "interventiestap");
    assertThat(ziet(doener, afgeschermd)).isEmpty();
    assertThat(ziet(Wie.in(VolleCasus.DOENER, VolleCasus.IN_CONFLICT), gewoon))
        .doesNotContain("actie", "interventie");
  }

  @Test
  void duringAnEmbargoOnlyTheInvestigationHearsOfACasusAtATable() {
    VolleCasus casus = VolleCasus.maak(opslag.vraag());
    opslag
        .vraag()
        .sql(
            """
            update punttoegang set toegestaan = true where groep = 'twente-partner-riec'
              and agendapunt_id in (select id from agendapunt where casus_id = ?)
            """)
        .param(casus.id())
        .update();
    Wie riec = Wie.in("twente-partner-riec", "twente-partner-riec");
    assertThat(ziet(riec, casus)).contains("agendapunt");
    opslag
        .vraag()
        .sql(
            """
            insert into embargo (id, casus_id, reden, namens, gelegd_door, gelegd_op, herzien_op)
            values (gen_random_uuid(), ?, 'proef', 'proef', 'proef', now(), current_date)
            """)
        .param(casus.id())
        .update();
    assertThat(ziet(riec, casus)).doesNotContain("agendapunt", "behandelspoor", "escalatie");
    assertThat(ziet(Wie.in(VolleCasus.TAFELLID, VolleCasus.TAFELLID), casus))
        .contains("agendapunt", "behandelspoor", "escalatie");
  }

  @Test
  void whoKnowsSomebodyInACasusHearsNothingOfItAtATable() {
    for (VolleCasus casus : List.of(gewoon, afgeschermd)) {
      assertThat(ziet(Wie.in(VolleCasus.TAFELLID, VolleCasus.IN_CONFLICT), casus))
          .doesNotContain("agendapunt");
    }
  }

  @Test
  void whoWatchesOverTheLogSeesTheLogOnly() {
    for (String rol : List.of("twente-privacy-officer", "twente-auditor")) {
      assertThat(ziet(Wie.in(rol, rol), gewoon)).containsExactly("verwerking");
      assertThat(ziet(new Wie(rol, "drenthe", rol, false), gewoon)).isEmpty();
    }
  }

  @Test
  void aShieldedCasusIsThereForWhoIsNamedWhateverTheirGroup() {
    Set<String> alsGenoemde =
        zonder(
            "verwerking",
            "taakconcept",
            "melder",
            "contactafspraak",
            "casus_toegang",
            "belangenconflict",
            "noodtoegang");
    alsGenoemde.removeAll(OVER_DADERS);
    alsGenoemde.removeAll(OVER_ZORG);
    assertThat(ziet(Wie.in("", VolleCasus.GENOEMDE), afgeschermd)).isEqualTo(alsGenoemde);
    assertThat(ziet(Wie.in("twente-enschede-wijkcoach", VolleCasus.GENOEMDE), afgeschermd))
        .isEqualTo(alsGenoemde);
    assertThat(ziet(Wie.in(VolleCasus.EIGENAAR, VolleCasus.GENOEMDE), afgeschermd))
        .isEqualTo(zonder("verwerking", "taakconcept", "belangenconflict", "noodtoegang"));
  }

  @Test
  void aGroupThatTakesPartInAShieldedCasusLearnsOnlyThatItOnceDid() {
    for (Wie wie :
        List.of(
            EIGENAAR,
            Wie.in(VolleCasus.EIGENAAR, VolleCasus.SCHRIJVER),
            Wie.in(PROCESMANAGER, PROCESMANAGER))) {
      assertThat(ziet(wie, afgeschermd)).as(wie.toString()).containsExactly("casus_toegang");
    }
  }

  @Test
  void whoWasNamedBeforeSeesOnlyThatTheyWere() {
    assertThat(ziet(Wie.in("", VolleCasus.EERDER_GENOEMDE), afgeschermd))
        .containsExactly("casus_genoemde");
  }

  @Test
  void aConflictOfInterestWeighsMoreThanAGroupAndANameAndItsEndGivesBackWhatTheGroupSees() {
    for (VolleCasus casus : List.of(gewoon, afgeschermd)) {
      assertThat(ziet(Wie.in(VolleCasus.EIGENAAR, VolleCasus.IN_CONFLICT), casus))
          .containsExactlyInAnyOrder(
              "belangenconflict", "noodtoegang", "casus_genoemde", "casus_toegang");
    }
    assertThat(ziet(Wie.in(VolleCasus.EIGENAAR, VolleCasus.EERDER_IN_CONFLICT), gewoon))
        .isEqualTo(zonder("verwerking", "taakconcept", "casus_genoemde", "noodtoegang"));
  }

  @Test
  void accessInAnEmergencyOpensOneCasusForOnePersonAndEndsByTheClockOfTheDatabase() {
    for (VolleCasus casus : List.of(gewoon, afgeschermd)) {
      assertThat(ziet(Wie.in("twente-hengelo-aandachtsfunctionaris", VolleCasus.IN_NOOD), casus))
          .isEqualTo(
              zonderDadersEnZorg(
                  "verwerking",
                  "taakconcept",
                  "melder",
                  "contactafspraak",
                  "casus_toegang",
                  "casus_genoemde",
                  "belangenconflict"));
      assertThat(ziet(Wie.in("", VolleCasus.NA_NOOD), casus)).containsExactly("noodtoegang");
      assertThat(ziet(new Wie(VolleCasus.IN_NOOD, "drenthe", "", false), casus)).isEmpty();
    }
  }

  @Test
  void aNameOpensNothingOfACasusThatIsNotShielded() {
    assertThat(ziet(Wie.in("", VolleCasus.GENOEMDE), gewoon)).containsExactly("casus_genoemde");
  }

  @Test
  void nobodyWritesIntoACasusThatTheyMayNotSee() {
    SoftAssertions alle = new SoftAssertions();
    List<Wie> vreemden = Stream.concat(buitenstaanders(), Stream.of(EIGENAAR)).toList();
    for (String tabel : alles) {
      String rij =
          opslag
              .vraag()
              .sql(
                  "select to_jsonb(t)::text from %s t where %s limit 1"
                      .formatted(tabel, afgeschermd.waar(tabel)))
              .query(String.class)
              .single();
      String kolommen = zelfTeVullen(tabel);
      for (Wie wie : vreemden) {
        alle.assertThat(
                geweigerd(
                    wie,
                    "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                        .formatted(tabel, kolommen),
                    rij))
            .as("insert into %s by %s", tabel, wie)
            .isTrue();
        for (String opdracht :
            List.of("update %s set regio = regio where %s", "delete from %s where %s")) {
          alle.assertThat(
                  geweigerd(
                      wie,
                      opdracht
                          .replace("regio = regio", kolom(tabel) + " = " + kolom(tabel))
                          .formatted(tabel, afgeschermd.waar(tabel))))
              .as("%s %s by %s", opdracht.substring(0, 6), tabel, wie)
              .isTrue();
        }
      }
    }
    alle.assertAll();
  }

  /** Nobody fills a column that the database computes. */
  private String zelfTeVullen(String tabel) {
    return opslag
        .vraag()
        .sql(
            """
            select string_agg(attname, ', ') from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """)
        .param(tabel)
        .query(String.class)
        .single();
  }

  /** A column that the application may change, or any. */
  private String kolom(String tabel) {
    return opslag
        .vraag()
        .sql(
            """
            select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
            order by has_column_privilege(?, attrelid, attnum, 'UPDATE') desc, attnum limit 1
            """)
        .params(tabel, toegang.appGebruiker())
        .query(String.class)
        .single();
  }

  private boolean geweigerd(Wie wie, String opdracht, Object... waarden) {
    try {
      return als(wie, () -> app.sql(opdracht).params(List.of(waarden)).update()) == 0;
    } catch (DataAccessException fout) {
      assertThat(fout.getMostSpecificCause())
          .hasMessageMatching("(?s).*(row-level security|permission denied).*");
      return true;
    }
  }

  @Test
  void aReaderDoesNotShieldOrReopenACasusPastTheService() {
    String zet = "update casus set afgeschermd = not afgeschermd where id = ?";
    for (VolleCasus casus : List.of(gewoon, afgeschermd)) {
      assertThatThrownBy(
              () ->
                  als(
                      Wie.in(VolleCasus.EIGENAAR, VolleCasus.GENOEMDE),
                      () -> app.sql(zet).param(casus.id()).update()))
          .rootCause()
          .hasMessageContaining("door de dienst");
    }
  }

  @Test
  void theFunctionsThatLookPastTheWallKeepToItsRule() {
    String naam = "Verzonnen Naam";
    for (Wie wie : List.of(EIGENAAR, Wie.in("twente-hengelo-wijkcoach", "hengelo-wijkcoach"))) {
      als(
          wie,
          () -> {
            assertThat(
                    app.sql("select zoek_casussen(?, array[?], array[]::text[])::text")
                        .params(naam, naam)
                        .query(String.class)
                        .list())
                .doesNotContain(afgeschermd.id().toString());
            for (String functie : List.of("zoek_verbanden", "verband_contacten")) {
              assertThat(
                      app.sql("select count(*) from " + functie + "(?)")
                          .param(afgeschermd.id())
                          .query(Long.class)
                          .single())
                  .as(functie)
                  .isZero();
            }
            return null;
          });
    }
    assertThat(
            als(
                Wie.in("", VolleCasus.GENOEMDE),
                () ->
                    app.sql("select zoek_casussen(?, array[?], array[]::text[])::text")
                        .params(naam, naam)
                        .query(String.class)
                        .list()))
        .contains(afgeschermd.id().toString())
        .doesNotContain(gewoon.id().toString());
  }

  private Set<String> zonderDadersEnZorg(String... weg) {
    Set<String> over = zonder(weg);
    over.removeAll(OVER_DADERS);
    over.removeAll(OVER_ZORG);
    return over;
  }

  private Set<String> zonderZorg(String... weg) {
    Set<String> over = zonder(weg);
    over.removeAll(OVER_ZORG);
    return over;
  }

  @Test
  void whoSeesACasusWithoutAGroundForCriminalDataReadsNothingOfItsOffenders() {
    String zorg = "twente-zorgcoordinator";
    opslag
        .vraag()
        .sql(
            "insert into casus_toegang values (?, ?, 'twente', 'proef', now()) on conflict do nothing")
        .params(gewoon.id(), zorg)
        .update();
    try {
      Set<String> gezien = ziet(Wie.in(zorg, zorg), gewoon);
      assertThat(gezien).contains("casus", "betrokkene", "dadergrond");
      assertThat(gezien).as("who does the care reads it").containsAll(OVER_ZORG);
      gezien.remove("dadergrond");
      assertThat(gezien).doesNotContainAnyElementsOf(OVER_DADERS);
    } finally {
      opslag
          .vraag()
          .sql("delete from casus_toegang where casus_id = ? and groep = ?")
          .params(gewoon.id(), zorg)
          .update();
    }
  }

  private Set<String> zonder(String... weg) {
    Set<String> over = new TreeSet<>(alles);
    over.removeAll(AAN_TAFEL);
    over.removeAll(Set.of(weg));
    return over;
  }

  /** In which tables somebody finds rows of a casus. */
  private Set<String> ziet(Wie wie, VolleCasus casus) {
    return als(
        wie,
        () -> {
          Set<String> gevonden = new TreeSet<>();
          for (String tabel : alles) {
            if (app.sql("select count(*) from %s where %s".formatted(tabel, casus.waar(tabel)))
                    .query(Long.class)
                    .single()
                > 0) {
              gevonden.add(tabel);
            }
          }
          return gevonden;
        });
  }

  private <T> T als(Wie wie, Supplier<T> werk) {
    return transactie.execute(
        status -> {
          app.sql(
                  """
                  select set_config('meldroute.gebruiker', ?, true), set_config('meldroute.regios', ?, true),
                         set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', ?, true)
                  """)
              .params(wie.gebruiker(), wie.regio(), wie.groepen(), wie.dienst() ? "ja" : "nee")
              .query((rij, nummer) -> nummer)
              .list();
          return werk.get();
        });
  }
}
