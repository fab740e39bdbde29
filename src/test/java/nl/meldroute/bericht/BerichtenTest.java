package nl.meldroute.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.Meldroutetest;
import nl.meldroute.bericht.Berichten.Verzending;
import nl.meldroute.bericht.dienst.Berichtdienst;
import nl.meldroute.bericht.dienst.Berichtinstellingen;
import nl.meldroute.bericht.dienst.Berichttekst;
import nl.meldroute.bericht.dienst.Berichtteksten;
import nl.meldroute.platform.Toegang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of a notice, and that none goes out twice. */
@Meldroutetest
class BerichtenTest {

  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transacties;
  @Autowired private Toegang toegang;
  @Autowired private Berichtteksten teksten;
  @Autowired private Clock klok;

  private final String sleutel = "proef-" + UUID.randomUUID();
  private final Dienst dienst = new Dienst();

  /** A way out that a test can see and break. */
  private static class Dienst implements Berichtdienst {
    private final List<String> verstuurd = new ArrayList<>();
    private boolean stuk;
    private boolean ingesteld = true;

    @Override
    public Berichtweg weg() {
      return Berichtweg.SMS;
    }

    @Override
    public boolean isIngesteld() {
      return ingesteld;
    }

    @Override
    public void verstuur(
        String sleutel, String adres, Berichttekst tekst, Optional<Agendabestand> agenda) {
      if (stuk) {
        throw new NietVerstuurd(weg(), 503);
      }
      verstuurd.add(tekst.sms());
    }
  }

  private Berichten berichten() {
    return new Berichten(
        List.of(dienst),
        teksten,
        new Berichtinstellingen(
            "https://meldroute.example", "a@b.example", false, "", "", Duration.ofSeconds(1)),
        database,
        transacties,
        klok);
  }

  private Bericht bericht(Optional<String> adres, boolean oefening) {
    return new Bericht(
        sleutel,
        Optional.empty(),
        "twente",
        Berichtsoort.SPOEDTAAK,
        Berichtweg.SMS,
        "partners-kiezen",
        "twente-procesmanager",
        adres,
        Bericht.AANMELDEN,
        oefening);
  }

  private Berichtresultaat verstuur(Berichten berichten, Bericht bericht) {
    return toegang.alsSysteem(
        "twente",
        () -> new TransactionTemplate(transacties).execute(s -> berichten.verstuur(bericht)));
  }

  private String rij() {
    return toegang.alsSysteem(
        "twente",
        () ->
            new TransactionTemplate(transacties)
                .execute(
                    s ->
                        database
                            .sql(
                                "select resultaat || ' ' || pogingen from bericht where sleutel = ?")
                            .param(sleutel)
                            .query(String.class)
                            .single()));
  }

  @Test
  void aNoticeGoesOutOnceHoweverOftenTheStepRuns() {
    Bericht bericht = bericht(Optional.of("+31600000000"), false);
    assertThat(verstuur(berichten(), bericht)).isEqualTo(Berichtresultaat.VERSTUURD);
    assertThat(verstuur(berichten(), bericht)).isEqualTo(Berichtresultaat.VERSTUURD);
    assertThat(dienst.verstuurd)
        .containsExactly(
            "In Meldroute wacht een spoedtaak op u. Log nu in. https://meldroute.example/");
    assertThat(rij()).isEqualTo("VERSTUURD 1");
  }

  @Test
  void anAttemptInVainIsKeptAlthoughTheStepIsUndone() {
    Bericht bericht = bericht(Optional.of("+31600000000"), true);
    dienst.stuk = true;
    for (int poging = 0; poging < 2; poging++) {
      assertThatThrownBy(() -> verstuur(berichten(), bericht)).isInstanceOf(NietVerstuurd.class);
    }
    assertThat(rij()).isEqualTo("MISLUKT 2");

    dienst.stuk = false;
    verstuur(berichten(), bericht);
    assertThat(rij()).isEqualTo("VERSTUURD 3");
    assertThat(dienst.verstuurd).singleElement().asString().startsWith("OEFENING. ");
  }

  @Test
  void withoutANumberNothingGoesOutAndThatIsSaid() {
    assertThat(verstuur(berichten(), bericht(Optional.empty(), false)))
        .isEqualTo(Berichtresultaat.GEEN_ADRES);
    assertThat(rij()).isEqualTo("GEEN_ADRES 1");
    assertThat(dienst.verstuurd).isEmpty();
  }

  @Test
  void whereNobodySetItUpNothingGoesOutAndThatIsSaidToo() {
    dienst.ingesteld = false;
    assertThat(verstuur(berichten(), bericht(Optional.of("+31600000000"), false)))
        .isEqualTo(Berichtresultaat.NIET_INGESTELD);
    assertThat(rij()).isEqualTo("NIET_INGESTELD 1");
    assertThat(Berichtresultaat.NIET_INGESTELD.tekst()).startsWith("Niet verstuurd");
  }

  @Test
  void anAddressOrANumberIsNoAddresseeAndNoKey() {
    for (String geenCode : List.of("+31600000000", "0600000000", "a@b.example", "")) {
      assertThatThrownBy(
              () ->
                  new Bericht(
                      sleutel,
                      Optional.empty(),
                      "twente",
                      Berichtsoort.SPOEDTAAK,
                      Berichtweg.SMS,
                      "partners-kiezen",
                      geenCode,
                      Optional.empty(),
                      Bericht.AANMELDEN,
                      false))
          .hasMessageContaining("ontvanger");
    }
  }

  @Test
  void aNoticeAboutNoCasusIsSeenByNobodyButTheServiceOfItsRegion() {
    verstuur(berichten(), bericht(Optional.empty(), false));
    List<Verzending> elders =
        toegang.alsSysteem(
            "drenthe",
            () ->
                new TransactionTemplate(transacties)
                    .execute(s -> berichten().over(UUID.randomUUID())));
    assertThat(elders).isEmpty();
    Long gezien =
        toegang.alsSysteem(
            "drenthe",
            () ->
                new TransactionTemplate(transacties)
                    .execute(
                        s ->
                            database
                                .sql("select count(*) from bericht where sleutel = ?")
                                .param(sleutel)
                                .query(Long.class)
                                .single()));
    assertThat(gezien).isZero();
  }
}
