package nl.meldroute.platform.beveiliging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down who guesses passwords, in the database, so that all nodes count together. It counts
 * per account from one address (the usual guesser), per address (who tries many accounts) and per
 * account (who guesses from many addresses). The last waits a minute at most and never holds up an
 * address from which that account signed in before: nobody keeps somebody else out for long.
 */
@Component
class Inlogrem {

  /**
   * @param vrij failures before waiting begins
   * @param begin the first wait; it doubles with each failure
   */
  private record Maat(int vrij, Duration begin, Duration hoogstens) {}

  private static final Maat PAAR = new Maat(5, Duration.ofSeconds(30), Duration.ofMinutes(15));
  private static final Maat ADRES = new Maat(100, Duration.ofMinutes(1), Duration.ofMinutes(15));
  private static final Maat ACCOUNT = new Maat(20, Duration.ofSeconds(10), Duration.ofMinutes(1));

  /** After this long without failures the count begins again. */
  private static final Duration VERGETEN = Duration.ofHours(1);

  private static final Duration BEWAREN = Duration.ofDays(30);

  private final JdbcClient database;
  private final TransactionTemplate transactie;
  private final Clock klok;
  private final SecretKeySpec geheim;

  Inlogrem(
      JdbcClient database,
      TransactionTemplate transactie,
      Clock klok,
      @Value("${meldroute.geheim}") String geheim) {
    this.database = database;
    this.transactie = transactie;
    this.klok = klok;
    this.geheim = new SecretKeySpec(geheim.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * @param moetWachten whether this try does not count, right or wrong
   * @param bekend whether this account signed in from here within a day, without failures since
   */
  record Stand(boolean moetWachten, boolean bekend) {}

  Stand stand(String account, String adres) {
    return database
        .sql("select * from inlogstand(?, ?, ?, ?)")
        .params(paar(account, adres), adres(adres), account(account), OffsetDateTime.now(klok))
        .query(Stand.class)
        .single();
  }

  void mislukt(String account, String adres) {
    bijDePogingen(
        () -> {
          tel(account(account), ACCOUNT);
          tel(adres(adres), ADRES);
          tel(paar(account, adres), PAAR);
          return database
              .sql("delete from inlogpoging where gewijzigd_op < ?")
              .param(OffsetDateTime.now(klok).minus(BEWAREN))
              .update();
        });
  }

  private void tel(String sleutel, Maat maat) {
    OffsetDateTime nu = OffsetDateTime.now(klok);
    int mislukt =
        database
            .sql(
                """
                insert into inlogpoging as eerder (sleutel, mislukt, gewijzigd_op) values (:sleutel, 1, :nu)
                on conflict (sleutel) do update
                  set mislukt = case when eerder.gewijzigd_op < :vergeten then 1 else eerder.mislukt + 1 end,
                      gewijzigd_op = :nu
                returning mislukt
                """)
            .param("sleutel", sleutel)
            .param("nu", nu)
            .param("vergeten", nu.minus(VERGETEN))
            .query(Integer.class)
            .single();
    if (mislukt >= maat.vrij()) {
      // Doubling ten times is over every maximum.
      Duration wachten = maat.begin().multipliedBy(1L << Math.min(mislukt - maat.vrij(), 10));
      database
          .sql("update inlogpoging set wacht_tot = ? where sleutel = ?")
          .params(
              nu.plus(wachten.compareTo(maat.hoogstens()) < 0 ? wachten : maat.hoogstens()),
              sleutel)
          .update();
    }
  }

  /** Needed only for who is not known here yet: a system signs in at each call. */
  void gelukt(String account, String adres) {
    bijDePogingen(
        () ->
            database
                .sql(
                    """
                    insert into inlogpoging (sleutel, mislukt, gelukt_op, gewijzigd_op) values (:sleutel, 0, :nu, :nu)
                    on conflict (sleutel) do update
                      set mislukt = 0, wacht_tot = null, gelukt_op = :nu, gewijzigd_op = :nu
                    """)
                .param("sleutel", paar(account, adres))
                .param("nu", OffsetDateTime.now(klok))
                .update());
  }

  /** Row-level security shows the rows to who says in this transaction to be counting. */
  private <T> T bijDePogingen(Supplier<T> werk) {
    return transactie.execute(
        lopend -> {
          database
              .sql("select set_config('meldroute.inloggen', 'ja', true)")
              .query(String.class)
              .single();
          return werk.get();
        });
  }

  private String paar(String account, String adres) {
    return sleutel("paar", account.toLowerCase(Locale.ROOT) + "\n" + adres);
  }

  private String account(String account) {
    return sleutel("account", account.toLowerCase(Locale.ROOT));
  }

  private String adres(String adres) {
    return sleutel("adres", adres);
  }

  private String sleutel(String soort, String wat) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(geheim);
      return HexFormat.of()
          .formatHex(mac.doFinal((soort + "\n" + wat).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("HMAC ontbreekt in deze Java", fout);
    }
  }
}
