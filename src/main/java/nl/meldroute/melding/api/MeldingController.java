package nl.meldroute.melding.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Gemeldsignaal;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.melding.Meldinginvoer;
import nl.meldroute.melding.Meldingontvangst;
import nl.meldroute.melding.Meldingontvangst.Ontvangen;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.terugkoppeling.Terugkoppelafspraken;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meldingen, as professionals and connected systems send and follow them. */
@RestController
@RequestMapping("/api/v1/meldingen")
class MeldingController {

  private final Meldingontvangst ontvangst;
  private final Dossiers dossiers;
  private final Terugkoppelafspraken afspraken;
  private final Jsonlezer lezer;

  MeldingController(
      Meldingontvangst ontvangst,
      Dossiers dossiers,
      Terugkoppelafspraken afspraken,
      Jsonlezer lezer) {
    this.ontvangst = ontvangst;
    this.dossiers = dossiers;
    this.afspraken = afspraken;
    this.lezer = lezer;
  }

  /**
   * What the reporter gets back.
   *
   * @param volgcode to follow the melding with, also anonymously
   * @param advies what to do now; the 112 text when life is in danger
   * @param terugkoppelingVoor by when the reporter hears back; null when no feedback was agreed
   */
  record Ontvangstbewijs(
      String nummer,
      String casus,
      String volgcode,
      Gevaarniveau gevaarniveau,
      String advies,
      Instant terugkoppelingVoor) {}

  record Meldingweergave(
      String nummer,
      String casus,
      String regio,
      String gemeente,
      String gemeenteNaam,
      Meldersoort meldersoort,
      Melderopgave melder,
      String omschrijving,
      List<Uitbuitingsvorm> vormen,
      List<Gemeldsignaal> signalen,
      Casusstatus status,
      Gevaarniveau gevaarniveau,
      String advies,
      Classificatie classificatie,
      String eigenaar,
      Instant ontvangenOp,
      Instant terugkoppelingVoor) {}

  /** Takes a melding in; safe to repeat with the same Idempotency-Key. */
  @PostMapping
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Meldinginvoer.class)))
  ResponseEntity<Ontvangstbewijs> meld(
      @org.springframework.web.bind.annotation.RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Ontvangen ontvangen = ontvangst.ontvang(lezer.lees(inhoud, soort), inhoud, sleutel);
    Gevaarniveau niveau = ontvangen.gevaarniveau();
    return ResponseEntity.created(URI.create("/api/v1/meldingen/" + ontvangen.nummer()))
        .body(
            new Ontvangstbewijs(
                ontvangen.nummer(),
                ontvangen.casus(),
                ontvangen.volgcode(),
                niveau,
                niveau.advies(),
                ontvangen.terugkoppelingVoor()));
  }

  /** A melding with the state of its casus. */
  @GetMapping("/{nummer}")
  @Transactional
  public Meldingweergave melding(@PathVariable String nummer) {
    Melding melding = dossiers.melding(nummer, "Melding inzien");
    Casus casus = dossiers.casusVan(melding);
    return new Meldingweergave(
        melding.nummer(),
        casus.nummer(),
        melding.regio(),
        melding.gemeente(),
        melding.gemeenteNaam(),
        melding.meldersoort(),
        dossiers.melder(melding),
        melding.omschrijving(),
        casus.vormen(),
        melding.signalen(),
        casus.status(),
        casus.gevaarniveau(),
        casus.gevaarniveau().advies(),
        casus.classificatie(),
        casus.eigenaar(),
        melding.ontvangenOp(),
        afspraken.van(melding).map(Terugkoppelafspraken.Afspraak::uiterlijk).orElse(null));
  }
}
