package nl.meldroute.zorg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Dossiersoort;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows about registering victims with CoMensha. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Comenshalijst {

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Comenshalijst(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  void bepaald(Zorgtraject traject, boolean registreren, String vereiste, UUID beslissing) {
    database
        .sql(
            """
            insert into comensharegistratie (id, casus_id, traject_id, betrokkene_id, registreren, vereiste, beslissing_id, bepaald_op)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(traject.casusId())
        .param(traject.id())
        .param(traject.betrokkene())
        .param(registreren)
        .param(vereiste)
        .param(beslissing)
        .param(Timestamp.from(klok.instant()))
        .update();
  }

  /** The newest first; that one counts. */
  List<Comensharegistratie> vanTraject(UUID traject) {
    return database
        .sql(
            """
            select id, registreren, vereiste, bepaald_op, dossiersoort, sector, geregistreerd_op, kenmerk, niet_omdat, door
            from comensharegistratie where traject_id = ? order by bepaald_op desc, id
            """)
        .param(traject)
        .query(Comenshalijst::lees)
        .list();
  }

  void geregistreerd(
      UUID id, Dossiersoort dossiersoort, Sector sector, LocalDate op, String kenmerk) {
    database
        .sql(
            "update comensharegistratie set dossiersoort = ?, sector = ?, geregistreerd_op = ?, kenmerk = ?, door = ? where id = ?")
        .param(dossiersoort.name())
        .param(sector.name())
        .param(op)
        .param(kenmerk)
        .param(wie())
        .param(id)
        .update();
  }

  void niet(UUID id, String omdat) {
    database
        .sql("update comensharegistratie set niet_omdat = ?, door = ? where id = ?")
        .params(omdat, wie(), id)
        .update();
  }

  private static Comensharegistratie lees(ResultSet rij, int nummer) throws SQLException {
    return new Comensharegistratie(
        rij.getObject("id", UUID.class),
        rij.getBoolean("registreren"),
        rij.getString("vereiste"),
        Zorglijst.moment(rij, "bepaald_op"),
        Zorglijst.code(rij, "dossiersoort", Dossiersoort.class),
        Zorglijst.code(rij, "sector", Sector.class),
        Zorglijst.dag(rij, "geregistreerd_op"),
        rij.getString("kenmerk"),
        rij.getString("niet_omdat"),
        rij.getString("door"));
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }
}
