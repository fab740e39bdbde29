package nl.meldroute.platform.webapps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that the webapps use in English or German and nowhere in our Dutch: two thousand that
 * no screen of ours should show. Who upgrades the webapps gets the new ones by itself.
 */
public final class ForeignWords {

  private static final List<String> WEBAPPS = List.of("tasklist", "cockpit", "admin", "welcome");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{L}{3,}(?![\\p{L}\\d])");
  private static final Pattern FOR_THE_PROGRAM = Pattern.compile("\\{\\{[^}]*}}|<[^>]*>|&\\w+;");

  /** A key that was not translated, or a template that was not filled in. */
  private static final Pattern UNFINISHED = Pattern.compile("\\b[A-Z]{3,}(_[A-Z]+)+\\b|\\{\\{");

  /** Dutch as well, or a name. */
  private static final Set<String> ALLOWED =
      Set.of("admin", "camunda", "default", "engine", "melden", "nummer", "powered", "system");

  private final Set<String> foreign;

  public ForeignWords() {
    foreign = new TreeSet<>(words("en"));
    foreign.addAll(words("de"));
    foreign.removeAll(words("nl"));
    foreign.removeAll(ALLOWED);
  }

  int size() {
    return foreign.size();
  }

  /** The lines that hold one. */
  public List<String> in(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> UNFINISHED.matcher(line).find() || split(line).anyMatch(foreign::contains))
        .distinct()
        .toList();
  }

  private static Set<String> words(String language) {
    return WEBAPPS.stream()
        .flatMap(
            webapp ->
                WebappFiles.strings(webapp + "/locales/" + language + ".json").values().stream())
        .flatMap(ForeignWords::texts)
        .flatMap(text -> split(FOR_THE_PROGRAM.matcher(text).replaceAll(" ")))
        .collect(Collectors.toSet());
  }

  private static Stream<String> texts(JsonNode value) {
    return value.isArray()
        ? Stream.iterate(0, index -> index < value.size(), index -> index + 1)
            .map(index -> value.get(index).asText())
        : Stream.of(value.asText());
  }

  private static Stream<String> split(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
  }
}
