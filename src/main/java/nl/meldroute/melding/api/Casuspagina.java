package nl.meldroute.melding.api;

import nl.meldroute.melding.Noodtoegang;
import nl.meldroute.platform.Gebruiker;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of one casus, and the one to find it on. They hold nothing about a casus: the API gives
 * that to the script in them, or does not. So a page looks the same whether its casus exists or
 * not.
 */
@Controller
class Casuspagina {

  private final Noodtoegang noodtoegang;
  private final Casuswoorden woorden;

  Casuspagina(Noodtoegang noodtoegang, Casuswoorden woorden) {
    this.noodtoegang = noodtoegang;
    this.woorden = woorden;
  }

  @GetMapping("/casus")
  String zoek(@AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    model.addAttribute("woorden", woorden.alsJson(gebruiker));
    return "casus-zoeken";
  }

  @GetMapping("/casus/{nummer}")
  String casus(
      @PathVariable String nummer, @AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    model.addAttribute("nummer", nummer);
    model.addAttribute("woorden", woorden.alsJson(gebruiker));
    model.addAttribute("noodtoegang", noodtoegang.duur().orElse(null));
    return "casus";
  }
}
