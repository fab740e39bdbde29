package nl.meldroute.platform.beveiliging;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import nl.meldroute.platform.Gebruiker;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who signed in with the account of their own organisation: for the rest of the product
 * the same as who signed in with a password here. Of what the provider sent only the id token is
 * kept, because the provider wants to see it again when this person signs out.
 */
class Organisatieaanmelding extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Gebruiker gebruiker;
  private final String idToken;
  private final Instant tot;

  Organisatieaanmelding(Gebruiker gebruiker, String idToken, Instant tot) {
    super(gebruiker.groepen().stream().map(SimpleGrantedAuthority::new).toList());
    this.gebruiker = gebruiker;
    this.idToken = idToken;
    this.tot = tot;
    setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return gebruiker;
  }

  @Override
  public Object getCredentials() {
    return null;
  }

  String idToken() {
    return idToken;
  }

  /**
   * @param persoon who it is at the provider; null for anybody
   * @param sessie the session at the provider; null for any
   */
  boolean isVan(String persoon, String sessie) {
    try {
      JWTClaimsSet claims = JWTParser.parse(idToken).getJWTClaimsSet();
      return (persoon == null || persoon.equals(claims.getSubject()))
          && (sessie == null || sessie.equals(claims.getClaim("sid")));
    } catch (ParseException nooit) {
      throw new IllegalStateException("The id token was read before", nooit);
    }
  }

  boolean isVerlopen(Instant nu) {
    return !nu.isBefore(tot);
  }

  @Override
  public boolean equals(Object ander) {
    return ander instanceof Organisatieaanmelding aanmelding
        && super.equals(ander)
        && idToken.equals(aanmelding.idToken)
        && tot.equals(aanmelding.tot);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + idToken.hashCode();
  }
}
