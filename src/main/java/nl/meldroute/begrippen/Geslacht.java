package nl.meldroute.begrippen;

/** Gender of a party. */
public enum Geslacht implements Waarde {
  MAN("Man"),
  VROUW("Vrouw"),
  X("X"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Geslacht(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
