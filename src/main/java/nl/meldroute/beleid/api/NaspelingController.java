package nl.meldroute.beleid.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.beleid.naspelen.Naspeling;
import nl.meldroute.beleid.naspelen.Naspelingen;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A draft, replayed over the decisions that were taken. */
@RestController
@RequestMapping("/api/v1/beleidswijzigingen/{nummer}/naspelingen")
class NaspelingController {

  private final Naspelingen naspelingen;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  NaspelingController(Naspelingen naspelingen, Idempotentie idempotentie, Jsonlezer lezer) {
    this.naspelingen = naspelingen;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  record Begonnen(UUID id) {}

  /** Begins a replay of the stored draft, in the background. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Transactional
  public Begonnen begin(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    return new Begonnen(
        UUID.fromString(
            idempotentie
                .eenmalig(
                    sleutel,
                    inhoud,
                    () -> {
                      LocalDate sinds = velden.dag("sinds", false);
                      boolean alles = velden.ja("alles");
                      velden.klaar();
                      return naspelingen.begin(nummer, sinds, alles).toString();
                    })
                .nummer()));
  }

  /** All of a change, newest first, without the differences. */
  @GetMapping
  List<Naspeling> lijst(@PathVariable String nummer) {
    return naspelingen.van(nummer);
  }

  /** How far it is, and what came out. */
  @GetMapping("/{id}")
  Naspeling lees(@PathVariable String nummer, @PathVariable UUID id) {
    return naspelingen.lees(nummer, id);
  }

  /** Breaks it off; what is done stays. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void breekAf(@PathVariable String nummer, @PathVariable UUID id) {
    naspelingen.breekAf(nummer, id);
  }
}
