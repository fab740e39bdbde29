package nl.meldroute.platform.beveiliging;

import java.util.List;
import java.util.UUID;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with the accounts of the engine's identity store. */
@Component
class EngineAanmelding implements AuthenticationProvider {

  private final JdbcClient database;
  private final PasswordManager wachtwoorden;
  private final Inlogrem rem;

  /** The hash of a password that nobody has. */
  private final String niemands;

  EngineAanmelding(JdbcClient database, ProcessEngineConfigurationImpl engine, Inlogrem rem) {
    this.database = database;
    this.wachtwoorden = engine.getPasswordManager();
    this.rem = rem;
    this.niemands = wachtwoorden.encrypt(UUID.randomUUID().toString());
  }

  @Override
  public Authentication authenticate(Authentication aanvraag) {
    String id = aanvraag.getName();
    Object wachtwoord = aanvraag.getCredentials();
    // The database cannot even look for a name with such a character.
    boolean leesbaar = id.chars().noneMatch(Character::isISOControl);
    String adres =
        aanvraag.getDetails() instanceof WebAuthenticationDetails herkomst
            ? herkomst.getRemoteAddress()
            : "";
    Inlogrem.Stand stand = rem.stand(id, adres);
    if (stand.moetWachten()) {
      throw new BadCredentialsException("Te veel pogingen");
    }
    Account account = leesbaar ? account(id) : null;
    if (!klopt(account, wachtwoord == null ? "" : wachtwoord.toString())) {
      rem.mislukt(id, adres);
      throw new BadCredentialsException("Onbekende combinatie");
    }
    if (!stand.bekend()) {
      rem.gelukt(id, adres);
    }
    Gebruiker gebruiker = account.gebruiker();
    return UsernamePasswordAuthenticationToken.authenticated(
        gebruiker, null, gebruiker.groepen().stream().map(SimpleGrantedAuthority::new).toList());
  }

  /** Null when there is no such account. */
  private record Account(Gebruiker gebruiker, String wachtwoord, String zout) {}

  /** Who has no account costs the same work, so that time does not tell who has one. */
  private boolean klopt(Account account, String wachtwoord) {
    boolean klopt =
        wachtwoorden.check(
            EncryptionUtil.saltPassword(wachtwoord, account == null ? "" : account.zout()),
            account == null ? niemands : account.wachtwoord());
    return klopt && account != null;
  }

  /** One question instead of the engine's four: a system signs in at each call (ADR 0024). */
  private Account account(String id) {
    return database
        .sql(
            """
            select u.pwd_, coalesce(u.salt_, '') as salt_, concat_ws(' ', u.first_, u.last_) as naam,
                   array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_ order by 1) as groepen,
                   array(select distinct t.tenant_id_ from act_id_tenant_member t
                         where t.user_id_ = u.id_
                            or t.group_id_ in (select m.group_id_ from act_id_membership m where m.user_id_ = u.id_)
                         order by 1) as regios
            from act_id_user u where u.id_ = ? and u.pwd_ is not null
            """)
        .param(id)
        .query(
            (rij, nummer) ->
                new Account(
                    new Gebruiker(
                        id,
                        rij.getString("naam").strip(),
                        List.of((String[]) rij.getArray("groepen").getArray()),
                        List.of((String[]) rij.getArray("regios").getArray())),
                    rij.getString("pwd_"),
                    rij.getString("salt_")))
        .optional()
        .orElse(null);
  }

  @Override
  public boolean supports(Class<?> soort) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
  }
}
