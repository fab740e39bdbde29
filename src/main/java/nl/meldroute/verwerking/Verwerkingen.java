package nl.meldroute.verwerking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds lines to the processing log, in the transaction of the act itself: no act without a line.
 */
@Component
public class Verwerkingen {

  /** The public task of municipalities and their partners; other grounds come with a referral. */
  private static final String GRONDSLAG = "Taak van algemeen belang (AVG, artikel 6 lid 1 onder e)";

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Verwerkingen(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void legVast(Verwerking verwerking) {
    legVast(verwerking, GRONDSLAG);
  }

  /** As {@link #legVast(Verwerking)}, on a ground of its own: a disclosure to a partner. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void legVast(Verwerking verwerking, String grondslag) {
    Toegangscontext wie = toegang.huidige();
    database
        .sql(
            """
            insert into verwerking
              (id, tijdstip, gebruiker, groepen, regio, handeling, doel, grondslag, casussen, betrokkenen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            Timestamp.from(klok.instant()),
            wie.gebruiker(),
            wie.groepen().toArray(String[]::new),
            verwerking.regio(),
            verwerking.handeling().name(),
            verwerking.doel(),
            grondslag,
            ids(verwerking.casussen()),
            ids(verwerking.betrokkenen()))
        .update();
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
