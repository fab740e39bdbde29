package nl.meldroute.casustafel;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Spoor;

/**
 * What a table may decide by itself (E17). To weigh, to agree actions, to advise and to hand on is
 * for every table; to choose a way or to intervene asks for the kinds that its mandate names.
 *
 * @param soorten the kinds of interventions that the table may decide on
 */
record Mandaat(Set<Interventiesoort> soorten) {

  /**
   * @param sporen that the decision chooses
   * @param ingezet kinds of the interventions that were agreed at the same item
   */
  boolean dekt(Besluitsoort soort, Collection<Spoor> sporen, Collection<Interventiesoort> ingezet) {
    return switch (soort) {
      case SPOOR_KIEZEN -> sporen.stream().allMatch(spoor -> soorten.containsAll(nodig(spoor)));
      case INTERVENTIES -> soorten.containsAll(ingezet);
      case AANHOUDEN, ACTIES, ESCALEREN, PARKEREN_ADVISEREN, AFSLUITEN_ADVISEREN, TERUG_OP_AGENDA ->
          true;
    };
  }

  private static Set<Interventiesoort> nodig(Spoor spoor) {
    return switch (spoor) {
      case REGULIERE_HULP, ZORGTRAJECT -> EnumSet.of(Interventiesoort.ZORG);
      case ZORG_EN_STRAF -> EnumSet.of(Interventiesoort.ZORG, Interventiesoort.STRAFRECHT);
      case ONDERMIJNING -> EnumSet.of(Interventiesoort.BESTUURSRECHT);
    };
  }
}
