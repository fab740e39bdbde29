package nl.meldroute.begrippen;

/** How far the care of a victim is. */
public enum Zorgfase implements Waarde {
  AANMELDING("Aanmelding"),
  INTAKE("Intake"),
  ANALYSE("Analyse"),
  BEGELEIDING("Begeleiding en uitvoering"),
  ZONDER_HULP("Nu zonder hulp"),
  NAZORG("Nazorg"),
  AFGESLOTEN("Zorg afgesloten");

  private final String tekst;

  Zorgfase(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
