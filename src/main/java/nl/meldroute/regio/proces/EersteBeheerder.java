package nl.meldroute.regio.proces;

import nl.meldroute.platform.StartGeweigerd;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The first administrator comes from configuration. While the engine's group of administrators has
 * no member, its webapps offer everyone to make one (CVE-2026-77226); so it never is without.
 */
@Component
class EersteBeheerder {

  private static final String BEHEERDER = "beheerder";
  private static final int MINIMALE_LENGTE = 12;

  private final IdentityService identiteiten;
  private final String wachtwoord;

  EersteBeheerder(
      IdentityService identiteiten,
      @Value("${meldroute.beheerder-wachtwoord:}") String wachtwoord) {
    this.identiteiten = identiteiten;
    this.wachtwoord = wachtwoord;
  }

  /**
   * @throws StartGeweigerd when there is no administrator yet and no usable password for one
   */
  void maakAan() {
    if (identiteiten.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
      return;
    }
    if (identiteiten.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
      Group groep = identiteiten.newGroup(Groups.CAMUNDA_ADMIN);
      groep.setName("Beheerders van de engine");
      groep.setType(Groups.GROUP_TYPE_SYSTEM);
      identiteiten.saveGroup(groep);
    }
    if (identiteiten.createUserQuery().userId(BEHEERDER).count() == 0) {
      maakGebruiker();
    }
    identiteiten.createMembership(BEHEERDER, Groups.CAMUNDA_ADMIN);
  }

  private void maakGebruiker() {
    if (wachtwoord.length() < MINIMALE_LENGTE) {
      throw new StartGeweigerd(
          "Er is nog geen beheerder, en meldroute.beheerder-wachtwoord ontbreekt of is korter dan "
              + MINIMALE_LENGTE
              + " tekens.",
          "Geef bij de eerste start meldroute.beheerder-wachtwoord mee; docs/beheer/installatie.md legt het uit.");
    }
    User gebruiker = identiteiten.newUser(BEHEERDER);
    gebruiker.setFirstName("Beheerder");
    gebruiker.setLastName("");
    gebruiker.setPassword(wachtwoord);
    identiteiten.saveUser(gebruiker);
    identiteiten.createMembership(BEHEERDER, BEHEERDER);
  }
}
