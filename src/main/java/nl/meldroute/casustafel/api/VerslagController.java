package nl.meldroute.casustafel.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.casustafel.Verslag;
import nl.meldroute.casustafel.Verslagen;
import nl.meldroute.casustafel.verslag.Verslagpdf;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.platform.Velden;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The minutes of a session, for each reader what they may have of them. */
@Controller
@RequestMapping("/api/v1/zittingen/{nummer}")
class VerslagController {

  private static final int LANGSTE_TEKST = 5_000;

  private final Verslagen verslagen;
  private final Verslagpdf papier;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;
  private final Clock klok;

  VerslagController(
      Verslagen verslagen,
      Verslagpdf papier,
      Idempotentie idempotentie,
      Jsonlezer lezer,
      Clock klok) {
    this.verslagen = verslagen;
    this.papier = papier;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
    this.klok = klok;
  }

  /** As a page. */
  @Operation(summary = "Het verslag van een zitting, voor zover u het mag lezen")
  @GetMapping(path = "/verslag", produces = MediaType.TEXT_HTML_VALUE)
  String verslag(@PathVariable String nummer, Model model) {
    model.addAttribute("verslag", verslagen.verslag(nummer));
    model.addAttribute("tijd", new Schermtijd(klok.getZone()));
    return "verslag";
  }

  /** On paper. */
  @Operation(summary = "Het verslag van een zitting als PDF/A, voor zover u het mag lezen")
  @GetMapping(path = "/verslag.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  ResponseEntity<byte[]> papier(@PathVariable String nummer) {
    Verslag verslag = verslagen.verslag(nummer);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("verslag-" + verslag.nummer() + ".pdf")
                .build()
                .toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(papier.van(verslag));
  }

  /** What was made. */
  record Gemaakt(String id) {}

  /** Adds to approved minutes. */
  @Operation(
      summary = "Een vastgesteld verslag aanvullen",
      description =
          "Voor voorzitter en secretaris. Wat is vastgesteld, blijft staan. 409: het verslag is nog niet vastgesteld.")
  @PostMapping("/verslag/aanvullingen")
  @ResponseBody
  @Transactional
  public ResponseEntity<Gemaakt> vulAan(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    String punt = velden.tekst("agendapunt", true, 64);
    Laag laag = velden.keuze("laag", List.of(Laag.values()), Laag::code, true);
    String tekst = velden.tekst("tekst", true, LANGSTE_TEKST);
    velden.klaar();
    String id =
        idempotentie
            .eenmalig(
                sleutel,
                inhoud,
                () -> verslagen.vulAan(nummer, Velden.id(punt), laag, tekst).toString())
            .nummer();
    return ResponseEntity.status(HttpStatus.CREATED).body(new Gemaakt(id));
  }
}
