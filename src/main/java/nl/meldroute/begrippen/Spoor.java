package nl.meldroute.begrippen;

/** Track that a casus follows; several at once are possible (IJsselland 2021 §2.1). */
public enum Spoor implements Waarde {
  REGULIERE_HULP("Reguliere hulp"),
  ZORGTRAJECT("Zorgtraject"),
  ZORG_EN_STRAF("Zorg en straf"),
  ONDERMIJNING("Ondermijning");

  private final String tekst;

  Spoor(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
