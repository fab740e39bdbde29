package nl.meldroute.begrippen;

/** Why the care of a victim was closed. */
public enum Zorguitkomst implements Waarde {
  HULP_AFGEROND("Hulp afgerond"),
  OVERGEDRAGEN("Overgedragen aan andere hulp"),
  SLACHTOFFER_WIL_NIET("Het slachtoffer wil geen hulp"),
  SLACHTOFFER_WEG("Het slachtoffer is uit beeld"),
  VERTROKKEN_NAAR_BUITENLAND("Vertrokken naar het buitenland"),
  ANDERS("Anders");

  private final String tekst;

  Zorguitkomst(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
