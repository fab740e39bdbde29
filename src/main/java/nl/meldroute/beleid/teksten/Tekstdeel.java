package nl.meldroute.beleid.teksten;

import java.util.List;
import java.util.Optional;
import nl.meldroute.beleid.Beleidsaard;
import nl.meldroute.beleid.Beleidsdeel;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beletsel;
import nl.meldroute.beleid.Geldend;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Tekstbevinding;
import nl.meldroute.beleidstekst.Tekstinhoud;
import nl.meldroute.beleidstekst.Tekstkeuring;
import nl.meldroute.beleidstekst.Tekstsoort;
import nl.meldroute.beleidstekst.Tekstversie;
import nl.meldroute.beleidstekst.Tekstversies;
import nl.meldroute.beleidstekst.Tekstversies.Publicatie;

/** Texts, or the list of signals, as the desk changes them. */
class Tekstdeel implements Beleidsdeel {

  private static final String ONLEESBAAR =
      "Deze inhoud is niet te lezen. Open het concept opnieuw en bewaar het daar.";

  private final Beleidssoort soort;
  private final Fabriek fabriek;
  private final Tekstversies versies;
  private final Tekstkeuring keuring;
  private final Tekststand stand;

  Tekstdeel(
      Beleidssoort soort,
      Fabriek fabriek,
      Tekstversies versies,
      Tekstkeuring keuring,
      Tekststand stand) {
    this.soort = soort;
    this.fabriek = fabriek;
    this.versies = versies;
    this.keuring = keuring;
    this.stand = stand;
  }

  @Override
  public Beleidssoort soort() {
    return soort;
  }

  /** Whether the key is one of this kind. */
  private boolean is(String sleutel) {
    return fabriek.soort(sleutel).map(Tekstsoort::name).filter(soort.name()::equals).isPresent();
  }

  @Override
  public Optional<Geldend> geldend(String regio, String sleutel) {
    if (!is(sleutel)) {
      return Optional.empty();
    }
    return versies
        .huidige(regio, sleutel)
        .filter(Tekstversie::eigen)
        .map(versie -> new Geldend(stand.inhoud(sleutel, versie), versie.versie(), true))
        .or(() -> gedeeld(sleutel));
  }

  @Override
  public Optional<Geldend> gedeeld(String sleutel) {
    return is(sleutel)
        ? Optional.of(new Geldend(stand.inhoud(sleutel, null), Tekststand.FABRIEK, false))
        : Optional.empty();
  }

  @Override
  public List<String> onbewaarbaar(String inhoud) {
    boolean leesbaar =
        soort == Beleidssoort.SIGNALEN
            ? Tekstinhoud.signalen(inhoud).isPresent()
            : Tekstinhoud.teksten(inhoud).isPresent();
    return leesbaar ? List.of() : List.of(ONLEESBAAR);
  }

  @Override
  public List<Beletsel> beletselen(Beleidswijziging wijziging) {
    if (wijziging.aard() == Beleidsaard.TERUG_NAAR_GEDEELD) {
      return List.of();
    }
    return keuring
        .keur(
            wijziging.sleutel(),
            wijziging.inhoud(),
            versies.huidige(wijziging.regio(), wijziging.sleutel()))
        .stream()
        .map(Tekstdeel::beletsel)
        .toList();
  }

  private static Beletsel beletsel(Tekstbevinding bevinding) {
    String plaats =
        bevinding.regel() == null || bevinding.regel().equals(bevinding.plaats())
            ? bevinding.plaats()
            : bevinding.regel() + "." + bevinding.plaats();
    return new Beletsel(bevinding.code(), false, plaats, bevinding.tekst());
  }

  @Override
  public int publiceer(Beleidswijziging wijziging) {
    return versies.publiceer(publicatie(wijziging, wijziging.inhoud()));
  }

  @Override
  public int neemGedeeld(Beleidswijziging wijziging) {
    versies.publiceer(publicatie(wijziging, null));
    return Tekststand.FABRIEK;
  }

  private static Publicatie publicatie(Beleidswijziging wijziging, String inhoud) {
    return new Publicatie(
        wijziging.regio(),
        wijziging.sleutel(),
        inhoud,
        wijziging.auteur(),
        wijziging.beoordelaar(),
        wijziging.reden(),
        wijziging.nummer());
  }
}
