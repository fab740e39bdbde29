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
    "KIE verwijzing"
  })
  private String wat;

  private Beslisser beslisser;
  private List<Map<String, Object>> invoer;
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
    Voorbeeldtabel tabel = Voorbeeldtabel.van(delen[1]);
    invoer = tabel.invoer();
    beslisser = Soort.valueOf(delen[0]).bouw(tabel);
    Beslisser maatstaf = Soort.STANDAARD.bouw(tabel);
    for (Map<String, Object> vraag : invoer) {
      if (maatstaf.regels(vraag) != beslisser.regels(vraag)) {
        throw new IllegalStateException(wat + " antwoordt anders op " + vraag);
      }
    }
    maatstaf.sluit();
  }

  @TearDown
  public void sluit() {
    beslisser.sluit();
  }

  @Benchmark
  public int beslis() {
    volgende = (volgende + 1) % invoer.size();
    return beslisser.regels(invoer.get(volgende));
  }
}
