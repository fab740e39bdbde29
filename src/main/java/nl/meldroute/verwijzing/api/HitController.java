package nl.meldroute.verwijzing.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import nl.meldroute.verwijzing.HitNoHit;
import nl.meldroute.verwijzing.HitNoHit.Antwoord;
import nl.meldroute.verwijzing.HitNoHit.Vraag;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whether the other side knows an identifier; by POST, because that is personal data. */
@RestController
class HitController {

  private static final List<Partnercode> KANTEN =
      List.of(Partnercode.RIEC, Partnercode.KENNISCENTRUM);
  private static final int LANGSTE_NAAM = 200;
  private static final int LANGSTE_REDEN = 500;
  private static final int MEESTE_KENMERKEN = 5;

  private final HitNoHit hit;
  private final Jsonlezer lezer;

  HitController(HitNoHit hit, Jsonlezer lezer) {
    this.hit = hit;
    this.lezer = lezer;
  }

  @Operation(
      summary = "Hit/no-hit tussen RIEC en kenniscentrum",
      description =
          """
          Is een kenmerk (telefoonnummer, kenteken, rekening, KvK-nummer, adres van een site) bekend in een lopende casus van de ander? Het
          antwoord is ja of nee, en bij ja wie u belt. Niets van de casus. Elke vraag staat in het verwerkingsregister, met de aanleiding: noem
          daarin geen personen. 403: u bent niet van het RIEC of het kenniscentrum van deze regio.
          """)
  @PostMapping("/api/v1/hitvragen")
  Antwoord vraag(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    String regio = velden.tekst("regio", true, LANGSTE_NAAM);
    Partnercode bij = velden.keuze("bij", KANTEN, Partnercode::code, true);
    Set<String> kenmerken = velden.teksten("kenmerken", MEESTE_KENMERKEN, LANGSTE_NAAM);
    String aanleiding = velden.tekst("aanleiding", true, LANGSTE_REDEN);
    velden.klaar();
    return hit.vraag(new Vraag(regio, bij, kenmerken, aanleiding));
  }
}
