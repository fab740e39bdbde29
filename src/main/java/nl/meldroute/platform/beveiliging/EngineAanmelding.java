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
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in with the accounts of the engine's identity store. */
@Component
class EngineAanmelding implements AuthenticationProvider {

  private final IdentityService identiteiten;

  /** A system signs in at each call: four questions, one transaction. */
  private final TransactionTemplate transactie;

  EngineAanmelding(IdentityService identiteiten, TransactionTemplate transactie) {
    this.identiteiten = identiteiten;
    this.transactie = transactie;
  }

  @Override
  public Authentication authenticate(Authentication aanvraag) {
    String id = aanvraag.getName();
    Object wachtwoord = aanvraag.getCredentials();
    // The database cannot even look for a name with such a character.
    boolean leesbaar = id.chars().noneMatch(Character::isISOControl);
    Gebruiker gebruiker =
        leesbaar && wachtwoord != null
            ? transactie.execute(lopend -> meldAan(id, wachtwoord.toString()))
            : null;
    if (gebruiker == null) {
      throw new BadCredentialsException("Onbekende combinatie");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        gebruiker, null, gebruiker.groepen().stream().map(SimpleGrantedAuthority::new).toList());
  }

  /** Null when the password is not that of the account; the engine then has counted the try. */
  private Gebruiker meldAan(String id, String wachtwoord) {
    return identiteiten.checkPassword(id, wachtwoord) ? gebruiker(id) : null;
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
