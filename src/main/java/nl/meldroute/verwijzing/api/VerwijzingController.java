package nl.meldroute.verwijzing.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.verwijzing.Partnerantwoord;
import nl.meldroute.verwijzing.Partnerantwoord.Antwoord;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals, as the systems of partners answer them. */
@RestController
@RequestMapping("/api/v1/verwijzingen")
class VerwijzingController {

  private static final Pattern SLEUTEL =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  private final Partnerantwoord partner;
  private final Antwoordlezer lezer;

  VerwijzingController(Partnerantwoord partner, Antwoordlezer lezer) {
    this.partner = partner;
    this.lezer = lezer;
  }

  /** What was taken in. */
  record Verwerkt(UUID verwijzing, Verwijzingstatus status) {}

  /** A partner confirms, takes over, refuses, or tells what came of it. */
  @Operation(
      summary = "Een verwijzing beantwoorden",
      description =
          """
          Voor de groep die de verwijzing kreeg. ONTVANGEN: alleen ontvangst bevestigen. GEACCEPTEERD: wij nemen het over.
          GEWEIGERD: wij nemen het niet over; toelichting is verplicht, redenWeigering mag. AFGEROND: dit is ervan gekomen;
          uitkomst is verplicht, en bij NIET_VERVOLGD en NIET_TE_ONDERZOEKEN ook een toelichting. Herhalen met dezelfde
          Idempotency-Key is veilig. 404: geen verwijzing voor u. 409: past niet bij hoe ver de verwijzing is. 422: alle fouten.
          """)
  @PostMapping("/{id}/antwoorden")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Antwoord.class)))
  Verwerkt antwoord(
      @PathVariable String id,
      @org.springframework.web.bind.annotation.RequestBody JsonNode inhoud,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel) {
    if (!SLEUTEL.matcher(id).matches()) {
      throw new NietGevonden("verwijzing");
    }
    UUID verwijzing = UUID.fromString(id);
    Antwoord antwoord = lezer.lees(inhoud);
    partner.antwoord(
        verwijzing, antwoord, inhoud.toString().getBytes(StandardCharsets.UTF_8), sleutel);
    return new Verwerkt(verwijzing, antwoord.status());
  }
}
