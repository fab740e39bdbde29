package nl.meldroute.begrippen;

/** How the reflection period of a victim (B8/3) stands. */
public enum Bedenktijdstand implements Waarde {
  NAGAAN("Wordt nagegaan"),
  LOOPT("Bedenktijd loopt"),
  NIET_GEBRUIKT("Niet gebruikt"),
  NIET_VAN_TOEPASSING("Niet van toepassing"),
  AANGIFTE("Aangifte gedaan"),
  MEDEWERKING("Werkt op een andere manier mee"),
  GEEN_AANGIFTE("Geen aangifte"),
  VERSTREKEN("Verstreken zonder besluit");

  private final String tekst;

  Bedenktijdstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
