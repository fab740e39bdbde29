package nl.meldroute.taak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import nl.meldroute.taak.proces.Taakdoeners;
import org.springframework.stereotype.Component;

/** Who is told of an urgent task, and where. */
@Component
class Geadresseerden {

  /** Who has a task by name has no group to be told by. */
  private static final String OP_NAAM = "op-naam";

  private final Taakdoeners doeners;
  private final Regioprofielen regios;

  Geadresseerden(Taakdoeners doeners, Regioprofielen regios) {
    this.doeners = doeners;
    this.regios = regios;
  }

  /**
   * Somebody to tell.
   *
   * @param ontvanger the group for which
   * @param mail empty when none is known
   * @param mobiel empty when none is known
   */
  record Geadresseerde(String ontvanger, Optional<String> mail, Optional<String> mobiel) {}

  /** In this order; each group is there, also when nobody is known to hold its role. */
  List<Geadresseerde> van(Spoedtaak taak, Waarschuwtrede trede) {
    List<Geadresseerde> gevonden = new ArrayList<>();
    groepen(taak, trede)
        .forEach(
            groep -> gevonden.add(new Geadresseerde(groep, Optional.empty(), Optional.empty())));
    if (trede != Waarschuwtrede.LEIDING) {
      doeners
          .mailOpNaam(taak.id())
          .forEach(mail -> gevonden.add(new Geadresseerde(OP_NAAM, mail, Optional.empty())));
    }
    return gevonden;
  }

  /** Who leads the region does not do the task, but can call who should. */
  private List<String> groepen(Spoedtaak taak, Waarschuwtrede trede) {
    return trede == Waarschuwtrede.LEIDING
        ? regios
            .profiel(taak.regio())
            .orElseThrow()
            .kandidaatgroepen(
                Routestap.CONTACT_AFDWINGEN.code(),
                taak.gemeente(),
                Meldersoort.valueOf(taak.meldersoort()))
        : doeners.groepen(taak.id());
  }
}
