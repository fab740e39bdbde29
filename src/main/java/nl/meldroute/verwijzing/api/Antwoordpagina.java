package nl.meldroute.verwijzing.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.verwijzing.Antwoordlink;
import nl.meldroute.verwijzing.Antwoordlink.Kaart;
import nl.meldroute.verwijzing.Antwoordlink.Stand;
import nl.meldroute.verwijzing.Partnerantwoord.Antwoord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in an e-mail to a partner. Asking for it changes nothing: programs that
 * look at mail follow links too. Works without scripts.
 */
@Controller
@RequestMapping("/antwoord/{regio}/{sleutel}")
class Antwoordpagina {

  private static final String PAGINA = "antwoord";
  private static final int LANGSTE_TEKST = 5_000;
  private static final int LANGSTE_CODE = 20;

  private final Antwoordlink links;

  Antwoordpagina(Antwoordlink links) {
    this.links = links;
  }

  @GetMapping
  String toon(
      @PathVariable String regio,
      @PathVariable String sleutel,
      Model model,
      HttpServletResponse antwoord)
      throws IOException {
    return bestaand(antwoord, () -> pagina(regio, sleutel, model, Map.of()));
  }

  /** Shows what was disclosed, to who has the code. */
  @PostMapping(params = "stap=lezen")
  String lees(
      @PathVariable String regio,
      @PathVariable String sleutel,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletResponse antwoord)
      throws IOException {
    return bestaand(
        antwoord,
        () ->
            gelezen(regio, sleutel, code, model)
                ? pagina(regio, sleutel, model, Map.of())
                : pagina(regio, sleutel, model, Map.of("code", "Deze code klopt niet.")));
  }

  @PostMapping(params = "stap=ontvangen")
  String bevestig(
      @PathVariable String regio,
      @PathVariable String sleutel,
      Model model,
      HttpServletResponse antwoord)
      throws IOException {
    return bestaand(
        antwoord,
        () -> {
          links.antwoord(
              regio, sleutel, null, new Antwoord(Verwijzingstatus.ONTVANGEN, null, null, null));
          model.addAttribute("gedaan", "ontvangen");
          return pagina(regio, sleutel, model, Map.of());
        });
  }

  @PostMapping(params = "stap=beantwoorden")
  String beantwoord(
      @PathVariable String regio,
      @PathVariable String sleutel,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String besluit,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam(defaultValue = "") String toelichting,
      Model model,
      HttpServletResponse antwoord)
      throws IOException {
    return bestaand(
        antwoord,
        () -> {
          Map<String, String> fouten = fouten(besluit, reden, toelichting);
          if (fouten.isEmpty()
              && links.antwoord(regio, sleutel, code, antwoord(besluit, reden, toelichting))) {
            model.addAttribute("gedaan", "beantwoord");
            return pagina(regio, sleutel, model, Map.of());
          }
          if (fouten.isEmpty() || !code.isBlank() && !gelezen(regio, sleutel, code, model)) {
            fouten = Map.of("code", "Deze code klopt niet.");
          }
          model.addAttribute("besluit", besluit);
          model.addAttribute("reden", reden);
          model.addAttribute("toelichting", toelichting);
          return pagina(regio, sleutel, model, fouten);
        });
  }

  private boolean gelezen(String regio, String sleutel, String code, Model model) {
    Optional<Map<String, Object>> gedeeld =
        code.length() > LANGSTE_CODE ? Optional.empty() : links.lees(regio, sleutel, code);
    gedeeld.ifPresent(
        gegevens -> {
          model.addAttribute("gedeeld", gegevens);
          model.addAttribute("code", code);
        });
    return gedeeld.isPresent();
  }

  private static Map<String, String> fouten(String besluit, String reden, String toelichting) {
    Map<String, String> fouten = new LinkedHashMap<>();
    boolean weigert = "GEWEIGERD".equals(besluit);
    if (!weigert && !"GEACCEPTEERD".equals(besluit)) {
      fouten.put("besluit", "Kies of u dit overneemt.");
    }
    if (weigert && Waarde.zoek(Weigeringsreden.class, reden).isEmpty()) {
      fouten.put("reden", "Kies een reden.");
    }
    if (weigert && toelichting.isBlank()) {
      fouten.put("toelichting", "Leg uit waarom u dit niet overneemt.");
    }
    if (toelichting.length() > LANGSTE_TEKST) {
      fouten.put("toelichting", "Schrijf ten hoogste 5.000 tekens.");
    }
    return fouten;
  }

  private static Antwoord antwoord(String besluit, String reden, String toelichting) {
    return new Antwoord(
        Verwijzingstatus.valueOf(besluit),
        toelichting.isBlank() ? null : toelichting.strip(),
        Waarde.zoek(Weigeringsreden.class, reden).orElse(null),
        null);
  }

  private String pagina(String regio, String sleutel, Model model, Map<String, String> fouten) {
    Kaart kaart = links.kaart(regio, sleutel);
    model.addAttribute("kaart", kaart);
    model.addAttribute("open", kaart.stand() == Stand.OPEN);
    model.addAttribute("fouten", fouten);
    model.addAttribute("redenen", Weigeringsreden.values());
    return PAGINA;
  }

  private interface Werk {
    String doe();
  }

  /** A link that is not ours looks like any page that is not there. */
  private static String bestaand(HttpServletResponse antwoord, Werk werk) throws IOException {
    try {
      return werk.doe();
    } catch (NietGevonden onbekend) {
      antwoord.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (Conflict teLaat) {
      antwoord.sendError(HttpServletResponse.SC_CONFLICT);
    }
    return null;
  }
}
