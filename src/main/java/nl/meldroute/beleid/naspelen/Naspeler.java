package nl.meldroute.beleid.naspelen;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.platform.Toegang;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replays drafts beside everything else, one after the other on one thread of its own: nobody who
 * helps a victim waits for a policy officer who tries something out.
 */
@Component
class Naspeler implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Naspeler.class);

  /** How many inputs until it tells how far it is, and hears whether it may go on. */
  private static final int INVOER_PER_HARTSLAG = 200;

  private static final int SECONDEN_GEDULD = 3;

  private final ExecutorService draad = Executors.newSingleThreadExecutor(Naspeler::draad);
  private final Naspeelopslag opslag;
  private final Toegang toegang;
  private final Clock klok;
  private final TransactionTemplate transactie;

  /** Beside the transaction that reads. */
  private final TransactionTemplate los;

  private volatile boolean gestopt;

  Naspeler(
      Naspeelopslag opslag, Toegang toegang, Clock klok, PlatformTransactionManager transacties) {
    this.opslag = opslag;
    this.toegang = toegang;
    this.klok = klok;
    this.transactie = new TransactionTemplate(transacties);
    this.los = new TransactionTemplate(transacties);
    los.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private static Thread draad(Runnable werk) {
    Thread draad = new Thread(werk, "naspelen");
    draad.setDaemon(true);
    draad.setPriority(Thread.MIN_PRIORITY);
    return draad;
  }

  /** Somebody broke it off, or the service stops. */
  private static final class Afgebroken extends RuntimeException {}

  @TransactionalEventListener
  void neem(Naspeelopdracht opdracht) {
    draad.execute(() -> toegang.alsSysteem(opdracht.regio(), () -> speelNa(opdracht)));
  }

  private void speelNa(Naspeelopdracht opdracht) {
    try {
      klop(opdracht, 0, null);
      Vergelijking vergelijking =
          new Vergelijking(
              Proeftabel.lees(opdracht.concept()),
              Proeftabel.lees(opdracht.nu()),
              opdracht.regio());
      transactie.executeWithoutResult(lezen -> lees(opdracht, vergelijking));
      transactie.executeWithoutResult(
          bewaren -> opslag.rondAf(opdracht, vergelijking, klok.instant()));
    } catch (Afgebroken afgebroken) {
      mislukt(opdracht, "De dienst is gestopt. Speel het concept opnieuw na.");
    } catch (RuntimeException fout) {
      LOG.warn("Naspelen van {} is mislukt", opdracht.sleutel(), fout);
      mislukt(
          opdracht,
          "Het naspelen is niet gelukt. Kies een kortere periode, of probeer het later opnieuw.");
    }
  }

  private void lees(Naspeelopdracht opdracht, Vergelijking vergelijking) {
    long[] totaal = new long[1];
    int[] gehad = new int[1];
    opslag.lees(
        opdracht,
        aantal -> {
          totaal[0] = aantal;
          klop(opdracht, 0, aantal);
        },
        verleden -> {
          vergelijking.tel(verleden);
          if (++gehad[0] % INVOER_PER_HARTSLAG == 0) {
            klop(opdracht, vergelijking.gedaan(), totaal[0]);
          }
        });
  }

  private void klop(Naspeelopdracht opdracht, long gedaan, Long totaal) {
    if (gestopt
        || !Boolean.TRUE.equals(
            los.execute(hartslag -> opslag.klopt(opdracht.id(), gedaan, totaal)))) {
      throw new Afgebroken();
    }
  }

  /** Says nothing of one that somebody broke off. */
  private void mislukt(Naspeelopdracht opdracht, String melding) {
    transactie.executeWithoutResult(
        bewaren -> opslag.stop(opdracht.id(), Naspeelstand.MISLUKT, melding, klok.instant()));
  }

  @Override
  public void destroy() throws InterruptedException {
    gestopt = true;
    draad.shutdown();
    if (!draad.awaitTermination(SECONDEN_GEDULD, TimeUnit.SECONDS)) {
      LOG.info("Naspelen was nog bezig toen de dienst stopte");
    }
  }
}
