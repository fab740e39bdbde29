package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A manager walks through Cockpit: what Meldroute added to it, and all that was there. */
@Meldroutetest
class CockpitInBrowserTest extends Browsertest {

  private static final String MANAGER = "twente-manager";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  /** Words that stand on Cockpit's own screens in English and in no Dutch sentence. */
  private static final Pattern ENGELS =
      Pattern.compile(
          "\\b(the|and|with|running|process|instance|instances|definition|definitions|deployed|deployment|deployments|"
              + "business key|started|search|loading|failed|assignee|due|created|activity|activities|history|tenant|resource|"
              + "results|incidents found|show|hide|previous|next|Decision|Decisions|Tasks|Processes|Human|Version|Key)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SLEUTEL = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{3,}\\b");

  @Autowired private Environment omgeving;

  @Test
  void aManagerSeesWhatWaitsWhereItWaitsAndHowItWent() {
    Route route =
        Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    try (BrowserContext sessie = browser.nieuweSessie()) {
      Page scherm = Takenlijst.meldAan(MANAGER, sessie, adres(""), COCKPIT);

      assertThat(scherm.locator("h1")).hasText("Meldroute");
      assertThat(scherm.locator(".mr-tegels")).containsText("taken wachten");
      assertThat(scherm.getByLabel("Stappen waar een taak wacht"))
          .containsText("Signaal bespreken");
      Toegankelijkheid.toegankelijk(scherm, ".mr-pagina");

      open(
          scherm,
          "#/process-definition/"
              + definitie("meldroute")
              + "/runtime?detailsTab=meldroute-knelpunten");
      assertThat(scherm.getByLabel("Knelpunten")).containsText("Signaal bespreken");
      scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Warmtekaart")).click();
      Locator stap = scherm.locator("[data-element-id='signaal-bespreken']").first();
      assertThat(stap).hasClass(Pattern.compile("mr-warmte-[1-5]"));
      assertThat(scherm.locator(".mr-warmte__getal").first()).hasText(Pattern.compile("\\d+"));
      assertThat(scherm.locator(".mr-legenda")).containsText("tot en met");
      Toegankelijkheid.toegankelijk(scherm, ".mr-tab");

      open(scherm, "#/process-instance/" + instantie(route) + "/runtime?tab=meldroute-verloop");
      assertThat(scherm.locator(".mr-gegevens")).containsText(route.casus());
      assertThat(scherm.getByLabel("Tijdlijn")).containsText("Signaal bespreken");
      assertThat(scherm.locator(".mr-tab")).not().containsText("aandachtsfunctionaris");
      Toegankelijkheid.toegankelijk(scherm, ".mr-tab");

      open(
          scherm,
          "#/decision-definition/" + beslistabel() + "/history?detailsTab=meldroute-tabelgebruik");
      assertThat(scherm.getByLabel("Gebruik per regel")).containsText("nooit");
      Toegankelijkheid.toegankelijk(scherm, ".mr-tab");

      open(scherm, "#/afgerond");
      scherm.getByLabel("Nummer van melding of casus").fill("M-twente-2000-000000");
      scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Zoeken")).click();
      assertThat(scherm.locator(".mr-pagina")).containsText("Geen zaken gevonden.");
      Toegankelijkheid.toegankelijk(scherm, ".mr-pagina");
    }
  }

  @Test
  void noScreenOfCockpitHasEnglishLeft() {
    Route route =
        Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    String proces = "#/process-definition/" + definitie("meldroute") + "/runtime?detailsTab=";
    String instantie = "#/process-instance/" + instantie(route) + "/runtime?tab=";
    String tabel = "#/decision-definition/" + beslistabel() + "/history?detailsTab=";
    try (BrowserContext sessie = browser.nieuweSessie()) {
      Page scherm = Takenlijst.meldAan(MANAGER, sessie, adres(""), COCKPIT);
      for (String pad :
          List.of(
              "#/meldroute",
              "#/afgerond",
              "#/dashboard",
              "#/processes",
              proces + "process-instances-table",
              proces + "pd-incidents-tab",
              proces + "call-process-definitions-table",
              proces + "job-definition-table",
              proces + "meldroute-knelpunten",
              instantie + "variables-tab",
              instantie + "incidents-tab",
              instantie + "called-process-instances-tab",
              instantie + "user-tasks-tab",
              instantie + "jobs-tab",
              instantie + "external-tasks-process-instance-runtime",
              instantie + "meldroute-verloop",
              "#/decisions",
              tabel + "decision-instances-table",
              tabel + "meldroute-tabelgebruik",
              "#/tasks",
              "#/repository",
              "#/batch")) {
        open(scherm, pad);
        Matcher engels = ENGELS.matcher(zichtbaar(scherm));
        assertThat(engels.results().map(vondst -> vondst.group()).distinct().toList())
            .as(pad)
            .isEmpty();
        assertThat(SLEUTEL.matcher(zichtbaar(scherm)).find()).as(pad).isFalse();
      }
    }
  }

  /** Cockpit is one page: only a visit from elsewhere draws it anew. */
  private void open(Page scherm, String pad) {
    scherm.navigate("about:blank");
    scherm.navigate(adres(COCKPIT + pad));
    assertThat(scherm.locator(".ctn-main > *").first()).isVisible();
    scherm.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static String zichtbaar(Page scherm) {
    return scherm.locator("body").innerText();
  }

  private String adres(String pad) {
    return "http://localhost:" + omgeving.getProperty("local.server.port") + pad;
  }

  private JsonNode haal(String pad) {
    return Api.als(MANAGER, omgeving).haal(pad).inhoud();
  }

  private String definitie(String proces) {
    return StreamSupport.stream(haal("/api/v1/procesbeeld").path("processen").spliterator(), false)
        .filter(een -> een.path("sleutel").asText().equals(proces))
        .findFirst()
        .orElseThrow()
        .path("definitie")
        .asText();
  }

  private String instantie(Route route) {
    return haal("/engine-rest/process-instance?processDefinitionKey=meldroute&businessKey="
            + route.melding())
        .path(0)
        .path("id")
        .asText();
  }

  private String beslistabel() {
    return haal("/engine-rest/decision-definition?key=acuut-gevaar&latestVersion=true&withoutTenantId=true")
        .path(0)
        .path("id")
        .asText();
  }
}
