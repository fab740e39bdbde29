package nl.meldroute.bench.beslissen;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;

/** Decisions per second of four engines on the same tables with the same input. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Beslissen {

  /** Engine and table. Flowable has no FEEL, so it cannot say {@code verwijzing}. */
  @Param({
    "STANDAARD twaalf-bij-vijf",
    "MELDROUTE twaalf-bij-vijf",
    "KIE twaalf-bij-vijf",
    "FLOWABLE twaalf-bij-vijf",
    "STANDAARD verwijzing",
    "MELDROUTE verwijzing",
    "OMHULD verwijzing",
    "KIE verwijzing",
    "STANDAARD hele-melding",
    "MELDROUTE hele-melding",
    "KIE hele-melding"
  })
  private String wat;

  private List<Voorbeeldtabel> tabellen;
  private List<Beslisser> beslissers;
  private int volgende;

  /**
   * Builds the engine and sees to it that it answers as the standard engine does.
   *
   * @throws IllegalStateException when it does not
   */
  @Setup
  public void bouw() throws IOException {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    String[] delen = wat.split(" ");
    tabellen = Voorbeeldtabel.van(delen[1]);
    beslissers = tabellen.stream().map(Soort.valueOf(delen[0])::bouw).toList();
    for (int t = 0; t < tabellen.size(); t++) {
      Beslisser maatstaf = Soort.STANDAARD.bouw(tabellen.get(t));
      for (Map<String, Object> vraag : tabellen.get(t).invoer()) {
        if (maatstaf.regels(vraag) != beslissers.get(t).regels(vraag)) {
          throw new IllegalStateException(wat + " antwoordt anders op " + vraag);
        }
      }
    }
  }

  @TearDown
  public void sluit() {
    beslissers.forEach(Beslisser::sluit);
  }

  /** One of each table. */
  @Benchmark
  public int beslis() {
    volgende++;
    int regels = 0;
    for (int t = 0; t < beslissers.size(); t++) {
      List<Map<String, Object>> invoer = tabellen.get(t).invoer();
      regels += beslissers.get(t).regels(invoer.get(volgende % invoer.size()));
    }
    return regels;
  }
}
