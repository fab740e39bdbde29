package nl.meldroute.begrippen;

/** How far a track is that a table chose. */
public enum Spoorstand implements Waarde {
  GEKOZEN("Gekozen"),
  WACHT_OP_EMBARGO("Wacht tot het embargo is opgeheven"),
  LOOPT("Loopt"),
  AFGEROND("Afgerond"),
  GESTOPT("Gestopt");

  private final String tekst;

  Spoorstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
