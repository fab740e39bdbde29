package nl.meldroute.beleid;

import java.util.Arrays;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;

/** Who may read at the desk, and who works there. The database asks the same again. */
@Component
public class Beleidsrechten {

  private final Regioprofielen regios;
  private final Toegang toegang;

  Beleidsrechten(Regioprofielen regios, Toegang toegang) {
    this.regios = regios;
    this.toegang = toegang;
  }

  public String ik() {
    return toegang.huidige().gebruiker();
  }

  public boolean mag(String regio, Rol... rollen) {
    return toegang.huidige().regios().contains(regio)
        && toegang.huidige().groepen().stream()
            .flatMap(groep -> regios.groep(groep).stream())
            .filter(groep -> groep.regio().filter(regio::equals).isPresent())
            .anyMatch(groep -> Arrays.asList(rollen).contains(groep.rol()));
  }

  /**
   * @throws NietGevonden for a region where the user does not read policy, as for one that is not
   *     there
   */
  public void eisLezen(String regio) {
    if (!mag(regio, Rol.BELEIDSMEDEWERKER, Rol.MANAGER, Rol.AUDITOR)) {
      throw new NietGevonden("regio");
    }
  }

  /**
   * @throws NietToegestaan for who changes policy in no region, whichever the region
   * @throws NietGevonden for a region of which the user does not change the policy
   */
  public void eisMaken(String regio) {
    eisMaker();
    if (!mag(regio, Rol.BELEIDSMEDEWERKER)) {
      throw new NietGevonden("regio");
    }
  }

  /**
   * @throws NietToegestaan for who changes policy in no region
   */
  public void eisMaker() {
    if (toegang.huidige().groepen().stream()
        .flatMap(groep -> regios.groep(groep).stream())
        .noneMatch(groep -> groep.rol() == Rol.BELEIDSMEDEWERKER)) {
      throw new NietToegestaan("Alleen een beleidsmedewerker wijzigt het beleid.");
    }
  }
}
