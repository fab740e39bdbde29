package nl.meldroute.platform.beveiliging;

import java.util.List;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient database;

  /** Check and answer belong together. */
  private final TransactionTemplate transactie;

  EngineAanmelding(
      IdentityService identiteiten, JdbcClient database, TransactionTemplate transactie) {
    this.identiteiten = identiteiten;
    this.database = database;
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

  /** One question instead of the engine's three: a system signs in at each call (ADR 0024). */
  private Gebruiker gebruiker(String id) {
    return database
        .sql(
            """
            select concat_ws(' ', u.first_, u.last_) as naam,
                   array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_ order by 1) as groepen,
                   array(select distinct t.tenant_id_ from act_id_tenant_member t
                         where t.user_id_ = u.id_
                            or t.group_id_ in (select m.group_id_ from act_id_membership m where m.user_id_ = u.id_)
                         order by 1) as regios
            from act_id_user u where u.id_ = ?
            """)
        .param(id)
        .query(
            (rij, nummer) ->
                new Gebruiker(
                    id,
                    rij.getString("naam").strip(),
                    List.of((String[]) rij.getArray("groepen").getArray()),
                    List.of((String[]) rij.getArray("regios").getArray())))
        .single();
  }

  @Override
  public boolean supports(Class<?> soort) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
  }
}
