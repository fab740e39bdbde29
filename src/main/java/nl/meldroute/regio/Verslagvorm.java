package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** In which shape a region tells its yearly figures: which chapters, in which order. */
public enum Verslagvorm implements Waarde {
  /** Twente 2022 §1.3. */
  TWENTE("Aard en omvang, zoals in Twente"),

  /** Drenthe 2023. */
  DRENTHE("Jaarverslag, zoals in Drenthe");

  private final String tekst;

  Verslagvorm(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String code() {
    return Kebab.van(name());
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
