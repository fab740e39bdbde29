package nl.meldroute.beleid;

import nl.meldroute.begrippen.Waarde;

/** What a change of policy is about. */
public enum Beleidssoort implements Waarde {
  TABEL("Beslistabel"),
  TEKSTEN("Teksten"),
  SIGNALEN("Signalenlijst");

  private final String tekst;

  Beleidssoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
