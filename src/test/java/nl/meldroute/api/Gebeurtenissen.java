package nl.meldroute.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a page hears over a stream of events, while the test does something else. */
public final class Gebeurtenissen implements AutoCloseable {

  private static final String OVER = "(einde van de stroom)";

  private final HttpResponse<InputStream> antwoord;
  private final BlockingQueue<String> gehoord = new LinkedBlockingQueue<>();

  Gebeurtenissen(HttpResponse<InputStream> antwoord) {
    this.antwoord = antwoord;
    Thread lezer = new Thread(this::lees, "gebeurtenissen");
    lezer.setDaemon(true);
    lezer.start();
  }

  private void lees() {
    try (var regels =
        new BufferedReader(new InputStreamReader(antwoord.body(), StandardCharsets.UTF_8))) {
      regels
          .lines()
          .filter(regel -> regel.startsWith("event: "))
          .map(regel -> regel.substring("event: ".length()))
          .forEach(gehoord::add);
    } catch (IOException | UncheckedIOException afgebroken) {
      // Closed by the test, or by a server that is gone.
    } finally {
      gehoord.add(OVER);
    }
  }

  public int status() {
    return antwoord.statusCode();
  }

  public String kop(String naam) {
    return antwoord.headers().firstValue(naam).orElse("");
  }

  /** The next event; waits for it. */
  public String volgende() {
    return binnen(30_000);
  }

  /** Whether there is no news; news that is on its way takes far less. */
  public boolean isStil() {
    return binnen(500) == null;
  }

  /** Whether the stream is over, after what was heard. */
  public boolean isOver() {
    return OVER.equals(volgende());
  }

  /** Forgets what was heard until now. */
  public Gebeurtenissen vergeet() {
    gehoord.clear();
    return this;
  }

  private String binnen(int milliseconden) {
    try {
      return gehoord.poll(milliseconden, TimeUnit.MILLISECONDS);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  @Override
  public void close() {
    try {
      antwoord.body().close();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
