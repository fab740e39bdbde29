package nl.meldroute.beleid.opslag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.beleid.Beleidsaard;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidsstand;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijziging.Stop;
import nl.meldroute.beleid.Geldend;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps changes of policy. Which step may follow which, the table itself sees to. */
@Component
public class Beleidsregister {

  private static final String LOPEND = "stand in ('CONCEPT', 'BIJ_TWEEDE', 'GOEDGEKEURD')";

  private final JdbcClient database;

  Beleidsregister(JdbcClient database) {
    this.database = database;
  }

  public long volgnummer() {
    return database.sql("select nextval('beleidswijziging_volgnummer')").query(Long.class).single();
  }

  public void voegToe(Beleidswijziging nieuw) {
    Stop gestopt = nieuw.gestopt();
    database
        .sql(
            """
            insert into beleidswijziging (id, nummer, regio, soort, sleutel, aard, stand, titel, reden, inhoud,
              uitgangspunt, uitgangspunt_versie, uitgangspunt_eigen, versie, auteur, gemaakt_op, gewijzigd_door, gewijzigd_op,
              gepubliceerd_op, versienummer, eigen, gestopt_door, gestopt_op, gestopt_reden, draait_terug)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(nieuw.id())
        .param(nieuw.nummer())
        .param(nieuw.regio())
        .param(nieuw.soort().name())
        .param(nieuw.sleutel())
        .param(nieuw.aard().name())
        .param(nieuw.stand().name())
        .param(nieuw.titel())
        .param(nieuw.reden())
        .param(nieuw.inhoud())
        .param(nieuw.uitgangspunt().inhoud())
        .param(nieuw.uitgangspunt().versie())
        .param(nieuw.uitgangspunt().eigen())
        .param(nieuw.versie())
        .param(nieuw.auteur())
        .param(tijd(nieuw.gemaaktOp()))
        .param(nieuw.gewijzigdDoor())
        .param(tijd(nieuw.gewijzigdOp()))
        .param(tijd(nieuw.gepubliceerdOp()))
        .param(nieuw.versienummer())
        .param(nieuw.eigen())
        .param(gestopt == null ? null : gestopt.door())
        .param(gestopt == null ? null : tijd(gestopt.op()))
        .param(gestopt == null ? null : gestopt.reden())
        .param(nieuw.draaitTerug())
        .update();
  }

  public Optional<Beleidswijziging> zoek(String nummer) {
    return database
        .sql("select * from beleidswijziging where nummer = ?")
        .param(nummer)
        .query(Beleidsregister::wijziging)
        .optional();
  }

  public Optional<Beleidswijziging> zoek(UUID id) {
    return database
        .sql("select * from beleidswijziging where id = ?")
        .param(id)
        .query(Beleidsregister::wijziging)
        .optional();
  }

  /** For who changes it: whoever comes next waits until this transaction is over. */
  public Optional<Beleidswijziging> vergrendel(String nummer) {
    return database
        .sql("select * from beleidswijziging where nummer = ? for update")
        .param(nummer)
        .query(Beleidsregister::wijziging)
        .optional();
  }

  /**
   * Changes of one table or text wait for each other here: so no two of them begin, are published
   * or rolled back at once.
   */
  public void vergrendel(String regio, Beleidssoort soort, String sleutel) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 32))")
        .param(regio + "/" + soort + "/" + sleutel)
        .query((rij, nummer) -> true)
        .single();
  }

  /** Newest first. */
  public List<Beleidswijziging> van(String regio, Beleidsstand stand) {
    return database
        .sql(
            """
            select * from beleidswijziging where regio = ? and (cast(? as text) is null or stand = ?)
            order by gewijzigd_op desc limit 500
            """)
        .param(regio)
        .param(stand == null ? null : stand.name())
        .param(stand == null ? null : stand.name())
        .query(Beleidsregister::wijziging)
        .list();
  }

  /** The one under way, apart from what an upgrade asks. */
  public Optional<Beleidswijziging> lopend(String regio, Beleidssoort soort, String sleutel) {
    return lopend(regio, soort, sleutel, false);
  }

  /** What an upgrade asks and nobody answered yet. */
  public Optional<Beleidswijziging> vanFabriek(String regio, Beleidssoort soort, String sleutel) {
    return lopend(regio, soort, sleutel, true);
  }

  private Optional<Beleidswijziging> lopend(
      String regio, Beleidssoort soort, String sleutel, boolean fabriek) {
    return database
        .sql(
            "select * from beleidswijziging where regio = ? and soort = ? and sleutel = ? and (aard = 'FABRIEK') = ? and "
                + LOPEND)
        .params(regio, soort.name(), sleutel, fabriek)
        .query(Beleidsregister::wijziging)
        .optional();
  }

  /** The newest that still counts, apart from rolling back itself. */
  public Optional<Beleidswijziging> laatsteGepubliceerde(
      String regio, Beleidssoort soort, String sleutel) {
    return database
        .sql(
            """
            select * from beleidswijziging
            where regio = ? and soort = ? and sleutel = ? and stand = 'GEPUBLICEERD' and aard <> 'TERUGDRAAIEN' and gepubliceerd_op is not null
            order by gepubliceerd_op desc, versienummer desc limit 1
            """)
        .params(regio, soort.name(), sleutel)
        .query(Beleidsregister::wijziging)
        .optional();
  }

  /** That takes this one back. */
  public Optional<Beleidswijziging> terugdraaiing(UUID van) {
    return database
        .sql("select * from beleidswijziging where draait_terug = ?")
        .param(van)
        .query(Beleidsregister::wijziging)
        .optional();
  }

  /**
   * @return false when the draft is no longer the one that was read
   */
  public boolean bewaarInhoud(Beleidswijziging gelezen, String inhoud, String door, Instant nu) {
    return database
            .sql(
                """
                update beleidswijziging set inhoud = ?, versie = versie + 1, gewijzigd_door = ?, gewijzigd_op = ?
                where id = ? and versie = ? and stand = 'CONCEPT'
                """)
            .params(inhoud, door, tijd(nu), gelezen.id(), gelezen.versie())
            .update()
        == 1;
  }

  /** Also a new version of the draft: what was replayed was replayed against what counted then. */
  public void bewaarUitgangspunt(UUID id, Geldend uitgangspunt, String door, Instant nu) {
    database
        .sql(
            """
            update beleidswijziging set uitgangspunt = ?, uitgangspunt_versie = ?, uitgangspunt_eigen = ?, versie = versie + 1,
              gewijzigd_door = ?, gewijzigd_op = ? where id = ?
            """)
        .params(
            uitgangspunt.inhoud(), uitgangspunt.versie(), uitgangspunt.eigen(), door, tijd(nu), id)
        .update();
  }

  /** From when it is to count; null: as soon as it is approved. */
  public void bewaarIngang(UUID id, Instant ingaatOp) {
    database
        .sql("update beleidswijziging set ingaat_op = ? where id = ?")
        .params(tijd(ingaatOp), id)
        .update();
  }

  public void dienIn(UUID id, String door, Instant nu, Instant ingaatOp) {
    database
        .sql(
            """
            update beleidswijziging set stand = 'BIJ_TWEEDE', ingediend_door = ?, ingediend_op = ?, ingaat_op = ?, gewijzigd_op = ?
            where id = ?
            """)
        .params(door, tijd(nu), tijd(ingaatOp), tijd(nu), id)
        .update();
  }

  public void keurGoed(UUID id, String door, Instant nu) {
    database
        .sql(
            "update beleidswijziging set stand = 'GOEDGEKEURD', beoordelaar = ?, beoordeeld_op = ?, gewijzigd_op = ? where id = ?")
        .params(door, tijd(nu), tijd(nu), id)
        .update();
  }

  public void geefTerug(UUID id, Instant nu) {
    database
        .sql(
            "update beleidswijziging set stand = 'CONCEPT', beoordelaar = null, beoordeeld_op = null, gewijzigd_op = ? where id = ?")
        .params(tijd(nu), id)
        .update();
  }

  public void publiceer(UUID id, Instant nu, int versienummer, boolean eigen) {
    database
        .sql(
            """
            update beleidswijziging set stand = 'GEPUBLICEERD', gepubliceerd_op = ?, versienummer = ?, eigen = ?, gewijzigd_op = ?
            where id = ?
            """)
        .params(tijd(nu), versienummer, eigen, tijd(nu), id)
        .update();
  }

  public void stop(UUID id, Beleidsstand stand, Stop gestopt) {
    database
        .sql(
            """
            update beleidswijziging set stand = ?, gestopt_door = ?, gestopt_op = ?, gestopt_reden = ?, gewijzigd_op = ? where id = ?
            """)
        .params(
            stand.name(),
            gestopt.door(),
            tijd(gestopt.op()),
            gestopt.reden(),
            tijd(gestopt.op()),
            id)
        .update();
  }

  /** Who had a hand in it. */
  public List<String> bewerkers(UUID id) {
    return database
        .sql("select gebruiker from beleidsbewerker where wijziging_id = ? order by sinds")
        .param(id)
        .query(String.class)
        .list();
  }

  private static Beleidswijziging wijziging(ResultSet rij, int nummer) throws SQLException {
    return new Beleidswijziging(
        rij.getObject("id", UUID.class),
        rij.getString("nummer"),
        rij.getString("regio"),
        Beleidssoort.valueOf(rij.getString("soort")),
        rij.getString("sleutel"),
        Beleidsaard.valueOf(rij.getString("aard")),
        Beleidsstand.valueOf(rij.getString("stand")),
        rij.getString("titel"),
        rij.getString("reden"),
        rij.getString("inhoud"),
        new Geldend(
            rij.getString("uitgangspunt"),
            rij.getInt("uitgangspunt_versie"),
            rij.getBoolean("uitgangspunt_eigen")),
        rij.getLong("versie"),
        rij.getString("auteur"),
        tijd(rij, "gemaakt_op"),
        rij.getString("gewijzigd_door"),
        tijd(rij, "gewijzigd_op"),
        rij.getString("ingediend_door"),
        tijd(rij, "ingediend_op"),
        tijd(rij, "ingaat_op"),
        rij.getString("beoordelaar"),
        tijd(rij, "beoordeeld_op"),
        tijd(rij, "gepubliceerd_op"),
        rij.getObject("versienummer", Integer.class),
        rij.getObject("eigen", Boolean.class),
        rij.getString("gestopt_door") == null
            ? null
            : new Stop(
                rij.getString("gestopt_door"),
                tijd(rij, "gestopt_op"),
                rij.getString("gestopt_reden")),
        rij.getObject("draait_terug", UUID.class));
  }

  private static Timestamp tijd(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  private static Instant tijd(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }
}
