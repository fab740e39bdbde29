package nl.meldroute.regio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The public holidays of the Algemene termijnenwet (art. 3), on which offices are closed. */
public final class Feestdagen {

  private static final Set<MonthDay> VAST =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));

  /** Days after Easter Sunday: Good Friday, Easter, Ascension Day and Whitsun. */
  private static final Set<Integer> ROND_PASEN = Set.of(-2, 0, 1, 39, 49, 50);

  private Feestdagen() {}

  public static boolean is(LocalDate dag) {
    return VAST.contains(MonthDay.from(dag))
        || dag.equals(koningsdag(dag.getYear()))
        || ROND_PASEN.contains((int) (dag.toEpochDay() - pasen(dag.getYear()).toEpochDay()));
  }

  private static LocalDate koningsdag(int jaar) {
    LocalDate dag = LocalDate.of(jaar, 4, 27);
    return dag.getDayOfWeek() == DayOfWeek.SUNDAY ? dag.minusDays(1) : dag;
  }

  /** The Gregorian computus, in the form of Meeus, Jones and Butcher. */
  private static LocalDate pasen(int jaar) {
    int a = jaar % 19;
    int b = jaar / 100;
    int c = jaar % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int som = h + l - 7 * m + 114;
    return LocalDate.of(jaar, som / 31, som % 31 + 1);
  }
}
