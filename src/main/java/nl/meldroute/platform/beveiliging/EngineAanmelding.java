package nl.meldroute.platform.beveiliging;

import java.util.List;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs in with the accounts of the engine's identity store. */
@Component
class EngineAanmelding implements AuthenticationProvider {

  private final IdentityService identiteiten;

  EngineAanmelding(IdentityService identiteiten) {
    this.identiteiten = identiteiten;
  }

  @Override
  public Authentication authenticate(Authentication aanvraag) {
    String id = aanvraag.getName();
    Object wachtwoord = aanvraag.getCredentials();
    // The database cannot even look for a name with such a character.
    boolean leesbaar = id.chars().noneMatch(Character::isISOControl);
    if (!leesbaar || wachtwoord == null || !identiteiten.checkPassword(id, wachtwoord.toString())) {
      throw new BadCredentialsException("Onbekende combinatie");
    }
    Gebruiker gebruiker = gebruiker(id);
    return UsernamePasswordAuthenticationToken.authenticated(
        gebruiker, null, gebruiker.groepen().stream().map(SimpleGrantedAuthority::new).toList());
  }

  private Gebruiker gebruiker(String id) {
    User account = identiteiten.createUserQuery().userId(id).singleResult();
    List<String> groepen =
        identiteiten.createGroupQuery().groupMember(id).unlimitedList().stream()
            .map(Group::getId)
            .toList();
    List<String> regios =
        identiteiten
            .createTenantQuery()
            .userMember(id)
            .includingGroupsOfUser(true)
            .unlimitedList()
            .stream()
            .map(Tenant::getId)
            .toList();
    String naam = (account.getFirstName() + " " + account.getLastName()).strip();
    return new Gebruiker(id, naam, groepen, regios);
  }

  @Override
  public boolean supports(Class<?> soort) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
  }
}
