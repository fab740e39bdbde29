package nl.meldroute.begrippen;

/** What became of an item of an agenda. */
public enum Puntstand implements Waarde {
  VOORGESTELD("Voorgesteld"),
  VASTGESTELD("Op de agenda"),
  AFGEVOERD("Van de agenda af"),
  BEHANDELD("Behandeld"),
  DOORGESCHOVEN("Doorgeschoven");

  private final String tekst;

  Puntstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
