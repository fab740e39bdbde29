package nl.meldroute.begrippen;

/** Whether someone stays lawfully in the Netherlands. */
public enum Verblijf implements Waarde {
  RECHTMATIG("Rechtmatig verblijf"),
  GEEN("Geen rechtmatig verblijf"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Verblijf(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
