package nl.meldroute.begrippen;

/** Who agrees to sharing. */
public enum Toestemmingsgever implements Waarde {
  SLACHTOFFER("Slachtoffer"),
  GEZAGSDRAGER("Gezagsdrager");

  private final String tekst;

  Toestemmingsgever(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
