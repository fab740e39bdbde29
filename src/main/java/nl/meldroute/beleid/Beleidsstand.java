package nl.meldroute.beleid;

import nl.meldroute.begrippen.Waarde;

/** How far a change of policy is. */
public enum Beleidsstand implements Waarde {
  CONCEPT("Concept"),
  BIJ_TWEEDE("Wacht op een collega"),
  GOEDGEKEURD("Goedgekeurd, gaat nog in"),
  GEPUBLICEERD("Gepubliceerd"),
  INGETROKKEN("Ingetrokken"),
  TERUGGEDRAAID("Teruggedraaid");

  private final String tekst;

  Beleidsstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  /** Whether it is under way: then no other change of the same may begin. */
  public boolean loopt() {
    return this == CONCEPT || this == BIJ_TWEEDE || this == GOEDGEKEURD;
  }
}
