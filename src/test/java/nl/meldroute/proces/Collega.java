package nl.meldroute.proces;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** A second colleague in the same role: what one may by name, the other may not. */
final class Collega {

  static final String ID = "enschede-tweede-functionaris";

  private Collega() {}

  static void inEnschede(IdentityService identiteiten) {
    if (identiteiten.createUserQuery().userId(ID).count() == 0) {
      erbij(identiteiten, ID, "twente-enschede-aandachtsfunctionaris");
    }
  }

  static void erbij(IdentityService identiteiten, String id, String groep) {
    User collega = identiteiten.newUser(id);
    collega.setFirstName("Tweede");
    collega.setLastName("functionaris");
    collega.setPassword("demo");
    // As the demo users have: too short for anybody else.
    ((IdentityServiceImpl) identiteiten).saveUser(collega, true);
    identiteiten.createMembership(id, groep);
  }
}
