package nl.meldroute.platform;

/**
 * The product refuses to start. Message and action are Dutch and meant for the person who starts
 * it; {@link StartGeweigerdAnalyse} shows these two and no stack trace.
 */
public class StartGeweigerd extends RuntimeException {

  private final String actie;

  public StartGeweigerd(String melding, String actie) {
    this(melding, actie, null);
  }

  public StartGeweigerd(String melding, String actie, Throwable oorzaak) {
    super(melding, oorzaak);
    this.actie = actie;
  }

  /** What the reader can do about it. */
  public String actie() {
    return actie;
  }
}
