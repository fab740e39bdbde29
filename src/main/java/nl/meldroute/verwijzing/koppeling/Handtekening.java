package nl.meldroute.verwijzing.koppeling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows that a message is ours and new, as the open standard Standard Webhooks has it: a partner
 * checks it with a library that exists, or with the ten lines of docs/beheer/partnerkoppeling.md.
 */
final class Handtekening {

  private static final String SOORT = "HmacSHA256";

  private Handtekening() {}

  /**
   * @param tijd of this try, in seconds since 1970: a partner refuses what is older than some
   *     minutes, so that nobody can send a message of long ago again
   */
  static String van(byte[] geheim, String id, long tijd, byte[] inhoud) {
    try {
      Mac mac = Mac.getInstance(SOORT);
      mac.init(new SecretKeySpec(geheim, SOORT));
      mac.update((id + "." + tijd + ".").getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(inhoud));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Java kent altijd HmacSHA256", fout);
    }
  }
}
