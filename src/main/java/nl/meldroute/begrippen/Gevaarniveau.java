package nl.meldroute.begrippen;

/** How much danger there is now, from most to least (Twente 2022 §6.1). */
public enum Gevaarniveau implements Waarde {
  LEVENSBEDREIGEND("Levensgevaar: bel 112"),
  ACUUT("Acuut gevaar"),
  BEOORDELEN("Onduidelijk: direct laten beoordelen"),
  GEEN("Geen acuut gevaar");

  private final String tekst;

  Gevaarniveau(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
