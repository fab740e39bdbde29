package nl.meldroute.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    "tasklist, Takenlijst",
    "cockpit, Procesoverzicht",
    "admin, Beheer",
    "welcome, Welkom"
  })
  void namesTheProductAndSpeaksDutchOrTheEnglishThatWasChosen(String webapp, String name) {
    assertThat(WebappFiles.served(webapp + "/scripts/config.js"))
        .contains("app: {name: '" + name + "', vendor: 'Meldroute'}")
        .contains("import {locales} from '../../huisstijl/taal.js';")
        .contains("\n  locales,\n")
        .contains("disableWelcomeMessage: true");
    assertThat(WebappFiles.candidates(webapp + "/locales/nl.json")).hasSize(1);
    assertThat(WebappFiles.candidates(webapp + "/locales/en.json")).hasSize(1);
  }

  @Test
  void offersNoLanguageButDutchAndEnglish() {
    assertThat(WebappFiles.served("huisstijl/taal.js"))
        .contains("window.localStorage.getItem(KEY) === 'en' ? 'en' : 'nl';")
        .contains("locales = {availableLocales: [language], fallbackLocale: language};");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void putsTheChoiceOfLanguageInTheMenuThatEachWebappHas(String webapp) {
    assertThat(WebappFiles.served(webapp + "/camunda-" + webapp + "-bootstrap.js"))
        .contains("directive(\"camWidgetHeader\"")
        .containsOnlyOnce("<li class=\"logout\">");
    assertThat(WebappFiles.served(webapp + "/scripts/config.js"))
        .contains("customScripts: ['../huisstijl/teksten', ");
    assertThat(WebappFiles.served("huisstijl/teksten.js"))
        .contains("const menu = '<li class=\"logout\">';");
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
  void tellsOnlyWhoRunsThePlatformThatTheEngineGetsNoNewVersions() {
    assertThat(WebappFiles.served("admin/styles/user-styles.css"))
        .containsPattern("\\[cam-widget-header] \\.ce-eol-banner \\{[^}]*display: block;");
    assertThat(
            WebappFiles.strings("admin/locales/nl.json").get("labels/BANNER_CE_EOL_TEXT").asText())
        .contains("krijgt geen nieuwe versies meer");
  }

  @ParameterizedTest
  @CsvSource({"tasklist, 3", "admin, 2"})
  void leavesOutButtonsAndPagesThatTheWebappStillHas(String webapp, int number) {
    String program = WebappFiles.served(webapp + "/camunda-" + webapp + "-bootstrap.js");
    String plugins = program + WebappFiles.plugin(webapp);
    var excluded =
        Pattern.compile("'(" + webapp + "\\.[\\w.]+):([\\w-]+)'")
            .matcher(WebappFiles.served(webapp + "/scripts/config.js"))
            .results()
            .map(
                plugin ->
                    "registerDefaultView(\"%s\",{id:\"%s\""
                        .formatted(plugin.group(1), plugin.group(2)))
            .toList();

    assertThat(program).contains("attr(\"cam-exclude-plugins\")");
    assertThat(excluded)
        .hasSize(number)
        .allSatisfy(registration -> assertThat(plugins).contains(registration));
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
  void drawsItsCardsAndItsTabWhereTasklistStillHasAPlaceForThem() {
    assertThat(WebappFiles.plugin("tasklist"))
        .contains("id:\"tasklist-card-variables\"", "filter-properties=\"filterProperties\"");
    assertThat(TASKLIST)
        .contains("case\"tasklist.task.detail\"", "n.taskId=t.task.id")
        .contains("sortBy||\"created\"", "l(\"sorting\")");
    assertThat(WebappFiles.served("tasklist/scripts/config.js"))
        .contains("'scripts/taakkaart', 'scripts/dossier'");
    assertThat(WebappFiles.served("tasklist/scripts/taakkaart.js"))
        .contains("const variables = 'filter-properties=\"filterProperties\"';");
  }

  @Test
  void showsOurIconAndLeadsFromWelcomeToOurStartPage() {
    assertThat(WebappFiles.icons())
        .hasSize(2)
        .satisfies(
            icons -> assertThat(icons.get(0).toString()).doesNotContain("camunda-webapp-webjar"));
    assertThat(WebappFiles.served("welcome/camunda-welcome-bootstrap.js"))
        .contains("camWelcomeConf.links");
    assertThat(WebappFiles.served("welcome/scripts/config.js")).contains("href: '/'");
  }

  @Test
  void namesButtonsThatTheWebappsStillDrawWithoutAName() {
    String templates =
        TASKLIST
            + WebappFiles.plugin("tasklist")
            + WebappFiles.served("welcome/camunda-welcome-bootstrap.js");

    assertThat(WebappFiles.served("tasklist/scripts/config.js"))
        .contains("'../huisstijl/toegankelijk'");
    assertThat(templates)
        .contains("region-toggle", "data-region=\"filters\"", "maximize", "new-sort")
        .contains("glyphicon-floppy-disk", "removeSorting(", "app-label-wrapper", "uib-typeahead");
  }

  @Test
  void translatesWordsThatTheTemplatesStillHave() {
    String templates =
        Stream.of("tasklist", "cockpit", "admin", "welcome")
            .map(webapp -> WebappFiles.served(webapp + "/camunda-" + webapp + "-bootstrap.js"))
            .collect(
                Collectors.joining(
                    "",
                    WebappFiles.plugin("cockpit") + WebappFiles.plugin("admin"),
                    WebappFiles.libraries()));

    assertThat(english(WebappFiles.served("huisstijl/teksten.js"), "words"))
        .hasSize(20)
        .allSatisfy(word -> assertThat(templates).contains(word));
  }

  @Test
  void translatesWhatTheViewerOfDecisionTablesStillWrites() {
    String libraries = WebappFiles.libraries();

    assertThat(english(WebappFiles.served("cockpit/scripts/procesoverzicht.js"), "tableWords"))
        .hasSize(9)
        .allSatisfy(word -> assertThat(libraries).contains("\"" + word + "\""));
    assertThat(libraries).contains("\"th\",\"annotation header\"", "\"hit-policy header\"");
  }

  @Test
  void leavesOutTheCountThatCockpitMayNotAskFor() {
    assertThat(WebappFiles.plugin("cockpit"))
        .contains("component:\"cockpit.tasks.dashboard\"", "countByCandidateGroup")
        .contains("resource(\"task-report\")")
        .contains("PLUGIN_TASK_ASSIGNMENT_BY_GROUP");
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
    return Pattern.compile("(?m)^ +'([^']+)': ['\"]")
        .matcher(list)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
