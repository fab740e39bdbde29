package nl.meldroute.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A product in a JVM of its own, to be killed the hard way. */
final class Kindproces implements AutoCloseable {

  private final Process proces;

  private Kindproces(Process proces) {
    this.proces = proces;
  }

  /** Starts the database in another JVM and waits until it has stored one row. */
  static Kindproces start(Path dataMap) throws IOException {
    Process proces =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Kindproces.class.getName(),
                dataMap.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader uitvoer = proces.inputReader();
    StringBuilder alles = new StringBuilder();
    for (String regel = uitvoer.readLine(); regel != null; regel = uitvoer.readLine()) {
      if (regel.equals("KLAAR")) {
        return new Kindproces(proces);
      }
      alles.append(regel).append('\n');
    }
    throw new IllegalStateException(alles.toString());
  }

  public static void main(String[] argumenten) throws Exception {
    IngebouwdeDatabase database =
        IngebouwdeDatabase.start(
            Datamap.open(Path.of(argumenten[0])), Testdatabase.PROGRAMMA, true);
    Vraag.alsEigenaar(database.toegang(), "CREATE TABLE bewaard AS SELECT 42 AS getal");
    System.out.println("KLAAR");
    // Until it is killed; the limit is for a parent that was killed itself.
    new CountDownLatch(1).await(2, TimeUnit.MINUTES);
  }

  long pid() {
    return proces.pid();
  }

  /** SIGKILL: no shutdown hook runs and PostgreSQL stays behind. */
  void dood() throws InterruptedException {
    proces.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    dood();
  }
}
