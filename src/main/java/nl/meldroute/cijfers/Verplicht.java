package nl.meldroute.cijfers;

import nl.meldroute.begrippen.Waarde;

/** What every melding should tell for the figures (E38), and what to do when it does not. */
enum Verplicht implements Waarde {
  GEMEENTE("De gemeente is niet bekend. Zet de casus door naar de juiste gemeente."),
  VORM("De vorm van uitbuiting is niet bekend. Leg de vorm vast in de casus."),
  SECTOR("De sector is niet gemeld."),
  RISICOGROEP("De risicogroep is niet gemeld."),
  SLACHTOFFER("Er is geen slachtoffer genoemd."),
  LEEFTIJD("De leeftijd van een slachtoffer is niet bekend. Vul die aan in de casus."),
  GESLACHT("Het geslacht van een slachtoffer is niet bekend. Vul het aan in de casus."),
  NATIONALITEITSGROEP(
      "De nationaliteit van een slachtoffer is niet bekend. Vul die aan in de casus.");

  private final String tekst;

  Verplicht(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
