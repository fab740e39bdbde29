package nl.meldroute.verwijzing.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a link in an e-mail ends with, and the code that the sender tells by telephone. Both are
 * derived from the message with the installation's secret and kept nowhere: who reads the database
 * or a backup of it can open no link.
 */
@Component
public class Linksleutels {

  /** Without letters and digits that are easily mistaken for each other when read aloud. */
  private static final String TEKENS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTE_CODE = 8;
  private static final int LENGTE_MERK = 16;
  private static final Pattern SLEUTEL = Pattern.compile("[0-9a-f]{64}");
  private static final HexFormat HEX = HexFormat.of();

  private final SecretKeySpec geheim;

  Linksleutels(@Value("${meldroute.geheim}") String geheim) {
    this.geheim = new SecretKeySpec(geheim.getBytes(UTF_8), "HmacSHA256");
  }

  /** The last part of the address of the page on which this message is answered. */
  public String van(String regio, UUID bericht) {
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(bericht.getMostSignificantBits())
            .putLong(bericht.getLeastSignificantBits())
            .array();
    return HEX.formatHex(id) + HEX.formatHex(merk(regio, bericht));
  }

  /** Which message a link is about; empty for one that we did not make. */
  public Optional<UUID> bericht(String regio, String sleutel) {
    if (!SLEUTEL.matcher(sleutel).matches()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(sleutel));
    UUID bericht = new UUID(bytes.getLong(), bytes.getLong());
    byte[] gegeven = new byte[LENGTE_MERK];
    bytes.get(gegeven);
    return MessageDigest.isEqual(gegeven, merk(regio, bericht))
        ? Optional.of(bericht)
        : Optional.empty();
  }

  /**
   * @return such as {@code K7QX-93MD}
   */
  public String code(UUID bericht) {
    byte[] bytes = hmac("code", bericht.toString());
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTE_CODE; i++) {
      if (i == LENGTE_CODE / 2) {
        code.append('-');
      }
      code.append(TEKENS.charAt((bytes[i] & 0xff) % TEKENS.length()));
    }
    return code.toString();
  }

  /** However it was typed over: with or without the hyphen, in capitals or not. */
  public boolean klopt(UUID bericht, String code) {
    String gegeven = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return MessageDigest.isEqual(
        gegeven.getBytes(UTF_8), code(bericht).replace("-", "").getBytes(UTF_8));
  }

  private byte[] merk(String regio, UUID bericht) {
    return Arrays.copyOf(hmac("link", regio + "\n" + bericht), LENGTE_MERK);
  }

  private byte[] hmac(String soort, String wat) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(geheim);
      return mac.doFinal(("verwijzing-" + soort + "\n" + wat).getBytes(UTF_8));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Java kent altijd HmacSHA256", fout);
    }
  }
}
