package nl.meldroute.begrippen;

/** How far a request for shelter is. */
public enum Plaatsingstand implements Waarde {
  GEVRAAGD("Een plek wordt gezocht"),
  LOOPT("Verblijf loopt"),
  AFGEROND("Afgerond"),
  NIET_GEPLAATST("Niet geplaatst");

  private final String tekst;

  Plaatsingstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
