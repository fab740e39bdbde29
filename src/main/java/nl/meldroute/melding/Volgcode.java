package nl.meldroute.melding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The code with which an anonymous reporter follows their melding. It is derived from the melding
 * with the installation's secret, so a repeated request gets the same code, and only its hash is
 * kept: who reads the database cannot pose as the reporter.
 */
@Component
public class Volgcode {

  /** Without letters and digits that are easily mistaken for each other when read aloud. */
  private static final String TEKENS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTE = 16;

  private final SecretKeySpec geheim;

  Volgcode(@Value("${meldroute.geheim}") String geheim) {
    this.geheim = new SecretKeySpec(geheim.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * @param melding key of the melding
   * @return such as {@code K7QX-93MD-TT4V-PB2H}
   */
  String van(UUID melding) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(geheim);
      byte[] bytes = mac.doFinal(melding.toString().getBytes(StandardCharsets.US_ASCII));
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < LENGTE; i++) {
        if (i > 0 && i % 4 == 0) {
          code.append('-');
        }
        code.append(TEKENS.charAt((bytes[i] & 0xff) % TEKENS.length()));
      }
      return code.toString();
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Java kent altijd HmacSHA256", fout);
    }
  }

  /** A code as somebody types it: spaces, hyphens and small letters make no difference. */
  public static byte[] hashVanIngetypt(String code) {
    String tekens = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return hash(tekens.replaceAll("(.{4})(?=.)", "$1-"));
  }

  static byte[] hash(String code) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Java kent altijd SHA-256", fout);
    }
  }
}
