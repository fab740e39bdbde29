package nl.meldroute.cijfers;

import nl.meldroute.begrippen.Waarde;

/**
 * What every melding should tell for the figures (E38), and what to do about it where the product
 * has a place for that. What a reporter said is never changed.
 */
enum Verplicht implements Waarde {
  GEMEENTE("De gemeente is niet bekend. Zet de casus door naar de juiste gemeente."),
  VORM("De vorm van uitbuiting is niet bekend. Kies de vorm in de taak Signaal bespreken."),
  SECTOR("De sector is niet gemeld."),
  RISICOGROEP("De risicogroep is niet gemeld."),
  SLACHTOFFER("Er is geen slachtoffer genoemd."),
  LEEFTIJD("De leeftijd van een slachtoffer is niet bekend."),
  GESLACHT("Het geslacht van een slachtoffer is niet bekend."),
  NATIONALITEITSGROEP("De nationaliteit van een slachtoffer is niet bekend.");

  private final String tekst;

  Verplicht(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
