package nl.meldroute.gids.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.gids.Gidsoverzicht;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the partner directory; the API gives what is in it to the script in the page. */
@Controller
class Gidspagina {

  private final Gidsoverzicht overzicht;
  private final ObjectMapper json;

  Gidspagina(Gidsoverzicht overzicht, ObjectMapper json) {
    this.overzicht = overzicht;
    this.json = json;
  }

  @GetMapping("/gids")
  String gids(Model model) {
    Map<String, String> regios = new LinkedHashMap<>();
    overzicht.regios().forEach(regio -> regios.put(regio.code(), regio.naam()));
    model.addAttribute("regios", tekst(regios));
    model.addAttribute("beheert", overzicht.beheert());
    return "gids";
  }

  private String tekst(Map<String, String> regios) {
    try {
      return json.writeValueAsString(regios);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Namen zijn altijd als JSON te schrijven", fout);
    }
  }
}
