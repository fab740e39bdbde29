package nl.meldroute.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a request that creates something be repeated safely (ontwerp 7): the same key with the same
 * body gives the same result, also when both arrive at once.
 */
@Component
public class Idempotentie {

  private static final Pattern SLEUTEL = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Idempotentie(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param nummer of what was created
   * @param nieuw whether that was just now, and not when the key came for the first time
   */
  public record Resultaat(String nummer, boolean nieuw) {}

  /**
   * Does the work once per user and key. A second request waits here until the first has committed.
   *
   * @param sleutel from the header Idempotency-Key; null when the caller sent none
   * @param inhoud the body as it was sent
   * @param werk gives the number of what it created
   * @throws OngeldigeInvoer when the key came with another body before, or is malformed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultaat eenmalig(String sleutel, byte[] inhoud, Supplier<String> werk) {
    if (sleutel == null) {
      return new Resultaat(werk.get(), true);
    }
    if (!SLEUTEL.matcher(sleutel).matches()) {
      throw fout("Gebruik ten hoogste 100 letters, cijfers en leestekens.");
    }
    String gebruiker = toegang.huidige().gebruiker();
    byte[] hash = hash(inhoud);
    int nieuw =
        database
            .sql(
                """
                insert into idempotentie (gebruiker, sleutel, inhoud_hash, resultaat, tijdstip)
                values (?, ?, ?, '', ?) on conflict do nothing
                """)
            .params(gebruiker, sleutel, hash, Timestamp.from(klok.instant()))
            .update();
    return nieuw == 0
        ? new Resultaat(eerder(gebruiker, sleutel, hash), false)
        : new Resultaat(nu(gebruiker, sleutel, werk), true);
  }

  private String nu(String gebruiker, String sleutel, Supplier<String> werk) {
    String resultaat = werk.get();
    database
        .sql("update idempotentie set resultaat = ? where gebruiker = ? and sleutel = ?")
        .params(resultaat, gebruiker, sleutel)
        .update();
    return resultaat;
  }

  private record Eerder(byte[] hash, String resultaat) {}

  private String eerder(String gebruiker, String sleutel, byte[] hash) {
    Eerder eerder =
        database
            .sql(
                "select inhoud_hash, resultaat from idempotentie where gebruiker = ? and sleutel = ?")
            .params(gebruiker, sleutel)
            .query((rij, nummer) -> new Eerder(rij.getBytes(1), rij.getString(2)))
            .single();
    if (!Arrays.equals(eerder.hash(), hash)) {
      throw fout("Deze sleutel is al gebruikt voor een verzoek met een andere inhoud.");
    }
    return eerder.resultaat();
  }

  private static OngeldigeInvoer fout(String melding) {
    return new OngeldigeInvoer(List.of(new Fout("Idempotency-Key", melding)));
  }

  private static byte[] hash(byte[] inhoud) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(inhoud);
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Java kent altijd SHA-256", fout);
    }
  }
}
