package nl.meldroute.terugkoppeling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.terugkoppeling.proces.Melderproces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff and a reporter write to each other under the code of a report. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Melderberichten {

  private static final String VRAAG = "VRAAG";
  private static final String AANVULLING = "AANVULLING";

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Melderproces proces;
  private final Toegang toegang;
  private final Clock klok;

  Melderberichten(
      JdbcClient database, Dossiers dossiers, Melderproces proces, Toegang toegang, Clock klok) {
    this.database = database;
    this.dossiers = dossiers;
    this.proces = proces;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param vraag null for what a reporter wrote without being asked
   * @param reactie null as long as there is none
   */
  record Bericht(String vraag, String reactie) {}

  /**
   * Asks the reporter something; it waits under the code.
   *
   * @throws Conflict when an earlier question still waits
   */
  public void vraag(Casus casus, Melding melding, String tekst) {
    if (open(melding).isPresent()) {
      throw new Conflict(
          "Er staat nog een vraag voor deze melder open. Wacht op het antwoord, of tot u de taak krijgt dat het uitblijft.");
    }
    UUID id = bewaar(casus, melding, VRAAG, tekst, Optional.empty());
    dossiers.schrijfBij(casus, "vraag-aan-melder", tekst);
    begin(casus, melding, id, VRAAG);
  }

  /** What the reporter wrote: the answer to the question that waits, or else news. */
  public void reageer(Casus casus, Melding melding, String tekst) {
    Optional<UUID> vraag = open(melding);
    UUID id = bewaar(casus, melding, vraag.isPresent() ? "ANTWOORD" : AANVULLING, tekst, vraag);
    dossiers.schrijfBij(
        casus,
        "bericht-van-melder",
        vraag.isPresent() ? "De melder gaf antwoord." : "De melder schreef een bericht.");
    // After the term nobody waits for the answer any more; it is news then.
    if (vraag.isEmpty() || !proces.antwoord(vraag.get())) {
      begin(casus, melding, id, AANVULLING);
    }
  }

  /** Puts under the code that the report is being worked on. */
  void praatBij(Casus casus, Melding melding) {
    bewaar(casus, melding, "TUSSENBERICHT", "Er wordt aan de melding gewerkt.", Optional.empty());
  }

  Bericht lees(UUID id) {
    return database
        .sql(
            """
            select v.tekst, r.tekst from melderbericht b
              left join melderbericht v on v.id = case when b.soort = 'VRAAG' then b.id else b.vraag_id end
              left join melderbericht r on r.id = case when b.soort = 'VRAAG'
                then (select a.id from melderbericht a where a.vraag_id = b.id) else b.id end
            where b.id = ?
            """)
        .param(id)
        .query((rij, nummer) -> new Bericht(rij.getString(1), rij.getString(2)))
        .optional()
        .orElseThrow(() -> new NietGevonden("bericht"));
  }

  private Optional<UUID> open(Melding melding) {
    return database
        .sql(
            """
            select b.id from melderbericht b where b.melding_id = ? and b.soort = 'VRAAG'
              and not exists (select from melderbericht a where a.vraag_id = b.id)
            order by b.tijdstip desc limit 1
            """)
        .param(melding.id())
        .query(UUID.class)
        .optional();
  }

  private void begin(Casus casus, Melding melding, UUID bericht, String soort) {
    Melding leidend = dossiers.leidendeMelding(casus);
    toegang.alsSysteem(
        casus.regio(), () -> proces.begin(casus, leidend, melding.nummer(), bericht, soort));
  }

  private UUID bewaar(
      Casus casus, Melding melding, String soort, String tekst, Optional<UUID> vraag) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into melderbericht (id, casus_id, melding_id, soort, tekst, vraag_id, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(casus.id())
        .param(melding.id())
        .param(soort)
        .param(tekst)
        .param(vraag.orElse(null))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
    return id;
  }
}
