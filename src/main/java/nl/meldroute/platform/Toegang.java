package nl.meldroute.platform;

import java.util.function.Supplier;

/**
 * Who is at work on this thread, and the one way in which the service acts in its own name.
 *
 * <p>A transaction takes over the context at its start; a change of context inside a transaction
 * goes through {@link #alsSysteem}, which also tells the database.
 */
public interface Toegang {

  /** The context of this thread; {@link Toegangscontext#NIEMAND} when nobody signed in. */
  Toegangscontext huidige();

  /**
   * Does work in the name of the service, within one region: what a user started but may not do
   * directly (opening a casus for another municipality, a step of the process). The acting user
   * stays known for the processing log.
   */
  <T> T alsSysteem(String regio, Supplier<T> werk);

  /**
   * As {@link #alsSysteem(String, Supplier)}, for a reporter who wants to stay unknown: nothing
   * that is stored meanwhile names the acting user.
   */
  <T> T alsOnbekendeMelder(String regio, Supplier<T> werk);

  /** As {@link #alsSysteem(String, Supplier)}, without an answer. */
  default void alsSysteem(String regio, Runnable werk) {
    alsSysteem(
        regio,
        () -> {
          werk.run();
          return null;
        });
  }
}
