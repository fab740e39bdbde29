package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing passwords goes slowly, and keeps nobody else out. */
@Meldroutetest
class InlogremTest {

  private static final String HIER = "192.0.2.1";

  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactie;
  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private String account;
  private Instant nu;
  private Inlogrem rem;
  private Inlogrem andereNode;

  @BeforeEach
  void eenAccount() {
    account = "proef-" + UUID.randomUUID();
    nu = Instant.parse("2026-01-05T09:00:00Z");
    rem = rem();
    andereNode = rem();
  }

  private Inlogrem rem() {
    String geheim = omgeving.getRequiredProperty("meldroute.geheim");
    return new Inlogrem(
        database,
        transactie,
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return nu;
          }
        },
        geheim);
  }

  @Test
  void afterFiveFailuresThereIsAWaitThatGrowsAndEnds() {
    String adres = adres();
    misluk(4, account, adres);
    assertThat(rem.stand(account, adres).moetWachten()).isFalse();
    misluk(1, account, adres);
    assertThat(rem.stand(account, adres).moetWachten()).isTrue();
    later(Duration.ofSeconds(31));
    assertThat(rem.stand(account, adres).moetWachten()).isFalse();
    misluk(1, account, adres);
    later(Duration.ofSeconds(31));
    assertThat(rem.stand(account, adres).moetWachten()).isTrue();
    misluk(30, account, adres);
    later(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(rem.stand(account, adres).moetWachten()).isFalse();
  }

  @Test
  void allNodesCountTogether() {
    String adres = adres();
    misluk(3, account, adres);
    andereNode.mislukt(account, adres);
    andereNode.mislukt(account.toUpperCase(java.util.Locale.ROOT), adres);
    assertThat(rem.stand(account, adres).moetWachten()).isTrue();
    assertThat(andereNode.stand(account, adres).moetWachten()).isTrue();
  }

  @Test
  void signingInEndsTheCount() {
    String adres = adres();
    misluk(4, account, adres);
    rem.gelukt(account, adres);
    misluk(4, account, adres);
    assertThat(rem.stand(account, adres).moetWachten()).isFalse();
  }

  @Test
  void nobodyKeepsAnotherOutOutOfSpite() {
    String eigen = adres();
    rem.gelukt(account, eigen);
    misluk(200, account, HIER);
    assertThat(rem.stand(account, HIER).moetWachten()).isTrue();
    assertThat(rem.stand(account, eigen).moetWachten())
        .as("from where it signed in before")
        .isFalse();
    assertThat(rem.stand(account, adres()).moetWachten()).as("from a new place").isTrue();
    later(Duration.ofMinutes(1).plusSeconds(1));
    assertThat(rem.stand(account, adres()).moetWachten()).as("a minute later").isFalse();
  }

  @Test
  void manyAccountsFromOneAddressAreSlowedDownToo() {
    String adres = adres();
    for (int i = 0; i < 100; i++) {
      rem.mislukt(account + i, adres);
    }
    assertThat(rem.stand("nog-niet-geprobeerd", adres).moetWachten()).isTrue();
    assertThat(rem.stand("nog-niet-geprobeerd", adres()).moetWachten()).isFalse();
  }

  @Test
  void whoKeptWaitingGetsTheSameAnswerAsWhoGuessedWrong() {
    String kop =
        "Basic " + Base64.getEncoder().encodeToString((account + ":fout wachtwoord").getBytes());
    Antwoord eerste = probeer(kop);
    for (int i = 0; i < 6; i++) {
      probeer(kop);
    }
    Antwoord laatste = probeer(kop);
    assertThat(laatste.status()).isEqualTo(eerste.status()).isEqualTo(401);
    assertThat(laatste.tekst()).isEqualTo(eerste.tekst());
    assertThat(wacht(account)).isPositive();
  }

  /** An account that does not exist, one that does, and one that waits: all the same. */
  @Test
  void theAnswerDoesNotTellWhichAccountsExist() {
    Antwoord onbekend = probeer(basic("bestaat-niet-" + account));
    Antwoord bekend = probeer(basic("hengelo-medewerker-veiligheid"));
    assertThat(onbekend.status()).isEqualTo(bekend.status()).isEqualTo(401);
    assertThat(onbekend.tekst()).isEqualTo(bekend.tekst());
    assertThat(formulier("bestaat-niet-" + account))
        .isEqualTo(formulier("hengelo-medewerker-veiligheid"))
        .endsWith("/inloggen?error");
    assertThat(wacht("bestaat-niet-" + account)).as("counted like any other").isEqualTo(0);
  }

  @Test
  void noNameAndNoAddressIsKept() {
    misluk(6, account, HIER);
    try (Opslag opslag = new Opslag(toegang)) {
      assertThat(
              opslag.aantal(
                  "select count(*) from inlogpoging p where p::text like '%' || ? || '%'", account))
          .isZero();
      assertThat(
              opslag.aantal(
                  "select count(*) from inlogpoging p where p::text like '%' || ? || '%'", HIER))
          .isZero();
    }
  }

  private String formulier(String wie) {
    Sessie sessie = new Sessie(omgeving);
    sessie.haal("/inloggen");
    return sessie
        .stuur(
            "POST",
            "/inloggen",
            "username=" + wie + "&password=fout&_csrf=" + sessie.koekje("MELDROUTE-XSRF"),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private Antwoord probeer(String kop) {
    return Api.anoniem(omgeving).stuur("GET", "/api/v1/taken", null, "Authorization", kop);
  }

  private static String basic(String wie) {
    return "Basic " + Base64.getEncoder().encodeToString((wie + ":fout").getBytes());
  }

  /** How many of the keys of this account wait, seen from the machine that the tests run on. */
  private long wacht(String wie) {
    nu = Instant.now();
    return rem.stand(wie, "127.0.0.1").moetWachten() ? 1 : 0;
  }

  private void misluk(int keer, String wie, String adres) {
    for (int i = 0; i < keer; i++) {
      rem.mislukt(wie, adres);
    }
  }

  private void later(Duration duur) {
    nu = nu.plus(duur);
  }

  private static String adres() {
    return "198.51.100." + UUID.randomUUID();
  }
}
