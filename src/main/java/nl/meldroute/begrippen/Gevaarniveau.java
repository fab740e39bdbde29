package nl.meldroute.begrippen;

/** How much danger there is now, from most to least (Twente 2022 §6.1). */
public enum Gevaarniveau implements Waarde {
  LEVENSBEDREIGEND(
      "Levensgevaar: bel 112",
      "Bel nu 112. Er is levensgevaar gemeld. Wacht niet op een reactie op deze melding."),
  ACUUT(
      "Acuut gevaar",
      "Er is acuut gevaar gemeld. De meldroute staat open bij de dienst; verergert de situatie, bel dan 112."),
  BEOORDELEN(
      "Onduidelijk: direct laten beoordelen",
      "Er is nog niet duidelijk of er acuut gevaar is. Een medewerker bekijkt dit eerst. Bel 112 bij levensgevaar."),
  GEEN("Geen acuut gevaar", "Bel 112 als er alsnog levensgevaar ontstaat.");

  private final String tekst;
  private final String advies;

  Gevaarniveau(String tekst, String advies) {
    this.tekst = tekst;
    this.advies = advies;
  }

  /** What to do now, for whoever reads of it: when life is in danger, 112 comes first. */
  public String advies() {
    return advies;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
