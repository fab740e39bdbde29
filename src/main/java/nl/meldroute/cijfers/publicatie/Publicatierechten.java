package nl.meldroute.cijfers.publicatie;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;

/** Who brings figures outside. The database asks the same again. */
@Component
class Publicatierechten {

  private static final Set<Rol> PUBLICEREN = EnumSet.of(Rol.BELEIDSMEDEWERKER, Rol.MANAGER);

  private final Regioprofielen regios;
  private final Toegang toegang;

  Publicatierechten(Regioprofielen regios, Toegang toegang) {
    this.regios = regios;
    this.toegang = toegang;
  }

  String ik() {
    return toegang.huidige().gebruiker();
  }

  /**
   * @throws NietToegestaan for who publishes figures in no region
   */
  void eisPubliceren() {
    if (groepen().isEmpty()) {
      throw new NietToegestaan("Alleen een beleidsmedewerker of manager publiceert cijfers.");
    }
  }

  /**
   * @throws NietToegestaan for who publishes figures in no region, whichever the region
   * @throws NietGevonden for a region where the user does not publish them
   */
  void eisPubliceren(String regio) {
    eisPubliceren();
    if (!toegang.huidige().regios().contains(regio)
        || groepen().stream().noneMatch(groep -> groep.regio().filter(regio::equals).isPresent())) {
      throw new NietGevonden("regio");
    }
  }

  private Set<Groep> groepen() {
    return toegang.huidige().groepen().stream()
        .flatMap(groep -> regios.groep(groep).stream())
        .filter(groep -> PUBLICEREN.contains(groep.rol()))
        .collect(Collectors.toSet());
  }
}
