package nl.meldroute.beleid.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.lezen.Leesbaretabel;
import nl.meldroute.beleid.lezen.Regiotabellen;
import nl.meldroute.beleid.lezen.Samenhang;
import nl.meldroute.beleid.lezen.Tabeloverzicht;
import nl.meldroute.beleid.lezen.Verschil;
import nl.meldroute.beleid.lezen.Versiestap;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables of a region as the policy desk reads them. */
@RestController
@RequestMapping("/api/v1/beslistabellen")
@Transactional(readOnly = true)
class BeslistabellenController {

  private final Regiotabellen versies;
  private final Beleidsrechten rechten;

  BeslistabellenController(Regiotabellen versies, Beleidsrechten rechten) {
    this.versies = versies;
    this.rechten = rechten;
  }

  @Operation(
      summary = "De beslistabellen van een regio",
      description =
          """
          Per tabel: of de regio de gedeelde tabel gebruikt of een eigen variant, welke versie geldt, sinds wanneer en van wie, en het
          nummer van een wijziging die loopt. Voor de beleidsmedewerker, de manager en de auditor van de regio; voor anderen 404.
          """)
  @GetMapping
  public List<Tabeloverzicht> overzicht(@RequestParam String regio) {
    rechten.eisLezen(regio);
    return versies.overzicht(regio);
  }

  @Operation(
      summary = "Hoe de beslistabellen van een regio samenhangen",
      description =
          """
          Welke tabellen er zijn, welke gegevens elke tabel vraagt en geeft, en welke tabel antwoord geeft op wat een andere vraagt.
          `svg` is hetzelfde als tekening.
          """)
  @GetMapping("/samenhang")
  public Samenhang samenhang(@RequestParam String regio) {
    rechten.eisLezen(regio);
    return Samenhang.van(versies.tabellen(regio));
  }

  @Operation(
      summary = "Een beslistabel lezen",
      description =
          """
          Elke regel als zin, met toelichting, bron en aanname, en hoe vaak zij het afgelopen jaar paste en er van is afgeweken. Zonder
          `versie` de versie die nu geldt. `variant`: EIGEN of GEDEELD. 404: geen tabel of versie die u mag zien.
          """)
  @GetMapping("/{sleutel}")
  public Leesbaretabel lees(
      @PathVariable String sleutel,
      @RequestParam String regio,
      @RequestParam(required = false) Integer versie,
      @RequestParam(required = false) String variant) {
    rechten.eisLezen(regio);
    return versies.lees(regio, sleutel, variant, versie);
  }

  @Operation(
      summary = "De versies van een beslistabel",
      description =
          """
          Nieuwste eerst: wie haar maakte, wie haar goedkeurde en waarom. Wat er was voordat de regio iets wijzigde, is geleverd met
          Meldroute. Ook een terugkeer naar de gedeelde tabel staat erbij.
          """)
  @GetMapping("/{sleutel}/versies")
  public List<Versiestap> versies(@PathVariable String sleutel, @RequestParam String regio) {
    rechten.eisLezen(regio);
    return versies.versies(regio, sleutel);
  }

  @Operation(
      summary = "Twee versies van een beslistabel vergelijken",
      description =
          """
          Regel voor regel, als zin en per veld. `van` en `naar`: zoals `EIGEN-3` of `GEDEELD-1`. Een regel is dezelfde als haar id gelijk
          is, en anders als zij er het meest op lijkt. VERPLAATST: zegt hetzelfde op een andere plaats.
          """)
  @GetMapping("/{sleutel}/verschil")
  public Verschil verschil(
      @PathVariable String sleutel,
      @RequestParam String regio,
      @RequestParam String van,
      @RequestParam String naar) {
    rechten.eisLezen(regio);
    return versies.verschil(regio, sleutel, van, naar);
  }
}
