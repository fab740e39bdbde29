package nl.meldroute.taak;

import nl.meldroute.begrippen.Waarde;
import nl.meldroute.bericht.Berichtsoort;

/** Who is told of an urgent task, the first before the last. */
public enum Waarschuwtrede implements Waarde {
  DIENST("Wie dienst heeft", Berichtsoort.SPOEDTAAK),
  VERVANGER("De vervanger", Berichtsoort.SPOEDTAAK_VERVANGER),
  LEIDING("De leiding van de regio", Berichtsoort.SPOEDTAAK_LEIDING);

  private final String tekst;
  private final Berichtsoort bericht;

  Waarschuwtrede(String tekst, Berichtsoort bericht) {
    this.tekst = tekst;
    this.bericht = bericht;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  Berichtsoort bericht() {
    return bericht;
  }
}
