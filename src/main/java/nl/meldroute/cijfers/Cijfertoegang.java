package nl.meldroute.cijfers;

import java.util.EnumSet;
import java.util.Set;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;

/**
 * Who sees which figures: all of them who leads the region or watches over it, and of the others
 * who work in the region what is published.
 */
@Component
public class Cijfertoegang {

  private static final Set<Rol> INTERN =
      EnumSet.of(
          Rol.MANAGER, Rol.BELEIDSMEDEWERKER, Rol.KETENREGISSEUR, Rol.PROCESMANAGER, Rol.AUDITOR);

  private final Regioprofielen regios;
  private final Toegang toegang;

  Cijfertoegang(Regioprofielen regios, Toegang toegang) {
    this.regios = regios;
    this.toegang = toegang;
  }

  /** Whether the current user, or the service, sees what is not hidden. */
  public boolean intern(String regio) {
    Toegangscontext wie = toegang.huidige();
    return wie.isSysteemVan(regio)
        || wie.regios().contains(regio)
            && wie.groepen().stream()
                .flatMap(groep -> regios.groep(groep).stream())
                .anyMatch(
                    groep ->
                        INTERN.contains(groep.rol())
                            && groep.regio().filter(regio::equals).isPresent());
  }

  /**
   * @throws NietGevonden when the current user does not work in the region
   */
  public Regioprofiel eisRegio(String regio) {
    if (regio == null || !toegang.huidige().regios().contains(regio)) {
      throw new NietGevonden("regio");
    }
    return regios.profiel(regio).orElseThrow(() -> new NietGevonden("regio"));
  }

  /**
   * @throws NietGevonden as {@link #eisRegio}, and for who sees what is published only: what there
   *     is beside that is no concern of theirs
   */
  public Regioprofiel eisIntern(String regio) {
    Regioprofiel profiel = eisRegio(regio);
    if (!intern(regio)) {
      throw new NietGevonden("cijfers");
    }
    return profiel;
  }
}
