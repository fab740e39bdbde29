package nl.meldroute.begrippen;

/** How much it says that two casussen have something in common; strongest first. */
public enum Verbandsterkte implements Waarde {
  STERK("Sterk"),
  MIDDEL("Redelijk"),
  ZWAK("Zwak");

  private final String tekst;

  Verbandsterkte(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
