package nl.meldroute.beleid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the policy desk; the API gives what is in it to the script in the page. */
@Controller
class Beleidspagina {

  private static final Set<Rol> LEZERS = Set.of(Rol.BELEIDSMEDEWERKER, Rol.MANAGER, Rol.AUDITOR);

  private final Regioprofielen regios;
  private final ObjectMapper json;

  Beleidspagina(Regioprofielen regios, ObjectMapper json) {
    this.regios = regios;
    this.json = json;
  }

  @GetMapping("/beleid")
  String beleid(@AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    List<Groep> groepen =
        gebruiker.groepen().stream()
            .flatMap(id -> regios.groep(id).stream())
            .filter(groep -> LEZERS.contains(groep.rol()) && groep.regio().isPresent())
            .toList();
    if (groepen.isEmpty()) {
      throw new NietGevonden("pagina");
    }
    Map<String, String> namen = new TreeMap<>();
    groepen.forEach(groep -> namen.put(groep.regio().orElseThrow(), naam(groep)));
    model.addAttribute("regios", tekst(namen));
    model.addAttribute(
        "bewerkt",
        tekst(
            groepen.stream()
                .filter(groep -> groep.rol() == Rol.BELEIDSMEDEWERKER)
                .flatMap(groep -> groep.regio().stream())
                .distinct()
                .toList()));
    return "beleid";
  }

  private String naam(Groep groep) {
    String regio = groep.regio().orElseThrow();
    return regios.profiel(regio).map(Regioprofiel::naam).orElse(regio);
  }

  private String tekst(Object namen) {
    try {
      return json.writeValueAsString(namen);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Namen zijn altijd als JSON te schrijven", fout);
    }
  }
}
