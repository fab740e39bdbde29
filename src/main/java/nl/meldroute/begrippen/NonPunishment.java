package nl.meldroute.begrippen;

/** What the prosecution service says of somebody who was forced to commit a crime. */
public enum NonPunishment implements Waarde {
  TOEPASSEN("Niet vervolgen (non-punishment)"),
  NIET_TOEPASSEN("Vervolgen mag"),
  NADER_ONDERZOEK("Eerst nader onderzoek"),
  UITGEBLEVEN("Geen antwoord binnen de termijn");

  private final String tekst;

  NonPunishment(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
