package nl.meldroute.begrippen;

/** Who has the say over a young victim. */
public enum Gezag implements Waarde {
  OUDERS("Een of beide ouders"),
  VOOGD("Een voogd"),
  NIDOS("Nidos als voogd"),
  GECERTIFICEERDE_INSTELLING("Een gecertificeerde instelling"),
  GEEN("Niemand"),
  ONBEKEND("Nog niet bekend"),
  VOLWASSEN("Het slachtoffer blijkt 18 of ouder");

  private final String tekst;

  Gezag(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
