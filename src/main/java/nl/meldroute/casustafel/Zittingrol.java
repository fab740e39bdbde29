package nl.meldroute.casustafel;

import nl.meldroute.begrippen.Waarde;

/** What somebody is at a session. */
public enum Zittingrol implements Waarde {
  VOORZITTER("Voorzitter"),
  SECRETARIS("Secretaris"),
  LID("Lid"),
  GEEN("Geen deelnemer");

  private final String tekst;

  Zittingrol(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  /** Whether they write down what happens. */
  public boolean leidt() {
    return this == VOORZITTER || this == SECRETARIS;
  }
}
