package nl.meldroute.begrippen;

/** On which legal ground data go to a partner. */
public enum Grondslag implements Waarde {
  PUBLIEKE_TAAK("Taak van algemeen belang (AVG, artikel 6 lid 1 onder e)"),
  MELDRECHT("Meldrecht bij Veilig Thuis"),
  CONVENANT("Convenant, binnen de eigen taak van elke partner"),
  TOESTEMMING("Toestemming van het slachtoffer (AVG, artikel 6 lid 1 onder a)"),
  VITAAL_BELANG("Vitaal belang bij nood (AVG, artikel 6 lid 1 onder d)"),
  POLITIEGEGEVENS("Wet politiegegevens"),
  GEEN_PERSOONSGEGEVENS("Geen persoonsgegevens"),
  GEEN("Geen grondslag");

  private final String tekst;

  Grondslag(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
