package nl.meldroute.cijfers.api;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.cijfers.verslag.Jaarverslag;
import nl.meldroute.cijfers.verslag.Jaarverslagen;
import nl.meldroute.cijfers.verslag.Verslagbladen;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The yearly report of a region, as a page and on paper. */
@RestController
@RequestMapping("/api/v1/jaarverslagen/{regio}/{jaar}")
class JaarverslagController {

  private static final String HTML = "html";
  private static final String PDF = "pdf";
  private static final String PUBLICATIE = "publicatie";
  private static final String INTERN = "intern";

  private final Jaarverslagen verslagen;
  private final Verslagbladen bladen;

  JaarverslagController(Jaarverslagen verslagen, Verslagbladen bladen) {
    this.verslagen = verslagen;
    this.bladen = bladen;
  }

  /** What was published, or the figures of now for who may see them. */
  @Operation(
      summary = "Het jaarverslag van een regio",
      description =
          "soort: html (gewoon) of pdf. weergave: publicatie (gewoon) of intern. Intern heeft ook kleine aantallen en is voor wie die mag zien. 404: er is voor dit jaar niets gepubliceerd.")
  @GetMapping
  ResponseEntity<byte[]> verslag(
      @PathVariable String regio,
      @PathVariable String jaar,
      @RequestParam(defaultValue = HTML) String soort,
      @RequestParam(defaultValue = PUBLICATIE) String weergave) {
    List<Fout> fouten = new ArrayList<>();
    keur("soort", soort, List.of(HTML, PDF), fouten);
    keur("weergave", weergave, List.of(PUBLICATIE, INTERN), fouten);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    int welk = jaar(jaar);
    Jaarverslag verslag =
        weergave.equals(INTERN)
            ? verslagen.intern(regio, welk)
            : verslagen.gepubliceerd(regio, welk);
    return soort.equals(PDF) ? papier(verslag) : pagina(verslag);
  }

  private ResponseEntity<byte[]> pagina(Jaarverslag verslag) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(bladen.html(verslag));
  }

  private ResponseEntity<byte[]> papier(Jaarverslag verslag) {
    String naam =
        "jaarverslag-%s-%d%s.pdf"
            .formatted(verslag.regio(), verslag.jaar(), verslag.intern() ? "-intern" : "");
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(naam).build().toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(bladen.pdf(verslag));
  }

  private static void keur(String veld, String waarde, List<String> keuzes, List<Fout> fouten) {
    if (!keuzes.contains(waarde)) {
      fouten.add(new Fout(veld, "Kies uit: " + String.join(", ", keuzes) + "."));
    }
  }

  private static int jaar(String tekst) {
    if (!tekst.matches("\\d{4}")) {
      throw new NietGevonden("jaar");
    }
    return Integer.parseInt(tekst);
  }
}
