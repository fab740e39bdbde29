package nl.meldroute.bench;

import java.io.File;
import java.io.IOException;
import java.time.Year;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.meldroute.platform.database.Databasetoegang;

/**
 * The export of a year in a process of its own with a small heap: if it needs more, that process
 * dies of it. The whole product lives in that heap too.
 */
final class Uitvoer {

  static final int GEHEUGEN_MIB = 256;

  private static final String PAD =
      "/api/v1/cijfers/regels?regio=twente&jaar=" + Year.now() + "&soort=";

  private Uitvoer() {}

  /** Downloads the file in that process; how many meldingen it holds is checked there. */
  static void haal(Databasetoegang database, String soort) {
    ProcessBuilder proces =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx" + GEHEUGEN_MIB + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-classpath",
            System.getProperty("java.class.path"),
            Uitvoer.class.getName(),
            soort);
    proces
        .environment()
        .putAll(
            java.util.Map.of(
                "BENCH_URL", database.jdbcUrl(),
                "BENCH_APP", database.appGebruiker(),
                "BENCH_APP_WACHTWOORD", database.appWachtwoord(),
                "BENCH_EIGENAAR", database.eigenaar(),
                "BENCH_EIGENAAR_WACHTWOORD", database.eigenaarWachtwoord()));
    try {
      Process kind =
          proces
              .redirectErrorStream(true)
              .redirectOutput(new File("target/bench-uitvoer.log"))
              .start();
      if (!kind.waitFor(10, TimeUnit.MINUTES) || kind.exitValue() != 0) {
        kind.destroyForcibly();
        throw new IllegalStateException("Zie target/bench-uitvoer.log");
      }
    } catch (IOException fout) {
      throw new java.io.UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  public static void main(String[] soort) {
    Databasetoegang database =
        new Databasetoegang(
            System.getenv("BENCH_URL"),
            System.getenv("BENCH_APP"),
            System.getenv("BENCH_APP_WACHTWOORD"),
            System.getenv("BENCH_EIGENAAR"),
            System.getenv("BENCH_EIGENAAR_WACHTWOORD"));
    try (Product product = Product.start(database)) {
      long bytes = product.tel(PAD + soort[0], "twente-manager");
      System.out.println(List.of(soort[0], bytes + " bytes"));
    }
    System.exit(0);
  }
}
