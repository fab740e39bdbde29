package nl.meldroute.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds Tasklist's Dutch against the English of the webjar, so that an upgrade cannot leave a gap.
 */
class TasklistInDutchTest {

  private static final int STRINGS_IN_7_24 = 443;

  /** What the engine names in a task's history and the English locale does not know. */
  private static final Set<String> NAMED_BY_THE_ENGINE =
      Set.of("candidate", "SetName", "SetDescription", "SetDueDate", "SetFollowUpDate");

  /** What Tasklist translates without a key, so that English shows it as it stands in the code. */
  private static final List<Pattern> ENGLISH_IN_THE_PROGRAM =
      List.of(
          Pattern.compile("\\{group:\"([^\"]+)\""),
          Pattern.compile("\\{name:\"\\w+\",label:\"([^\"]+)\""),
          Pattern.compile("\"([^\"]*E\\.g\\.: `[^\"]+)\""),
          Pattern.compile("\"value\":\"([a-z ]+)\""));

  /** The end-of-life notice is not for staff; the other one is empty in English too. */
  private static final Set<String> EMPTY =
      Set.of("labels/BANNER_CE_EOL_TEXT", "labels/NO_TASK_FORM");

  /** The same word or sign in both languages. */
  private static final Set<String> SAME_AS_ENGLISH =
      Set.of(
          "dateLocales/calendar/sameElse",
          "dateLocales/longDateFormat/LL",
          "dateLocales/longDateFormat/LLL",
          "dateLocales/longDateFormat/LT",
          "dateLocales/week/dow",
          "dateLocales/week/doy",
          "labels/CAM_WIDGET_VARIABLES_TABLE_TYPE",
          "labels/COCKPIT_APP",
          "labels/DIAGRAM",
          "labels/FILTER",
          "labels/FILTERS",
          "labels/FILTER_FORM_CRITERIA",
          "labels/FILTER_VARIABLE_LABEL",
          "labels/NO_TASK_FORM",
          "labels/SEARCH_GREATER_THAN",
          "labels/SEARCH_GREATER_THAN_EQUALS",
          "labels/SEARCH_LESS_THAN",
          "labels/SEARCH_LESS_THAN_EQUALS",
          "labels/TYPE");

  /** Values for the program: {{name}}, %d, an entity, a date format's token or an HTML tag. */
  private static final Pattern KEPT =
      Pattern.compile(
          "\\{\\{[^}]*}}|%[sd]|&\\w+;|\\bLT\\b|\\bdddd\\b|</?(?:a|br|b|i|p|em|strong)\\b[^>]*>");

  private final Map<String, JsonNode> english = WebappFiles.strings("tasklist/locales/en.json");
  private final Map<String, JsonNode> dutch = WebappFiles.strings("tasklist/locales/nl.json");

  @Test
  void hasEveryEnglishStringAndWhatEnglishLeavesToTheProgram() {
    var expected = new TreeSet<>(english.keySet());
    NAMED_BY_THE_ENGINE.forEach(name -> expected.add("labels/" + name));
    String program = WebappFiles.served("tasklist/camunda-tasklist-bootstrap.js");
    ENGLISH_IN_THE_PROGRAM.stream()
        .flatMap(pattern -> pattern.matcher(program).results())
        .forEach(words -> expected.add("labels/" + words.group(1)));

    assertThat(english).hasSize(STRINGS_IN_7_24);
    assertThat(new TreeSet<>(dutch.keySet())).isEqualTo(expected);
  }

  @Test
  void leavesNothingEmptyThatShouldSaySomething() {
    assertThat(keysWhere(key -> dutch.get(key).asText("").isBlank() && !dutch.get(key).isArray()))
        .isEqualTo(EMPTY);
  }

  @Test
  void leavesNothingInEnglish() {
    assertThat(keysWhere(key -> dutch.get(key).equals(english.get(key))))
        .isEqualTo(SAME_AS_ENGLISH);
  }

  @Test
  void speaksOfMeldrouteAndNotOfCamunda() {
    assertThat(
            keysWhere(
                key ->
                    dutch
                        .get(key)
                        .asText()
                        .replace("/camunda-welcome", "")
                        .toLowerCase()
                        .contains("camunda")))
        .isEmpty();
  }

  @Test
  void keepsWhatTheProgramFillsIn() {
    assertThat(
            keysWhere(
                key ->
                    english.containsKey(key)
                        && !EMPTY.contains(key)
                        && !kept(dutch.get(key)).equals(kept(english.get(key)))))
        .isEmpty();
  }

  @Test
  void namesEveryMonthAndDayAndStartsTheWeekOnMonday() {
    for (String names :
        List.of("months", "monthsShort", "weekdays", "weekdaysMin", "weekdaysShort")) {
      String key = "dateLocales/" + names;
      assertThat(dutch.get(key)).as(key).hasSameSizeAs(english.get(key)).doesNotHaveDuplicates();
    }
    assertThat(dutch.get("dateLocales/week/dow").asInt()).isEqualTo(1);
    assertThat(dutch.get("dateLocales/longDateFormat/L").asText()).isEqualTo("DD-MM-YYYY");
  }

  private Set<String> keysWhere(Predicate<String> condition) {
    var keys = new TreeSet<String>();
    dutch.keySet().stream().filter(condition).forEach(keys::add);
    return keys;
  }

  private static List<String> kept(JsonNode value) {
    return KEPT.matcher(value.asText()).results().map(MatchResult::group).sorted().toList();
  }
}
