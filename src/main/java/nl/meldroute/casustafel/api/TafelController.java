package nl.meldroute.casustafel.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Zittingaard;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.casustafel.Tafelregie;
import nl.meldroute.casustafel.Tafelregie.Regietafel;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import nl.meldroute.regio.Tafel;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tables of a region and when they sit; who runs a table plans, moves and cancels sessions. */
@RestController
@RequestMapping("/api/v1/tafels")
class TafelController {

  private static final int LANGSTE_REDEN = 500;

  private final Tafelregie regie;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  TafelController(Tafelregie regie, Idempotentie idempotentie, Jsonlezer lezer) {
    this.regie = regie;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  /**
   * @param komend the moments that the rule gives in the coming year
   * @param leidt whether who asks runs the table
   */
  record Tafelweergave(
      String regio,
      String code,
      Tafelsoort soort,
      String naam,
      String ritme,
      List<Laag> lagen,
      List<Partnercode> vasteLeden,
      List<Partnercode> ledenPerCasus,
      String mandaat,
      String grondslag,
      boolean leidt,
      List<Instant> komend) {}

  record Zittingweergave(
      String nummer,
      Zittingaard aard,
      Instant begin,
      Instant sluiting,
      Zittingstand stand,
      String vervallenReden) {

    static Zittingweergave van(Zitting zitting) {
      return new Zittingweergave(
          zitting.nummer(),
          zitting.aard(),
          zitting.begin(),
          zitting.sluiting(),
          zitting.stand(),
          zitting.vervallenReden().orElse(null));
    }
  }

  /** The tables at which casussen are discussed. */
  @GetMapping
  List<Tafelweergave> tafels() {
    return regie.tafels().stream().map(this::weergave).toList();
  }

  private Tafelweergave weergave(Regietafel van) {
    Tafel tafel = van.tafel();
    return new Tafelweergave(
        van.regio(),
        tafel.code(),
        tafel.soort(),
        tafel.naam(),
        tafel.ritme().tekst(),
        tafel.lagen(),
        tafel.vasteLeden(),
        tafel.ledenPerCasus(),
        tafel.mandaat(),
        tafel.grondslag(),
        van.leidt(),
        regie.komendeDagen(tafel));
  }

  /** The sessions of a table, the latest first. */
  @GetMapping("/{code}/zittingen")
  List<Zittingweergave> zittingen(
      @PathVariable String code, @RequestParam(required = false) String regio) {
    return regie.zittingen(regie.tafel(code, Optional.ofNullable(regio))).stream()
        .map(Zittingweergave::van)
        .toList();
  }

  /** Plans a session more than the rule gives. */
  @PostMapping("/{code}/zittingen")
  @Transactional
  public ResponseEntity<Void> planExtra(
      @PathVariable String code,
      @RequestParam(required = false) String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Regietafel tafel = regie.eigenTafel(code, Optional.ofNullable(regio));
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    Resultaat gepland =
        idempotentie.eenmalig(
            sleutel,
            inhoud,
            () -> {
              Instant begin = velden.moment("begin");
              velden.klaar();
              return regie.planExtra(tafel, begin);
            });
    return ResponseEntity.created(URI.create("/api/v1/zittingen/" + gepland.nummer())).build();
  }

  /** A session is not held; what was on its agenda goes to the next. */
  @PostMapping("/{code}/zittingen/{nummer}/vervallen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void laatVervallen(
      @PathVariable String code,
      @PathVariable String nummer,
      @RequestParam(required = false) String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Regietafel tafel = regie.eigenTafel(code, Optional.ofNullable(regio));
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          String reden = velden.tekst("reden", true, LANGSTE_REDEN);
          velden.klaar();
          regie.laatVervallen(tafel, nummer, reden);
          return nummer;
        });
  }

  /** A session is held at another moment. */
  @PostMapping("/{code}/zittingen/{nummer}/verplaatsing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void verplaats(
      @PathVariable String code,
      @PathVariable String nummer,
      @RequestParam(required = false) String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Regietafel tafel = regie.eigenTafel(code, Optional.ofNullable(regio));
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          Instant begin = velden.moment("begin");
          velden.klaar();
          regie.verplaats(tafel, nummer, begin);
          return nummer;
        });
  }
}
