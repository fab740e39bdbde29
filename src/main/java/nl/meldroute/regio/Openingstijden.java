package nl.meldroute.regio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When somebody can be reached. Written as in a profile: {@code 24 uur per dag}, {@code
 * Kantoortijd}, or days and times such as {@code ma-vr 09:00-17:00; za 10:00-14:00}. Who is not
 * there day and night, is not there on a public holiday either.
 */
public record Openingstijden(List<Blok> blokken) {

  private static final List<String> DAGEN = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
  private static final List<String> VOLUIT =
      List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
  private static final String DAG = "(ma|di|wo|do|vr|za|zo)";
  private static final String TIJD = "([01]\\d|2[0-3]):([0-5]\\d)";
  private static final Pattern BLOK =
      Pattern.compile(DAG + "(?:-" + DAG + ")? " + TIJD + "-(?:" + TIJD + "|24:00)");
  private static final int HELE_DAG = 24 * 60;

  public static final Openingstijden ALTIJD =
      new Openingstijden(List.of(new Blok(1, 7, 0, HELE_DAG)));
  public static final Openingstijden KANTOORTIJD =
      new Openingstijden(List.of(new Blok(1, 5, 9 * 60, 17 * 60)));

  /**
   * The same hours on one day or on each of some days in a row.
   *
   * @param vanDag 1 is Monday
   * @param van minutes after midnight
   * @param tot minutes after midnight, at most 1440; the first that does not count
   */
  public record Blok(int vanDag, int totDag, int van, int tot) {

    boolean omvat(DayOfWeek dag, int minuut) {
      return vanDag <= dag.getValue() && dag.getValue() <= totDag && van <= minuut && minuut < tot;
    }

    private String notatie() {
      return dagen(DAGEN, "-") + " " + tijd(van, ":") + "-" + tijd(tot, ":");
    }

    private String tekst() {
      return dagen(VOLUIT, vanDag + 1 == totDag ? " en " : " tot en met ")
          + (van == 0 && tot == HELE_DAG
              ? " dag en nacht"
              : " van " + tijd(van, ".") + " tot " + tijd(tot, ".") + " uur");
    }

    private String dagen(List<String> namen, String tussen) {
      return vanDag == totDag
          ? namen.get(vanDag - 1)
          : namen.get(vanDag - 1) + tussen + namen.get(totDag - 1);
    }

    private static String tijd(int minuten, String tussen) {
      return "%02d%s%02d".formatted(minuten / 60, tussen, minuten % 60);
    }
  }

  public Openingstijden {
    blokken =
        blokken.stream()
            .sorted(Comparator.comparing(Blok::vanDag).thenComparing(Blok::van))
            .toList();
  }

  /** Empty when the text is no such notation, or a block ends before it begins. */
  public static Optional<Openingstijden> lees(String tekst) {
    return switch (tekst.strip()) {
      case "24 uur per dag", "Altijd" -> Optional.of(ALTIJD);
      case "Kantoortijd" -> Optional.of(KANTOORTIJD);
      default -> blokken(tekst);
    };
  }

  private static Optional<Openingstijden> blokken(String tekst) {
    List<Optional<Blok>> blokken =
        Stream.of(tekst.split(";")).map(String::strip).map(Openingstijden::blok).toList();
    return blokken.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Openingstijden(blokken.stream().map(Optional::get).toList()))
        : Optional.empty();
  }

  private static Optional<Blok> blok(String tekst) {
    Matcher deel = BLOK.matcher(tekst);
    if (!deel.matches()) {
      return Optional.empty();
    }
    int van = DAGEN.indexOf(deel.group(1)) + 1;
    int tot = deel.group(2) == null ? van : DAGEN.indexOf(deel.group(2)) + 1;
    Blok blok =
        new Blok(
            van,
            tot,
            minuten(deel.group(3), deel.group(4)),
            deel.group(5) == null ? HELE_DAG : minuten(deel.group(5), deel.group(6)));
    return blok.vanDag() <= blok.totDag() && blok.van() < blok.tot()
        ? Optional.of(blok)
        : Optional.empty();
  }

  private static int minuten(String uren, String minuten) {
    return Integer.parseInt(uren) * 60 + Integer.parseInt(minuten);
  }

  public boolean altijd() {
    return equals(ALTIJD);
  }

  /** Whether somebody is there at this moment. */
  public boolean isOpen(ZonedDateTime moment) {
    LocalDate dag = moment.toLocalDate();
    LocalTime tijd = moment.toLocalTime();
    return altijd()
        || !Feestdagen.is(dag)
            && blokken.stream()
                .anyMatch(blok -> blok.omvat(dag.getDayOfWeek(), tijd.toSecondOfDay() / 60));
  }

  /** As it is stored and as a profile has it. */
  public String notatie() {
    return blokken.stream().map(Blok::notatie).collect(Collectors.joining("; "));
  }

  /** As staff read it. */
  public String tekst() {
    if (altijd()) {
      return "24 uur per dag";
    }
    String uren = blokken.stream().map(Blok::tekst).collect(Collectors.joining(", "));
    return equals(KANTOORTIJD)
        ? "Kantoortijd: " + uren
        : Character.toUpperCase(uren.charAt(0)) + uren.substring(1);
  }
}
