package nl.meldroute.platform.beveiliging;

import java.util.List;
import nl.meldroute.platform.Gebruiker;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who an id token is about, here. Reads the signed token only: what a provider tells at another
 * address would cost a second call at each sign-in.
 */
class Organisatiegebruikers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  static final String GEEN_ROL = "geen_rol";

  private final Aanmeldinstellingen instellingen;
  private final Rolvertaling rollen;
  private final Accountspiegel accounts;

  Organisatiegebruikers(
      Aanmeldinstellingen instellingen, Rolvertaling rollen, Accountspiegel accounts) {
    this.instellingen = instellingen;
    this.rollen = rollen;
    this.accounts = accounts;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest aanvraag) {
    OidcIdToken token = aanvraag.getIdToken();
    String bekendAls = token.getClaimAsString(instellingen.gebruikerClaim());
    if (bekendAls == null || bekendAls.isBlank()) {
      throw geweigerd("claim_ontbreekt");
    }
    String id = Gebruikersnummer.vanPersoon(instellingen.uitgever(), bekendAls);
    List<String> groepen = rollen.groepen(token.getClaim(instellingen.groepenClaim()), id);
    String voornaam = voornaam(token);
    String achternaam = achternaam(token);
    // Without a group as well: who lost the last one leaves the lists of deputies too.
    if (!accounts.werkBij(instellingen.uitgever(), id, voornaam, achternaam, groepen)) {
      throw geweigerd("eigen_account");
    }
    if (groepen.isEmpty()) {
      throw geweigerd(GEEN_ROL);
    }
    String naam = (voornaam + " " + achternaam).strip();
    return new Organisatiegebruiker(
        token, new Gebruiker(id, naam, groepen, rollen.regios(groepen)));
  }

  private static String voornaam(OidcIdToken token) {
    if (heeftTweeNamen(token)) {
      return tekst(token.getGivenName());
    }
    return token.getFullName() == null ? "Medewerker" : token.getFullName();
  }

  private static String achternaam(OidcIdToken token) {
    return heeftTweeNamen(token) ? tekst(token.getFamilyName()) : "";
  }

  private static boolean heeftTweeNamen(OidcIdToken token) {
    return token.getGivenName() != null || token.getFamilyName() != null;
  }

  private static String tekst(String naam) {
    return naam == null ? "" : naam;
  }

  private static OAuth2AuthenticationException geweigerd(String code) {
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }
}
