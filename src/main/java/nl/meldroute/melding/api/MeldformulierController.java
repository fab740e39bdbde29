package nl.meldroute.melding.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Locatierol;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Risicogroep;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Verblijf;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beleidstekst.Beleidsteksten;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Regiosignaal;
import nl.meldroute.beleidstekst.Regiosignalen;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the report form offers to choose from. */
@RestController
class MeldformulierController {

  private final Regioprofielen regios;
  private final Regiosignalen signalen;
  private final Beleidsteksten teksten;
  private final Fabriek fabriek;
  private final Toegang toegang;

  MeldformulierController(
      Regioprofielen regios,
      Regiosignalen signalen,
      Beleidsteksten teksten,
      Fabriek fabriek,
      Toegang toegang) {
    this.regios = regios;
    this.signalen = signalen;
    this.teksten = teksten;
    this.fabriek = fabriek;
    this.toegang = toegang;
  }

  record Keuze(String code, String tekst) {}

  /** A signal as the form offers it. */
  record Signaalkeuze(String code, String tekst, String vorm, String bron) {
    static List<Signaalkeuze> van(List<Regiosignaal> signalen) {
      return signalen.stream()
          .map(
              signaal ->
                  new Signaalkeuze(signaal.code(), signaal.tekst(), signaal.vorm(), signaal.bron()))
          .toList();
    }
  }

  /**
   * @param signalen the list of this region
   * @param teksten what the page says in this region, by field of the bundle
   */
  record Meldregio(
      String code,
      String naam,
      List<String> gemeenten,
      List<Signaalkeuze> signalen,
      Map<String, String> teksten) {}

  /**
   * @param signalen of the one region of who asks; the factory setting for who has more
   */
  record Meldformulier(
      List<Meldregio> regios,
      List<Keuze> meldersoorten,
      List<Keuze> vormen,
      List<Signaalkeuze> signalen,
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
    List<Meldregio> mijn =
        regios.alle().stream()
            .filter(regio -> eigen.contains(regio.code()))
            .map(this::regio)
            .toList();
    return new Meldformulier(
        mijn,
        keuzes(Meldersoort.values()),
        keuzes(Uitbuitingsvorm.values()),
        mijn.size() == 1 ? mijn.get(0).signalen() : Signaalkeuze.van(fabriek.signalen()),
        keuzes(Leeftijdscategorie.values()),
        keuzes(Geslacht.values()),
        keuzes(Nationaliteitsgroep.values()),
        keuzes(Verblijf.values()),
        keuzes(Locatierol.values()),
        keuzes(Kenmerksoort.values()),
        keuzes(Risicogroep.values()),
        keuzes(Sector.values()));
  }

  private Meldregio regio(Regioprofiel regio) {
    return new Meldregio(
        regio.code(),
        regio.naam(),
        regio.gemeenten().stream().map(Gemeente::naam).toList(),
        Signaalkeuze.van(signalen.aangeboden(regio.code())),
        teksten.van(regio.code(), Fabriek.MELDFORMULIER));
  }

  private static List<Keuze> keuzes(Waarde... waarden) {
    return Arrays.stream(waarden).map(waarde -> new Keuze(waarde.code(), waarde.tekst())).toList();
  }
}
