package nl.meldroute.begrippen;

/** Where a casus stands in the route. */
public enum Casusstatus implements Waarde {
  GEMELD("Gemeld"),
  VERRIJKEN("Informatie verzamelen"),
  BEOORDELEN("Beoordelen"),
  IN_BEHANDELING("In behandeling"),
  OP_TAFEL("Op de casustafel"),
  GEPARKEERD("Geparkeerd"),
  AFGESLOTEN("Afgesloten");

  private final String tekst;

  Casusstatus(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
