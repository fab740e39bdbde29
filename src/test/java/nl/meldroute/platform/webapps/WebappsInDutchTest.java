package nl.meldroute.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the Dutch of the webapps against the English of the webjar, so that an upgrade cannot leave
 * a gap.
 */
class WebappsInDutchTest {

  /** What the engine names in a task's history and the English locale does not know. */
  private static final Set<String> NAMED_BY_THE_ENGINE =
      Set.of("candidate", "SetName", "SetDescription", "SetDueDate", "SetFollowUpDate");

  /** What Tasklist translates without a key, so that English shows it as it stands in the code. */
  private static final List<Pattern> ENGLISH_IN_TASKLIST =
      List.of(
          Pattern.compile("\\{group:\"([^\"]+)\""),
          Pattern.compile("\\{name:\"\\w+\",label:\"([^\"]+)\""),
          Pattern.compile("\"([^\"]*E\\.g\\.: `[^\"]+)\""),
          Pattern.compile("\"value\":\"([a-z ]+)\""));

  /** What Cockpit looks up and its English locale does not have. */
  private static final Set<String> MISSING_IN_COCKPIT =
      Set.of("History", "NOTIFICATIONS_STATUS_FAILED");

  /** The end-of-life notice is not for staff; the other one is empty in English too. */
  private static final Set<String> EMPTY =
      Set.of("labels/BANNER_CE_EOL_TEXT", "labels/NO_TASK_FORM");

  /** The same word or sign in both languages. */
  private static final Set<String> SAME_AS_ENGLISH =
      Set.of(
          ("L, LT, HH:mm, D MMMM YYYY, D MMMM YYYY LT, <, <=, >, >=, Account, Batch, batch, Batches, CSV, Criteria,"
                  + " Dashboard, Diagram, Element, Filter, Filters, Heatmap:, ID, ID*, JSON, Label, Links, OK, Optimize, s,"
                  + " Status, Topic, Type")
              .split(", "));

  /** Staff know no definitions and instances: to them Tasklist says process. */
  private static final Set<String> PLAINER_FOR_STAFF =
      Set.of(
          "labels/ADD_VARIABLE",
          "labels/FILTER_ADD_VARIABLE",
          "labels/INIT_EXTERNAL_FORM_FAILED",
          "labels/LOAD_VARIABLES",
          "labels/NO_PROCESS_DEFINITION_AVAILABLE",
          "labels/PROCESS_DEFINITION",
          "labels/PROCESS_EXTERNAL_FORM_NOTE",
          "labels/TASK_NO_PROCESS_DEFINITION");

  /** Values for the program: {{name}}, {}, %d, an entity, a date format's token or an HTML tag. */
  private static final Pattern KEPT =
      Pattern.compile(
          "\\{\\{[^}]*}}|\\{}|%[sd]|&\\w+;|\\bLT\\b|\\bdddd\\b|</?(?:a|br|b|i|p|em|strong)\\b[^>]*>");

  private static final Pattern ROW = Pattern.compile("^\\| ([a-z -]+) \\| ([^|]+) \\|");

  @ParameterizedTest
  @CsvSource({"tasklist, 443", "cockpit, 2491", "admin, 606", "welcome, 172"})
  void hasEveryEnglishStringAndWhatEnglishLeavesToTheProgram(String webapp, int stringsIn724) {
    var expected = new TreeSet<>(english(webapp).keySet());
    leftToTheProgram(webapp).forEach(name -> expected.add("labels/" + name));

    assertThat(english(webapp)).hasSize(stringsIn724);
    assertThat(new TreeSet<>(dutch(webapp).keySet())).isEqualTo(expected);
  }

