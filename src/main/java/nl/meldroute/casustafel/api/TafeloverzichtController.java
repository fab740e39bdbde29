package nl.meldroute.casustafel.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.casustafel.Tafeloverzichten;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafelregel;
import nl.meldroute.regio.Tafels;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overviews of chair and members: open actions, casussen that do not move, promises. */
@Controller
class TafeloverzichtController {

  private static final int GROOTTE = 50;

  private final Tafeloverzichten overzichten;
  private final Regioprofielen regios;
  private final Tafels tafels;
  private final Clock klok;

  TafeloverzichtController(
      Tafeloverzichten overzichten, Regioprofielen regios, Tafels tafels, Clock klok) {
    this.overzichten = overzichten;
    this.regios = regios;
    this.tafels = tafels;
    this.klok = klok;
  }

  /** What is not one of the choices counts as all, and what is no page as the first. */
  @GetMapping("/tafeloverzicht")
  String pagina(
      @AuthenticationPrincipal Gebruiker gebruiker,
      @RequestParam(required = false) String regio,
      @RequestParam(required = false) String tafel,
      @RequestParam(required = false) String pagina,
      Model model) {
    List<Regioprofiel> eigen =
        regios.alle().stream()
            .filter(profiel -> gebruiker.regios().contains(profiel.code()))
            .toList();
    if (eigen.isEmpty()) {
      return "tafeloverzicht";
    }
    Regioprofiel gekozen =
        eigen.stream()
            .filter(profiel -> profiel.code().equals(regio))
            .findFirst()
            .orElse(eigen.get(0));
    Map<String, String> namen =
        tafels.alle(gekozen.code()).stream()
            .map(Tafelregel::tafel)
            .collect(Collectors.toMap(Tafel::code, Tafel::naam));
    String welke = namen.containsKey(tafel) ? tafel : null;
    int bladzijde =
        pagina != null && pagina.matches("[1-9]\\d{0,4}") ? Integer.parseInt(pagina) : 1;
    Tafeloverzichten.Overzicht overzicht =
        overzichten.van(gekozen.code(), welke, bladzijde, GROOTTE);
    model.addAttribute("regios", eigen);
    model.addAttribute("regio", gekozen.code());
    model.addAttribute("tafels", namen);
    model.addAttribute("tafel", welke);
    model.addAttribute("pagina", bladzijde);
    model.addAttribute("paginas", (overzicht.openTotaal() + GROOTTE - 1) / GROOTTE);
    model.addAttribute("overzicht", overzicht);
    model.addAttribute("tijd", new Schermtijd(klok.getZone()));
    return "tafeloverzicht";
  }
}
