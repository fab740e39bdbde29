package nl.meldroute.begrippen;

/** What the IND decided about the stay of a victim. */
public enum Verblijfsaanvraag implements Waarde {
  AANGEVRAAGD("Aanvraag loopt"),
  VERLEEND("Verblijf verleend"),
  AFGEWEZEN("Afgewezen"),
  ANDERE_WEG("Andere weg");

  private final String tekst;

  Verblijfsaanvraag(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
