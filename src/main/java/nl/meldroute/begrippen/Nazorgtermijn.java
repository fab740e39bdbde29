package nl.meldroute.begrippen;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long after the end of help somebody asks how it goes. Half of the victims become a victim of
 * a crime again within seven years (Twente 2022, §4); the moments in between are an aanname.
 */
public enum Nazorgtermijn implements Waarde {
  EEN_MAAND("Na een maand", Period.ofMonths(1)),
  DRIE_MAANDEN("Na drie maanden", Period.ofMonths(3)),
  HALF_JAAR("Na een half jaar", Period.ofMonths(6)),
  EEN_JAAR("Na een jaar", Period.ofYears(1)),
  TWEE_JAAR("Na twee jaar", Period.ofYears(2)),
  VIER_JAAR("Na vier jaar", Period.ofYears(4)),
  ZEVEN_JAAR("Na zeven jaar", Period.ofYears(7));

  private final String tekst;
  private final Period duur;

  Nazorgtermijn(String tekst, Period duur) {
    this.tekst = tekst;
    this.duur = duur;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  public LocalDate na(LocalDate einde) {
    return einde.plus(duur);
  }
}
