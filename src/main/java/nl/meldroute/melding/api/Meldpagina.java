package nl.meldroute.melding.api;

import java.util.List;
import java.util.Map;
import nl.meldroute.beleidstekst.Beleidsteksten;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.platform.Toegang;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which professionals report, in the words of their region. */
@Controller
class Meldpagina {

  private final Beleidsteksten teksten;
  private final Fabriek fabriek;
  private final Toegang toegang;

  Meldpagina(Beleidsteksten teksten, Fabriek fabriek, Toegang toegang) {
    this.teksten = teksten;
    this.fabriek = fabriek;
    this.toegang = toegang;
  }

  @GetMapping("/melden")
  String melden(Model model) {
    model.addAttribute("teksten", woorden());
    return "melden";
  }

  /** Who works for more regions has not chosen one yet; the page says it again once they did. */
  private Map<String, String> woorden() {
    List<String> eigen = toegang.huidige().regios();
    return eigen.size() == 1
        ? teksten.van(eigen.get(0), Fabriek.MELDFORMULIER)
        : fabriek.bundel(Fabriek.MELDFORMULIER).orElseThrow().fabriek();
  }
}
