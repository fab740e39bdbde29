package nl.meldroute.platform.beveiliging;

import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.platform.Gebruiker;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * A system that comes with a token of its own (client credentials). It acts for its regions, in no
 * group: reporting, and nothing that is for people. The token of a person brings nobody in, however
 * valid: people come by the front door, where the session can be ended.
 */
class Systeemaanmelding implements Converter<Jwt, AbstractAuthenticationToken> {

  private final Aanmeldinstellingen instellingen;
  private final Rolvertaling rollen;

  Systeemaanmelding(Aanmeldinstellingen instellingen, Rolvertaling rollen) {
    this.instellingen = instellingen;
    this.rollen = rollen;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    List<String> regios = rollen.systeemregios(token.getClaim(instellingen.groepenClaim()));
    if (regios.isEmpty()) {
      throw new InvalidBearerTokenException("The token is of no connected system");
    }
    String client =
        Stream.of("client_id", "azp", "sub")
            .map(token::getClaimAsString)
            .filter(naam -> naam != null && !naam.isBlank())
            .findFirst()
            .orElseThrow(() -> new InvalidBearerTokenException("The token names no client"));
    String id = Gebruikersnummer.vanSysteem(instellingen.uitgever(), client);
    return UsernamePasswordAuthenticationToken.authenticated(
        new Gebruiker(id, "Aangesloten systeem", List.of(), regios), null, List.of());
  }
}
