package nl.meldroute.taak.formulier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.browser.Browser;
import nl.meldroute.platform.Fout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the cases through the bundle that users get, drawn by form-js in a real browser: it must
 * find the same faults, in the same words and order, as {@link GevallenOpServerTest}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GevallenInBrowserTest {

  private static final Path BUNDEL = Path.of("target", "classes", "static", "app");
  private static final String ADRES = "http://formulier.test/";

  /** Escapes everything, so that half characters and NUL survive the way into the browser. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Browser browser;
  private Page pagina;

  @BeforeAll
  void openPage() {
    assertThat(BUNDEL.resolve("formulier.js")).as("built front end").exists();
    browser = Browser.start();
    pagina = browser.nieuweSessie().newPage();
    pagina.route(ADRES + "**", GevallenInBrowserTest::antwoord);
    pagina.navigate(ADRES);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<Geval> gevallen() {
    return Geval.alle().filter(geval -> geval.alleenServer() == null);
  }

  @ParameterizedTest
  @MethodSource("gevallen")
  void findsTheFaultsOfTheCase(Geval geval) throws JsonProcessingException {
    String schema = JSON.writeValueAsString(Geval.formulier(geval.formulier()).schema());
    Object gevonden =
        pagina.evaluate(
            """
            async ([schema, gegevens]) => {
              const formulier = await import('/app/formulier.js');
              return JSON.stringify(await formulier.toetsGegevens(JSON.parse(schema), JSON.parse(gegevens)));
            }
            """,
            List.of(schema, JSON.writeValueAsString(geval.gegevens())));

    assertThat(List.of(JSON.readValue((String) gevonden, Fout[].class))).isEqualTo(geval.fouten());
  }

  private static void antwoord(Route route) {
    String pad = route.request().url().substring(ADRES.length());
    if (pad.isEmpty()) {
      var leeg =
          new Route.FulfillOptions()
              .setContentType("text/html")
              .setBody("<!doctype html><html lang=nl>");
      route.fulfill(leeg);
      return;
    }
    Path bestand = BUNDEL.resolve(pad.replaceFirst("^app/", ""));
    if (Files.exists(bestand)) {
      route.fulfill(new Route.FulfillOptions().setPath(bestand));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }
}
