package nl.meldroute.begrippen;

/** Why a casus is parked (Rapporteur 2012 §4.4: only by decision; the list is an aanname). */
public enum Parkeerreden implements Waarde {
  WACHT_OP_SLACHTOFFER("Het slachtoffer heeft tijd nodig"),
  WACHT_OP_PARTNER("Een partner is aan zet"),
  ONDERZOEKSBELANG("Het Openbaar Ministerie vraagt om te wachten"),
  GEEN_AANKNOPINGSPUNT("Er is nu geen aanknopingspunt"),
  ANDERS("Andere reden");

  private final String tekst;

  Parkeerreden(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
