package nl.meldroute.cijfers.publicatie;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.meldroute.cijfers.onderdrukking.Cijferset;

/**
 * The bytes of a publication. A writer of its own, so that no setting of the product changes what
 * the same figures look like.
 */
final class Publicatiebestand {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Publicatiebestand() {}

  static byte[] schrijf(Publicatieinhoud inhoud) {
    return bytes(inhoud);
  }

  static byte[] schrijf(Cijferset geteld) {
    return bytes(geteld);
  }

  static Publicatieinhoud leesInhoud(byte[] bytes) {
    return lees(bytes, Publicatieinhoud.class);
  }

  static Cijferset leesTelling(byte[] bytes) {
    return lees(bytes, Cijferset.class);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException onmogelijk) {
      throw new IllegalStateException(onmogelijk);
    }
  }

  private static byte[] bytes(Object wat) {
    try {
      return JSON.writeValueAsBytes(wat);
    } catch (IOException onmogelijk) {
      throw new UncheckedIOException(onmogelijk);
    }
  }

  private static <T> T lees(byte[] bytes, Class<T> soort) {
    try {
      return JSON.readValue(bytes, soort);
    } catch (IOException bedorven) {
      throw new UncheckedIOException(bedorven);
    }
  }
}
