package nl.meldroute.beleid.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beleid.Aanvaarding;
import nl.meldroute.beleid.Beleidsaard;
import nl.meldroute.beleid.Beleidsgang;
import nl.meldroute.beleid.Beleidsoordeel.Besluit;
import nl.meldroute.beleid.Beleidspublicatie;
import nl.meldroute.beleid.Beleidspublicatie.Tussenliggend;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidsstand;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of tables, texts and signals: the draft and its way to publication. */
@RestController
@RequestMapping("/api/v1/beleidswijzigingen")
class BeleidswijzigingController {

  private static final int KORT = 200;
  private static final int LANG = 5_000;
  private static final int MEESTE_AANVAARDINGEN = 500;

  private static final List<Beleidsaard> TE_BEGINNEN =
      List.of(Beleidsaard.WIJZIGEN, Beleidsaard.EIGEN_VARIANT, Beleidsaard.TERUG_NAAR_GEDEELD);

  private final Beleidswijzigingen wijzigingen;
  private final Beleidsgang gang;
  private final Beleidspublicatie publicatie;
  private final Wijzigingsweergave weergave;
  private final Beleidsrechten rechten;
  private final Jsonlezer jsonlezer;
  private final Idempotentie idempotentie;

  BeleidswijzigingController(
      Beleidswijzigingen wijzigingen,
      Beleidsgang gang,
      Beleidspublicatie publicatie,
      Wijzigingsweergave weergave,
      Beleidsrechten rechten,
      Jsonlezer jsonlezer,
      Idempotentie idempotentie) {
    this.wijzigingen = wijzigingen;
    this.gang = gang;
    this.publicatie = publicatie;
    this.weergave = weergave;
    this.rechten = rechten;
    this.jsonlezer = jsonlezer;
    this.idempotentie = idempotentie;
  }

  /** Begins a draft with what counts for the region now. */
  @PostMapping
  @Transactional
  public ResponseEntity<Map<String, String>> begin(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    return maak(
        inhoud,
        soort,
        sleutel,
        velden -> {
          String regio = velden.tekst("regio", true, KORT);
          Beleidssoort wat = keuze(velden, "soort", List.of(Beleidssoort.values()));
          String welke = velden.tekst("sleutel", true, KORT);
          Beleidsaard aard = keuze(velden, "aard", TE_BEGINNEN);
          String titel = velden.tekst("titel", true, KORT);
          String reden = velden.tekst("reden", true, LANG);
          velden.klaar();
          return wijzigingen.begin(regio, wat, welke, aard, titel, reden);
        });
  }

  /** Newest first; without the texts. */
  @GetMapping
  List<Wijzigingsweergave.Kort> lijst(
      @RequestParam String regio, @RequestParam(required = false) String stand) {
    return weergave.kort(
        wijzigingen.van(
            regio,
            stand == null
                ? null
                : Waarde.zoek(Beleidsstand.class, stand)
                    .orElseThrow(
                        () ->
                            new OngeldigeInvoer(
                                List.of(new Fout("stand", "Deze stand bestaat niet."))))));
  }

  @GetMapping("/{nummer}")
  Wijzigingsweergave.Heel heel(@PathVariable String nummer) {
    return weergave.heel(wijzigingen.open(nummer));
  }

  /** Saves the draft. Somebody else's newer text is not overwritten. */
  @PutMapping("/{nummer}/concept")
  @Transactional
  public Map<String, Long> bewaar(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    wijzigingen.eisMaken(nummer);
    JsonNode verzoek = jsonlezer.lees(inhoud, soort);
    Velden velden = new Velden(verzoek);
    String tekst = tekst(verzoek, velden);
    long versie = velden.getal("versie");
    velden.klaar();
    return Map.of("versie", wijzigingen.bewaar(nummer, tekst, versie));
  }

  /** Goes on from what counts now, when that is no longer what the draft began with. */
  @PostMapping("/{nummer}/uitgangspunt")
  @Transactional
  public Map<String, Long> neemUitgangspunt(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(nummer, inhoud, soort);
    long versie = velden.getal("versie");
    velden.klaar();
    return Map.of("versie", wijzigingen.neemUitgangspunt(nummer, versie));
  }

  /** Says something of a rule, or of the draft as a whole. */
  @PostMapping("/{nummer}/opmerkingen")
  @Transactional
  public ResponseEntity<Map<String, String>> merkOp(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(nummer, inhoud, soort);
    Resultaat gemaakt =
        idempotentie.eenmalig(
            sleutel,
            inhoud,
            () -> {
              String regel = velden.tekst("regel", false, KORT);
              String tekst = velden.tekst("tekst", true, LANG);
              velden.klaar();
              return wijzigingen.merkOp(nummer, regel, tekst).toString();
            });
    return ResponseEntity.created(URI.create("/api/v1/beleidswijzigingen/" + nummer))
        .body(Map.of("id", gemaakt.nummer()));
  }

