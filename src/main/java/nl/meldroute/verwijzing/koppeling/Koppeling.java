package nl.meldroute.verwijzing.koppeling;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The system of a partner.
 *
 * @param geheimen to sign with, the newest first; two while the partner changes over
 */
public record Koppeling(URI adres, List<byte[]> geheimen) {

  private static final String SOORT = "whsec_";

  /** As the standard asks. */
  private static final int KORTSTE_GEHEIM = 24;

  /**
   * @throws IllegalArgumentException saying in Dutch what is wrong, without the secret
   */
  static Koppeling van(String adres, String geheim, String vorigGeheim, boolean ookHttp) {
    return new Koppeling(
        adres(adres, ookHttp),
        Stream.of(geheim, vorigGeheim)
            .filter(een -> een.equals(geheim) || !een.isBlank())
            .distinct()
            .map(Koppeling::sleutel)
            .toList());
  }

  private static URI adres(String adres, boolean ookHttp) {
    URI gelezen;
    try {
      gelezen = URI.create(adres);
    } catch (IllegalArgumentException geenAdres) {
      throw new IllegalArgumentException("het adres is geen webadres", geenAdres);
    }
    if (gelezen.getHost() == null
        || gelezen.getRawUserInfo() != null
        || gelezen.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "het adres is geen webadres zonder naam, wachtwoord en hekje");
    }
    if (!"https".equals(gelezen.getScheme()) && !(ookHttp && "http".equals(gelezen.getScheme()))) {
      throw new IllegalArgumentException("het adres moet met https:// beginnen");
    }
    return gelezen;
  }

  private static byte[] sleutel(String geheim) {
    byte[] sleutel = new byte[0];
    if (geheim.startsWith(SOORT)) {
      try {
        sleutel = Base64.getDecoder().decode(geheim.substring(SOORT.length()));
      } catch (IllegalArgumentException geenBase64) {
        throw new IllegalArgumentException("het geheim is geen base64", geenBase64);
      }
    }
    if (sleutel.length < KORTSTE_GEHEIM) {
      throw new IllegalArgumentException(
          "het geheim moet bestaan uit whsec_ en ten minste 24 willekeurige bytes in base64");
    }
    return sleutel;
  }

  /** The signatures of a message, one per secret, as they stand in the header. */
  String handtekeningen(String id, long tijd, byte[] inhoud) {
    return geheimen.stream()
        .map(geheim -> Handtekening.van(geheim, id, tijd, inhoud))
        .collect(Collectors.joining(" "));
  }

  @Override
  public boolean equals(Object ander) {
    return ander instanceof Koppeling een
        && adres.equals(een.adres)
        && Arrays.deepEquals(geheimen.toArray(), een.geheimen.toArray());
  }

  @Override
  public int hashCode() {
    return adres.hashCode();
  }

  @Override
  public String toString() {
    return "Koppeling[adres=" + adres + ", geheimen=***]";
  }
}
