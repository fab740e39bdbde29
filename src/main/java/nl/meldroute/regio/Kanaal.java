package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** How a partner is reached. Only the task list and the API carry a casus. */
public enum Kanaal implements Waarde {
  TAKENLIJST("Eigen takenlijst"),
  API("Koppeling"),
  E_MAIL("E-mail zonder persoonsgegevens"),
  TELEFOON("Telefoon");

  private final String tekst;

  Kanaal(String tekst) {
    this.tekst = tekst;
  }

  /** Whether something goes to the partner itself, beside its task. */
  public boolean isTeBezorgen() {
    return this == API || this == E_MAIL;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
