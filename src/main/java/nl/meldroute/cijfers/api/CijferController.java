package nl.meldroute.cijfers.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijferregels;
import nl.meldroute.cijfers.Cijfers;
import nl.meldroute.cijfers.Cijfers.Bladzijde;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Cijfertoegang;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Indicator;
import nl.meldroute.cijfers.Ontbrekend;
import nl.meldroute.cijfers.Periode;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.api.Weergave.Code;
import nl.meldroute.cijfers.api.Weergave.Eentabel;
import nl.meldroute.cijfers.api.Weergave.Figuur;
import nl.meldroute.cijfers.api.Weergave.Kengetallen;
import nl.meldroute.cijfers.api.Weergave.Overzicht;
import nl.meldroute.cijfers.api.Weergave.Soort;
import nl.meldroute.cijfers.api.Weergave.Tabel;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Regioprofiel;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a region: tables, key figures, their definitions, what lacks, and files. */
@RestController
@RequestMapping("/api/v1/cijfers")
class CijferController {

  private static final int GROOTSTE_BLADZIJDE = 100;
  private static final int LAATSTE_BLADZIJDE = 100_000;

  private final Cijfers cijfers;
  private final Cijferregels regels;
  private final Gepubliceerd gepubliceerd;
  private final Cijfertoegang toegang;
  private final Clock klok;

