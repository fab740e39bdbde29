package nl.meldroute.interventie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.regio.Feestdagen;

/**
 * The terms of the law, on the calendar. A term that the law sets in weeks begins on the day after
 * what starts it, and when it would end on a Saturday, Sunday or public holiday it ends on the next
 * working day (Algemene termijnenwet art. 1). That does not hold for terms of more than twelve
 * weeks (art. 4).
 */
final class Wettelijketermijnen {

  /** Algemene wet bestuursrecht art. 6:7. */
  static final int BEZWAAR_WEKEN = 6;

  /** Algemene wet bestuursrecht art. 4:13, second paragraph. */
  static final int BESLUIT_WEKEN = 8;

  /** Algemene wet bestuursrecht art. 5:51, from the date of the report. */
  static final int BOETE_WEKEN = 13;

  private static final int LANGSTE_MET_VERLENGING = 12;

  private Wettelijketermijnen() {}

  /** The last day on which objections can be made (art. 6:7 and 6:8). */
  static LocalDate bezwaar(LocalDate bekendgemaakt) {
    return naWeken(bekendgemaakt, BEZWAAR_WEKEN);
  }

  /** The last day on which the decision has to be taken, counted from the report. */
  static LocalDate besluit(Interventie interventie, LocalDate rapport) {
    return naWeken(
        rapport, interventie == Interventie.BESTUURLIJKE_BOETE ? BOETE_WEKEN : BESLUIT_WEKEN);
  }

  /** A day that is set by who decides, such as the end of the term to comply: as a working day. */
  static LocalDate werkdag(LocalDate dag) {
    LocalDate eind = dag;
    while (isVrij(eind)) {
      eind = eind.plusDays(1);
    }
    return eind;
  }

  private static LocalDate naWeken(LocalDate begin, int weken) {
    LocalDate eind = begin.plusWeeks(weken);
    return weken > LANGSTE_MET_VERLENGING ? eind : werkdag(eind);
  }

  private static boolean isVrij(LocalDate dag) {
    return dag.getDayOfWeek() == DayOfWeek.SATURDAY
        || dag.getDayOfWeek() == DayOfWeek.SUNDAY
        || Feestdagen.is(dag);
  }
}
