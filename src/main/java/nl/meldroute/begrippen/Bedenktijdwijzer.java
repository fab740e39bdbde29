package nl.meldroute.begrippen;

/** Who pointed a victim at the right to a reflection period. */
public enum Bedenktijdwijzer implements Waarde {
  POLITIE("Politie"),
  KMAR("Koninklijke Marechaussee"),
  ARBEIDSINSPECTIE("Nederlandse Arbeidsinspectie"),
  ZORGCOORDINATOR("Zorgcoördinator"),
  ANDERS("Iemand anders");

  private final String tekst;

  Bedenktijdwijzer(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
