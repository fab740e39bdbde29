package nl.meldroute.begrippen;

/** Where somebody went after shelter (E35). */
public enum Uitstroom implements Waarde {
  EIGEN_WONING("Eigen woning"),
  BEGELEID_WONEN("Begeleid wonen"),
  FAMILIE_OF_VRIENDEN("Familie of vrienden"),
  ANDERE_OPVANG("Andere opvang of zorg met verblijf"),
  TERUGKEER("Terug naar het land van herkomst"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Uitstroom(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
