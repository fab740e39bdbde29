package nl.meldroute.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opened a casus in an emergency, why and until when. To be called in the name of the service.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Noodtoegangen {

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Noodtoegangen(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** One time that somebody opened a casus. */
  public record Opening(String gebruiker, String reden, Instant sinds, Instant tot) {}

  /** Lets the current user see a casus until then; it ends by itself. */
  public UUID open(Casus casus, String reden, Instant tot) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            "insert into noodtoegang (id, casus_id, regio, gebruiker, reden, sinds, tot) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            casus.id(),
            casus.regio(),
            toegang.huidige().gebruiker(),
            reden,
            Timestamp.from(klok.instant()),
            Timestamp.from(tot))
        .update();
    return id;
  }

  /** Until when the current user sees a casus by this; also without the service. */
  public Optional<Instant> tot(Casus casus) {
    return database
        .sql(
            "select max(tot) from noodtoegang where casus_id = ? and gebruiker = ? and tot > now()")
        .params(casus.id(), toegang.huidige().gebruiker())
        .query((rij, nummer) -> Optional.ofNullable(rij.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  public Opening opening(UUID id) {
    return database
        .sql("select gebruiker, reden, sinds, tot from noodtoegang where id = ?")
        .param(id)
        .query(
            (rij, nummer) ->
                new Opening(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getTimestamp(3).toInstant(),
                    rij.getTimestamp(4).toInstant()))
        .optional()
        .orElseThrow(() -> new NietGevonden("noodtoegang"));
  }

  /** What was made of it afterwards; what was not needed ends at once. */
  public void beoordeel(UUID id, boolean terecht, String toelichting) {
    Timestamp nu = Timestamp.from(klok.instant());
    database
        .sql(
            """
            update noodtoegang
            set oordeel = ?, toelichting = ?, beoordeeld_door = ?, beoordeeld_op = ?,
                tot = case when ? then tot else greatest(sinds, least(tot, ?)) end
            where id = ?
            """)
        .params(
            terecht ? "TERECHT" : "ONTERECHT",
            toelichting,
            toegang.huidige().gebruiker(),
            nu,
            terecht,
            nu,
            id)
        .update();
  }
}
