package nl.meldroute.bericht;

import nl.meldroute.begrippen.Waarde;

/** What became of a notice. */
public enum Berichtresultaat implements Waarde {
  VERSTUURD("Verstuurd"),
  NIET_INGESTELD("Niet verstuurd: deze manier van versturen is niet ingesteld"),
  GEEN_ADRES("Niet verstuurd: er is geen adres of nummer bekend"),
  MISLUKT("Niet gelukt; Meldroute probeert het opnieuw of vraagt een medewerker");

  private final String tekst;

  Berichtresultaat(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
