package nl.meldroute.opvang.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.opvang.Nietplaatsingen;
import nl.meldroute.opvang.Opvangadressen;
import nl.meldroute.opvang.Opvangplek;
import nl.meldroute.opvang.Opvangplekopgave;
import nl.meldroute.opvang.Opvangregister;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a page: who looks for a place reads, the facility keeps its own. */
@Controller
class Opvangpagina {

  /** From this age on nobody is too old. */
  private static final int OUDSTE = 99;

  private static final Map<String, String> GESLACHTEN = new LinkedHashMap<>();

  static {
    GESLACHTEN.put("VROUW", "vrouwen");
    GESLACHTEN.put("MAN", "mannen");
    GESLACHTEN.put("X", "anders");
  }

  private final Opvangregister register;
  private final Opvangadressen adressen;
  private final Nietplaatsingen nietplaatsingen;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Clock klok;

  Opvangpagina(
      Opvangregister register,
      Opvangadressen adressen,
      Nietplaatsingen nietplaatsingen,
      Regioprofielen regios,
      Toegang toegang,
      Clock klok) {
    this.register = register;
    this.adressen = adressen;
    this.nietplaatsingen = nietplaatsingen;
    this.regios = regios;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** A region with what the reader may see and keep of it. */
  record Deel(
      Regioprofiel regio,
      List<Opvangplek> plekken,
      List<Partnercode> bijTeHouden,
      Map<UUID, List<Opvangadressen.Kenner>> geheim,
      List<Nietplaatsingen.Telling> nietGeplaatst) {

    /** For whom a place is, as one reads it. */
    public String voorWie(Opvangplek plek) {
      String wie =
          GESLACHTEN.entrySet().stream()
              .filter(een -> plek.geslachten().contains(een.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.joining(", "));
      boolean alleLeeftijden = plek.leeftijdVan() == 0 && plek.leeftijdTot() >= OUDSTE;
      String leeftijd =
          plek.leeftijdTot() >= OUDSTE
              ? plek.leeftijdVan() + " jaar en ouder"
              : "%d tot en met %d jaar".formatted(plek.leeftijdVan(), plek.leeftijdTot());
      return wie + (alleLeeftijden ? ", alle leeftijden" : ", " + leeftijd);
    }

    public boolean houdtBij(Opvangplek plek) {
      return plek.regio().equals(regio.code()) && bijTeHouden.contains(plek.partner());
    }
  }

  @GetMapping("/opvang")
  String pagina(Model model) {
    LocalDate begin = LocalDate.of(LocalDate.now(klok).getYear(), 1, 1);
    model.addAttribute(
        "delen",
        regios.alle().stream()
            .filter(regio -> toegang.huidige().regios().contains(regio.code()))
            .map(
                regio ->
                    new Deel(
                        regio,
                        register.plekken(regio.code()),
                        register.bijTeHouden(regio.code()),
                        adressen.bijTeHouden(regio.code()),
                        nietplaatsingen.geteld(
                            regio.code(),
                            begin.atStartOfDay(klok.getZone()).toInstant(),
                            klok.instant())))
            .toList());
    model.addAttribute("vormen", Opvangregister.VORMEN);
    model.addAttribute("liggingen", Ligging.values());
    model.addAttribute("jaar", begin.getYear());
    return "opvang";
  }

  /** How many places there are and are free, the change that a facility makes every day. */
  @PostMapping("/opvang/{id}")
  String wijzig(
      @PathVariable UUID id,
      @RequestParam int totaal,
      @RequestParam int vrij,
      @RequestParam(defaultValue = "false") boolean inGebruik,
      @RequestParam long versie,
      Model model) {
    return met(
        model,
        () -> {
          Opvangplek plek = register.plek(id);
          register.wijzig(id, opgave(plek, totaal, vrij, inGebruik), versie);
          return "Bijgewerkt: " + plek.naam() + ".";
        });
  }

  private static Opvangplekopgave opgave(Opvangplek plek, int totaal, int vrij, boolean inGebruik) {
    return new Opvangplekopgave(
        plek.naam(),
        plek.vorm(),
        plek.ligging(),
        plek.landelijk(),
        plek.partner(),
        Set.copyOf(plek.geslachten()),
        plek.leeftijdVan(),
        plek.leeftijdTot(),
        plek.kinderen(),
        Set.copyOf(plek.talen()),
        plek.toegankelijk(),
        plek.huisdieren(),
        totaal,
        vrij,
        plek.uren(),
        plek.aanmelden(),
        plek.adresGeheim(),
        plek.adres(),
        inGebruik);
  }

  /** A new place. */
  @PostMapping("/opvang")
  String voegToe(
      @RequestParam String regio,
      @RequestParam String naam,
      @RequestParam Opvangvorm vorm,
      @RequestParam Ligging ligging,
      @RequestParam Partnercode partner,
      @RequestParam(defaultValue = "") Set<String> geslachten,
      @RequestParam int leeftijdVan,
      @RequestParam int leeftijdTot,
      @RequestParam(defaultValue = "") String talen,
      @RequestParam(defaultValue = "false") boolean kinderen,
      @RequestParam(defaultValue = "false") boolean toegankelijk,
      @RequestParam(defaultValue = "false") boolean huisdieren,
      @RequestParam int totaal,
      @RequestParam int vrij,
      @RequestParam String uren,
      @RequestParam(defaultValue = "") String aanmelden,
      @RequestParam(defaultValue = "false") boolean adresGeheim,
      Model model) {
    return met(
        model,
        () -> {
          register.voegToe(
              regio,
              new Opvangplekopgave(
                  naam.strip(),
                  vorm,
                  ligging,
                  false,
                  partner,
                  new TreeSet<>(geslachten),
                  leeftijdVan,
                  leeftijdTot,
                  kinderen,
                  lijst(talen),
                  toegankelijk,
                  huisdieren,
                  totaal,
                  vrij,
                  uren.strip(),
                  aanmelden.isBlank() ? null : aanmelden.strip(),
                  adresGeheim,
                  null,
                  true));
          return "Toegevoegd: " + naam.strip() + ".";
        });
  }

  private static Set<String> lijst(String tekst) {
    return new TreeSet<>(
        Arrays.stream(tekst.split(",")).map(String::strip).filter(een -> !een.isEmpty()).toList());
  }

  /** The secret address is shown once, to who is named; it is in no list. */
  @PostMapping("/opvang/{id}/adres")
  String adres(@PathVariable UUID id, Model model) {
    try {
      model.addAttribute("adres", adressen.lees(id));
    } catch (NietGevonden nietVoorU) {
      model.addAttribute(
          "fout", "U mag dit adres niet zien, of het is niet vastgelegd. Vraag het de opvang.");
    }
    return pagina(model);
  }

  @PostMapping("/opvang/{id}/adres-vastleggen")
  String legAdres(@PathVariable UUID id, @RequestParam String adres, Model model) {
    return met(
        model,
        () -> {
          adressen.leg(id, adres.strip());
          return "Het adres is vastgelegd. Alleen wie u noemt, kan het zien.";
        });
  }

  @PostMapping("/opvang/{id}/adreskenner")
  String noem(@PathVariable UUID id, @RequestParam String gebruiker, Model model) {
    return met(
        model,
        () -> {
          adressen.noem(id, gebruiker.strip());
          return "Deze persoon kan het adres nu zien.";
        });
  }

  /** Somebody who left, or no longer needs to know. */
  @PostMapping("/opvang/{id}/adreskenner-intrekken")
  String trekIn(@PathVariable UUID id, @RequestParam String gebruiker, Model model) {
    return met(
        model,
        () -> {
          adressen.trekIn(id, gebruiker);
          return "Deze persoon kan het adres niet meer zien. Wie het adres al weet, weet het nog: overleg als dat gevaarlijk is.";
        });
  }

  private String met(Model model, Supplier<String> werk) {
    try {
      model.addAttribute("gedaan", werk.get());
    } catch (Conflict | NietToegestaan | NietGevonden geweigerd) {
      model.addAttribute("fout", geweigerd.getMessage());
    } catch (OngeldigeInvoer ongeldig) {
      model.addAttribute("fout", ongeldig.fouten().get(0).melding());
    }
    return pagina(model);
  }
}
