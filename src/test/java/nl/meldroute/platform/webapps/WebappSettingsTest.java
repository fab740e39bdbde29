package nl.meldroute.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The settings and the look of the webapps, and that they still fit the webapps that they are made
 * for.
 */
class WebappSettingsTest {

  private static final String TASKLIST =
      WebappFiles.served("tasklist/camunda-tasklist-bootstrap.js");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tasklist/scripts/config.js", "tasklist/styles/user-styles.css",
        "cockpit/scripts/config.js", "cockpit/styles/user-styles.css",
        "admin/scripts/config.js", "admin/styles/user-styles.css",
        "welcome/scripts/config.js", "welcome/styles/user-styles.css"
      })
  void takesThePlaceOfTheWebjarsFile(String path) {
    assertThat(WebappFiles.candidates(path))
        .hasSize(2)
        .satisfies(
            files -> {
              assertThat(files.get(0).toString()).doesNotContain("camunda-webapp-webjar");
              assertThat(files.get(1).toString()).contains("camunda-webapp-webjar");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "tasklist, Takenlijst, nl",
    "cockpit, Cockpit, en",
    "admin, Admin, en",
    "welcome, Welcome, en"
  })
  void namesTheProductAndOffersOneLanguageThatIsThere(String webapp, String name, String language) {
    assertThat(WebappFiles.served(webapp + "/scripts/config.js"))
        .contains("app: {name: '" + name + "', vendor: 'Meldroute'}")
        .contains(
            "locales: {availableLocales: ['" + language + "'], fallbackLocale: '" + language + "'}")
        .contains("disableWelcomeMessage: true");
    assertThat(WebappFiles.candidates(webapp + "/locales/" + language + ".json")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void hidesTheEndOfLifeNotice(String webapp) {
    assertThat(WebappFiles.served(webapp + "/camunda-" + webapp + "-bootstrap.js"))
        .contains("class=\"ce-eol-banner\"");
    assertThat(WebappFiles.served(webapp + "/styles/user-styles.css"))
        .startsWith("@import url(\"../../huisstijl/huisstijl.css\");");
    assertThat(WebappFiles.served("huisstijl/huisstijl.css"))
        .containsIgnoringWhitespaces("[cam-widget-header] .ce-eol-banner { display: none; }");
  }

  @Test
  void excludesButtonsThatTasklistStillHas() {
    String buttons = TASKLIST + WebappFiles.plugin("tasklist");
    var excluded =
        Pattern.compile("'(tasklist\\.[\\w.]+):([\\w-]+)'")
            .matcher(WebappFiles.served("tasklist/scripts/config.js"))
            .results()
            .map(
                button ->
                    "registerDefaultView(\"%s\",{id:\"%s\""
                        .formatted(button.group(1), button.group(2)))
            .toList();

    assertThat(TASKLIST).contains("attr(\"cam-exclude-plugins\")");
    assertThat(excluded)
        .hasSize(3)
        .allSatisfy(registration -> assertThat(buttons).contains(registration));
  }

  @Test
  void keepsNoShortcutToADoorThatIsClosed() {
    var shortcuts =
        Pattern.compile("(\\w+): \\{key: ")
            .matcher(WebappFiles.served("tasklist/scripts/config.js"))
            .results()
            .map(match -> match.group(1));

    assertThat(shortcuts).containsExactly("claimTask", "focusFilter", "focusList", "focusForm");
    assertThat(TASKLIST).contains("shortcut:");
  }

  @Test
  void translatesTemplatesThatStillHaveTheseWords() {
    String script = WebappFiles.served("tasklist/scripts/nederlands.js");

    assertThat(WebappFiles.served("tasklist/scripts/config.js"))
        .contains("customScripts: ['scripts/nederlands', '../huisstijl/aanmelden']");
    assertThat(english(script, "diagramWords"))
        .hasSize(3)
        .allSatisfy(word -> assertThat(TASKLIST).contains("title=" + word));
    String libraries = WebappFiles.libraries();
    assertThat(english(script, "pickerWords"))
        .hasSize(2)
        .allSatisfy(word -> assertThat(libraries).contains("sr-only\"" + word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void leavesSigningInAndOutToTheServer(String webapp) {
    String script = WebappFiles.served("huisstijl/aanmelden.js");

    assertThat(WebappFiles.served(webapp + "/scripts/config.js"))
        .containsPattern("customScripts: \\[.*'../huisstijl/aanmelden'\\]");
    assertThat(WebappFiles.served(webapp + "/camunda-" + webapp + "-bootstrap.js"))
        .contains("cam." + webapp + ".custom")
        .contains("\"authentication.logout.success\",(function(")
        .contains("\"authentication.login.required\",(function(");
    assertThat(script).contains("authentication.logout.success", "authentication.login.required");
  }

  private static List<String> english(String script, String words) {
    String list =
        script.substring(
            script.indexOf("const " + words), script.indexOf("};", script.indexOf(words)));
    return Pattern.compile("'([^']+)': '")
        .matcher(list)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
