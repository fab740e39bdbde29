package nl.meldroute.verwijzing.koppeling;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldroute.verwijzing.koppeling.NietBezorgd.Reden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts a message in the hands of a partner's system. Says only whether it arrived; that it is tried
 * again, and for how long, stands in the model.
 */
@Component
public class Webhook {

  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

  private static final Duration LANGSTE_VERBINDEN = Duration.ofSeconds(3);

  /** So long nobody knocks at a system that is down: the others that wait would only add to it. */
  private static final Duration RUST = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          // Elsewhere is another address than the one that was agreed on and looked at.
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LANGSTE_VERBINDEN)
          .build();

  /** Since when a system is left in peace. */
  private final Map<URI, Instant> rustSinds = new ConcurrentHashMap<>();

  private final Adreswacht wacht;
  private final Duration wachttijd;
  private final MeterRegistry meters;
  private final Clock klok;

  Webhook(Bezorginstellingen instellingen, MeterRegistry meters, Clock klok) {
    this.wacht = new Adreswacht(instellingen.eigenNetwerk());
    this.wachttijd = instellingen.wachttijd();
    this.meters = meters;
    this.klok = klok;
  }

  /**
   * A message as it goes out; sent again it is the same.
   *
   * @param id the key by which a partner knows it again
   */
  public record Bericht(String id, byte[] inhoud) {}

  /**
   * @throws NietBezorgd unless the partner's system said that it has it
   */
  public void bezorg(Koppeling koppeling, Bericht bericht) {
    try {
      stuur(koppeling, bericht);
      tel("BEZORGD");
    } catch (NietBezorgd fout) {
      tel(fout.reden().name());
      LOG.warn("Bericht {} is niet bezorgd: {}", bericht.id(), fout.reden());
      throw fout;
    }
  }

  private void stuur(Koppeling koppeling, Bericht bericht) {
    if (rust(koppeling)) {
      throw new NietBezorgd(Reden.RUST);
    }
    wacht.toets(koppeling.adres().getHost());
    int status = antwoord(koppeling, verzoek(koppeling, bericht));
    if (status >= 500 || status == 429) {
      throw rust(koppeling, Reden.STORING_BIJ_PARTNER);
    }
    if (status < 200 || status > 299) {
      throw new NietBezorgd(Reden.GEWEIGERD);
    }
  }

  /** Within the time that it has, also when the answer comes in drop by drop. */
  private int antwoord(Koppeling koppeling, HttpRequest verzoek) {
    CompletableFuture<HttpResponse<Void>> antwoord =
        client.sendAsync(verzoek, BodyHandlers.discarding());
    try {
      return antwoord.get(wachttijd.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException geenVerbinding) {
      throw rust(koppeling, Reden.GEEN_VERBINDING);
    } catch (TimeoutException teLaat) {
      antwoord.cancel(true);
      throw rust(koppeling, Reden.GEEN_ANTWOORD);
    } catch (InterruptedException stoppen) {
      antwoord.cancel(true);
      Thread.currentThread().interrupt();
      throw new NietBezorgd(Reden.GEEN_ANTWOORD);
    }
  }

  private HttpRequest verzoek(Koppeling koppeling, Bericht bericht) {
    long tijd = klok.instant().getEpochSecond();
    return HttpRequest.newBuilder(koppeling.adres())
        .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
        .header("Idempotency-Key", bericht.id())
        .header("webhook-id", bericht.id())
        .header("webhook-timestamp", Long.toString(tijd))
        .header("webhook-signature", koppeling.handtekeningen(bericht.id(), tijd, bericht.inhoud()))
        .POST(BodyPublishers.ofByteArray(bericht.inhoud()))
        .build();
  }

  private boolean rust(Koppeling koppeling) {
    Instant sinds = rustSinds.get(koppeling.adres());
    Instant nu = klok.instant();
    return sinds != null && !nu.isBefore(sinds) && nu.isBefore(sinds.plus(RUST));
  }

  private NietBezorgd rust(Koppeling koppeling, Reden reden) {
    rustSinds.put(koppeling.adres(), klok.instant());
    return new NietBezorgd(reden);
  }

  private void tel(String uitkomst) {
    meters.counter("meldroute.bezorging", "uitkomst", uitkomst).increment();
  }
}
