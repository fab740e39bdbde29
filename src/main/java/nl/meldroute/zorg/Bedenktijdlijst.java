package nl.meldroute.zorg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Bedenktijdstand;
import nl.meldroute.begrippen.Bedenktijdtolk;
import nl.meldroute.begrippen.Bedenktijdwijzer;
import nl.meldroute.begrippen.Verblijfsaanvraag;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.zorg.Bedenktijd.Wijzing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reflection periods; who reads gets those of the victims whose care they do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bedenktijdlijst {

  private static final String BEDENKTIJD =
      """
      select id, casus_id, traject_id, betrokkene_id, stand, gewezen_door, gewezen_op, taal, tolk, bewijs, begin, einde, besloten_op,
             toelichting, verblijf, pas_tot, verblijf_toelichting
      from bedenktijd
      """;

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Bedenktijdlijst(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  UUID begin(UUID casus, UUID traject, UUID betrokkene) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            "insert into bedenktijd (id, casus_id, traject_id, betrokkene_id, stand, tijdstip) values (?, ?, ?, ?, 'NAGAAN', ?)")
        .param(id)
        .param(casus)
        .param(traject)
        .param(betrokkene)
        .param(Timestamp.from(klok.instant()))
        .update();
    return id;
  }

  Bedenktijd bedenktijd(UUID id) {
    return database
        .sql(BEDENKTIJD + "where id = ?")
        .param(id)
        .query(this::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("bedenktijd"));
  }

  /** The newest first; that one counts. */
  List<Bedenktijd> vanTraject(UUID traject) {
    return database
        .sql(BEDENKTIJD + "where traject_id = ? order by tijdstip desc")
        .param(traject)
        .query(this::lees)
        .list();
  }

  /**
   * @param begin null when it does not run
   */
  void wijs(UUID id, Bedenktijdstand stand, Wijzing wijzing, LocalDate begin, String toelichting) {
    database
        .sql(
            """
            update bedenktijd set stand = ?, gewezen_door = ?, gewezen_op = ?, taal = ?, tolk = ?, bewijs = ?, begin = ?, einde = ?,
                   toelichting = ?, door = ?
            where id = ?
            """)
        .param(stand.name())
        .param(wijzing == null ? null : wijzing.door().name())
        .param(wijzing == null ? null : wijzing.op())
        .param(wijzing == null ? null : wijzing.taal())
        .param(wijzing == null ? null : wijzing.tolk().name())
        .param(wijzing == null ? null : wijzing.bewijs())
        .param(begin)
        .param(begin == null ? null : Bedenktijdkalender.einde(begin))
        .param(toelichting)
        .param(wie())
        .param(id)
        .update();
  }

  void besluit(UUID id, Bedenktijdstand stand, LocalDate op, String toelichting) {
    database
        .sql(
            "update bedenktijd set stand = ?, besloten_op = ?, toelichting = ?, door = ? where id = ?")
        .param(stand.name())
        .param(op)
        .param(toelichting)
        .param(wie())
        .param(id)
        .update();
  }

  /**
   * @param pasTot null when there is no pass that holds
   */
  void verblijf(UUID id, Verblijfsaanvraag verblijf, LocalDate pasTot, String toelichting) {
    database
        .sql(
            "update bedenktijd set verblijf = ?, pas_tot = ?, verblijf_toelichting = ?, door = ? where id = ?")
        .param(verblijf.name())
        .param(pasTot)
        .param(toelichting)
        .param(wie())
        .param(id)
        .update();
  }

  /** Why nobody follows the stay any more; what was known of it stays. */
  void verblijfToelichting(UUID id, String toelichting) {
    database
        .sql("update bedenktijd set verblijf_toelichting = ?, door = ? where id = ?")
        .params(toelichting, wie(), id)
        .update();
  }

  private Bedenktijd lees(ResultSet rij, int nummer) throws SQLException {
    return new Bedenktijd(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getObject("traject_id", UUID.class),
        rij.getObject("betrokkene_id", UUID.class),
        Bedenktijdstand.valueOf(rij.getString("stand")),
        wijzing(rij),
        Zorglijst.dag(rij, "begin"),
        Zorglijst.dag(rij, "einde"),
        Zorglijst.dag(rij, "besloten_op"),
        rij.getString("toelichting"),
        Zorglijst.code(rij, "verblijf", Verblijfsaanvraag.class),
        Zorglijst.dag(rij, "pas_tot"),
        rij.getString("verblijf_toelichting"));
  }

  private static Wijzing wijzing(ResultSet rij) throws SQLException {
    return rij.getString("gewezen_door") == null
        ? null
        : new Wijzing(
            Bedenktijdwijzer.valueOf(rij.getString("gewezen_door")),
            Zorglijst.dag(rij, "gewezen_op"),
            rij.getString("taal"),
            Bedenktijdtolk.valueOf(rij.getString("tolk")),
            rij.getString("bewijs"));
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }
}
