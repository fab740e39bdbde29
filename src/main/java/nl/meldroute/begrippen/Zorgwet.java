package nl.meldroute.begrippen;

/** By which law help in a care plan is given. */
public enum Zorgwet implements Waarde {
  JEUGDWET("Jeugdwet"),
  WMO("Wmo"),
  ZVW("Zorgverzekeringswet"),
  PARTICIPATIEWET("Participatiewet"),
  VOORLIGGEND("Voorliggend: open voor iedereen");

  private final String tekst;

  Zorgwet(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
