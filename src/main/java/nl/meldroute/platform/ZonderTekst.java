package nl.meldroute.platform;

/**
 * A failure with its kinds and places but without its messages: those of a database or a parser can
 * repeat what was sent in, and no personal data goes to a log or into the engine's tables.
 */
public class ZonderTekst extends RuntimeException {

  public ZonderTekst(Throwable fout) {
    super(
        fout.getClass().getName(),
        fout.getCause() == null || fout.getCause() == fout
            ? null
            : new ZonderTekst(fout.getCause()),
        false,
        true);
    setStackTrace(fout.getStackTrace());
  }
}
