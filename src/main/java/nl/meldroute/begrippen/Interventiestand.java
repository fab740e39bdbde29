package nl.meldroute.begrippen;

/** How far an intervention is. */
public enum Interventiestand implements Waarde {
  VASTGESTELD("Vastgesteld"),
  BESLOTEN("Besloten"),
  UITGEVOERD("Uitgevoerd"),
  GESTOPT("Gestopt"),
  HERROEPEN("Herroepen na bezwaar");

  private final String tekst;

  Interventiestand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
