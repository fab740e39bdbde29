package nl.meldroute.proces;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** A second colleague in the same role: what one may by name, the other may not. */
final class Collega {

  static final String ID = "enschede-tweede-functionaris";

  private Collega() {}

  static void inEnschede(IdentityService identiteiten) {
    if (identiteiten.createUserQuery().userId(ID).count() > 0) {
      return;
    }
    User collega = identiteiten.newUser(ID);
    collega.setFirstName("Tweede");
    collega.setLastName("functionaris");
    collega.setPassword("demo");
    identiteiten.saveUser(collega);
    identiteiten.createMembership(ID, "twente-enschede-aandachtsfunctionaris");
  }
}
