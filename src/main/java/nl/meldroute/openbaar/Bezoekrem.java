package nl.meldroute.openbaar;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.meldroute.platform.TeVaak;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds up who floods the public form or tries codes, in the database, so that all nodes count
 * together. Addresses and codes are not kept: only an HMAC of them, for a day. Many people can
 * share an address (a library, a shelter, a mobile provider), so the measures are wide.
 */
@Component
class Bezoekrem {

  /** How often something may happen in a window of time. */
  enum Maat {
    /** Anything at all, from one address. */
    OPROEP(600, Duration.ofMinutes(10)),
    /** Reports that were taken in, from one address. */
    MELDING(20, Duration.ofHours(1)),
    /** Codes that do not exist, from one address. */
    MISTE_CODE(20, Duration.ofHours(1)),
    /** One code, from wherever. */
    CODE(60, Duration.ofHours(1)),
    /** What is told with one code. */
    REACTIE(10, Duration.ofHours(1));

    private final int hoogstens;
    private final Duration venster;

    Maat(int hoogstens, Duration venster) {
      this.hoogstens = hoogstens;
      this.venster = venster;
    }
  }

  private final JdbcClient database;
  private final Clock klok;
  private final SecretKeySpec geheim;

  Bezoekrem(JdbcClient database, Clock klok, @Value("${meldroute.geheim}") String geheim) {
    this.database = database;
    this.klok = klok;
    this.geheim = new SecretKeySpec(geheim.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * Counts one more.
   *
   * @throws TeVaak when that is too much
   */
  void tel(Maat maat, byte[] wat) {
    if (stand(maat, wat, 1) > maat.hoogstens) {
      throw new TeVaak();
    }
  }

  /**
   * @throws TeVaak when one more would be too much
   */
  void eisRuimte(Maat maat, byte[] wat) {
    if (stand(maat, wat, 0) >= maat.hoogstens) {
      throw new TeVaak();
    }
  }

  /**
   * Counts what was done already.
   *
   * @param telt whether it counts for this measure; what does not takes the same work
   */
  void onthoud(Maat maat, byte[] wat, boolean telt) {
    stand(maat, wat, telt ? 1 : 0);
  }

  private int stand(Maat maat, byte[] wat, int stap) {
    return database
        .sql("select tel_openbaar(?, ?, make_interval(secs => ?), ?)")
        .params(sleutel(maat, wat), stap, maat.venster.toSeconds(), OffsetDateTime.now(klok))
        .query(Integer.class)
        .single();
  }

  /**
   * An address as it is counted: of IPv6 the first half, because one connection has all of the
   * rest.
   */
  static byte[] adres(String adres) {
    try {
      return adres.contains(":") && InetAddress.getByName(adres) instanceof Inet6Address lang
          ? Arrays.copyOf(lang.getAddress(), 8)
          : adres.getBytes(StandardCharsets.UTF_8);
    } catch (UnknownHostException geenAdres) {
      return adres.getBytes(StandardCharsets.UTF_8);
    }
  }

  private String sleutel(Maat maat, byte[] wat) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(geheim);
      mac.update(("openbaar\n" + maat + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(wat));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("HMAC ontbreekt in deze Java", fout);
    }
  }
}
