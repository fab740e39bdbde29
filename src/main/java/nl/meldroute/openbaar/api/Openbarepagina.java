package nl.meldroute.openbaar.api;

import java.util.Comparator;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page for citizens. It holds all that it needs, so that it asks nothing while somebody uses it
 * but to send and to look.
 */
@Controller
class Openbarepagina {

  private final Regioprofielen regios;
  private final String wegwijs;

  /**
   * @param wegwijs where the button to leave goes: an everyday page of somebody else
   */
  Openbarepagina(
      Regioprofielen regios,
      @Value("${meldroute.openbaar.weg:https://www.knmi.nl/}") String wegwijs) {
    this.regios = regios;
    this.wegwijs = wegwijs;
  }

  @GetMapping("/openbaar")
  String openbaar(Model model) {
    model.addAttribute(
        "regios", regios.alle().stream().sorted(Comparator.comparing(Regioprofiel::naam)).toList());
    model.addAttribute("weg", wegwijs);
    return "openbaar";
  }
}
