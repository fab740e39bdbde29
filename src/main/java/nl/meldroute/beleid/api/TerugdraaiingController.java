package nl.meldroute.beleid.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.Beleidsnieuws;
import nl.meldroute.beleid.Beleidsnieuws.Nieuws;
import nl.meldroute.beleid.Beleidspublicatie;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
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

/** Taking the newest change back in one action; and what changed, for who works by it. */
@RestController
@RequestMapping("/api/v1")
class TerugdraaiingController {

  private static final int KORT = 200;
  private static final int LANG = 5_000;

  private final Beleidspublicatie publicatie;
  private final Beleidsnieuws nieuws;
  private final Beleidsrechten rechten;
  private final Jsonlezer jsonlezer;
  private final Idempotentie idempotentie;

  TerugdraaiingController(
      Beleidspublicatie publicatie,
      Beleidsnieuws nieuws,
      Beleidsrechten rechten,
      Jsonlezer jsonlezer,
      Idempotentie idempotentie) {
    this.publicatie = publicatie;
    this.nieuws = nieuws;
    this.rechten = rechten;
    this.jsonlezer = jsonlezer;
    this.idempotentie = idempotentie;
  }

  /** What counted for the region before its newest change of the table, counts again. */
  @PostMapping("/beslistabellen/{sleutel}/terugdraaiing")
  @Transactional
  public ResponseEntity<Map<String, String>> tabel(
      @PathVariable String sleutel,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String eenmalig)
      throws HttpMediaTypeNotSupportedException {
    return draaiTerug(Beleidssoort.TABEL, sleutel, inhoud, soort, eenmalig);
  }

  /** The same for texts and the list of signals. */
  @PostMapping("/beleidsteksten/{sleutel}/terugdraaiing")
  @Transactional
  public ResponseEntity<Map<String, String>> tekst(
      @PathVariable String sleutel,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String eenmalig)
      throws HttpMediaTypeNotSupportedException {
    return draaiTerug(
        sleutel.equals("signalen") ? Beleidssoort.SIGNALEN : Beleidssoort.TEKSTEN,
        sleutel,
        inhoud,
        soort,
        eenmalig);
  }

  /** What changed in the rules and texts of a region in the last month, for all of its staff. */
  @GetMapping("/beleidsnieuws")
  List<Nieuws> nieuws(@RequestParam String regio) {
    return nieuws.van(regio);
  }

  private ResponseEntity<Map<String, String>> draaiTerug(
      Beleidssoort wat, String sleutel, byte[] inhoud, MediaType soort, String eenmalig)
      throws HttpMediaTypeNotSupportedException {
    rechten.eisMaker();
    Velden velden = new Velden(jsonlezer.lees(inhoud, soort));
    Resultaat gemaakt =
        idempotentie.eenmalig(
            eenmalig,
            inhoud,
            () -> {
              String regio = velden.tekst("regio", true, KORT);
              String reden = velden.tekst("reden", true, LANG);
              velden.klaar();
              return publicatie.draaiTerug(regio, wat, sleutel, reden);
            });
    return ResponseEntity.created(URI.create("/api/v1/beleidswijzigingen/" + gemaakt.nummer()))
        .body(Map.of("nummer", gemaakt.nummer()));
  }
}
