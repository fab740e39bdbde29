package nl.meldroute.dossier.wijziging;

import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.meldroute.dossier.Wijzigingen.Onderwerp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages of this node that are open, each of one casus or session. Before each word to a page it
 * is asked again whether its user is still signed in and still sees that.
 */
@Component
public class Abonnementen {

  /** A page that is not in front lets go of its line, so this is many windows beside each other. */
  static final int HOOGSTENS_PER_GEBRUIKER = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Abonnementen.class);

  /** Shorter than any proxy keeps a silent connection. */
  private static final Duration HARTSLAG = Duration.ofSeconds(20);

  private static final int BEZORGERS = 2;

  private final SessionRepository<?> sessies;
  private final TransactionTemplate transactie;
  private final Set<Abonnement> alle = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor bezorgers =
      new ScheduledThreadPoolExecutor(BEZORGERS, Abonnementen::draad);

  Abonnementen(SessionRepository<?> sessies, TransactionTemplate transactie) {
    this.sessies = sessies;
    this.transactie = transactie;
    bezorgers.scheduleWithFixedDelay(
        this::hartslag, HARTSLAG.toSeconds(), HARTSLAG.toSeconds(), TimeUnit.SECONDS);
  }

  private static Thread draad(Runnable werk) {
    Thread draad = new Thread(werk, "wijzigingen-bezorgen");
    draad.setDaemon(true);
    return draad;
  }

  /** For good: nobody is taken on any more. */
  synchronized void sluit() {
    bezorgers.shutdownNow();
    alle.forEach(Abonnement::sluit);
  }

  /** Whether a user can have one more. */
  public synchronized boolean isPlaats(Authentication wie) {
    return !bezorgers.isShutdown()
        && alle.stream().filter(een -> een.wie().getName().equals(wie.getName())).count()
            < HOOGSTENS_PER_GEBRUIKER;
  }

  /**
   * From now on a page hears of changes, until its session ends.
   *
   * @param onderwerp what this user sees
   * @param lijn answer to the request of the page, whose head was sent
   */
  public synchronized void neemOp(
      Onderwerp onderwerp, Authentication wie, String sessie, AsyncContext lijn) {
    Abonnement nieuw = new Abonnement(onderwerp, wie, sessie, lijn, alle::remove);
    if (isPlaats(wie)) {
      alle.add(nieuw);
      nieuw.begin();
    } else {
      nieuw.sluit();
    }
  }

  void meld(UUID sleutel) {
    alle.stream().filter(een -> een.onderwerp().sleutel().equals(sleutel)).forEach(this::zetKlaar);
  }

  void meldAlles() {
    alle.forEach(this::zetKlaar);
  }

  private synchronized void zetKlaar(Abonnement abonnement) {
    if (!bezorgers.isShutdown() && abonnement.zetKlaar()) {
      bezorgers.execute(() -> bezorg(abonnement));
    }
  }

  private void bezorg(Abonnement abonnement) {
    try {
      Optional<String> woord = loopt(abonnement) ? nieuws(abonnement) : Optional.empty();
      woord.ifPresentOrElse(abonnement::gewijzigd, abonnement::einde);
    } catch (RuntimeException fout) {
      // The database is away, say. The page comes back by itself, and looks again.
      LOG.warn("Een pagina hoort niet wat er wijzigde: {}", fout.getClass().getName());
      abonnement.sluit();
    }
  }

  private void hartslag() {
    for (Abonnement abonnement : alle) {
      try {
        if (loopt(abonnement)) {
          abonnement.leefteken();
        } else {
          abonnement.einde();
        }
      } catch (RuntimeException fout) {
        LOG.warn("Een sessie is niet na te gaan: {}", fout.getClass().getName());
        abonnement.sluit();
      }
    }
  }

  /** Looking does not count as use. */
  private boolean loopt(Abonnement abonnement) {
    return sessies.findById(abonnement.sessie()) != null;
  }

  /** Empty when its user sees it no longer. */
  private Optional<String> nieuws(Abonnement abonnement) {
    Onderwerp onderwerp = abonnement.onderwerp();
    SecurityContextHolder.setContext(new SecurityContextImpl(abonnement.wie()));
    try {
      return transactie.execute(
          vraag ->
              onderwerp.ziet().getAsBoolean()
                  ? Optional.of(onderwerp.woord().get())
                  : Optional.empty());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
