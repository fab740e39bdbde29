package nl.meldroute.procesbeeld;

import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.App;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;

/**
 * Who sees the processes of a region: whom its profile lets into Cockpit. The engine's tables know
 * no regions by themselves, so nothing of them is asked before this was.
 */
@Component
class Procesrechten {

  private final Regioprofielen regios;
  private final Toegang toegang;

  Procesrechten(Regioprofielen regios, Toegang toegang) {
    this.regios = regios;
    this.toegang = toegang;
  }

  /**
   * @throws NietGevonden for who sees the processes of no region
   */
  List<Regioprofiel> regios() {
    List<Regioprofiel> mijn =
        regios.alle().stream()
            .filter(regio -> inCockpit(regio.code()).findAny().isPresent())
            .toList();
    if (mijn.isEmpty()) {
      throw new NietGevonden("regio");
    }
    return mijn;
  }

  /**
   * @throws NietGevonden for a region whose processes the user does not see, as for one that is not
   *     there
   */
  Regioprofiel eis(String regio) {
    return regios().stream()
        .filter(mijn -> mijn.code().equals(regio))
        .findAny()
        .orElseThrow(() -> new NietGevonden("regio"));
  }

  /** Whether the user may know how many casussen there are, and not only how far processes are. */
  boolean leidt(String regio) {
    return inCockpit(regio).anyMatch(groep -> groep.rol() == Rol.MANAGER);
  }

  private Stream<Groep> inCockpit(String regio) {
    return toegang.huidige().regios().contains(regio)
        ? toegang.huidige().groepen().stream()
            .flatMap(groep -> regios.groep(groep).stream())
            .filter(groep -> groep.apps().contains(App.COCKPIT))
            .filter(groep -> groep.regio().map(regio::equals).orElse(true))
        : Stream.empty();
  }
}
