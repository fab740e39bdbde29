package nl.meldroute.interventie.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.interventie.Controle;
import nl.meldroute.interventie.Controleopgave;
import nl.meldroute.interventie.Controles;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Velden;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The calendar of joint inspections: as a page, and for systems. */
@Controller
class ControleController {

  private static final int LANGSTE_TEKST = 2_000;
  private static final int LANGSTE_NAAM = 200;

  private final Controles controles;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;
  private final Toegang toegang;
  private final Clock klok;

  ControleController(
      Controles controles,
      Idempotentie idempotentie,
      Jsonlezer lezer,
      Toegang toegang,
      Clock klok) {
    this.controles = controles;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** What was planned. */
  record Gepland(String nummer) {}

  /**
   * The calendar of a year and the next.
   *
   * @param vanaf the year; this one when it is not given
   */
  @GetMapping("/api/v1/controles")
  @ResponseBody
  List<Controle> kalender(@RequestParam(name = "jaar", required = false) Integer vanaf) {
    int jaar = vanaf == null ? LocalDate.now(klok).getYear() : vanaf;
    return toegang.huidige().regios().stream()
        .flatMap(
            regio -> List.of(jaar, jaar + 1).stream().map(een -> controles.kalender(regio, een)))
        .flatMap(List::stream)
        .toList();
  }

  /** Plans an inspection; safe to repeat with the same Idempotency-Key. */
  @PostMapping("/api/v1/controles")
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Gepland plan(
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    if (controles.eigenRegios().isEmpty()) {
      throw new NietToegestaan("Controles plant wie ze voorbereidt in deze regio.");
    }
    JsonNode verzoek = lezer.lees(inhoud, soort);
    return new Gepland(
        idempotentie
            .eenmalig(sleutel, inhoud, () -> controles.plan(opgave(new Velden(verzoek))))
            .nummer());
  }

  private static Controleopgave opgave(Velden velden) {
    String regio = velden.tekst("regio", true, LANGSTE_NAAM);
    String gemeente = velden.tekst("gemeente", true, LANGSTE_NAAM);
    LocalDate dag = velden.dag("dag");
    Sector sector = velden.keuze("sector", List.of(Sector.values()), Sector::code, true);
    String object = velden.tekst("object", true, LANGSTE_NAAM);
    String doel = velden.tekst("doel", true, LANGSTE_TEKST);
    Set<Partnercode> deelnemers = partners(velden, "deelnemers");
    Set<Partnercode> zonder = partners(velden, "uitgesloten");
    String waaromNiet = velden.tekst("redenUitgesloten", !zonder.isEmpty(), LANGSTE_TEKST);
    String toch = velden.tekst("redenToch", false, LANGSTE_TEKST);
    velden.klaar();
    return new Controleopgave(
        regio, gemeente, dag, sector, object, doel, deelnemers, metReden(zonder, waaromNiet), toch);
  }

  private static Set<Partnercode> partners(Velden velden, String veld) {
    Set<Partnercode> partners = new TreeSet<>();
    for (String code : velden.teksten(veld, Partnercode.values().length, LANGSTE_NAAM)) {
      Waarde.zoek(Partnercode.class, code)
          .ifPresentOrElse(
              partners::add, () -> velden.fout(veld, "Deze partner is er niet: " + code + "."));
    }
    return partners;
  }

  private static Map<Partnercode, String> metReden(Set<Partnercode> partners, String reden) {
    Map<Partnercode, String> met = new EnumMap<>(Partnercode.class);
    partners.forEach(een -> met.put(een, reden));
    return met;
  }

  @GetMapping("/controles")
  String pagina(Model model) {
    int jaar = LocalDate.now(klok).getYear();
    model.addAttribute("jaar", jaar);
    model.addAttribute("regios", controles.eigenRegios());
    model.addAttribute("controles", kalender(jaar));
    model.addAttribute("sectoren", Sector.values());
    model.addAttribute(
        "partners",
        Arrays.stream(Partnercode.values()).filter(een -> een != Partnercode.CASUSTAFEL).toList());
    model.addAttribute(
        "dekking",
        controles.eigenRegios().stream()
            .collect(
                Collectors.toMap(
                    regio -> regio.code(), regio -> controles.dekking(regio.code(), jaar))));
    return "controles";
  }

  /** From the page. */
  @PostMapping("/controles")
  String planVanPagina(
      @RequestParam String regio,
      @RequestParam String gemeente,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dag,
      @RequestParam Sector sector,
      @RequestParam String object,
      @RequestParam String doel,
      @RequestParam(defaultValue = "") Set<Partnercode> deelnemers,
      @RequestParam(defaultValue = "") Set<Partnercode> uitgesloten,
      @RequestParam(defaultValue = "") String redenUitgesloten,
      @RequestParam(defaultValue = "") String redenToch,
      Model model) {
    try {
      model.addAttribute(
          "gepland",
          controles.plan(
              new Controleopgave(
                  regio,
                  gemeente,
                  dag,
                  sector,
                  object.strip(),
                  doel.strip(),
                  deelnemers,
                  metReden(uitgesloten, redenUitgesloten),
                  redenToch.isBlank() ? null : redenToch.strip())));
    } catch (Conflict inDeWeg) {
      model.addAttribute("fout", inDeWeg.getMessage());
    } catch (OngeldigeInvoer ongeldig) {
      model.addAttribute("fout", ongeldig.fouten().get(0).melding());
    }
    return pagina(model);
  }
}
