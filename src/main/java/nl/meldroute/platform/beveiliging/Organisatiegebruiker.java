package nl.meldroute.platform.beveiliging;

import nl.meldroute.platform.Gebruiker;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** What Spring Security knows of a person during the sign-in, with who that is here. */
class Organisatiegebruiker extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final Gebruiker gebruiker;

  Organisatiegebruiker(OidcIdToken token, Gebruiker gebruiker) {
    super(gebruiker.groepen().stream().map(SimpleGrantedAuthority::new).toList(), token);
    this.gebruiker = gebruiker;
  }

  Gebruiker gebruiker() {
    return gebruiker;
  }

  @Override
  public boolean equals(Object ander) {
    return ander instanceof Organisatiegebruiker organisatiegebruiker
        && super.equals(ander)
        && gebruiker.equals(organisatiegebruiker.gebruiker);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + gebruiker.hashCode();
  }
}
