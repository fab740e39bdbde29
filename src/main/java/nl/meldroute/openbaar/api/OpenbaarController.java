package nl.meldroute.openbaar.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.meldroute.openbaar.AnoniemMelden;
import nl.meldroute.openbaar.AnoniemMelden.Ontvangst;
import nl.meldroute.openbaar.OpenbareMelding;
import nl.meldroute.openbaar.Volgen;
import nl.meldroute.openbaar.Volgen.Reactie;
import nl.meldroute.openbaar.Volgen.Voortgang;
import nl.meldroute.platform.OnleesbaarVerzoek;
import nl.meldroute.platform.TeVaak;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the public page calls; nobody signs in. Each call counts for the address it comes from. */
@RestController
@RequestMapping(path = "/api/v1/openbaar/meldingen", consumes = MediaType.APPLICATION_JSON_VALUE)
class OpenbaarController {

  private final AnoniemMelden melden;
  private final Volgen volgen;
  private final ObjectMapper json;

  OpenbaarController(AnoniemMelden melden, Volgen volgen, ObjectMapper json) {
    this.melden = melden;
    this.volgen = volgen;
    this.json = json;
  }

  /**
   * @param volgcode as somebody types it
   */
  record Volgvraag(String volgcode) {}

  /**
   * Takes in a report of somebody without an account; safe to repeat with the same Idempotency-Key.
   *
   * @throws TeVaak when too many came from this address
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = OpenbareMelding.class)))
  Ontvangst meld(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel,
      HttpServletRequest vraag) {
    return melden.meld(lees(inhoud, OpenbareMelding.class), inhoud, sleutel, vraag.getRemoteAddr());
  }

  /** How far a report is. A code that does not exist and one that is malformed answer alike. */
  @PostMapping("/status")
  Voortgang status(@RequestBody Volgvraag gevraagd, HttpServletRequest vraag) {
    return volgen.voortgang(gevraagd.volgcode(), vraag.getRemoteAddr());
  }

  /**
   * Adds to a report; the answer to a question, or news. Safe to repeat with an Idempotency-Key.
   */
  @PostMapping("/reacties")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Reactie.class)))
  void reageer(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel,
      HttpServletRequest vraag) {
    volgen.reageer(lees(inhoud, Reactie.class), inhoud, sleutel, vraag.getRemoteAddr());
  }

  private <T> T lees(byte[] inhoud, Class<T> soort) {
    try {
      return json.readValue(inhoud, soort);
    } catch (IOException fout) {
      // Without the cause: it repeats what was sent in.
      throw new OnleesbaarVerzoek();
    }
  }
}
