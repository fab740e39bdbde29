package nl.meldroute.platform.beveiliging;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.meldroute.platform.StartGeweigerd;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and systems sign in. Settings of our own and not Spring's: one issuer serves people
 * and systems, and the addresses of it are asked for when first needed, so that Meldroute starts
 * while the identity provider is down.
 *
 * @param uitgever the issuer (OpenID Connect); empty = accounts of our own only
 * @param vindplaats where the addresses of the issuer are read, when the service reaches it by
 *     another way than a browser does; empty = at the issuer
 * @param client the name under which the identity provider knows Meldroute
 * @param geheim the secret of that client; empty = a client without one, by PKCE alone
 * @param gebruikerClaim what a person is known by, for as long as they work here
 * @param groepenClaim holds the groups
 * @param groepen a value of that claim, and the group of a region profile that it stands for; a
 *     value that is not named here stands for itself
 * @param publiek the audience that the token of a system must name
 * @param sessieduur how long one sign-in lasts at most; after that the groups are asked for anew
 * @param inlogformulier whether the page to sign in also asks for a name and password
 */
@ConfigurationProperties("meldroute.aanmelden")
public record Aanmeldinstellingen(
    @DefaultValue("") String uitgever,
    @DefaultValue("") String vindplaats,
    @DefaultValue("") String client,
    @DefaultValue("") String geheim,
    @DefaultValue("sub") String gebruikerClaim,
    @DefaultValue("groups") String groepenClaim,
    @DefaultValue Map<String, String> groepen,
    @DefaultValue("meldroute-api") String publiek,
    @DefaultValue("PT8H") Duration sessieduur,
    @DefaultValue("true") boolean inlogformulier) {

  /**
   * @throws StartGeweigerd when people could not sign in, or only in an unsafe way
   */
  public Aanmeldinstellingen {
    groepen = Map.copyOf(groepen);
    if (uitgever.isBlank()) {
      if (!inlogformulier) {
        throw geweigerd("het inlogformulier staat uit, en er is geen uitgever (OIDC) ingesteld");
      }
    } else {
      controleer(uitgever, client);
      if (sessieduur.isNegative() || sessieduur.isZero()) {
        throw geweigerd("meldroute.aanmelden.sessieduur moet langer dan nul zijn");
      }
    }
  }

  private static void controleer(String uitgever, String client) {
    URI adres = adres(uitgever);
    boolean eigenMachine = "localhost".equals(adres.getHost());
    if (!"https".equals(adres.getScheme()) && !eigenMachine) {
      throw geweigerd("meldroute.aanmelden.uitgever moet met https:// beginnen");
    }
    if (client.isBlank()) {
      throw geweigerd("meldroute.aanmelden.client ontbreekt");
    }
  }

  private static URI adres(String uitgever) {
    try {
      return URI.create(uitgever);
    } catch (IllegalArgumentException geenAdres) {
      throw geweigerd("meldroute.aanmelden.uitgever is geen adres");
    }
  }

  private static StartGeweigerd geweigerd(String fout) {
    return new StartGeweigerd(
        "Meldroute start niet, want inloggen is niet goed ingesteld: " + fout + ".",
        "Pas de instellingen onder meldroute.aanmelden aan; docs/beheer/aanmelden.md legt ze uit.");
  }

  /** Whether people can sign in with the account of their own organisation. */
  public boolean metOrganisatie() {
    return !uitgever.isBlank();
  }

  @Override
  public String toString() {
    return "Aanmeldinstellingen[uitgever=" + uitgever + ", client=" + client + ", geheim=***]";
  }
}
