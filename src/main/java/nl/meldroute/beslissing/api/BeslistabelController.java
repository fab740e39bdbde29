package nl.meldroute.beslissing.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.beslissing.Regelgebruik;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.beslissing.opslag.Beslisopslag;
import nl.meldroute.beslissing.tabel.Tabellen;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decision tables as staff and connected systems can try them. */
@RestController
@RequestMapping("/api/v1/beslistabellen")
class BeslistabelController {

  private final Tabellen tabellen;
  private final Toegang toegang;
  private final TransactionTemplate transactie;
  private final Beslisopslag opslag;
  private final Clock klok;

  BeslistabelController(
      Tabellen tabellen,
      Toegang toegang,
      TransactionTemplate transactie,
      Beslisopslag opslag,
      Clock klok) {
    this.tabellen = tabellen;
    this.toegang = toegang;
    this.transactie = transactie;
    this.opslag = opslag;
    this.klok = klok;
  }

  /**
   * @param regio whose table; may be left out by who works for one region
   * @param invoer codes, numbers and lists of codes by input name
   */
  record Proefvraag(String regio, Map<String, Object> invoer) {}

  record Proefantwoord(
      String sleutel,
      Integer versie,
      String regio,
      String variant,
      List<Map<String, Object>> uitkomsten,
      List<Regel> regels,
      boolean geenRegel,
      String uitleg) {

    static Proefantwoord van(Uitslag uitslag) {
      return new Proefantwoord(
          uitslag.sleutel(),
          uitslag.versie(),
          uitslag.regio(),
          uitslag.variant(),
          uitslag.uitkomsten(),
          uitslag.regels(),
          uitslag.geenRegel(),
          uitslag.uitleg());
    }
  }

  /** What a table would say; nothing is stored. */
  @PostMapping("/{sleutel}/proefberekeningen")
  Proefantwoord bereken(@PathVariable String sleutel, @RequestBody Proefvraag vraag) {
    String regio = regio(vraag.regio());
    // The rules are no secret: who works for the region may ask, also without the right to see the
    // tables in Cockpit.
    return transactie.execute(
        proef -> {
          // The engine keeps a history of what it evaluates; of a trial nothing may stay.
          proef.setRollbackOnly();
          return toegang.alsSysteem(regio, () -> bereken(sleutel, regio, vraag));
        });
  }

  private Proefantwoord bereken(String sleutel, String regio, Proefvraag vraag) {
    Map<String, Object> invoer = vraag.invoer() == null ? Map.of() : vraag.invoer();
    List<Fout> fouten =
        new ArrayList<>(
            tabellen
                .contract(sleutel, regio)
                .orElseThrow(() -> new NietGevonden("beslistabel", tabellen.sleutels(regio)))
                .toets(invoer));
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return tabellen.reken(sleutel, regio, invoer).map(Proefantwoord::van).orElseThrow();
  }

  /**
   * @param sinds the first day that counts
   */
  record Tabelgebruik(String sleutel, String regio, LocalDate sinds, List<Regelgebruik> regels) {}

  /**
   * How often each rule was hit, and how often people decided otherwise: numbers, no casussen.
   *
   * @param sinds the first day that counts; a year ago when left out
   */
  @GetMapping("/{sleutel}/afwijkingen")
  Tabelgebruik afwijkingen(
      @PathVariable String sleutel,
      @RequestParam(required = false) String regio,
      @RequestParam(required = false) LocalDate sinds) {
    String gekozen = regio(regio);
    LocalDate vanaf = sinds == null ? LocalDate.now(klok).minusYears(1) : sinds;
    return transactie.execute(
        lezen -> {
          List<String> sleutels = tabellen.sleutels(gekozen);
          if (!sleutels.contains(sleutel)) {
            throw new NietGevonden("beslistabel", sleutels);
          }
          return new Tabelgebruik(
              sleutel,
              gekozen,
              vanaf,
              opslag.gebruik(sleutel, gekozen, vanaf.atStartOfDay(klok.getZone()).toInstant()));
        });
  }

  private String regio(String gevraagd) {
    List<String> eigen = toegang.huidige().regios();
    if (gevraagd == null && eigen.size() == 1) {
      return eigen.get(0);
    }
    if (gevraagd == null) {
      throw new OngeldigeInvoer(
          List.of(new Fout("regio", "Kies uit: " + String.join(", ", eigen) + ".")));
    }
    if (!eigen.contains(gevraagd)) {
      throw new NietGevonden("regio", eigen);
    }
    return gevraagd;
  }
}
