package nl.meldroute.zorg.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import nl.meldroute.platform.Csv;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.zorg.Comenshauitvoer;
import nl.meldroute.zorg.Comenshauitvoer.Regel;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was registered with CoMensha, as a file for a spreadsheet. */
@RestController
class ComenshaController {

  private static final String KOP =
      "jaar;dossiersoort;vormen;sector;geslacht;leeftijdsgroep;nationaliteitsgroep;meldersoort;regio";

  private final Comenshauitvoer uitvoer;

  ComenshaController(Comenshauitvoer uitvoer) {
    this.uitvoer = uitvoer;
  }

  @Operation(
      summary = "Geregistreerde slachtoffers als CSV",
      description =
          """
          Voor de zorgcoördinator en de manager van de regio. Eén regel per slachtoffer dat in deze tijd bij CoMensha is geregistreerd, met
          alleen codes: geen namen, nummers of dagen. De uitvoer staat in het verwerkingsregister. 403: een andere rol. 404: niet uw regio.
          """)
  @GetMapping("/api/v1/comensharegistraties")
  @Transactional
  public void uitvoer(
      @RequestParam String regio,
      @RequestParam String van,
      @RequestParam String tot,
      HttpServletResponse antwoord)
      throws IOException {
    LocalDate begin = dag("van", van);
    LocalDate einde = dag("tot", tot);
    uitvoer.eis(regio, begin, einde);
    antwoord.setContentType("text/csv");
    antwoord.setCharacterEncoding(StandardCharsets.UTF_8.name());
    antwoord.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comensha-registraties.csv\"");
    PrintWriter schrijver = antwoord.getWriter();
    schrijver.write(KOP + "\r\n");
    uitvoer.lees(regio, begin, einde, regel -> schrijf(schrijver, regel));
    schrijver.flush();
  }

  private static void schrijf(PrintWriter schrijver, Regel regel) {
    schrijver.write(
        Csv.regel(
            Arrays.asList(
                String.valueOf(regel.jaar()),
                regel.dossiersoort(),
                String.join(" ", regel.vormen()),
                regel.sector(),
                regel.geslacht(),
                regel.leeftijdsgroep(),
                regel.nationaliteitsgroep(),
                regel.meldersoort(),
                regel.regio())));
  }

  private static LocalDate dag(String veld, String tekst) {
    try {
      return LocalDate.parse(tekst);
    } catch (DateTimeParseException geenDag) {
      throw new OngeldigeInvoer(List.of(new Fout(veld, "Geef een dag, bijvoorbeeld 2026-01-31.")));
    }
  }
}
