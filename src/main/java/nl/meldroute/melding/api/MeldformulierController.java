package nl.meldroute.melding.api;

import java.util.Arrays;
import java.util.List;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Locatierol;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Risicogroep;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Signaal;
import nl.meldroute.begrippen.Signalenlijst;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Verblijf;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the report form offers to choose from. */
@RestController
class MeldformulierController {

  private final Regioprofielen regios;
  private final Signalenlijst signalen;
  private final Toegang toegang;

  MeldformulierController(Regioprofielen regios, Signalenlijst signalen, Toegang toegang) {
    this.regios = regios;
    this.signalen = signalen;
    this.toegang = toegang;
  }

  record Keuze(String code, String tekst) {}

  record Meldregio(String code, String naam, List<String> gemeenten) {}

  record Meldformulier(
      List<Meldregio> regios,
      List<Keuze> meldersoorten,
      List<Keuze> vormen,
      List<Signaal> signalen,
      List<Keuze> leeftijdscategorieen,
      List<Keuze> geslachten,
      List<Keuze> nationaliteitsgroepen,
      List<Keuze> verblijf,
      List<Keuze> locatierollen,
      List<Keuze> kenmerksoorten,
      List<Keuze> risicogroepen,
      List<Keuze> sectoren) {}

  @GetMapping("/api/v1/meldformulier")
  Meldformulier formulier() {
    List<String> eigen = toegang.huidige().regios();
    return new Meldformulier(
        regios.alle().stream()
            .filter(regio -> eigen.contains(regio.code()))
            .map(
                regio ->
                    new Meldregio(
                        regio.code(),
                        regio.naam(),
                        regio.gemeenten().stream().map(Gemeente::naam).toList()))
            .toList(),
        keuzes(Meldersoort.values()),
        keuzes(Uitbuitingsvorm.values()),
        signalen.alle(),
        keuzes(Leeftijdscategorie.values()),
        keuzes(Geslacht.values()),
        keuzes(Nationaliteitsgroep.values()),
        keuzes(Verblijf.values()),
        keuzes(Locatierol.values()),
        keuzes(Kenmerksoort.values()),
        keuzes(Risicogroep.values()),
        keuzes(Sector.values()));
  }

  private static List<Keuze> keuzes(Waarde... waarden) {
    return Arrays.stream(waarden).map(waarde -> new Keuze(waarde.code(), waarde.tekst())).toList();
  }
}
