package nl.meldroute.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The embargo of the public prosecutor on a casus (E20): for the sake of an investigation nothing
 * is disclosed and nothing is undertaken until it is lifted. One state of the casus, asked before
 * every disclosure and every intervention, and never in the way of an emergency.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Embargos {

  /** Whose investigation it is, as in the table {@code informatiedeling}. */
  private static final Set<Partnercode> ONDERZOEK =
      Set.of(Partnercode.POLITIE_112, Partnercode.POLITIE, Partnercode.OM);

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Embargos(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * An embargo, that holds or held.
   *
   * @param namens who asked for it at the public prosecutor's office: a function, no name
   * @param herzienOp when is looked whether it is still needed
   * @param vrijgave who hears what and when, as agreed when it was lifted; null while it holds
   */
  public record Embargo(
      UUID id,
      String reden,
      String namens,
      String gelegdDoor,
      Instant gelegdOp,
      LocalDate herzienOp,
      String vrijgave,
      Instant opgehevenOp) {}

  /** Whether nothing may be disclosed or undertaken now. In an emergency it does not hold. */
  public boolean houdtTegen(Casus casus) {
    return casus.dringendheid() != Dringendheid.DIRECT && geldt(casus.id());
  }

  /**
   * As {@link #houdtTegen(Casus)}, for what goes to one partner: the investigation itself hears.
   */
  public boolean houdtTegen(Casus casus, Partnercode ontvanger) {
    return !ONDERZOEK.contains(ontvanger) && houdtTegen(casus);
  }

  /** Whether the prosecutor asked for it; who asks for a reason to wait, asks houdtTegen. */
  public boolean geldt(UUID casus) {
    return huidig(casus).isPresent();
  }

  public Optional<Embargo> huidig(UUID casus) {
    return van(casus).stream().filter(embargo -> embargo.opgehevenOp() == null).findFirst();
  }

  /** All of a casus, the newest first. */
  public List<Embargo> van(UUID casus) {
    return database
        .sql(
            """
            select id, reden, namens, gelegd_door, gelegd_op, herzien_op, vrijgave, opgeheven_op
            from embargo where casus_id = ? order by gelegd_op desc
            """)
        .param(casus)
        .query(
            (rij, nummer) ->
                new Embargo(
                    rij.getObject("id", UUID.class),
                    rij.getString("reden"),
                    rij.getString("namens"),
                    rij.getString("gelegd_door"),
                    rij.getTimestamp("gelegd_op").toInstant(),
                    rij.getObject("herzien_op", LocalDate.class),
                    rij.getString("vrijgave"),
                    Optional.ofNullable(rij.getTimestamp("opgeheven_op"))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .list();
  }

  /**
   * @return its key
   * @throws Conflict when one holds already
   */
  public UUID leg(Casus casus, String reden, String namens, LocalDate herzienOp) {
    UUID id = UUID.randomUUID();
    int gelegd =
        database
            .sql(
                """
                insert into embargo (id, casus_id, reden, namens, gelegd_door, gelegd_op, herzien_op)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (casus_id) where opgeheven_op is null do nothing
                """)
            .params(
                id,
                casus.id(),
                reden,
                namens,
                toegang.huidige().gebruiker(),
                Timestamp.from(klok.instant()),
                herzienOp)
            .update();
    if (gelegd == 0) {
      throw new Conflict("Op deze casus ligt al een embargo.");
    }
    return id;
  }

  /** The prosecutor still needs it; it is looked at again on another day. */
  public void verleng(Casus casus, LocalDate herzienOp) {
    database
        .sql("update embargo set herzien_op = ? where casus_id = ? and opgeheven_op is null")
        .params(herzienOp, casus.id())
        .update();
  }

  /**
   * @param vrijgave who hears what and when: what waited must not all break loose at once
   * @throws Conflict when none holds
   */
  public void hefOp(Casus casus, String vrijgave) {
    int opgeheven =
        database
            .sql(
                """
                update embargo set vrijgave = ?, opgeheven_door = ?, opgeheven_op = ?
                where casus_id = ? and opgeheven_op is null
                """)
            .params(
                vrijgave, toegang.huidige().gebruiker(), Timestamp.from(klok.instant()), casus.id())
            .update();
    if (opgeheven == 0) {
      throw new Conflict("Op deze casus ligt geen embargo (meer).");
    }
  }
}
