package nl.meldroute.beheer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.meldroute.Api;
import nl.meldroute.api.Kindproduct;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The scripts for operators, on a PostgreSQL as they have one: make the database, work in it, make
 * a backup, put it back on an empty server, and go on.
 */
class ReservekopieTest {

  private static final String MEDEWERKER = "enschede-aandachtsfunctionaris";

  /** Everything that a wall is made of: who owns what, who may what, which rows. */
  private static final List<String> MUREN =
      List.of(
          "rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname like 'meldroute%'",
          "relname, relkind, relrowsecurity, relforcerowsecurity, relowner::regrole, coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::\"char\", relowner)) from pg_class where relnamespace = 'public'::regnamespace",
          "attrelid::regclass, attname, attacl from pg_attribute where attacl is not null and attrelid::regclass::text !~ '^pg_'",
          "tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies",
          "proname, prosecdef, proowner::regrole, proacl, proconfig, prosrc from pg_proc where pronamespace = 'public'::regnamespace",
          "conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace",
          "tgrelid::regclass, tgname, tgenabled from pg_trigger where not tgisinternal",
          "indexdef from pg_indexes where schemaname = 'public'",
          "nspname, nspowner::regrole, nspacl from pg_namespace where nspname = 'public'",
          "datname, datdba::regrole, datacl from pg_database where datname = 'meldroute'");

  private final Path map =
      Path.of("target", "reservekopie-" + ProcessHandle.current().pid()).toAbsolutePath();

  @BeforeEach
  @AfterEach
  void ruimOp() throws Exception {
    FileSystemUtils.deleteRecursively(map);
  }

  @Test
  void aBackupOnAnEmptyServerHasEveryRowAndEveryWallAndTheWorkGoesOn() throws Exception {
    Files.createDirectories(map);
    Path kopieen = map.resolve("kopieen");
    String kopie;
    String casus;
    Map<String, String> inhoud;
    List<String> muren;
    try (EigenPostgres server = EigenPostgres.start(map.resolve("oud"))) {
      try (Kindproduct product = Kindproduct.knooppunt(map.resolve("oud"), server.toegang())) {
        product.wachtTotGezond();
        Api medewerker = product.als(MEDEWERKER);
        casus = meld(medewerker);
        String taak = taak(medewerker, casus);
        assertThat(
                medewerker.post("/api/v1/taken/" + taak + "/afronding", Route.BESPREKING).status())
            .isEqualTo(204);
        meld(medewerker);
        taak(medewerker, casus);
        oudeKopieen(kopieen);
        assertThat(Path.of(server.reservekopie(kopieen))).as("while it works").isNotEmptyFile();
      }
      // Made again on what stands still, to compare with.
      kopie = server.reservekopie(kopieen);
      inhoud = inhoud(server);
      muren = muren(server);
    }
    assertThat(inhoud).containsKeys("casus", "melding", "act_ru_task", "act_hi_procinst");
    assertThat(Path.of(kopie)).isNotEmptyFile();
    assertThat(kopieen.resolve("meldroute-oud.dump")).doesNotExist();
    assertThat(kopieen.resolve("meldroute-gisteren.dump")).exists();
    assertThat(kopieen.resolve("iets-anders-en-oud")).exists();

    try (EigenPostgres server = EigenPostgres.start(map.resolve("nieuw"))) {
      server.zetTerug(kopie);
      assertThat(inhoud(server)).containsExactlyEntriesOf(inhoud);
      assertThat(muren(server)).containsExactlyElementsOf(muren);
      assertThat(
              vraag(server).sql("select count(*) from spring_session").query(Long.class).single())
          .as("nobody is signed in through a backup")
          .isZero();
      String nogEens = kopie;
      assertThatThrownBy(() -> server.zetTerug(nogEens)).hasMessageContaining("is niet leeg");

      try (Kindproduct product = Kindproduct.knooppunt(map.resolve("nieuw"), server.toegang())) {
        product.wachtTotGezond();
        Api medewerker = product.als(MEDEWERKER);
        assertThat(
                medewerker
                    .post(
                        "/api/v1/taken/" + taak(medewerker, casus) + "/afronding",
                        Route.GEEN_BRONNEN)
                    .status())
            .isEqualTo(204);
        assertThat(
                product
                    .als("hengelo-aandachtsfunctionaris")
                    .haal("/api/v1/casussen/" + casus)
                    .status())
            .as("the walls stand")
            .isEqualTo(404);
      }
    }
  }

  private static void oudeKopieen(Path kopieen) throws Exception {
    Files.createDirectories(kopieen);
    for (var oud :
        Map.of("meldroute-oud.dump", 15, "meldroute-gisteren.dump", 1, "iets-anders-en-oud", 100)
            .entrySet()) {
      Path bestand = Files.writeString(kopieen.resolve(oud.getKey()), "x");
      Files.setLastModifiedTime(
          bestand, FileTime.from(Instant.now().minus(Duration.ofDays(oud.getValue()))));
    }
  }

  private static String meld(Api medewerker) {
    var antwoord = medewerker.post("/api/v1/meldingen", Voorbeeld.melding());
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("casus").asText();
  }

  /** The route gets there by jobs. */
  private static String taak(Api medewerker, String casus) {
    for (int keer = 0; keer < 300; keer++) {
      JsonNode taken = medewerker.haal("/api/v1/taken?casus=" + casus).inhoud();
      if (taken.has(0)) {
        return taken.at("/0/id").asText();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("Geen taak voor " + casus);
  }

  private static JdbcClient vraag(EigenPostgres server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.adres(), "postgres", server.beheerder()));
  }

  /** Of each table with rows how many there are, and a sum over all that stands in them. */
  private static Map<String, String> inhoud(EigenPostgres server) {
    JdbcClient vraag = vraag(server);
    Map<String, String> inhoud = new TreeMap<>();
    for (String tabel :
        vraag
            .sql(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ '^spring_session'")
            .query(String.class)
            .list()) {
      String som =
          vraag
              .sql(
                  "select count(*) || ' ' || md5(coalesce(string_agg(rij::text, '|' order by rij::text), '')) from "
                      + tabel
                      + " rij")
              .query(String.class)
              .single();
      if (!som.startsWith("0 ")) {
        inhoud.put(tabel, som);
      }
    }
    return inhoud;
  }

  /** Its columns as one text. */
  private static String metRij(String vraag) {
    int vanaf = vraag.indexOf(" from ");
    return "select row(" + vraag.substring(0, vanaf) + ")::text" + vraag.substring(vanaf);
  }

  private static List<String> muren(EigenPostgres server) {
    JdbcClient vraag = vraag(server);
    return MUREN.stream()
        .flatMap(muur -> vraag.sql(metRij(muur)).query(String.class).list().stream().sorted())
        .toList();
  }
}
