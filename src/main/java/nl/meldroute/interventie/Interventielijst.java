package nl.meldroute.interventie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the interventions; who reads gets what they may see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Interventielijst {

  private static final String KOLOMMEN =
      """
      id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, interventie, soort, bevoegd_gezag, groep, effect, toelichting,
      gepland_op, spoedreden, stand, reden, gebleken, vastgesteld_door, vastgesteld_op, afgerond_op
      """;
  private static final String VRAAG = "select " + KOLOMMEN + " from interventie where ";

  private final JdbcClient database;

  Interventielijst(JdbcClient database) {
    this.database = database;
  }

  void bewaar(VastgesteldeInterventie nieuw) {
    database
        .sql("insert into interventie (" + KOLOMMEN + ") values (" + "?, ".repeat(20) + "?)")
        .param(nieuw.id())
        .param(nieuw.casusId())
        .param(nieuw.casus())
        .param(nieuw.regio())
        .param(nieuw.agendapuntId())
        .param(nieuw.laag() == null ? null : nieuw.laag().name())
        .param(nieuw.tafel())
        .param(nieuw.interventie().name())
        .param(nieuw.soort().name())
        .param(nieuw.bevoegdGezag().name())
        .param(nieuw.groep())
        .param(nieuw.effect())
        .param(nieuw.toelichting())
        .param(nieuw.geplandOp())
        .param(nieuw.spoedreden())
        .param(nieuw.stand().name())
        .param(null)
        .param(null)
        .param(nieuw.vastgesteldDoor())
        .param(Timestamp.from(nieuw.vastgesteldOp()))
        .param(null)
        .update();
  }

  Optional<VastgesteldeInterventie> interventie(UUID id) {
    return database.sql(VRAAG + "id = ?").param(id).query(this::lees).optional();
  }

  /** In the order in which they were decided on. */
  List<VastgesteldeInterventie> vanCasussen(Collection<UUID> casussen) {
    return database
        .sql(VRAAG + "casus_id = any (?) order by vastgesteld_op, id")
        .param(casussen.toArray(UUID[]::new))
        .query(this::lees)
        .list();
  }

  /** In the order in which they were decided on. */
  List<VastgesteldeInterventie> vanPunten(Collection<UUID> agendapunten) {
    return database
        .sql(VRAAG + "agendapunt_id = any (?) order by vastgesteld_op, id")
        .param(agendapunten.toArray(UUID[]::new))
        .query(this::lees)
        .list();
  }

  private VastgesteldeInterventie lees(ResultSet rij, int nummer) throws SQLException {
    String laag = rij.getString("laag");
    return new VastgesteldeInterventie(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getString("casusnummer"),
        rij.getString("regio"),
        rij.getObject("agendapunt_id", UUID.class),
        laag == null ? null : Laag.valueOf(laag),
        rij.getString("tafel"),
        Interventie.valueOf(rij.getString("interventie")),
        Interventiesoort.valueOf(rij.getString("soort")),
        Partnercode.valueOf(rij.getString("bevoegd_gezag")),
        rij.getString("groep"),
        rij.getString("effect"),
        rij.getString("toelichting"),
        rij.getObject("gepland_op", LocalDate.class),
        rij.getString("spoedreden"),
        Interventiestand.valueOf(rij.getString("stand")),
        rij.getString("reden"),
        rij.getString("gebleken"),
        rij.getString("vastgesteld_door"),
        moment(rij, "vastgesteld_op"),
        moment(rij, "afgerond_op"));
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    return Actielijst.moment(rij, kolom);
  }
}
