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
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in with the accounts of the engine's identity store. */
@Component
class EngineAanmelding implements AuthenticationProvider {

  private final IdentityService identiteiten;
  private final JdbcClient database;

  /** Check and answer belong together. */
  private final TransactionTemplate transactie;

  private final Inlogrem rem;

  EngineAanmelding(
      IdentityService identiteiten,
      JdbcClient database,
      TransactionTemplate transactie,
      Inlogrem rem) {
    this.identiteiten = identiteiten;
    this.database = database;
    this.transactie = transactie;
    this.rem = rem;
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
    Gebruiker gebruiker =
        leesbaar && wachtwoord != null
            ? transactie.execute(lopend -> meldAan(id, wachtwoord.toString()))
            : null;
    if (gebruiker == null) {
      rem.mislukt(id, adres);
      throw new BadCredentialsException("Onbekende combinatie");
    }
    if (!stand.bekend()) {
      rem.gelukt(id, adres);
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
