package nl.meldroute.terugkoppeling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was agreed about being in touch with each reporter. Nothing is overwritten: the newest
 * agreement counts. Who may not know the reporter does not see it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Contactafspraken {

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Contactafspraken(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The agreement that counts now. */
  public Contactafspraak van(Melding melding) {
    return database
        .sql(
            """
            select taal, verboden_wijzen, van, tot, nooit, toelichting from contactafspraak
            where melding_id = ? order by tijdstip desc limit 1
            """)
        .param(melding.id())
        .query(
            (rij, nummer) ->
                new Contactafspraak(
                    Taal.van(rij.getString("taal")),
                    Arrays.stream((String[]) rij.getArray("verboden_wijzen").getArray())
                        .map(Wijze::valueOf)
                        .collect(Collectors.toSet()),
                    rij.getObject("van", LocalTime.class),
                    rij.getObject("tot", LocalTime.class),
                    rij.getString("nooit"),
                    rij.getString("toelichting")))
        .optional()
        .orElse(Contactafspraak.GEEN);
  }

  /** What the reporter said when reporting; said again in a repeated request, it is kept once. */
  public void bijOntvangst(Melding melding, Contactafspraak afspraak) {
    boolean eerder =
        database
            .sql("select exists (select from contactafspraak where melding_id = ?)")
            .param(melding.id())
            .query(Boolean.class)
            .single();
    if (!eerder) {
      legVast(melding, afspraak);
    }
  }

  /** Whether the current user may know the reporter, and so what was agreed before. */
  public boolean magKennen(Melding melding) {
    return database
        .sql("select exists (select from melder where melding_id = ?)")
        .param(melding.id())
        .query(Boolean.class)
        .single();
  }

  public void legVast(Melding melding, Contactafspraak afspraak) {
    database
        .sql(
            """
            insert into contactafspraak (id, casus_id, melding_id, taal, verboden_wijzen, van, tot, nooit, toelichting, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(melding.casusId())
        .param(melding.id())
        .param(afspraak.taal() == null ? null : afspraak.taal().code())
        .param(afspraak.verboden().stream().map(Wijze::name).toArray(String[]::new))
        .param(afspraak.van())
        .param(afspraak.tot())
        .param(afspraak.nooit())
        .param(afspraak.toelichting())
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
  }
}
