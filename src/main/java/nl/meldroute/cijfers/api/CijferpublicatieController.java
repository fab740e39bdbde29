package nl.meldroute.cijfers.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.cijfers.publicatie.Jaarcijfers;
import nl.meldroute.cijfers.publicatie.Publicatie;
import nl.meldroute.cijfers.publicatie.Publicaties;
import nl.meldroute.cijfers.publicatie.Publicatiestand;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Velden;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures as a region published them. */
@RestController
@RequestMapping("/api/v1/cijferpublicaties")
class CijferpublicatieController {

  private static final int KORT = 200;

  private final Publicaties publicaties;
  private final Jaarcijfers jaarcijfers;
  private final Jsonlezer jsonlezer;
  private final Idempotentie idempotentie;

  CijferpublicatieController(
      Publicaties publicaties,
      Jaarcijfers jaarcijfers,
      Jsonlezer jsonlezer,
      Idempotentie idempotentie) {
    this.publicaties = publicaties;
    this.jaarcijfers = jaarcijfers;
    this.jsonlezer = jsonlezer;
    this.idempotentie = idempotentie;
  }

  /** A publication without its figures. */
  record Kort(
      String nummer,
      String regio,
      int jaar,
      Integer versie,
      Publicatiestand stand,
      String sha256,
      Instant gestartOp,
      String gestartDoor,
      Instant vastgesteldOp,
      String vastgesteldDoor,
      Instant ingetrokkenOp) {

    static Kort van(Publicatie publicatie) {
      return new Kort(
          publicatie.nummer(),
          publicatie.regio(),
          publicatie.jaar(),
          publicatie.versie(),
          publicatie.stand(),
          publicatie.sha256(),
          publicatie.gestartOp(),
          publicatie.gestartDoor(),
          publicatie.vastgesteldOp(),
          publicatie.vastgesteldDoor(),
          publicatie.ingetrokkenOp());
    }
  }

  @GetMapping
  List<Kort> lijst(@RequestParam String regio) {
    return publicaties.van(regio).stream().map(Kort::van).toList();
  }

  /** The bytes as they were fixed, of the version that counts. */
  @GetMapping(value = "/{regio}/{jaar}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> inhoud(@PathVariable String regio, @PathVariable int jaar) {
    Publicatie publicatie =
        publicaties.laatste(regio, jaar).orElseThrow(() -> new NietGevonden("publicatie"));
    return ResponseEntity.ok()
        .eTag('"' + publicatie.sha256() + '"')
        .contentType(MediaType.APPLICATION_JSON)
        .body(publicatie.inhoud());
  }

  /** Begins the way to a publication of a year that is over. */
  @PostMapping
  @Transactional
  public ResponseEntity<Map<String, String>> begin(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    jaarcijfers.eisPubliceren();
    Velden velden = new Velden(jsonlezer.lees(inhoud, soort));
    Resultaat gemaakt =
        idempotentie.eenmalig(
            sleutel,
            inhoud,
            () -> {
              String regio = velden.tekst("regio", true, KORT);
              int jaar = (int) velden.getal("jaar");
              velden.klaar();
              return jaarcijfers.begin(regio, jaar);
            });
    return ResponseEntity.created(URI.create("/api/v1/cijferpublicaties"))
        .body(Map.of("nummer", gemaakt.nummer()));
  }
}
