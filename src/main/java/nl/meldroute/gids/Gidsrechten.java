package nl.meldroute.gids;

import java.util.List;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;

/** Who may read the directory of a region, and who keeps it. The database asks the same again. */
@Component
class Gidsrechten {

  private final Regioprofielen regios;
  private final Toegang toegang;

  Gidsrechten(Regioprofielen regios, Toegang toegang) {
    this.regios = regios;
    this.toegang = toegang;
  }

  /**
   * Staff of the region read its partners: they call them. Partners do not see each other's
   * numbers.
   *
   * @throws NietToegestaan for a partner or a connected system, whichever the region
   * @throws NietGevonden for a region that the current user does not work for
   */
  Regioprofiel lezen(String regio) {
    if (groepen().stream().noneMatch(groep -> groep.rol() != Rol.PARTNER)) {
      throw new NietToegestaan("De partnergids is voor medewerkers van de regio.");
    }
    return mijn(regio);
  }

  /**
   * @throws NietToegestaan for who does not look after directories, whichever the region
   */
  Regioprofiel beheren(String regio) {
    if (!beheert()) {
      throw new NietToegestaan("Alleen de beheerder werkt de partnergids bij.");
    }
    return mijn(regio);
  }

  boolean beheert() {
    return groepen().stream().anyMatch(groep -> groep.rol() == Rol.BEHEERDER);
  }

  /** Those of the current user, by name. */
  List<Regioprofiel> regios() {
    return regios.alle().stream().filter(profiel -> isMijn(profiel.code())).toList();
  }

  private Regioprofiel mijn(String regio) {
    return regios
        .profiel(regio)
        .filter(profiel -> isMijn(profiel.code()))
        .orElseThrow(() -> new NietGevonden("regio"));
  }

  private boolean isMijn(String regio) {
    return toegang.huidige().regios().contains(regio);
  }

  private List<Groep> groepen() {
    return toegang.huidige().groepen().stream()
        .flatMap(groep -> regios.groep(groep).stream())
        .toList();
  }
}
