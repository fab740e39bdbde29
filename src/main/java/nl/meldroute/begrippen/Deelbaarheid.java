package nl.meldroute.begrippen;

/** Whether data of one category may go to a partner. */
public enum Deelbaarheid implements Waarde {
  JA("Ja"),
  GEANONIMISEERD("Alleen zonder namen"),
  TOESTEMMING_NODIG("Alleen met toestemming"),
  NEE("Nee");

  private final String tekst;

  Deelbaarheid(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
