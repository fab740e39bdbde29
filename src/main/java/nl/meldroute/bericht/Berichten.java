package nl.meldroute.bericht;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.bericht.dienst.Berichtdienst;
import nl.meldroute.bericht.dienst.Berichtinstellingen;
import nl.meldroute.bericht.dienst.Berichttekst;
import nl.meldroute.bericht.dienst.Berichtteksten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends notices, and keeps who was told what, when, how and with which result. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Berichten {

  private final Map<Berichtweg, Berichtdienst> diensten = new EnumMap<>(Berichtweg.class);
  private final Berichtteksten teksten;
  private final Berichtinstellingen instellingen;
  private final JdbcClient database;
  private final TransactionTemplate apart;
  private final Clock klok;

  Berichten(
      List<Berichtdienst> diensten,
      Berichtteksten teksten,
      Berichtinstellingen instellingen,
      JdbcClient database,
      PlatformTransactionManager transacties,
      Clock klok) {
    diensten.forEach(dienst -> this.diensten.put(dienst.weg(), dienst));
    this.teksten = teksten;
    this.instellingen = instellingen;
    this.database = database;
    this.apart = new TransactionTemplate(transacties);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.klok = klok;
  }

  /**
   * A notice that went out, or should have.
   *
   * @param tijdstip of the last attempt
   */
  public record Verzending(
      Berichtsoort soort,
      Berichtweg weg,
      String kenmerk,
      String ontvanger,
      boolean oefening,
      Berichtresultaat resultaat,
      int pogingen,
      Instant tijdstip) {}

  /**
   * Sends a notice, unless one with this key went out before. To be called from a step of a process
   * with a job of its own that holds no lock on the casus: the result is noted at once, in a
   * transaction apart. When the product stops between sending and noting, the notice goes out again
   * with the same key.
   *
   * @throws NietVerstuurd after noting the attempt; the job has to try again
   */
  public Berichtresultaat verstuur(Bericht bericht) {
    wachtOpBeurt(bericht.sleutel());
    if (isVerstuurd(bericht.sleutel())) {
      return Berichtresultaat.VERSTUURD;
    }
    try {
      Berichtresultaat resultaat = probeer(bericht);
      noteer(bericht, resultaat);
      return resultaat;
    } catch (NietVerstuurd fout) {
      noteer(bericht, Berichtresultaat.MISLUKT);
      throw fout;
    }
  }

  /** Two steps that send the same notice at once, on whichever node: the second finds it sent. */
  private void wachtOpBeurt(String sleutel) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(sleutel)
        .query(rij -> {});
  }

  private Berichtresultaat probeer(Bericht bericht) {
    Berichtdienst dienst = diensten.get(bericht.weg());
    if (!dienst.isIngesteld()) {
      return Berichtresultaat.NIET_INGESTELD;
    }
    if (bericht.adres().isEmpty()) {
      return Berichtresultaat.GEEN_ADRES;
    }
    dienst.verstuur(bericht.sleutel(), bericht.adres().get(), tekst(bericht), bericht.agenda());
    return Berichtresultaat.VERSTUURD;
  }

  private Berichttekst tekst(Bericht bericht) {
    Berichttekst tekst =
        teksten.van(bericht.regio(), bericht.soort()).met(instellingen.koppeling(bericht.pad()));
    return bericht.oefening() ? tekst.alsOefening() : tekst;
  }

  private boolean isVerstuurd(String sleutel) {
    return database
        .sql("select exists (select from bericht where sleutel = ? and resultaat = 'VERSTUURD')")
        .param(sleutel)
        .query(Boolean.class)
        .single();
  }

  /** What was said is said: it stays noted, also when the step that said it is undone. */
  private void noteer(Bericht bericht, Berichtresultaat resultaat) {
    apart.executeWithoutResult(status -> schrijf(bericht, resultaat));
  }

  private void schrijf(Bericht bericht, Berichtresultaat resultaat) {
    database
        .sql(
            """
            insert into bericht (sleutel, casus_id, regio, soort, weg, kenmerk, ontvanger, oefening, resultaat, pogingen, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
            on conflict (sleutel) do update
              set resultaat = excluded.resultaat, pogingen = bericht.pogingen + 1, tijdstip = excluded.tijdstip
            """)
        .params(
            bericht.sleutel(),
            bericht.casus().orElse(null),
            bericht.regio(),
            bericht.soort().name(),
            bericht.weg().name(),
            bericht.kenmerk(),
            bericht.ontvanger(),
            bericht.oefening(),
            resultaat.name(),
            Timestamp.from(klok.instant()))
        .update();
  }

  /** The notices about a casus, in order. */
  public List<Verzending> over(UUID casus) {
    return database
        .sql(
            """
            select soort, weg, kenmerk, ontvanger, oefening, resultaat, pogingen, tijdstip from bericht
            where casus_id = ? order by tijdstip, ontvanger, weg
            """)
        .param(casus)
        .query(
            (rij, nummer) ->
                new Verzending(
                    Berichtsoort.valueOf(rij.getString(1)),
                    Berichtweg.valueOf(rij.getString(2)),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getBoolean(5),
                    Berichtresultaat.valueOf(rij.getString(6)),
                    rij.getInt(7),
                    rij.getTimestamp(8).toInstant()))
        .list();
  }
}
