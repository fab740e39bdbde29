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
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.begrippen.Laag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the actions; who reads gets what they may see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Actielijst {

  private static final String KOLOMMEN =
      """
      id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, omschrijving, eigenaar, eigenaar_naam, groep, termijn, stand,
      reden, resultaat, afgesproken_door, afgesproken_op, herinnerd_op, te_laat_op, afgerond_door, afgerond_op
      """;
  private static final String VRAAG = "select " + KOLOMMEN + " from actie where ";

  private final JdbcClient database;

  Actielijst(JdbcClient database) {
    this.database = database;
  }

  void bewaar(Actie actie) {
    database
        .sql("insert into actie (" + KOLOMMEN + ") values (" + "?, ".repeat(20) + "?)")
        .param(actie.id())
        .param(actie.casusId())
        .param(actie.casus())
        .param(actie.regio())
        .param(actie.agendapuntId())
        .param(actie.laag() == null ? null : actie.laag().name())
        .param(actie.tafel())
        .param(actie.omschrijving())
        .param(actie.eigenaar())
        .param(actie.eigenaarNaam())
        .param(actie.groep())
        .param(actie.termijn())
        .param(actie.stand().name())
        .param(actie.reden())
        .param(actie.resultaat())
        .param(actie.afgesprokenDoor())
        .param(Timestamp.from(actie.afgesprokenOp()))
        .param(null)
        .param(null)
        .param(null)
        .param(null)
        .update();
  }

  /** The table of an item of a session, if the item is about this casus. */
  Optional<String> tafel(UUID agendapunt, UUID casus) {
    return database
        .sql(
            "select z.tafel from agendapunt a join zitting z on z.id = a.zitting_id where a.id = ? and a.casus_id = ?")
        .params(agendapunt, casus)
        .query(String.class)
        .optional();
  }

  Optional<Actie> actie(UUID id) {
    return database.sql(VRAAG + "id = ?").param(id).query(this::lees).optional();
  }

  /** In the order in which they were agreed. */
  List<Actie> vanCasussen(Collection<UUID> casussen) {
    return database
        .sql(VRAAG + "casus_id = any (?) order by afgesproken_op, id")
        .param(casussen.toArray(UUID[]::new))
        .query(this::lees)
        .list();
  }

  /** In the order in which they were agreed. */
  List<Actie> vanPunten(Collection<UUID> agendapunten) {
    return database
        .sql(VRAAG + "agendapunt_id = any (?) order by afgesproken_op, id")
        .param(agendapunten.toArray(UUID[]::new))
        .query(this::lees)
        .list();
  }

  /** The first term first. */
  List<Actie> open(String regio) {
    return database
        .sql(VRAAG + "regio = ? and stand = 'OPEN' order by termijn, afgesproken_op, id")
        .param(regio)
        .query(this::lees)
        .list();
  }

  /** The first term first. */
  List<Actie> terug(String regio, String tafel, LocalDate vandaag) {
    return database
        .sql(
            VRAAG
                + """
                regio = ? and tafel = ?
                  and (stand = 'OPEN' and termijn < ? or stand in ('NIET_GELUKT', 'GEWEIGERD'))
                order by termijn, afgesproken_op, id
                """)
        .params(regio, tafel, vandaag)
        .query(this::lees)
        .list();
  }

  /** In the order in which they were agreed. */
  List<Actie> sinds(String regio, Instant moment) {
    return database
        .sql(VRAAG + "regio = ? and afgesproken_op >= ? order by afgesproken_op, id")
        .params(regio, Timestamp.from(moment))
        .query(this::lees)
        .list();
  }

  void wijs(UUID id, String eigenaar, String naam, String groep, LocalDate termijn) {
    database
        .sql(
            """
            update actie set eigenaar = ?, eigenaar_naam = ?, groep = ?, termijn = ?, stand = 'OPEN', reden = null,
              resultaat = null, herinnerd_op = null, te_laat_op = null, afgerond_door = null, afgerond_op = null
            where id = ?
            """)
        .params(eigenaar, naam, groep, termijn, id)
        .update();
  }

  void rondAf(UUID id, Actiestand stand, String reden, String resultaat, String door, Instant nu) {
    database
        .sql(
            "update actie set stand = ?, reden = ?, resultaat = ?, afgerond_door = ?, afgerond_op = ? where id = ?")
        .params(stand.name(), reden, resultaat, door, Timestamp.from(nu), id)
        .update();
  }

  void herinnerd(UUID id, Instant nu) {
    database
        .sql("update actie set herinnerd_op = ? where id = ? and stand = 'OPEN'")
        .params(Timestamp.from(nu), id)
        .update();
  }

  void teLaat(UUID id, Instant nu) {
    database
        .sql("update actie set te_laat_op = ? where id = ? and stand = 'OPEN'")
        .params(Timestamp.from(nu), id)
        .update();
  }

  void schrijfWijziging(
      Actie actie, LocalDate termijn, String groep, String reden, String door, Instant nu) {
    database
        .sql(
            """
            insert into actiewijziging (id, actie_id, casus_id, termijn, groep, reden, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            actie.id(),
            actie.casusId(),
            termijn,
            groep,
            reden,
            door,
            Timestamp.from(nu))
        .update();
  }

  private Actie lees(ResultSet rij, int nummer) throws SQLException {
    String laag = rij.getString("laag");
    return new Actie(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getString("casusnummer"),
        rij.getString("regio"),
        rij.getObject("agendapunt_id", UUID.class),
        laag == null ? null : Laag.valueOf(laag),
        rij.getString("tafel"),
        rij.getString("omschrijving"),
        rij.getString("eigenaar"),
        rij.getString("eigenaar_naam"),
        rij.getString("groep"),
        rij.getObject("termijn", LocalDate.class),
        Actiestand.valueOf(rij.getString("stand")),
        rij.getString("reden"),
        rij.getString("resultaat"),
        rij.getString("afgesproken_door"),
        moment(rij, "afgesproken_op"),
        moment(rij, "herinnerd_op"),
        moment(rij, "te_laat_op"),
        rij.getString("afgerond_door"),
        moment(rij, "afgerond_op"));
  }

  static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }
}
