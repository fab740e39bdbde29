package nl.meldroute.begrippen;

/** Where information about a casus comes from. */
public enum Domein implements Waarde {
  SOCIAAL_DOMEIN("Sociaal domein"),
  VEILIGHEID("Veiligheid"),
  KENNISCENTRUM("Kenniscentrum"),
  ANDERS("Anders");

  private final String tekst;

  Domein(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
