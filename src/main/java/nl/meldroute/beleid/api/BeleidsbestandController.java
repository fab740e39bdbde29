package nl.meldroute.beleid.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beleid.lezen.Verschil;
import nl.meldroute.beleid.uitwisseling.Bestandssoort;
import nl.meldroute.beleid.uitwisseling.Uitwisseling;
import nl.meldroute.beleid.uitwisseling.Uitwisseling.Bestand;
import nl.meldroute.beleid.uitwisseling.Uitwisseling.Ingelezen;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tables as files: for Camunda Modeler and for meetings. */
@RestController
@RequestMapping("/api/v1")
class BeleidsbestandController {

  private static final Pattern VERSIE = Pattern.compile("\"?(\\d{1,18})\"?");

  private final Uitwisseling uitwisseling;
  private final Beleidswijzigingen wijzigingen;

  BeleidsbestandController(Uitwisseling uitwisseling, Beleidswijzigingen wijzigingen) {
    this.uitwisseling = uitwisseling;
    this.wijzigingen = wijzigingen;
  }

  @Operation(
      summary = "Een beslistabel als bestand ophalen",
      description =
          """
          `soort=dmn`: het bestand dat u in Camunda Modeler opent, letterlijk zoals het is gepubliceerd. `soort=xlsx`: een rekenblad in
          gewone woorden, voor een overleg. Zonder `versie` de versie die nu geldt. 404: geen tabel of versie die u mag zien.
          """)
  @GetMapping("/beslistabellen/{sleutel}/bestand")
  ResponseEntity<byte[]> gepubliceerd(
      @PathVariable String sleutel,
      @RequestParam String regio,
      @RequestParam(required = false) Integer versie,
      @RequestParam(required = false) String variant,
      @RequestParam String soort) {
    return antwoord(
        uitwisseling.gepubliceerd(regio, sleutel, variant, versie, bestandssoort(soort)));
  }

  @Operation(
      summary = "Een concept van een beslistabel als bestand ophalen",
      description = "Zoals bij een gepubliceerde tabel; `soort` is `dmn` of `xlsx`.")
  @GetMapping("/beleidswijzigingen/{nummer}/bestand")
  ResponseEntity<byte[]> concept(@PathVariable String nummer, @RequestParam String soort) {
    wijzigingen.lees(nummer);
    return antwoord(uitwisseling.concept(nummer, bestandssoort(soort)));
  }

  @Operation(
      summary = "Een bestand inlezen in een concept van een beslistabel",
      description =
          """
          Het bestand zelf is de inhoud van het verzoek (Content-Type `application/octet-stream`), en `If-Match` noemt de versie van het
          concept. `soort=dmn` of `xlsx`. Antwoord: de nieuwe versie, en wat het bestand in het concept wijzigt. 422: elke fout, met de
          cel van het rekenblad (`veld`, zoals D5); er is niets opgeslagen. 409: iemand anders bewaarde intussen een nieuwere versie, of
          het concept is ingediend. 413: groter dan 1 MB. Een rekenblad met macro's, formules of koppelingen wordt geweigerd.
          """,
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping("/beleidswijzigingen/{nummer}/bestand")
  Ingelezen leesIn(
      @PathVariable String nummer,
      @RequestParam String soort,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String versie,
      HttpServletRequest vraag)
      throws IOException {
    wijzigingen.lees(nummer);
    // Not as a body that Spring reads: that is UTF-8 here, and a spreadsheet is not text.
    byte[] inhoud = vraag.getInputStream().readAllBytes();
    return uitwisseling.leesIn(nummer, bestandssoort(soort), inhoud, versie(versie));
  }

  @Operation(
      summary = "Wat een concept van een beslistabel wijzigt",
      description =
          "Regel voor regel, als zin en per veld, tegen de tabel waarmee het concept begon.")
  @GetMapping("/beleidswijzigingen/{nummer}/verschil")
  Verschil verschil(@PathVariable String nummer) {
    return uitwisseling.verschil(nummer);
  }

  private static ResponseEntity<byte[]> antwoord(Bestand bestand) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(bestand.soort().mediasoort()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(bestand.naam(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bestand.inhoud());
  }

  private static Bestandssoort bestandssoort(String soort) {
    return Waarde.zoek(Bestandssoort.class, soort)
        .orElseThrow(() -> fout("soort", "Kies uit: dmn, xlsx."));
  }

  private static long versie(String kop) {
    Matcher versie = VERSIE.matcher(kop == null ? "" : kop.strip());
    if (!versie.matches()) {
      throw fout(HttpHeaders.IF_MATCH, "Noem de versie van het concept, zoals 3.");
    }
    return Long.parseLong(versie.group(1));
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