  CijferController(
      Cijfers cijfers,
      Cijferregels regels,
      Gepubliceerd gepubliceerd,
      Cijfertoegang toegang,
      Clock klok) {
    this.cijfers = cijfers;
    this.regels = regels;
    this.gepubliceerd = gepubliceerd;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** What there is to choose from. */
  record Keuzes(
      List<Figuur> indicatoren, List<Indeling> uitsplitsingen, List<Eenheidkeuze> eenheden) {}

  record Indeling(
      Uitsplitsing uitsplitsing,
      String naam,
      String uitleg,
      String bron,
      List<Eenheid> eenheden,
      List<Code> waarden) {}

  record Eenheidkeuze(Eenheid code, String naam) {}

  @Operation(
      summary = "Een tabel met cijfers van een jaar",
      description =
          """
          `uitsplitsing`: geen, een of twee, met een komma ertussen. `filter`: `UITSPLITSING:CODE`, mag vaker. Wie de regio leidt of erop \
          toeziet, krijgt alle getallen; anderen krijgen de tabellen die zijn gepubliceerd. 404: niet uw regio, of niet gepubliceerd. 422: er \
          klopt iets niet aan de vraag.
          """)
  @GetMapping
  Eentabel tabel(
      @RequestParam String regio,
      @RequestParam(required = false) String jaar,
      @RequestParam(required = false) String eenheid,
      @RequestParam(required = false) String uitsplitsing,
      @RequestParam(required = false) List<String> filter) {
    return tabel(lees(regio, jaar, eenheid, uitsplitsing, filter));
  }

  private Eentabel tabel(Cijfervraag vraag) {
    if (!toegang.intern(vraag.regio())) {
      return gepubliceerd.tabel(vraag);
    }
    Cijfertabel geteld =
        cijfers.tabel(
            vraag.regio(),
            Periode.jaar(vraag.jaar()),
            vraag.eenheid(),
            vraag.uitsplitsingen(),
            vraag.filters());
    return new Eentabel(
        vraag.regio(),
        vraag.jaar(),
        Soort.INTERN,
        Cijfers.TOELICHTING,
        null,
        Weergave.tabel(geteld));
  }

  private Cijfervraag lees(
      String regio, String jaar, String eenheid, String uitsplitsing, List<String> filter) {
    toegang.eisRegio(regio);
    return Cijfervraag.lees(
        new Cijfervraag.Tekst(regio, jaar, eenheid, uitsplitsing, filter), klok);
  }

  @Operation(
      summary = "Alle kengetallen van een jaar, met hun definitie",
      description =
          "Wie de regio leidt of erop toeziet, krijgt alle getallen; anderen krijgen wat er is gepubliceerd.")
  @GetMapping("/kengetallen")
  @Transactional
  public Kengetallen kengetallen(
      @RequestParam String regio, @RequestParam(required = false) String jaar) {
    toegang.eisRegio(regio);
    int welk = Cijfervraag.jaar(jaar, klok);
    if (!toegang.intern(regio)) {
      return gepubliceerd.kengetallen(regio, welk);
    }
    return new Kengetallen(
        regio,
        welk,
        Soort.INTERN,
        Cijfers.TOELICHTING,
        null,
        cijfers.kengetallen(regio, welk).stream().map(Weergave::figuur).toList());
  }

  @Operation(
      summary = "Een jaar in een oogopslag: de eerste tabellen, en hoeveel er ontbreekt",
      description =
          "Wie de regio leidt of erop toeziet, krijgt alle getallen; anderen krijgen alle tabellen die zijn gepubliceerd.")
  @GetMapping("/overzicht")
  @Transactional
  public Overzicht overzicht(
      @RequestParam String regio, @RequestParam(required = false) String jaar) {
    toegang.eisRegio(regio);
    int welk = Cijfervraag.jaar(jaar, klok);
    if (!toegang.intern(regio)) {
      return gepubliceerd.overzicht(regio, welk);
    }
    return new Overzicht(
        regio,
        welk,
        Soort.INTERN,
        Cijfers.TOELICHTING,
        null,
        cijfers.ontbrekend(regio, welk, 1, 1).totaal(),
        cijfers.overzicht(regio, welk).stream().map(Weergave::tabel).toList());
  }

  @Operation(
      summary = "Wat elk cijfer betekent",
      description =
          "Teller, noemer, welke dag telt en de bron; en waarnaar een tabel kan worden uitgesplitst.")
  @GetMapping("/indicatoren")
  Keuzes indicatoren(@RequestParam String regio) {
    Regioprofiel profiel = toegang.eisRegio(regio);
    return new Keuzes(
        Stream.of(Indicator.values()).map(Weergave::figuur).toList(),
        Stream.of(Uitsplitsing.values()).map(as -> indeling(as, profiel)).toList(),
        Stream.of(Eenheid.values()).map(een -> new Eenheidkeuze(een, een.tekst())).toList());
  }

  private Indeling indeling(Uitsplitsing as, Regioprofiel regio) {
    List<Eenheid> eenheden = Stream.of(Eenheid.values()).filter(as::past).toList();
    return new Indeling(
        as,
        as.tekst(),
        as.uitleg(),
        as.bron(),
        eenheden,
        Weergave.codes(as, cijfers.keuzes(as, regio)));
  }

  @Operation(
      summary = "Meldingen waarvan iets ontbreekt voor de cijfers",
      description =
          "De nieuwste eerst; `X-Total-Count` zegt hoeveel er zijn. Alleen voor wie de regio leidt of erop toeziet; anders 404.")
  @GetMapping("/ontbrekend")
  ResponseEntity<List<Ontbrekend>> ontbrekend(
      @RequestParam String regio,
      @RequestParam(required = false) String jaar,
      @RequestParam(defaultValue = "1") String pagina,
      @RequestParam(defaultValue = "50") String grootte) {
    toegang.eisIntern(regio);
    Bladzijde gevonden =
        cijfers.ontbrekend(
            regio,
            Cijfervraag.jaar(jaar, klok),
            getal("pagina", pagina, LAATSTE_BLADZIJDE),
            getal("grootte", grootte, GROOTSTE_BLADZIJDE));
    return ResponseEntity.ok()
        .header("X-Total-Count", Long.toString(gevonden.totaal()))
        .body(gevonden.regels());
  }

  private static int getal(String veld, String tekst, int hoogste) {
    if (tekst.matches("[1-9]\\d{0,5}") && Integer.parseInt(tekst) <= hoogste) {
      return Integer.parseInt(tekst);
    }
    throw new OngeldigeInvoer(
        List.of(new Fout(veld, "Vul een getal in van 1 tot en met %d.".formatted(hoogste))));
  }

  @Operation(
      summary = "Een tabel als bestand",
      description = "De vraag van `/cijfers`, met `soort`: csv of xlsx.")
  @GetMapping("/bestand")
  @Transactional
  public void bestand(
      @RequestParam String regio,
      @RequestParam(required = false) String jaar,
      @RequestParam(required = false) String eenheid,
      @RequestParam(required = false) String uitsplitsing,
      @RequestParam(required = false) List<String> filter,
      @RequestParam(defaultValue = "csv") String soort,
      HttpServletResponse antwoord)
      throws IOException {
    Cijfervraag vraag = lees(regio, jaar, eenheid, uitsplitsing, filter);
    Bestandsoort welke = Bestandsoort.van(soort);
    Tabel tabel = tabel(vraag).tabel();
    welke.kondigAan(antwoord, "%s-%s-%d".formatted(tabel.code(), regio, vraag.jaar()));
    try (Rijen rijen = Rijen.van(welke, antwoord.getOutputStream())) {
      rijen.rij(
          Stream.concat(
                  tabel.assen().stream().flatMap(as -> Stream.of(as.naam() + " (code)", as.naam())),
                  Stream.of(tabel.eenheid().tekst()))
              .toList());
      tabel.cellen().forEach(cel -> rijen.rij(cellen(tabel, cel)));
    }
  }

  private static List<Object> cellen(Tabel tabel, Cel cel) {
    return Stream.concat(
            IntStream.range(0, cel.plek().size())
                .boxed()
                .flatMap(
                    as ->
                        Stream.of(
                            cel.plek().get(as),
                            tabel.assen().get(as).uitsplitsing().tekst(cel.plek().get(as)))),
            Stream.of(cel.aantal() == null ? (Object) "verborgen" : cel.aantal()))
        .toList();
  }

  @Operation(
      summary = "Eén regel per melding als bestand",
      description =
          """
          Codes en woorden, zonder namen, nummers of dagen. Alleen voor wie de regio leidt of erop toeziet; anders 404. De uitvoer staat \
          in het verwerkingsregister.
          """)
  @GetMapping("/regels")
  @Transactional
  public void regels(
      @RequestParam String regio,
      @RequestParam(required = false) String jaar,
      @RequestParam(defaultValue = "csv") String soort,
      HttpServletResponse antwoord)
      throws IOException {
    toegang.eisIntern(regio);
    int welk = Cijfervraag.jaar(jaar, klok);
    Bestandsoort welke = Bestandsoort.van(soort);
    Regioprofiel profiel = regels.eis(regio, welk);
    welke.kondigAan(antwoord, "meldingen-%s-%d".formatted(regio, welk));
    try (Rijen rijen = Rijen.van(welke, antwoord.getOutputStream())) {
      rijen.rij(
          Cijferregels.KOLOMMEN.stream()
              .flatMap(as -> Stream.of(as.tekst() + " (code)", as.tekst()))
              .toList());
      regels.lees(profiel, welk, waarden -> rijen.rij(metWoorden(waarden)));
    }
  }

  private static List<String> metWoorden(List<String> waarden) {
    return IntStream.range(0, waarden.size())
        .boxed()
        .flatMap(
            plaats ->
                Stream.of(
                    waarden.get(plaats),
                    Cijferregels.KOLOMMEN.get(plaats).tekst(waarden.get(plaats))))
        .toList();
  }
}
