package nl.meldroute.casustafel.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Aanwezigheden;
import nl.meldroute.casustafel.BesluitGewijzigd;
import nl.meldroute.casustafel.Besluitopgave;
import nl.meldroute.casustafel.Inbrengen;
import nl.meldroute.casustafel.Tafelafspraken;
import nl.meldroute.casustafel.Tafelbesluiten;
import nl.meldroute.casustafel.Zittingbeeld;
import nl.meldroute.casustafel.Zittingbeelden;
import nl.meldroute.casustafel.Zittingregel;
import nl.meldroute.casustafel.Zittingverloop;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sessions, for who has part in them. The chair and the secretary write, a member tells what its
 * own partner knows. What a reader may not hear, is not there for them.
 */
@RestController
@RequestMapping("/api/v1/zittingen")
class ZittingController {

  private static final int LANGSTE_TEKST = 5_000;
  private static final int LANGSTE_CODE = 64;

  private final Zittingbeelden beelden;
  private final Zittingverloop verloop;
  private final Aanwezigheden aanwezigheden;
  private final Inbrengen inbrengen;
  private final Tafelbesluiten besluiten;
  private final Tafelafspraken afspraken;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  ZittingController(
      Zittingbeelden beelden,
      Zittingverloop verloop,
      Aanwezigheden aanwezigheden,
      Inbrengen inbrengen,
      Tafelbesluiten besluiten,
      Tafelafspraken afspraken,
      Idempotentie idempotentie,
      Jsonlezer lezer) {
    this.beelden = beelden;
    this.verloop = verloop;
    this.aanwezigheden = aanwezigheden;
    this.inbrengen = inbrengen;
    this.besluiten = besluiten;
    this.afspraken = afspraken;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  /** What was made. */
  record Gemaakt(String id) {}

  /** How often the session itself changed by now. */
  record Verder(long versie) {}

  /** The sessions of the current user, the latest first. */
  @Operation(summary = "De zittingen waaraan u deelneemt")
  @GetMapping
  List<Zittingregel> zittingen() {
    return beelden.lijst();
  }

  /** A session as the current user may have it. */
  @Operation(
      summary = "Een zitting",
      description =
          "Alleen de punten, en van elk punt de lagen, waarvan u mag horen. 404: u neemt geen deel.")
  @GetMapping("/{nummer}")
  Zittingbeeld zitting(@PathVariable String nummer) {
    return beelden.zitting(nummer);
  }

  /** The session begins. */
  @Operation(summary = "De zitting beginnen", description = "Voor voorzitter en secretaris.")
  @PostMapping("/{nummer}/begin")
  @Transactional
  public Verder begin(
      @PathVariable String nummer,
      @RequestBody(required = false) byte[] inhoud,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel) {
    return verder(nummer, sleutel, inhoud, () -> verloop.begin(nummer));
  }

  /** The session ends. */
  @Operation(
      summary = "De zitting sluiten",
      description =
          "Voor voorzitter en secretaris. Punten die niet zijn behandeld, schuiven door naar de volgende zitting.")
  @PostMapping("/{nummer}/einde")
  @Transactional
  public Verder einde(
      @PathVariable String nummer,
      @RequestBody(required = false) byte[] inhoud,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel) {
    return verder(nummer, sleutel, inhoud, () -> verloop.einde(nummer));
  }

  /** Another layer. */
  @Operation(
      summary = "Naar een ander deel van de zitting",
      description =
          "Wie in dat deel niet mag zitten, gaat de kamer uit; dat wordt vastgelegd. 409: iemand anders bracht de zitting verder.")
  @PostMapping("/{nummer}/laag")
  @Transactional
  public Verder laag(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Laag laag = laag(velden);
    long versie = velden.getal("versie");
    velden.klaar();
    return verder(nummer, sleutel, inhoud, () -> verloop.laag(nummer, laag, versie));
  }

  /** Another item in the room. */
  @Operation(
      summary = "Een ander punt in de kamer",
      description =
          "Zonder agendapunt: pauze. 409: iemand anders bracht de zitting intussen verder.")
  @PostMapping("/{nummer}/agendapunt")
  @Transactional
  public Verder agendapunt(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    String punt = velden.tekst("agendapunt", false, LANGSTE_CODE);
    long versie = velden.getal("versie");
    velden.klaar();
    return verder(
        nummer,
        sleutel,
        inhoud,
        () -> verloop.agendapunt(nummer, punt == null ? null : Velden.id(punt), versie));
  }

  /** A group comes in or goes out. */
  @Operation(summary = "Aanwezigheid bij een punt vastleggen")
  @PostMapping("/{nummer}/punten/{punt}/aanwezigheid")
  @Transactional
  public Verder aanwezigheid(
      @PathVariable String nummer,
      @PathVariable UUID punt,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Laag laag = laag(velden);
    String groep = velden.tekst("groep", true, LANGSTE_CODE);
    boolean aanwezig = velden.ja("aanwezig");
    velden.klaar();
    return verder(
        nummer, sleutel, inhoud, () -> aanwezigheden.zet(nummer, punt, laag, groep, aanwezig));
  }

  /** What somebody tells. */
  @Operation(
      summary = "Inbreng bij een punt",
      description =
          "Een lid brengt in voor de eigen partner. Voorzitter en secretaris noemen de partner die het zei, of niemand.")
  @PostMapping("/{nummer}/punten/{punt}/inbreng")
  @Transactional
  public ResponseEntity<Gemaakt> inbreng(
      @PathVariable String nummer,
      @PathVariable UUID punt,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Laag laag = laag(velden);
    String tekst = velden.tekst("tekst", true, LANGSTE_TEKST);
    Partnercode partner = keuze(velden, "partner", Partnercode.class, Partnercode::code, false);
    velden.klaar();
    return maak(nummer, sleutel, inhoud, () -> inbrengen.geef(nummer, punt, laag, partner, tekst));
  }

  /** The table decides. */
  @Operation(
      summary = "Een besluit vastleggen",
      description =
          "Voor voorzitter en secretaris. Of het binnen het mandaat is, volgt uit de tafel.")
  @PostMapping("/{nummer}/punten/{punt}/besluiten")
  @Transactional
  public ResponseEntity<Gemaakt> besluit(
      @PathVariable String nummer,
      @PathVariable UUID punt,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Laag laag = laag(velden);
    Besluitopgave opgave = opgave(velden);
    velden.klaar();
    return maak(nummer, sleutel, inhoud, () -> besluiten.neem(nummer, punt, laag, opgave));
  }

  /** A decision gets another text. */
  @Operation(
      summary = "Een besluit wijzigen",
      description =
          "409: iemand anders wijzigde het; `huidig` is het besluit zoals het nu is. Er is dan niets opgeslagen.")
  @PutMapping("/{nummer}/besluiten/{besluit}")
  @Transactional
  public Verder wijzigBesluit(
      @PathVariable String nummer,
      @PathVariable UUID besluit,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    // Where it was decided does not change; who sends it along is not wrong.
    keuze(velden, "laag", Laag.class, Laag::code, false);
    Besluitopgave opgave = opgave(velden);
    long versie = velden.getal("versie");
    velden.klaar();
    besluiten.wijzig(nummer, besluit, opgave, versie);
    return new Verder(versie + 1);
  }

  /** Somebody does not agree. */
  @Operation(summary = "Vastleggen wie het met een besluit niet eens is")
  @PostMapping("/{nummer}/besluiten/{besluit}/tegenstemmen")
  @Transactional
  public ResponseEntity<Gemaakt> tegenstem(
      @PathVariable String nummer,
      @PathVariable UUID besluit,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    String wie = velden.tekst("partner", true, LANGSTE_CODE);
    String tekst = velden.tekst("tekst", true, LANGSTE_TEKST);
    velden.klaar();
    return maak(nummer, sleutel, inhoud, () -> besluiten.stemTegen(nummer, besluit, wie, tekst));
  }

  /** The table agrees an action. */
  @Operation(summary = "Een actie afspreken")
  @PostMapping("/{nummer}/punten/{punt}/acties")
  @Transactional
  public ResponseEntity<Gemaakt> actie(
      @PathVariable String nummer,
      @PathVariable UUID punt,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Laag laag = laag(velden);
    String omschrijving = velden.tekst("omschrijving", true, LANGSTE_TEKST);
    String eigenaar = velden.tekst("eigenaar", true, LANGSTE_CODE);
    LocalDate termijn = velden.dag("termijn");
    velden.klaar();
    return maak(
        nummer,
        sleutel,
        inhoud,
        () -> afspraken.actie(nummer, punt, laag, omschrijving, eigenaar, termijn));
  }

  /** The table agrees an intervention. */
  @Operation(
      summary = "Een interventie afspreken",
      description = "Met wie haar uitvoert en wat zij naar verwachting doet met het slachtoffer.")
  @PostMapping("/{nummer}/punten/{punt}/interventies")
  @Transactional
  public ResponseEntity<Gemaakt> interventie(
      @PathVariable String nummer,
      @PathVariable UUID punt,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Laag laag = laag(velden);
    Interventie interventie =
        keuze(velden, "interventie", Interventie.class, Interventie::code, true);
    Partnercode gezag = keuze(velden, "bevoegdGezag", Partnercode.class, Partnercode::code, true);
    String effect = velden.tekst("effect", true, LANGSTE_TEKST);
    velden.klaar();
    return maak(
        nummer,
        sleutel,
        inhoud,
        () -> afspraken.interventie(nummer, punt, laag, interventie, gezag, effect));
  }

  /** An item is done. */
  @Operation(
      summary = "Een punt afronden",
      description =
          "BEHANDELD vraagt ten minste één besluit; DOORGESCHOVEN komt terug op een volgende zitting.")
  @PostMapping("/{nummer}/punten/{punt}/afronden")
  @Transactional
  public Verder rondAf(
      @PathVariable String nummer,
      @PathVariable UUID punt,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(inhoud, soort);
    Puntstand stand =
        velden.keuze(
            "stand", List.of(Puntstand.BEHANDELD, Puntstand.DOORGESCHOVEN), Puntstand::code, true);
    velden.klaar();
    return verder(nummer, sleutel, inhoud, () -> verloop.rondAf(nummer, punt, stand));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> gewijzigd(BesluitGewijzigd fout) {
    ProblemDetail probleem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, fout.getMessage());
    probleem.setType(URI.create("about:blank"));
    probleem.setTitle("Conflict");
    probleem.setProperty("fouten", List.<Fout>of());
    probleem.setProperty("huidig", fout.huidig());
    return ResponseEntity.status(HttpStatus.CONFLICT).body(probleem);
  }

  private Velden lees(byte[] inhoud, MediaType soort) throws HttpMediaTypeNotSupportedException {
    JsonNode verzoek = lezer.lees(inhoud, soort);
    return new Velden(verzoek);
  }

  private Verder verder(String nummer, String sleutel, byte[] inhoud, Runnable werk) {
    beelden.id(nummer);
    idempotentie.eenmalig(
        sleutel,
        inhoud == null ? new byte[0] : inhoud,
        () -> {
          werk.run();
          return "";
        });
    return new Verder(beelden.versie(nummer));
  }

  private ResponseEntity<Gemaakt> maak(
      String nummer, String sleutel, byte[] inhoud, Supplier<UUID> werk) {
    beelden.id(nummer);
    String id = idempotentie.eenmalig(sleutel, inhoud, () -> werk.get().toString()).nummer();
    return ResponseEntity.status(HttpStatus.CREATED).body(new Gemaakt(id));
  }

  private static Laag laag(Velden velden) {
    return keuze(velden, "laag", Laag.class, Laag::code, true);
  }

  private static Besluitopgave opgave(Velden velden) {
    Besluitsoort soort = keuze(velden, "soort", Besluitsoort.class, Besluitsoort::code, true);
    String tekst = velden.tekst("tekst", true, LANGSTE_TEKST);
    Set<String> codes = velden.teksten("sporen", Spoor.values().length, LANGSTE_CODE);
    Set<Spoor> sporen =
        Arrays.stream(Spoor.values())
            .filter(spoor -> codes.contains(spoor.code()))
            .collect(Collectors.toSet());
    if (sporen.size() < codes.size()) {
      velden.fout(
          "sporen",
          "Kies uit: "
              + Arrays.stream(Spoor.values()).map(Spoor::code).collect(Collectors.joining(", "))
              + ".");
    }
    return new Besluitopgave(soort, tekst, sporen, velden.dag("herzienOp", false));
  }

  private static <E extends Enum<E>> E keuze(
      Velden velden, String veld, Class<E> lijst, Function<? super E, String> code, boolean moet) {
    return velden.keuze(veld, List.of(lijst.getEnumConstants()), code, moet);
  }
}
