package nl.meldroute.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of the machine, without a window, for browser tests. Playwright downloads nothing.
 *
 * <p>The executable is the system property {@code chromium}, the environment variable {@code
 * CHROMIUM_PATH}, or a known name on the path. Without one a test is skipped, but on a build server
 * (environment variable {@code CI} is {@code true}) it fails: there a skipped browser test would go
 * unnoticed.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMEN =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "msedge");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  public static Browser start() {
    Path programma = zoek().orElseGet(Browser::ontbreekt);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      var opties =
          new BrowserType.LaunchOptions()
              .setExecutablePath(programma)
              .setHeadless(true)
              .setArgs(vlaggen());
      return new Browser(playwright, playwright.chromium().launch(opties));
    } catch (RuntimeException mislukt) {
      playwright.close();
      throw mislukt;
    }
  }

  /** A fresh session, as of a Dutch user: no cookies, Dutch language and time. */
  public BrowserContext nieuweSessie() {
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setLocale("nl-NL")
            .setTimezoneId("Europe/Amsterdam")
            .setViewportSize(1600, 1000));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private static List<String> vlaggen() {
    var vlaggen =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    if ("root".equals(System.getProperty("user.name"))) {
      vlaggen.add("--no-sandbox");
    }
    return vlaggen;
  }

  private static Optional<Path> zoek() {
    var gegeven =
        Stream.of(System.getProperty("chromium"), System.getenv("CHROMIUM_PATH"))
            .filter(Objects::nonNull)
            .filter(pad -> !pad.isBlank())
            .map(Path::of);
    return Stream.concat(gegeven, opHetPad())
        .filter(Files::isExecutable)
        .map(Browser::echt)
        .findFirst();
  }

  private static Stream<Path> opHetPad() {
    String pad = Objects.requireNonNullElse(System.getenv("PATH"), "");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    var mappen =
        Stream.concat(Stream.of("/usr/bin"), Stream.of(pad.split(java.io.File.pathSeparator)))
            .toList();
    return NAMEN.stream()
        .flatMap(naam -> mappen.stream().map(map -> Path.of(map, windows ? naam + ".exe" : naam)));
  }

  private static Path echt(Path pad) {
    try {
      return pad.toRealPath();
    } catch (IOException onbereikbaar) {
      return pad;
    }
  }

  private static Path ontbreekt() {
    String uitleg =
        "Geen Chromium gevonden. Installeer het, of wijs het aan met -Dchromium=<pad> of CHROMIUM_PATH.";
    if ("true".equals(System.getenv("CI"))) {
      return fail(uitleg);
    }
    return abort(uitleg);
  }
}
