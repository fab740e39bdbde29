package nl.meldroute.gids.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelafwijking;
import nl.meldroute.gids.Gidsoverzicht;
import nl.meldroute.gids.Tafelbeheer;
import nl.meldroute.gids.Tafelbeheer.Afspraak;
import nl.meldroute.gids.Tafelbeheer.Beheerde;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Zitdag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tables of a region for who keeps them. */
@RestController
@RequestMapping("/api/v1/regios/{regio}")
class TafelgidsController {

  private static final int CODE = 64;
  private static final int REDEN = 500;

  private final Gidsoverzicht overzicht;
  private final Tafelbeheer beheer;
  private final Tafellezer tafellezer;
  private final Jsonlezer jsonlezer;
  private final Idempotentie idempotentie;

  TafelgidsController(
      Gidsoverzicht overzicht,
      Tafelbeheer beheer,
      Tafellezer tafellezer,
      Jsonlezer jsonlezer,
      Idempotentie idempotentie) {
    this.overzicht = overzicht;
    this.beheer = beheer;
    this.tafellezer = tafellezer;
    this.jsonlezer = jsonlezer;
    this.idempotentie = idempotentie;
  }

  /**
   * @param begin empty when the table does not sit on this day
   * @param waarom it is not on the day that the rule gives
   */
  record Dagweergave(LocalDate dag, LocalDateTime begin, String waarom) {

    static Dagweergave van(Zitdag dag) {
      return new Dagweergave(dag.ritmedag(), dag.begin().orElse(null), dag.reden().orElse(null));
    }
  }

  record Tafelweergave(
      String code,
      String soort,
      String naam,
      String ritme,
      String voorzitter,
      String secretaris,
      List<Laag> lagen,
      List<Partnercode> vasteLeden,
      List<Partnercode> ledenPerCasus,
      String mandaat,
      List<Interventiesoort> mandaatSoorten,
      String grondslag,
      boolean inGebruik,
      long versie,
      List<Afspraak> afspraken,
      List<Dagweergave> komend) {

    static Tafelweergave van(Beheerde beheerde) {
      Tafel tafel = beheerde.regel().tafel();
      return new Tafelweergave(
          tafel.code(),
          tafel.soort().tekst(),
          tafel.naam(),
          tafel.ritme().tekst(),
          tafel.voorzitter().code(),
          tafel.secretaris().code(),
          tafel.lagen(),
          tafel.vasteLeden(),
          tafel.ledenPerCasus(),
          tafel.mandaat(),
          tafel.mandaatSoorten(),
          tafel.grondslag(),
          beheerde.regel().inGebruik(),
          beheerde.regel().versie(),
          beheerde.afspraken(),
          beheerde.komend().stream().map(Dagweergave::van).toList());
    }
  }

  /** The tables with their next days. */
  @GetMapping("/tafels")
  List<Tafelweergave> tafels(@PathVariable String regio) {
    return beheer.tafels(regio).stream().map(Tafelweergave::van).toList();
  }

  /** Changes a table, or says that it no longer sits. */
  @PutMapping("/tafels/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void wijzig(
      @PathVariable String regio,
      @PathVariable String code,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    Tafel tafel = tafellezer.tafel(regio, beheer.tafel(regio, code), velden);
    boolean inGebruik = velden.ja("inGebruik");
    long versie = velden.getal("versie");
    velden.klaar();
    beheer.wijzig(regio, tafel, inGebruik, versie);
  }

  /** A day on which a table does not sit, sits at another moment, or sits once more. */
  @PostMapping("/tafelafspraken")
  @Transactional
  public ResponseEntity<Void> spreekAf(
      @PathVariable String regio,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(regio, inhoud, soort);
    Resultaat gemaakt =
        idempotentie.eenmalig(
            sleutel,
            inhoud,
            () -> {
              String tafel = velden.tekst("tafel", true, CODE);
              Tafelafwijking wat =
                  velden.keuze(
                      "soort", List.of(Tafelafwijking.values()), Tafelafwijking::code, true);
              LocalDate dag = wat == null || wat == Tafelafwijking.EXTRA ? null : velden.dag("dag");
              Instant naar =
                  wat == null || wat == Tafelafwijking.VERVALT ? null : velden.moment("naar");
              String reden = velden.tekst("reden", true, REDEN);
              velden.klaar();
              return beheer.spreekAf(regio, tafel, wat, dag, naar, reden).toString();
            });
    return ResponseEntity.created(
            URI.create("/api/v1/regios/" + regio + "/tafelafspraken/" + gemaakt.nummer()))
        .build();
  }

  /** Takes away what was entered by mistake. */
  @DeleteMapping("/tafelafspraken/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void verwijder(@PathVariable String regio, @PathVariable UUID id) {
    beheer.verwijder(regio, id);
  }

  private Velden lees(String regio, byte[] inhoud, MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    overzicht.eisBeheer(regio);
    return new Velden(jsonlezer.lees(inhoud, soort));
  }
}
