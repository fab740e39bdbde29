package nl.meldroute.procesbeeld.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.procesbeeld.Procesoverzicht;
import nl.meldroute.procesbeeld.Procesoverzicht.Keuzes;
import nl.meldroute.procesbeeld.Stand;
import nl.meldroute.procesbeeld.Standen;
import nl.meldroute.procesbeeld.Stapbeeld;
import nl.meldroute.procesbeeld.Stappenbeeld;
import nl.meldroute.procesbeeld.Tabelgebruik;
import nl.meldroute.procesbeeld.Tabelgebruiken;
import nl.meldroute.procesbeeld.Tijdvak;
import nl.meldroute.procesbeeld.Verloop;
import nl.meldroute.procesbeeld.Verlopen;
import nl.meldroute.procesbeeld.Zaak;
import nl.meldroute.procesbeeld.Zaken;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit shows beside what it has by itself. */
@RestController
@RequestMapping("/api/v1/procesbeeld")
class ProcesbeeldController {

  private static final int KWARTAAL = 90;
  private static final int JAAR = 365;
  private static final int MEESTE_REGELS = 100;
  private static final int LAATSTE_PAGINA = 100_000;
  private static final int LANGSTE_NUMMER = 64;

  private final Procesoverzicht processen;
  private final Standen standen;
  private final Stappenbeeld stappen;
  private final Zaken zaken;
  private final Verlopen verlopen;
  private final Tabelgebruiken tabellen;
  private final Clock klok;

  ProcesbeeldController(
      Procesoverzicht processen,
      Standen standen,
      Stappenbeeld stappen,
      Zaken zaken,
      Verlopen verlopen,
      Tabelgebruiken tabellen,
      Clock klok) {
    this.processen = processen;
    this.standen = standen;
    this.stappen = stappen;
    this.zaken = zaken;
    this.verlopen = verlopen;
    this.tabellen = tabellen;
    this.klok = klok;
  }

  @Operation(
      summary = "De regio's en processen waarvan u het verloop ziet",
      description = "Voor wie in het procesoverzicht van een regio mag; voor anderen 404.")
  @GetMapping
  Keuzes keuzes() {
    return processen.keuzes();
  }

  @Operation(
      summary = "Hoe een regio er nu voor staat",
      description =
          """
          Wat er wacht per stap, wat over de termijn is, acuut gevaar, vacatures en storingen in woorden. `casussen` (nieuw, gevaar,
          ouderdom, verwijzingen zonder antwoord) is er alleen voor de manager. Alleen aantallen; oefeningen tellen niet mee.
          """)
  @GetMapping("/stand")
  Stand stand(@RequestParam String regio) {
    return standen.van(regio);
  }

  @Operation(
      summary = "Waar het wacht, en hoelang",
      description =
          """
          Per stap hoeveel er nu wacht en hoelang het duurde bij wat in het tijdvak klaar kwam. De stap waar de meeste tijd in zit, staat
          eerst. Zonder `proces` alle processen; zonder dagen de laatste negentig. Tijden in seconden.
          """)
  @GetMapping("/stappen")
  List<Stapbeeld> stappen(
      @RequestParam String regio,
      @RequestParam(required = false) String proces,
      @RequestParam(required = false) LocalDate van,
      @RequestParam(required = false) LocalDate tot) {
    return stappen.van(regio, leeg(proces), Tijdvak.lees(van, tot, LocalDate.now(klok), KWARTAAL));
  }

  @Operation(
      summary = "Afgeronde zaken zoeken",
      description =
          """
          Nieuwste eerst. `nummer`: van een melding, een casus of een ander onderwerp. Zonder dagen het laatste jaar. Het totaal staat in
          `X-Total-Count`.
          """)
  @GetMapping("/zaken")
  ResponseEntity<List<Zaak>> zaken(
      @RequestParam String regio,
      @RequestParam(required = false) String proces,
      @RequestParam(required = false) String nummer,
      @RequestParam(required = false) LocalDate van,
      @RequestParam(required = false) LocalDate tot,
      @RequestParam(defaultValue = "1") int pagina,
      @RequestParam(defaultValue = "25") int grootte) {
    eisPagina(pagina, grootte);
    String gezocht = leeg(nummer);
    if (gezocht != null && gezocht.length() > LANGSTE_NUMMER) {
      throw new OngeldigeInvoer(
          List.of(new Fout("nummer", "Vul een nummer in, zoals M-twente-2026-000123.")));
    }
    Zaken.Bladzijde gevonden =
        zaken.zoek(
            new Zaken.Vraag(
                regio,
                leeg(proces),
                gezocht,
                Tijdvak.lees(van, tot, LocalDate.now(klok), JAAR),
                pagina,
                grootte));
    return ResponseEntity.ok()
        .header("X-Total-Count", Long.toString(gevonden.totaal()))
        .body(gevonden.zaken());
  }

  @Operation(
      summary = "Het verloop van een proces",
      description =
          """
          Stap voor stap, met de processen die het begon, lopend of afgerond. Zonder namen: wie een stap deed, staat er niet bij.
          """)
  @GetMapping("/instanties/{id}")
  Verloop verloop(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") int pagina,
      @RequestParam(defaultValue = "100") int grootte) {
    eisPagina(pagina, grootte);
    return verlopen.van(id, pagina, grootte);
  }

  @Operation(
      summary = "Hoe vaak de regels van een beslistabel telden",
      description =
          """
          Van de versie die het procesoverzicht toont: per regel hoe vaak zij paste en hoe vaak iemand anders besloot. Zonder `sinds` het
          laatste jaar.
          """)
  @GetMapping("/beslistabellen/{id}")
  Tabelgebruik tabelgebruik(
      @PathVariable String id,
      @RequestParam String regio,
      @RequestParam(required = false) LocalDate sinds) {
    LocalDate vandaag = LocalDate.now(klok);
    return tabellen.van(regio, id, Tijdvak.lees(sinds, vandaag, vandaag, JAAR).van());
  }

  private static String leeg(String tekst) {
    return tekst == null || tekst.isBlank() ? null : tekst.strip();
  }

  private static void eisPagina(int pagina, int grootte) {
    List<Fout> fouten = new ArrayList<>();
    if (pagina < 1 || pagina > LAATSTE_PAGINA) {
      fouten.add(new Fout("pagina", "Vul een getal in vanaf 1."));
    }
    if (grootte < 1 || grootte > MEESTE_REGELS) {
      fouten.add(new Fout("grootte", "Vul een getal in van 1 tot en met 100."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }
}
