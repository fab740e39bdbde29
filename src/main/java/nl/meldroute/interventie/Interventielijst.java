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
      zienswijze_tot, bekendgemaakt_op, gepland_op, spoedreden, stand, reden, gebleken, vastgesteld_door, vastgesteld_op, afgerond_op
      """;
  private static final String VRAAG = "select " + KOLOMMEN + " from interventie where ";

  private final JdbcClient database;

  Interventielijst(JdbcClient database) {
    this.database = database;
  }

  void bewaar(VastgesteldeInterventie nieuw) {
    database
        .sql("insert into interventie (" + KOLOMMEN + ") values (" + "?, ".repeat(22) + "?)")
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
        .param(null)
        .param(null)
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

  void zienswijzeTot(UUID id, LocalDate dag) {
    database.sql("update interventie set zienswijze_tot = ? where id = ?").params(dag, id).update();
  }

  void besloten(UUID id, LocalDate bekendgemaakt, LocalDate vanaf) {
    database
        .sql(
            "update interventie set stand = 'BESLOTEN', bekendgemaakt_op = ?, gepland_op = ? where id = ?")
        .params(bekendgemaakt, vanaf, id)
        .update();
  }

  void plan(UUID id, LocalDate dag) {
    database.sql("update interventie set gepland_op = ? where id = ?").params(dag, id).update();
  }

  void sluit(UUID id, Interventiestand stand, String reden, Instant nu) {
    database
        .sql("update interventie set stand = ?, reden = ?, afgerond_op = ? where id = ?")
        .params(stand.name(), reden, Timestamp.from(nu), id)
        .update();
  }

  void evalueer(UUID id, String gebleken) {
    database.sql("update interventie set gebleken = ? where id = ?").params(gebleken, id).update();
  }

  void schrijfStap(
      VastgesteldeInterventie interventie,
      String stap,
      String uitkomst,
      String toelichting,
      LocalDate dag,
      String door,
      Instant nu) {
    database
        .sql(
            """
            insert into interventiestap (id, interventie_id, casus_id, stap, uitkomst, toelichting, dag, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            interventie.id(),
            interventie.casusId(),
            stap,
            uitkomst,
            toelichting,
            dag,
            door,
            Timestamp.from(nu))
        .update();
  }

  /** In order. */
  List<Interventiestap> stappen(UUID interventie) {
    return database
        .sql(
            "select stap, uitkomst, toelichting, dag, door, tijdstip from interventiestap where interventie_id = ? order by tijdstip, id")
        .param(interventie)
        .query(
            (rij, nummer) ->
                new Interventiestap(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getObject(4, LocalDate.class),
                    rij.getString(5),
                    moment(rij, "tijdstip")))
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
        rij.getObject("zienswijze_tot", LocalDate.class),
        rij.getObject("bekendgemaakt_op", LocalDate.class),
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