  @PostMapping("/{nummer}/opmerkingen/{id}/opgelost")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void losOp(@PathVariable String nummer, @PathVariable UUID id) {
    wijzigingen.losOp(nummer, id);
  }

  /** Hands the draft in, with the reasons for what is taken for granted. */
  @PostMapping("/{nummer}/indiening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void dienIn(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    wijzigingen.eisMaken(nummer);
    JsonNode verzoek = jsonlezer.lees(inhoud, soort);
    List<Fout> fouten = new ArrayList<>();
    Instant ingaatOp = moment(verzoek.path("ingaatOp"), fouten);
    List<Aanvaarding> aanvaard = aanvaardingen(verzoek.path("aanvaard"), fouten);
    verzoek
        .fieldNames()
        .forEachRemaining(
            veld -> {
              if (!List.of("ingaatOp", "aanvaard").contains(veld)) {
                fouten.add(new Fout(veld, "Dit veld bestaat hier niet."));
              }
            });
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    gang.dienIn(nummer, ingaatOp, aanvaard);
  }

  private static Instant moment(JsonNode waarde, List<Fout> fouten) {
    try {
      return waarde.isMissingNode() || waarde.isNull() ? null : Instant.parse(waarde.asText());
    } catch (DateTimeParseException geenMoment) {
      fouten.add(new Fout("ingaatOp", "Geef een tijdstip als jjjj-mm-ddTuu:mm:ssZ."));
      return null;
    }
  }

  private static List<Aanvaarding> aanvaardingen(JsonNode lijst, List<Fout> fouten) {
    List<Aanvaarding> aanvaard = new ArrayList<>();
    if (lijst.isMissingNode() || lijst.isNull()) {
      return aanvaard;
    }
    if (!lijst.isArray() || lijst.size() > MEESTE_AANVAARDINGEN) {
      fouten.add(
          new Fout(
              "aanvaard", "Geef hier een lijst van ten hoogste " + MEESTE_AANVAARDINGEN + "."));
      return aanvaard;
    }
    for (JsonNode een : lijst) {
      String code = een.path("code").asText("");
      String reden = een.path("reden").asText("").strip();
      if (code.isBlank() || reden.isEmpty() || reden.length() > LANG) {
        fouten.add(
            new Fout(
                "aanvaard[" + aanvaard.size() + "]",
                "Geef de code van de waarschuwing en een reden waarom u haar aanvaardt."));
      }
      aanvaard.add(new Aanvaarding(code, een.path("plaats").asText(""), reden));
    }
    return aanvaard;
  }

  /** Approves the draft, or gives it back. */
  @PostMapping("/{nummer}/oordeel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void beoordeel(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(nummer, inhoud, soort);
    Besluit besluit = velden.keuze("besluit", List.of(Besluit.values()), Besluit::name, true);
    String toelichting = velden.tekst("toelichting", besluit == Besluit.TERUGGEVEN, LANG);
    long versie = velden.getal("versie");
    velden.klaar();
    gang.beoordeel(nummer, besluit, toelichting, versie);
  }

  /** The change does not go on. */
  @PostMapping("/{nummer}/intrekking")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void trekIn(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = lees(nummer, inhoud, soort);
    String reden = velden.tekst("reden", true, LANG);
    velden.klaar();
    gang.trekIn(nummer, reden);
  }

  /** What was decided between publication and roll-back, or until now. */
  @GetMapping("/{nummer}/tussenliggend")
  Tussenliggend tussenliggend(@PathVariable String nummer) {
    return publicatie.tussenliggend(nummer);
  }

  private ResponseEntity<Map<String, String>> maak(
      byte[] inhoud, MediaType soort, String sleutel, Function<Velden, String> werk)
      throws HttpMediaTypeNotSupportedException {
    rechten.eisMaker();
    Velden velden = new Velden(jsonlezer.lees(inhoud, soort));
    Resultaat gemaakt = idempotentie.eenmalig(sleutel, inhoud, () -> werk.apply(velden));
    return ResponseEntity.created(URI.create("/api/v1/beleidswijzigingen/" + gemaakt.nummer()))
        .body(Map.of("nummer", gemaakt.nummer()));
  }

  /** Who may not even read the change does not hear what is wrong with what they sent. */
  private Velden lees(String nummer, byte[] inhoud, MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    wijzigingen.eisMaken(nummer);
    return new Velden(jsonlezer.lees(inhoud, soort));
  }

  private static <W extends Waarde> W keuze(Velden velden, String veld, List<W> keuzes) {
    return velden.keuze(veld, keuzes, Waarde::code, true);
  }

  /** As it is, with the blanks around it: a file that is saved unchanged stays the same. */
  private static String tekst(JsonNode verzoek, Velden velden) {
    velden.tekst("inhoud", true, Integer.MAX_VALUE);
    return verzoek.path("inhoud").asText();
  }
}
