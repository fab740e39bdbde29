package nl.meldroute.verrijking;

import java.util.List;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import org.springframework.stereotype.Component;

/** Whom of the partner directory a region can ask for information. */
@Component
public class Bronnen {

  private final Partnergids gids;

  Bronnen(Partnergids gids) {
    this.gids = gids;
  }

  /** Those who can be asked, in the order of the directory. */
  public List<Partnercode> codes(String regio) {
    return gids.partners(regio).stream().filter(Bronnen::kanAntwoorden).map(Partner::code).toList();
  }

  /** The names of those who can be asked, in the order of the directory. */
  List<String> namen(String regio) {
    return codes(regio).stream().map(Partnercode::tekst).toList();
  }

  /** Whether there is somebody behind it who can do a task, and not a meeting or a telephone. */
  public boolean kanAntwoorden(String regio, Partnercode bron) {
    return gids.partner(regio, bron).filter(Bronnen::kanAntwoorden).isPresent();
  }

  /** Whether asking this source would be asking oneself. */
  public boolean is(String regio, Partnercode bron, String gemeente, String groep) {
    return gids.partnergroep(regio, bron, gemeente).filter(groep::equals).isPresent();
  }

  /** An approach to offenders is a plan and no source. */
  private static boolean kanAntwoorden(Partner partner) {
    return partner.code() != Partnercode.DADERAANPAK
        && (partner.groep().isPresent() || partner.rol().isPresent());
  }
}
