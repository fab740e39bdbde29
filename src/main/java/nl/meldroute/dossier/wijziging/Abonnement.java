package nl.meldroute.dossier.wijziging;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.meldroute.dossier.Wijzigingen.Onderwerp;
import org.springframework.security.core.Authentication;

/**
 * One open page, and the line to it: server-sent events, in which a colon begins a line without
 * meaning. What is sent says that something changed, never what.
 *
 * <p>Spring's {@code SseEmitter} would send the request through all filters again when the line
 * ends; by then the session may be over, which is no error.
 */
final class Abonnement implements AsyncListener {

  private final Onderwerp onderwerp;
  private final Authentication wie;
  private final String sessie;
  private final AsyncContext lijn;
  private final Consumer<Abonnement> bijEinde;

  /** Many changes in a row are one for who looks. */
  private final AtomicBoolean klaargezet = new AtomicBoolean();

  private boolean gesloten;

  Abonnement(
      Onderwerp onderwerp,
      Authentication wie,
      String sessie,
      AsyncContext lijn,
      Consumer<Abonnement> bijEinde) {
    this.onderwerp = onderwerp;
    this.wie = wie;
    this.sessie = sessie;
    this.lijn = lijn;
    this.bijEinde = bijEinde;
    // The end is ours to say; a silent page costs nothing.
    lijn.setTimeout(0);
    lijn.addListener(this);
  }

  Onderwerp onderwerp() {
    return onderwerp;
  }

  Authentication wie() {
    return wie;
  }

  String sessie() {
    return sessie;
  }

  /** Whether this is the first since the last delivery. */
  boolean zetKlaar() {
    return klaargezet.compareAndSet(false, true);
  }

  void begin() {
    stuur("retry: 3000\n\n");
  }

  void leefteken() {
    stuur(":\n\n");
  }

  void gewijzigd(String woord) {
    klaargezet.set(false);
    stuur("event: gewijzigd\ndata: " + woord + "\n\n");
  }

  /** The page has to ask again who may see this. */
  void einde() {
    stuur("event: einde\ndata: einde\n\n");
    sluit();
  }

  private synchronized void stuur(String tekst) {
    if (gesloten) {
      return;
    }
    try {
      var uit = lijn.getResponse().getOutputStream();
      uit.write(tekst.getBytes(StandardCharsets.UTF_8));
      uit.flush();
    } catch (IOException weg) {
      // The page was closed; that is how it says so.
      sluit();
    }
  }

  synchronized void sluit() {
    if (!gesloten) {
      lijn.complete();
      eindig();
    }
  }

  private synchronized void eindig() {
    gesloten = true;
    bijEinde.accept(this);
  }

  @Override
  public void onComplete(AsyncEvent gebeurtenis) {
    eindig();
  }

  @Override
  public void onError(AsyncEvent gebeurtenis) {
    sluit();
  }

  @Override
  public void onTimeout(AsyncEvent gebeurtenis) {
    sluit();
  }

  @Override
  public void onStartAsync(AsyncEvent gebeurtenis) {
    // Nobody starts it again.
  }
}