  @Test
  void addsToCockpitOnlyWhatItLooksUpAndEnglishLacks() {
    String program =
        WebappFiles.served("cockpit/camunda-cockpit-bootstrap.js") + WebappFiles.plugin("cockpit");

    assertThat(MISSING_IN_COCKPIT)
        .allSatisfy(
            word -> {
              assertThat(program).contains("\"" + word + "\"");
              assertThat(english("cockpit")).doesNotContainKey("labels/" + word);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void leavesNothingEmptyThatShouldSaySomething(String webapp) {
    var dutch = dutch(webapp);

    assertThat(keysWhere(dutch, key -> dutch.get(key).asText("").isBlank()))
        .filteredOn(key -> !dutch.get(key).isArray())
        .isSubsetOf(EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void leavesNothingInEnglish(String webapp) {
    var dutch = dutch(webapp);
    var english = english(webapp);

    assertThat(
            keysWhere(
                dutch,
                key ->
                    dutch.get(key).equals(english.get(key))
                        && !dutch.get(key).isNumber()
                        && !dutch.get(key).asText().isBlank()
                        && !SAME_AS_ENGLISH.contains(dutch.get(key).asText().trim())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void speaksOfMeldrouteAndNotOfCamunda(String webapp) {
    var dutch = dutch(webapp);

    assertThat(
            keysWhere(
                dutch,
                key ->
                    dutch
                        .get(key)
                        .asText()
                        .replace("/camunda-welcome", "")
                        .toLowerCase()
                        .contains("camunda")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void keepsWhatTheProgramFillsIn(String webapp) {
    var dutch = dutch(webapp);
    var english = english(webapp);

    assertThat(
            keysWhere(
                english,
                key ->
                    !EMPTY.contains(key) && !kept(dutch.get(key)).equals(kept(english.get(key)))))
        .isEmpty();
  }

  /** The webapps put some sentences together from pieces. */
  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin", "welcome"})
  void keepsTheSpacesAroundAPieceOfASentence(String webapp) {
    var dutch = dutch(webapp);
    var english = english(webapp);

    assertThat(
            keysWhere(
                english,
                key ->
                    !EMPTY.contains(key) && !edges(dutch.get(key)).equals(edges(english.get(key)))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void namesEveryMonthAndDayAndStartsTheWeekOnMonday(String webapp) {
    var dutch = dutch(webapp);
    for (String names :
        List.of("months", "monthsShort", "weekdays", "weekdaysMin", "weekdaysShort")) {
      String key = "dateLocales/" + names;
      assertThat(dutch.get(key))
          .as(key)
          .hasSameSizeAs(english(webapp).get(key))
          .doesNotHaveDuplicates();
    }
    assertThat(dutch.get("dateLocales/week/dow").asInt()).isEqualTo(1);
    assertThat(dutch.get("dateLocales/longDateFormat/L").asText()).isEqualTo("DD-MM-YYYY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void usesOneDutchWordForOneEnglishTermAsTheListSays(String webapp) throws IOException {
    var english = english(webapp);
    var dutch = dutch(webapp);
    List<MatchResult> terms = terms();

    assertThat(terms).hasSizeGreaterThan(30);
    for (MatchResult term : terms) {
      Pattern inEnglish =
          Pattern.compile("\\b" + term.group(1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      assertThat(
              keysWhere(
                  english,
                  key ->
                      !EMPTY.contains(key)
                          && !PLAINER_FOR_STAFF.contains(key)
                          && inEnglish.matcher(forTheReader(english.get(key))).find()
                          && Stream.of(term.group(2).split(", "))
                              .noneMatch(
                                  word ->
                                      dutch
                                          .get(key)
                                          .asText()
                                          .toLowerCase()
                                          .contains(word.toLowerCase()))))
          .as("%s: %s", term.group(1), term.group(2))
          .isEmpty();
    }
  }

  /** The first table of the list; the second is about words with two meanings. */
  private static List<MatchResult> terms() throws IOException {
    String list = Files.readString(Path.of("docs/webapp-terms.md"));
    return list.substring(0, list.indexOf("Two terms"))
        .lines()
        .flatMap(line -> ROW.matcher(line).results())
        .toList();
  }

  private static Set<String> leftToTheProgram(String webapp) {
    return switch (webapp) {
      case "tasklist" -> {
        String program = WebappFiles.served("tasklist/camunda-tasklist-bootstrap.js");
        var words = new TreeSet<>(NAMED_BY_THE_ENGINE);
        ENGLISH_IN_TASKLIST.stream()
            .flatMap(pattern -> pattern.matcher(program).results())
            .forEach(found -> words.add(found.group(1)));
        yield words;
      }
      case "cockpit" -> MISSING_IN_COCKPIT;
      default -> Set.of();
    };
  }

  private static Map<String, JsonNode> english(String webapp) {
    return WebappFiles.strings(webapp + "/locales/en.json");
  }

  private static Map<String, JsonNode> dutch(String webapp) {
    return WebappFiles.strings(webapp + "/locales/nl.json");
  }

  private static Set<String> keysWhere(Map<String, JsonNode> strings, Predicate<String> condition) {
    var keys = new TreeSet<String>();
    strings.keySet().stream().filter(condition).forEach(keys::add);
    return keys;
  }

  private static String forTheReader(JsonNode value) {
    return value.asText().replaceAll("\\{\\{[^}]*}}|<[^>]*>", "");
  }

  private static List<String> kept(JsonNode value) {
    return KEPT.matcher(value.asText()).results().map(MatchResult::group).sorted().toList();
  }

  private static List<Boolean> edges(JsonNode value) {
    String text = value.asText();
    return List.of(text.startsWith(" "), text.endsWith(" "));
  }
}
