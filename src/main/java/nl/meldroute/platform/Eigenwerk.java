package nl.meldroute.platform;

/**
 * Marks what the product itself does to the set-up of the engine: deploying its models, storing the
 * ready filters, marking where an account came from. Outside of it the engine refuses these,
 * through whichever door, Java included. An ArchUnit rule names who may use it.
 */
public final class Eigenwerk {

  private static final ThreadLocal<Boolean> BEZIG = ThreadLocal.withInitial(() -> false);

  private Eigenwerk() {}

  public static void doe(Runnable werk) {
    boolean vorige = BEZIG.get();
    BEZIG.set(true);
    try {
      werk.run();
    } finally {
      BEZIG.set(vorige);
    }
  }

  public static boolean isBezig() {
    return BEZIG.get();
  }
}
