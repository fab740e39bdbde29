package nl.meldroute.beleid.teksten;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleidstekst.Beleidsteksten;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Tekstbundel;
import nl.meldroute.beleidstekst.Tekstinhoud;
import nl.meldroute.beleidstekst.Tekstverschil;
import nl.meldroute.beleidstekst.Tekstversie;
import nl.meldroute.platform.NietGevonden;
import org.springframework.stereotype.Component;

/** What a version says, all of it: a text that came with an upgrade is in no older version. */
@Component
class Tekststand {

  /** The number of what the product brings. */
  static final int FABRIEK = 0;

  private final Fabriek fabriek;
  private final Beleidsteksten teksten;
  private final Beleidsrechten rechten;

  Tekststand(Fabriek fabriek, Beleidsteksten teksten, Beleidsrechten rechten) {
    this.fabriek = fabriek;
    this.teksten = teksten;
    this.rechten = rechten;
  }

  /** What a region can put in words of its own, as the desk shows it. */
  List<String> sleutels() {
    return Stream.concat(
            fabriek.bundels().stream().map(Tekstbundel::sleutel), Stream.of(Fabriek.SIGNALEN))
        .toList();
  }

  /**
   * @throws NietGevonden for who does not read policy there, and for what is no text
   */
  void eisLezen(String regio, String sleutel) {
    rechten.eisLezen(regio);
    if (fabriek.soort(sleutel).isEmpty()) {
      throw new NietGevonden("tekst", sleutels());
    }
  }

  /**
   * @param versie null for the factory setting
   */
  String inhoud(String sleutel, Tekstversie versie) {
    String eigen = versie == null ? null : versie.inhoud();
    if (!Fabriek.SIGNALEN.equals(sleutel)) {
      return Tekstinhoud.vanTeksten(teksten.samen(sleutel, eigen));
    }
    return eigen == null ? Tekstinhoud.vanSignalen(fabriek.signalen()) : eigen;
  }

  /** What changes from one content to another. */
  List<Tekstverschil> verschil(String sleutel, String was, String wordt) {
    return Fabriek.SIGNALEN.equals(sleutel)
        ? Tekstverschil.vanSignalen(
            Tekstinhoud.signalen(was).orElseGet(List::of),
            Tekstinhoud.signalen(wordt).orElseGet(List::of))
        : Tekstverschil.vanTeksten(
            fabriek.bundel(sleutel).orElseThrow(),
            Tekstinhoud.teksten(was).orElseGet(Map::of),
            Tekstinhoud.teksten(wordt).orElseGet(Map::of));
  }
}
