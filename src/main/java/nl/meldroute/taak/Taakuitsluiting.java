package nl.meldroute.taak;

import java.util.Collection;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.proces.Taakverbod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps people from a task about no casus that is not for them: who judges is not who made it. */
@Component
public class Taakuitsluiting {

  private final Taakverbod verbod;
  private final Toegang toegang;

  Taakuitsluiting(Taakverbod verbod, Toegang toegang) {
    this.verbod = verbod;
    this.toegang = toegang;
  }

  /**
   * Before this transaction commits: by then the task is there.
   *
   * @param onderwerp what the task is about, as in {@link Taak#onderwerp()}
   * @param soort key of the task
   */
  public void houBuiten(
      String regio, String onderwerp, String soort, Collection<String> gebruikers) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean alleenLezen) {
            toegang.alsSysteem(regio, () -> verbod.leg(regio, onderwerp, soort, gebruikers));
          }
        });
  }
}
