package nl.meldroute.platform;

/**
 * Brings the tables of the artifact to the engine, at each start after the processes. Who keeps the
 * tables that people change says which of them may still come from there.
 */
public interface Tabelfabriek {

  /** Doing it twice gives the same as once. */
  void lever();
}
