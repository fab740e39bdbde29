package nl.meldroute.platform.beveiliging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What the engine calls somebody who comes from an identity provider. Some providers use mail
 * addresses or base64: the engine refuses such ids, and an address would end up in logs. So what is
 * no plain id is replaced by a number that is the same at each sign-in.
 */
final class Gebruikersnummer {

  private static final String SYSTEEM = "systeem-";
  private static final Pattern GEWOON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,54}");

  private Gebruikersnummer() {}

  static String vanPersoon(String uitgever, String claim) {
    return GEWOON.matcher(claim).matches() && !claim.startsWith(SYSTEEM)
        ? claim
        : "p-" + nummer(uitgever, claim);
  }

  /** Never that of a person, whatever a client is called. */
  static String vanSysteem(String uitgever, String client) {
    return SYSTEEM + (GEWOON.matcher(client).matches() ? client : nummer(uitgever, client));
  }

  private static String nummer(String uitgever, String claim) {
    try {
      byte[] som =
          MessageDigest.getInstance("SHA-256")
              .digest((uitgever + '\n' + claim).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(som, 0, 16);
    } catch (NoSuchAlgorithmException ontbreekt) {
      throw new IllegalStateException(ontbreekt);
    }
  }
}
