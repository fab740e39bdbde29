package nl.meldroute.cijfers.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.http.HttpHeaders;

/** In what a table is downloaded. */
enum Bestandsoort {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String inhoudsoort;

  Bestandsoort(String inhoudsoort) {
    this.inhoudsoort = inhoudsoort;
  }

  /**
   * @throws OngeldigeInvoer for another kind
   */
  static Bestandsoort van(String soort) {
    return Arrays.stream(values())
        .filter(een -> een.naam().equals(soort))
        .findFirst()
        .orElseThrow(() -> new OngeldigeInvoer(List.of(new Fout("soort", "Kies uit: csv, xlsx."))));
  }

  /** Tells the browser what comes, and under which name to keep it. */
  void kondigAan(HttpServletResponse antwoord, String bestand) {
    antwoord.setContentType(inhoudsoort);
    antwoord.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s.%s\"".formatted(bestand, naam()));
  }

  private String naam() {
    return name().toLowerCase(Locale.ROOT);
  }
}
