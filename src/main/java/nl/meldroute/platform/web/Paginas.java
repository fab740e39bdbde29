package nl.meldroute.platform.web;

import java.security.Principal;
import nl.meldroute.platform.beveiliging.Aanmeldinstellingen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages that need no data of their own. */
@Controller
class Paginas {

  private final Aanmeldinstellingen instellingen;

  Paginas(Aanmeldinstellingen instellingen) {
    this.instellingen = instellingen;
  }

  @GetMapping("/inloggen")
  String inloggen(Principal wie, Model model) {
    model.addAttribute("organisatie", instellingen.metOrganisatie());
    model.addAttribute("formulier", instellingen.inlogformulier());
    return wie == null ? "inloggen" : "redirect:/";
  }

  @GetMapping("/inloggen/geen-rol")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String geenRol() {
    return "geen-rol";
  }

  /** Between signing out here and at the identity provider; not to be asked for by itself. */
  @RequestMapping("/uitgelogd")
  String uitgelogd() {
    return "uitgelogd";
  }
}
