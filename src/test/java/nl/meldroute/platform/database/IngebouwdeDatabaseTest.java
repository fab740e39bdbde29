package nl.meldroute.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.platform.StartGeweigerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngebouwdeDatabaseTest {

  @TempDir Path tijdelijk;

  private Path map() {
    return tijdelijk.resolve("data van Meldroute");
  }

  private IngebouwdeDatabase start() {
    return IngebouwdeDatabase.start(Datamap.open(map()), Testdatabase.PROGRAMMA, true);
  }

  @Test
  void bewaartGegevensTussenTweeStarts() throws Exception {
    try (IngebouwdeDatabase eerste = start()) {
      Vraag.alsEigenaar(eerste.toegang(), "CREATE TABLE bewaard AS SELECT 42 AS getal");
      eerste.close();
      assertThatThrownBy(() -> Vraag.alsApp(eerste.toegang(), "SELECT 1"))
          .isInstanceOf(SQLException.class);
    }
    try (IngebouwdeDatabase tweede = start()) {
      assertThat(Vraag.alsEigenaar(tweede.toegang(), "SELECT getal FROM bewaard")).isEqualTo("42");
    }
  }

  @Test
  void weigertEenMapWaarinDezeJvmAlWerkt() throws Exception {
    try (IngebouwdeDatabase eerste = start()) {
      String ik = Long.toString(ProcessHandle.current().pid());
      for (int keer = 1; keer <= 2; keer++) {
        assertThatThrownBy(this::start)
            .isInstanceOf(DatamapBezet.class)
            .hasMessageContaining(map().toRealPath().toString())
            .hasMessageContaining("proces " + ik);
      }
      assertThat(Vraag.alsApp(eerste.toegang(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void weigertEenMapWaarinEenAnderProcesWerktEnRuimtNaEenHardeStopOp() throws Exception {
    long server;
    try (Kindproces kind = Kindproces.start(map())) {
      assertThatThrownBy(this::start)
          .isInstanceOfSatisfying(
              DatamapBezet.class,
              e -> {
                assertThat(e).hasMessageContaining("proces " + kind.pid());
                assertThat(e.actie()).contains("--meldroute.data-map=");
              });
      server = pidVanServer();
      kind.dood();
    }
    assertThat(ProcessHandle.of(server)).as("PostgreSQL blijft achter").isPresent();

    try (IngebouwdeDatabase opnieuw = start()) {
      assertThat(pidVanServer()).isNotEqualTo(server);
      assertThat(draait(server)).isFalse();
      assertThat(Vraag.alsEigenaar(opnieuw.toegang(), "SELECT getal FROM bewaard")).isEqualTo("42");
    }
  }

  @Test
  void laatEenVreemdProgrammaMetHetOudeProcesnummerMetRust() throws Exception {
    start().close();
    Process vreemd = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          map().resolve("postgres/postmaster.pid"), vreemd.pid() + "\n" + map() + "\n0\n1\n");
      start().close();
      assertThat(vreemd.isAlive()).isTrue();
    } finally {
      vreemd.destroyForcibly();
    }
  }

  @Test
  void gooitEenHalfAangemaakteDatabaseWegEnBegintOpnieuw() throws Exception {
    Path half = Files.createDirectories(map().resolve("postgres.nieuw-1/base"));
    Files.writeString(half.resolve("1"), "half");
    try (IngebouwdeDatabase database = start()) {
      assertThat(Vraag.alsApp(database.toegang(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(half.getParent()).doesNotExist();
  }

  @Test
  void paktBeschadigdeProgrammasOpnieuwUit() throws Exception {
    Path programmas = tijdelijk.resolve("programma");
    Path postgres = Postgresprogramma.uitgepaktIn(programmas).map().resolve("bin/postgres");
    long grootte = Files.size(postgres);
    Files.write(postgres, new byte[0]);
    Postgresprogramma.uitgepaktIn(programmas);
    assertThat(postgres).hasSize(grootte).isExecutable();
  }

  @Test
  void herkentEenAndereHoofdversie() throws Exception {
    Path postgres = Files.createDirectories(map().resolve("postgres"));
    Files.writeString(postgres.resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            DatamapOnbruikbaar.class,
            e -> {
              assertThat(e).hasMessageContaining("PostgreSQL 16").hasMessageContaining("17 nodig");
              assertThat(e.actie()).contains("docs/beheer/upgrade.md");
            });
    assertThat(postgres.resolve("PG_VERSION")).hasContent("16");
  }

  @Test
  void overschrijftGeenMapDieGeenDatabaseIs() throws IOException {
    Path vreemd = Files.createDirectories(map().resolve("postgres")).resolve("aantekeningen.txt");
    Files.writeString(vreemd, "niet weggooien");
    assertThatThrownBy(this::start)
        .isInstanceOf(DatamapOnbruikbaar.class)
        .hasMessageContaining("bevat geen database");
    assertThat(vreemd).hasContent("niet weggooien");
  }

  @Test
  void weigertEenBestandAlsDatamap() throws IOException {
    Files.createFile(map());
    assertThatThrownBy(this::start)
        .isInstanceOf(DatamapOnbruikbaar.class)
        .hasMessageContaining("geen map maar een bestand");
  }

  @Test
  void weigertEenMapnaamDieEenShellZouUitvoeren() {
    assertThatThrownBy(() -> IngebouwdeDatabase.start(tijdelijk.resolve("a$(id)")))
        .isInstanceOf(DatamapOnbruikbaar.class)
        .hasMessageContaining("teken");
  }

  @Test
  void meldtDatDeWachtwoordenKwijtZijnOfNietPassen() throws IOException {
    start().close();
    Path geheimen = map().resolve("geheimen.properties");
    Files.writeString(geheimen, "beheerder=fout\neigenaar=fout\napp=fout\n");
    assertThatThrownBy(this::start).hasMessageContaining("horen niet bij deze database");
    assertThat(map().resolve("postgres/postmaster.pid")).doesNotExist();

    Files.delete(geheimen);
    assertThatThrownBy(this::start)
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining("ontbreekt");
  }

  @Test
  void isDuurzaamEnAlleenMetWachtwoordVanafDezeMachineTeBereiken() throws Exception {
    try (IngebouwdeDatabase database = start()) {
      Databasetoegang t = database.toegang();
      for (String instelling :
          new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
        assertThat(Vraag.alsApp(t, "SHOW " + instelling)).as(instelling).isEqualTo("on");
      }
      assertThat(Vraag.alsApp(t, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Vraag.alsApp(t, "SHOW server_version")).startsWith(Postgresserver.VERSIE + ".");
      for (String rol : new String[] {"postgres", t.appGebruiker(), t.eigenaar()}) {
        assertThatThrownBy(() -> Vraag.als(t.jdbcUrl(), rol, "verkeerd", "SELECT 1"))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      }
      assertThat(PosixFilePermissions.toString(rechten("geheimen.properties")))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(rechten("."))).isEqualTo("rwx------");
      assertThat(database.toegang().toString()).doesNotContain(t.appWachtwoord());
    }
  }

  @Test
  void geeftDeToepassingAlleenToegang() throws Exception {
    try (IngebouwdeDatabase database = start()) {
      Databasetoegang t = database.toegang();
      assertThat(
              Vraag.alsApp(
                  t,
                  "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication"
                      + " FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(
              Vraag.alsApp(
                  t, "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"))
          .isEqualTo("0");
      assertThatThrownBy(() -> Vraag.alsApp(t, "CREATE TABLE public.t (i int)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> Vraag.alsApp(t, "CREATE TEMPORARY TABLE t (i int)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> Vraag.alsApp(t, "SET ROLE " + t.eigenaar()))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () ->
                  Vraag.als(
                      t.jdbcUrl().replace("/meldroute", "/postgres"),
                      t.appGebruiker(),
                      t.appWachtwoord(),
                      "SELECT 1"))
          .hasMessageContaining("permission denied");
      assertThat(Vraag.alsEigenaar(t, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
    }
  }

  @Test
  void kentLettersBuitenAscii() throws Exception {
    try (IngebouwdeDatabase database = start()) {
      Databasetoegang t = database.toegang();
      assertThat(Vraag.alsApp(t, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(Vraag.alsApp(t, "SELECT upper('josé çelik')")).isEqualTo("JOSÉ ÇELIK");
      assertThat(Vraag.alsApp(t, "SELECT similarity('né', 'n') < 1")).isEqualTo("t");
    }
  }

  @Test
  void schrijftGeenGegevensUitMislukteOpdrachtenInHetLogboek() throws Exception {
    try (IngebouwdeDatabase database = start()) {
      Databasetoegang t = database.toegang();
      Vraag.alsEigenaar(t, "CREATE TABLE persoon (naam text PRIMARY KEY)");
      String toevoegen = "INSERT INTO persoon VALUES ('Zeer Geheim')";
      Vraag.alsEigenaar(t, toevoegen);
      assertThatThrownBy(() -> Vraag.alsEigenaar(t, toevoegen))
          .hasMessageContaining("persoon_pkey")
          .hasMessageNotContaining("Zeer Geheim");
    }
    assertThat(Files.readString(map().resolve("postgres.log")))
        .contains("ready to accept connections")
        .doesNotContain("Zeer Geheim");
  }

  @Test
  void verteltDatDeSchijfVolIs() {
    assertThat(Datamap.fout(map(), new IOException("x: No space left on device")))
        .hasMessageContaining("is vol");
    assertThat(Datamap.fout(map(), new IOException("x: Read-only file system")))
        .hasMessageContaining("niet schrijven");
  }

  private Set<PosixFilePermission> rechten(String naam) throws IOException {
    return Files.getPosixFilePermissions(map().resolve(naam));
  }

  private long pidVanServer() throws IOException {
    try (Stream<String> regels = Files.lines(map().resolve("postgres/postmaster.pid"))) {
      return Long.parseLong(regels.findFirst().orElseThrow().strip());
    }
  }

  /** A process that ended but that nobody waited for still has a number; it has no command. */
  private static boolean draait(long pid) {
    return ProcessHandle.of(pid).flatMap(p -> p.info().command()).isPresent();
  }
}
