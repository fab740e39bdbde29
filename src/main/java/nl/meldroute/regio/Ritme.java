package nl.meldroute.regio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a table sits, as a rule that a person reads: {@code elke vier weken op dinsdag 10:00},
 * {@code elke maand op de tweede donderdag 14:00}, {@code vier keer per jaar op de eerste donderdag
 * van maart, juni, september en december 14:00}, or {@code als er een casus is, op donderdag
 * 14:00}.
 *
 * <p>The weeks of a rule are counted from the day in {@code vanaf 12 januari 2026}, and without it
 * from a fixed Monday: so the rule alone says which days it gives, whenever it is asked. Times are
 * those on the wall, in summer and in winter.
 *
 * @param tekst as it was written
 * @param regel the days that it gives; empty for a table that sits only when somebody plans it
 * @param tijd when a session begins on such a day
 * @param opVerzoek whether a day is used only when a casus waits
 */
public record Ritme(
    String tekst, Optional<Dagregel> regel, Optional<LocalTime> tijd, boolean opVerzoek) {

  private static final String DAG = "(maandag|dinsdag|woensdag|donderdag|vrijdag)";
  private static final String TIJD = "(?:om )?([01]?\\d|2[0-3])[:.]([0-5]\\d)(?: uur)?";
  private static final String RANG = "(eerste|tweede|derde|vierde|laatste)";
  private static final String GETAL =
      "(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\d{1,2})";
  private static final String MAAND =
      "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
  private static final String VANAF = "(?: vanaf (\\d{1,2}) (" + MAAND + ") (20\\d\\d))?";

  private static final Pattern WEKEN =
      Pattern.compile("elke (?:" + GETAL + " weken|week) op " + DAG + " " + TIJD + VANAF);
  private static final Pattern MAANDELIJKS =
      Pattern.compile("elke maand op de " + RANG + " " + DAG + " " + TIJD);
  private static final Pattern JAARLIJKS =
      Pattern.compile(
          GETAL
              + " keer per jaar op de "
              + RANG
              + " "
              + DAG
              + " van ("
              + MAAND
              + "(?:(?:, | en )"
              + MAAND
              + ")*) "
              + TIJD);
  private static final Pattern OP_VERZOEK =
      Pattern.compile("als er een casus is(?:, op " + DAG + " " + TIJD + ")?");

  private static final List<String> MAANDEN =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");
  private static final List<String> DAGEN =
      List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag");
  private static final List<String> RANGEN =
      List.of("eerste", "tweede", "derde", "vierde", "laatste");
  private static final List<String> GETALLEN =
      List.of(
          "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
          "elf", "twaalf");

  private static final LocalDate VASTE_MAANDAG = LocalDate.of(2024, 1, 1);

  /** The longest time between two sessions by any rule. */
  private static final int LANGSTE_WEKEN = 26;

  public static final String VOORBEELDEN =
      "\"elke vier weken op dinsdag 10:00\", \"elke maand op de tweede donderdag 14:00\", "
          + "\"vier keer per jaar op de eerste donderdag van maart, juni, september en december 14:00\" "
          + "of \"als er een casus is, op donderdag 14:00\"";

  /** The days of a rule. */
  public sealed interface Dagregel {

    /** The first day of the rule after this one. */
    LocalDate na(LocalDate dag);
  }

  /**
   * @param eerste a day of the rule, from which the weeks are counted
   * @param nietEerder whether the rule gives no day before that
   */
  private record Weekregel(int weken, LocalDate eerste, boolean nietEerder) implements Dagregel {

    @Override
    public LocalDate na(LocalDate dag) {
      if (nietEerder && dag.isBefore(eerste)) {
        return eerste;
      }
      long rondes = Math.floorDiv(dag.toEpochDay() - eerste.toEpochDay(), 7L * weken) + 1;
      return eerste.plusWeeks(rondes * weken);
    }
  }

  private record Maandregel(int rang, DayOfWeek weekdag, Set<Integer> maanden) implements Dagregel {

    @Override
    public LocalDate na(LocalDate dag) {
      YearMonth maand = YearMonth.from(dag);
      LocalDate gevonden = in(maand);
      while (!maanden.contains(maand.getMonthValue()) || !gevonden.isAfter(dag)) {
        maand = maand.plusMonths(1);
        gevonden = in(maand);
      }
      return gevonden;
    }

    private LocalDate in(YearMonth maand) {
      return maand
          .atDay(1)
          .with(
              rang == RANGEN.size()
                  ? TemporalAdjusters.lastInMonth(weekdag)
                  : TemporalAdjusters.dayOfWeekInMonth(rang, weekdag));
    }
  }

  /**
   * A text as a rule, or what is wrong with it.
   *
   * @param fout in Dutch; empty when there is a rule
   */
  public record Lezing(Optional<Ritme> ritme, Optional<String> fout) {

    private static Lezing goed(String tekst, Dagregel regel, LocalTime tijd, boolean opVerzoek) {
      return new Lezing(
          Optional.of(
              new Ritme(tekst, Optional.ofNullable(regel), Optional.ofNullable(tijd), opVerzoek)),
          Optional.empty());
    }

    private static Lezing fout(String fout) {
      return new Lezing(Optional.empty(), Optional.of(fout));
    }
  }

  public static Lezing lees(String tekst) {
    String schoon = tekst.strip().replaceAll("\\s+", " ");
    String klein = schoon.toLowerCase(Locale.ROOT).replace("één", "een");
    Matcher weken = WEKEN.matcher(klein);
    if (weken.matches()) {
      return weken(schoon, weken);
    }
    Matcher maand = MAANDELIJKS.matcher(klein);
    if (maand.matches()) {
      Set<Integer> alle = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
      return Lezing.goed(
          schoon,
          new Maandregel(rang(maand.group(1)), dag(maand.group(2)), alle),
          tijd(maand, 3),
          false);
    }
    Matcher jaar = JAARLIJKS.matcher(klein);
    if (jaar.matches()) {
      return jaar(schoon, jaar);
    }
    Matcher verzoek = OP_VERZOEK.matcher(klein);
    if (verzoek.matches()) {
      return verzoek.group(1) == null
          ? Lezing.goed(schoon, null, null, true)
          : Lezing.goed(
              schoon,
              new Weekregel(1, eerste(VASTE_MAANDAG, dag(verzoek.group(1))), false),
              tijd(verzoek, 2),
              true);
    }
    return Lezing.fout(uitleg(klein));
  }

  private static Lezing weken(String tekst, Matcher weken) {
    int aantal = weken.group(1) == null ? 1 : getal(weken.group(1));
    if (aantal < 1 || aantal > LANGSTE_WEKEN) {
      return Lezing.fout("Kies een ritme van 1 tot en met %d weken.".formatted(LANGSTE_WEKEN));
    }
    LocalDate begin = VASTE_MAANDAG;
    if (weken.group(5) != null) {
      int maand = MAANDEN.indexOf(weken.group(6)) + 1;
      YearMonth van = YearMonth.of(Integer.parseInt(weken.group(7)), maand);
      int dag = Integer.parseInt(weken.group(5));
      if (!van.isValidDay(dag)) {
        return Lezing.fout(
            "De dag na \"vanaf\" bestaat niet: %d %s %s."
                .formatted(dag, weken.group(6), weken.group(7)));
      }
      begin = van.atDay(dag);
    }
    return Lezing.goed(
        tekst,
        new Weekregel(aantal, eerste(begin, dag(weken.group(2))), weken.group(5) != null),
        tijd(weken, 3),
        false);
  }

  private static Lezing jaar(String tekst, Matcher jaar) {
    List<Integer> maanden =
        Pattern.compile(", | en ")
            .splitAsStream(jaar.group(4))
            .map(maand -> MAANDEN.indexOf(maand) + 1)
            .toList();
    if (Set.copyOf(maanden).size() < maanden.size()) {
      return Lezing.fout("Een maand staat er twee keer.");
    }
    int aantal = getal(jaar.group(1));
    if (aantal != maanden.size()) {
      return Lezing.fout(
          "Er staat %d keer per jaar, maar er staan %d maanden.".formatted(aantal, maanden.size()));
    }
    return Lezing.goed(
        tekst,
        new Maandregel(rang(jaar.group(2)), dag(jaar.group(3)), Set.copyOf(maanden)),
        tijd(jaar, 5),
        false);
  }

  private static String uitleg(String klein) {
    if (klein.contains("zaterdag") || klein.contains("zondag")) {
      return "Een tafel komt niet in het weekend bij elkaar. Kies een dag van maandag tot en met vrijdag.";
    }
    boolean metTijd = Pattern.compile("\\b" + TIJD + "\\b").matcher(klein).find();
    boolean metDag = DAGEN.stream().anyMatch(klein::contains);
    if (klein.startsWith("elke") && !metDag) {
      return "De dag ontbreekt. Schrijf bijvoorbeeld \"elke vier weken op dinsdag 10:00\".";
    }
    if (metDag && !metTijd) {
      return "De tijd ontbreekt of klopt niet. Schrijf bijvoorbeeld \"10:00\" aan het eind.";
    }
    if (klein.contains("keer per jaar") && MAANDEN.stream().noneMatch(klein::contains)) {
      return "De maanden ontbreken. Schrijf bijvoorbeeld \"vier keer per jaar op de eerste donderdag van maart, juni, september en december 14:00\".";
    }
    return "Dit ritme is niet te lezen. Schrijf " + VOORBEELDEN + ".";
  }

  private static int getal(String woord) {
    int gevonden = GETALLEN.indexOf(woord);
    return gevonden >= 0 ? gevonden : Integer.parseInt(woord);
  }

  private static DayOfWeek dag(String naam) {
    return DayOfWeek.of(DAGEN.indexOf(naam) + 1);
  }

  private static int rang(String naam) {
    return RANGEN.indexOf(naam) + 1;
  }

  private static LocalTime tijd(Matcher delen, int eerste) {
    return LocalTime.of(
        Integer.parseInt(delen.group(eerste)), Integer.parseInt(delen.group(eerste + 1)));
  }

  private static LocalDate eerste(LocalDate begin, DayOfWeek weekdag) {
    return begin.with(TemporalAdjusters.nextOrSame(weekdag));
  }

  /** Whether the table sits every week: then a holiday is not made up for. */
  public boolean isWekelijks() {
    return !opVerzoek
        && regel
            .filter(Weekregel.class::isInstance)
            .map(Weekregel.class::cast)
            .filter(week -> week.weken() == 1)
            .isPresent();
  }

  /** Weekdays on which a table can sit. */
  static Set<DayOfWeek> werkdagen() {
    return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }
}
