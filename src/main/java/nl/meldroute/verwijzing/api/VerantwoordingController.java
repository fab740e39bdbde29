package nl.meldroute.verwijzing.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwijzing.Verantwoording;
import nl.meldroute.verwijzing.Verantwoording.Bladzijde;
import nl.meldroute.verwijzing.Verantwoording.Verwezen;
import nl.meldroute.verwijzing.Verantwoording.Vraag;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Referrals for the auditor and the privacy officer: as a page, and for their systems. */
@Controller
class VerantwoordingController {

  private final Verantwoording verantwoording;
  private final Regioprofielen regios;
  private final Clock klok;

  VerantwoordingController(Verantwoording verantwoording, Regioprofielen regios, Clock klok) {
    this.verantwoording = verantwoording;
    this.regios = regios;
    this.klok = klok;
  }

  /** Each referral with who, when, on which rules of which version, and on what ground. */
  @GetMapping("/api/v1/verwijzingen")
  @ResponseBody
  ResponseEntity<List<Verwezen>> verwijzingen(Verantwoordingsvraag vraag) {
    Bladzijde gevonden = verantwoording.verwijzingen(lees(vraag));
    return ResponseEntity.ok()
        .header("X-Total-Count", Long.toString(gevonden.totaal()))
        .body(gevonden.verwijzingen());
  }

  @GetMapping("/verantwoording")
  String pagina(Verantwoordingsvraag vraag, Model model) {
    if (verantwoording.regios().isEmpty()) {
      return "verantwoording";
    }
    model.addAttribute("vraag", vraag);
    model.addAttribute("tijd", new Schermtijd(klok.getZone()));
    model.addAttribute("partners", Partnercode.values());
    model.addAttribute(
        "regios",
        verantwoording.regios().stream().flatMap(code -> regios.profiel(code).stream()).toList());
    try {
      Vraag gelezen = lees(vraag);
      Bladzijde gevonden = verantwoording.verwijzingen(gelezen);
      model.addAttribute("gevraagd", gelezen);
      model.addAttribute("gevonden", gevonden);
      long aantal = gevonden.totaal() + gelezen.grootte() - 1;
      model.addAttribute("paginas", aantal / gelezen.grootte());
    } catch (OngeldigeInvoer ongeldig) {
      model.addAttribute("fouten", ongeldig.fouten());
    }
    return "verantwoording";
  }

  private Vraag lees(Verantwoordingsvraag vraag) {
    return vraag.lees(verantwoording.eigenRegios(), LocalDate.now(klok));
  }
}
