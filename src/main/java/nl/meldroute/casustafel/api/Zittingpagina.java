package nl.meldroute.casustafel.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The screen of one session, and the list to find it in. They hold nothing about a session: the API
 * gives that to the script in them, or does not.
 */
@Controller
class Zittingpagina {

  /** What members read for a code, by kind. */
  private static final Map<String, Waarde[]> LIJSTEN = lijsten();

  private final Regioprofielen regios;
  private final ObjectMapper json;

  Zittingpagina(Regioprofielen regios, ObjectMapper json) {
    this.regios = regios;
    this.json = json;
  }

  private static Map<String, Waarde[]> lijsten() {
    Map<String, Waarde[]> lijsten = new LinkedHashMap<>();
    lijsten.put("agendadoel", Agendadoel.values());
    lijsten.put("agendareden", Agendareden.values());
    lijsten.put("gevaar", Gevaarniveau.values());
    lijsten.put("interventiesoort", Interventiesoort.values());
    lijsten.put("actiestand", Actiestand.values());
    lijsten.put("besluitsoort", Besluitsoort.values());
    lijsten.put("interventie", Interventie.values());
    lijsten.put("interventiestand", Interventiestand.values());
    lijsten.put("laag", Laag.values());
    lijsten.put("partner", Partnercode.values());
    lijsten.put("puntstand", Puntstand.values());
    lijsten.put("spoor", Spoor.values());
    lijsten.put("status", Casusstatus.values());
    lijsten.put("tafelsoort", Tafelsoort.values());
    lijsten.put("vorm", Uitbuitingsvorm.values());
    lijsten.put("zittingstand", Zittingstand.values());
    return lijsten;
  }

  @GetMapping("/zittingen")
  String zittingen(@AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    model.addAttribute("woorden", woorden(gebruiker));
    return "zittingen";
  }

  @GetMapping("/zitting/{nummer}")
  String zitting(
      @PathVariable String nummer, @AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    model.addAttribute("nummer", nummer);
    model.addAttribute("woorden", woorden(gebruiker));
    return "zitting";
  }

  private String woorden(Gebruiker gebruiker) {
    Map<String, Map<String, String>> woorden = new LinkedHashMap<>();
    LIJSTEN.forEach((soort, waarden) -> woorden.put(soort, opVolgorde(waarden)));
    woorden.put(
        "groep",
        regios.groepen().stream()
            .filter(groep -> groep.regio().filter(gebruiker.regios()::contains).isPresent())
            .collect(Collectors.toMap(Groep::id, Groep::naam)));
    try {
      return json.writeValueAsString(woorden);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Woorden zijn altijd als JSON te schrijven", fout);
    }
  }

  /** Members choose from these lists in the order that their makers gave them. */
  private static Map<String, String> opVolgorde(Waarde[] waarden) {
    return Arrays.stream(waarden)
        .collect(
            Collectors.toMap(Waarde::code, Waarde::tekst, (een, ander) -> een, LinkedHashMap::new));
  }
}
