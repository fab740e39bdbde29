package nl.meldroute.interventie.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.interventie.Actie;
import nl.meldroute.interventie.Casusafspraken;
import nl.meldroute.interventie.VastgesteldeInterventie;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is agreed about a casus outside a table; safe to repeat with an Idempotency-Key. */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
class CasusafspraakController {

  private static final int LANGSTE_TEKST = 5_000;
  private static final int LANGSTE_NAAM = 200;

  private final Casusafspraken afspraken;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  CasusafspraakController(Casusafspraken afspraken, Idempotentie idempotentie, Jsonlezer lezer) {
    this.afspraken = afspraken;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  /**
   * What was made.
   *
   * @param id its key
   */
  record Gemaakt(String id) {}

  @GetMapping("/acties")
  List<Actie> acties(@PathVariable String nummer) {
    return afspraken.acties(nummer);
  }

  @GetMapping("/interventies")
  List<VastgesteldeInterventie> interventies(@PathVariable String nummer) {
    return afspraken.interventies(nummer);
  }

  @PostMapping("/acties")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Gemaakt spreekActieAf(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String omschrijving = velden.tekst("omschrijving", true, LANGSTE_TEKST);
          String eigenaar = velden.tekst("eigenaar", true, LANGSTE_NAAM);
          LocalDate termijn = velden.dag("termijn");
          velden.klaar();
          return afspraken.spreekActieAf(nummer, omschrijving, eigenaar, termijn);
        });
  }

  @PostMapping("/interventies")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Gemaakt stelInterventieVast(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return eenmalig(
        inhoud,
        soort,
        sleutel,
        velden -> {
          Interventie interventie =
              velden.keuze("interventie", List.of(Interventie.values()), Interventie::code, true);
          Partnercode gezag =
              velden.keuze("bevoegdGezag", List.of(Partnercode.values()), Partnercode::code, true);
          String effect = velden.tekst("effect", true, LANGSTE_TEKST);
          String toelichting = velden.tekst("toelichting", false, LANGSTE_TEKST);
          LocalDate geplandOp = velden.dag("geplandOp", false);
          String spoedreden = velden.tekst("spoedreden", false, LANGSTE_TEKST);
          velden.klaar();
          return afspraken.stelInterventieVast(
              nummer, interventie, gezag, effect, toelichting, geplandOp, spoedreden);
        });
  }

  private Gemaakt eenmalig(
      byte[] inhoud, MediaType soort, String sleutel, Function<Velden, UUID> werk)
      throws HttpMediaTypeNotSupportedException {
    JsonNode verzoek = lezer.lees(inhoud, soort);
    return new Gemaakt(
        idempotentie
            .eenmalig(sleutel, inhoud, () -> werk.apply(new Velden(verzoek)).toString())
            .nummer());
  }
}
