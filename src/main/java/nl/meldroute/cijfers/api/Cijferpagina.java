package nl.meldroute.cijfers.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the figures; the API gives what is in it to the script in the page. */
@Controller
class Cijferpagina {

  /** Who read the figures as they are; the others of a region read what is published. */
  private static final Set<Rol> ZIEN_ALLES =
      Set.of(
          Rol.MANAGER, Rol.BELEIDSMEDEWERKER, Rol.KETENREGISSEUR, Rol.PROCESMANAGER, Rol.AUDITOR);

  private static final Set<Rol> PUBLICEREN = Set.of(Rol.MANAGER, Rol.BELEIDSMEDEWERKER);

  private final Regioprofielen regios;
  private final Collegas collegas;
  private final ObjectMapper json;

  Cijferpagina(Regioprofielen regios, Collegas collegas, ObjectMapper json) {
    this.regios = regios;
    this.collegas = collegas;
    this.json = json;
  }

  /**
   * What the page offers for a region. It spares the reader doors that are shut; the API decides.
   *
   * @param alles whether small numbers show too
   * @param publiceert whether the reader may begin the figures of a year
   * @param casussen whether the reader may open casussen
   */
  record Deel(String naam, boolean alles, boolean publiceert, boolean casussen) {}

  @GetMapping("/cijfers")
  String cijfers(@AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    List<Groep> groepen =
        gebruiker.groepen().stream()
            .flatMap(id -> regios.groep(id).stream())
            .filter(groep -> groep.regio().isPresent())
            .toList();
    if (groepen.isEmpty()) {
      throw new NietGevonden("pagina");
    }
    Map<String, Deel> delen = new TreeMap<>();
    groepen.stream()
        .map(groep -> groep.regio().orElseThrow())
        .distinct()
        .forEach(regio -> delen.put(regio, deel(regio, groepen)));
    model.addAttribute("regios", tekst(delen));
    return "cijfers";
  }

  private Deel deel(String regio, List<Groep> groepen) {
    List<Groep> hier =
        groepen.stream().filter(groep -> groep.regio().orElseThrow().equals(regio)).toList();
    return new Deel(
        regios.profiel(regio).map(Regioprofiel::naam).orElse(regio),
        hier.stream().map(Groep::rol).anyMatch(ZIEN_ALLES::contains),
        hier.stream().map(Groep::rol).anyMatch(PUBLICEREN::contains),
        hier.stream().map(Groep::id).anyMatch(collegas::werktAanCasussen));
  }

  private String tekst(Object delen) {
    try {
      return json.writeValueAsString(delen);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Deze gegevens zijn altijd als JSON te schrijven", fout);
    }
  }
}
