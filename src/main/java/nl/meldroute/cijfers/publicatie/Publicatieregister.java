package nl.meldroute.cijfers.publicatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps publications of figures. That what is fixed does not change, the table itself sees to. */
@Component
class Publicatieregister {

  private final JdbcClient database;

  Publicatieregister(JdbcClient database) {
    this.database = database;
  }

  /** Who begins a publication of a year waits for who does so too. */
  void vergrendel(String regio, int jaar) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 39))")
        .param(regio + "/" + jaar)
        .query((rij, nummer) -> true)
        .single();
  }

  void voegToe(UUID id, String nummer, String regio, int jaar, String door, Instant nu) {
    database
        .sql(
            """
            insert into cijferpublicatie (id, nummer, regio, jaar, stand, gestart_op, gestart_door)
            values (?, ?, ?, ?, 'LOOPT', ?, ?)
            """)
        .params(id, nummer, regio, jaar, Timestamp.from(nu), door)
        .update();
    bewerkt(id, regio, door);
  }

  /** This person had a hand in it, and so does not approve it. */
  void bewerkt(UUID id, String regio, String gebruiker) {
    database
        .sql(
            "insert into cijferbewerker (publicatie_id, regio, gebruiker) values (?, ?, ?) on conflict do nothing")
        .params(id, regio, gebruiker)
        .update();
  }

  List<String> bewerkers(UUID id) {
    return database
        .sql("select gebruiker from cijferbewerker where publicatie_id = ? order by gebruiker")
        .param(id)
        .query(String.class)
        .list();
  }

  Optional<Publicatie> zoek(String nummer) {
    return database
        .sql("select * from cijferpublicatie where nummer = ?")
        .param(nummer)
        .query(Publicatieregister::publicatie)
        .optional();
  }

  /** Newest first. */
  List<Publicatie> van(String regio) {
    return database
        .sql(
            "select * from cijferpublicatie where regio = ? order by jaar desc, gestart_op desc, id")
        .param(regio)
        .query(Publicatieregister::publicatie)
        .list();
  }

  Optional<Publicatie> geldig(String regio, int jaar) {
    return database
        .sql(
            "select * from cijferpublicatie where regio = ? and jaar = ? and stand = 'VASTGESTELD'")
        .params(regio, jaar)
        .query(Publicatieregister::publicatie)
        .optional();
  }

  boolean loopt(String regio, int jaar) {
    return database
        .sql(
            "select exists (select from cijferpublicatie where regio = ? and jaar = ? and stand = 'LOOPT')")
        .params(regio, jaar)
        .query(Boolean.class)
        .single();
  }

  /** How often figures of this year were begun; for the number of the next one. */
  long begonnen(String regio, int jaar) {
    return database
        .sql("select count(*) from cijferpublicatie where regio = ? and jaar = ?")
        .params(regio, jaar)
        .query(Long.class)
        .single();
  }

  void licht(UUID id, String toelichting) {
    database
        .sql("update cijferpublicatie set toelichting = ? where id = ?")
        .params(toelichting, id)
        .update();
  }

  void bewaar(UUID id, String regio, int drempel, byte[] inhoud, byte[] geteld, Instant nu) {
    database
        .sql(
            """
            update cijferpublicatie set drempel = ?, inhoud = ?, sha256 = ?, berekend_op = ? where id = ?
            """)
        .params(drempel, inhoud, Publicatiebestand.sha256(inhoud), Timestamp.from(nu), id)
        .update();
    database
        .sql(
            """
            insert into cijfertelling (publicatie_id, regio, geteld) values (?, ?, ?)
            on conflict (publicatie_id) do update set geteld = excluded.geteld
            """)
        .params(id, regio, geteld)
        .update();
  }

  /** The numbers before anything was hidden; for the service only. */
  byte[] telling(UUID id) {
    return database
        .sql("select geteld from cijfertelling where publicatie_id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  void keurGoed(UUID id, String door, Instant nu) {
    database
        .sql("update cijferpublicatie set beoordeeld_door = ?, beoordeeld_op = ? where id = ?")
        .params(door, Timestamp.from(nu), id)
        .update();
  }

  void stop(UUID id) {
    database.sql("update cijferpublicatie set stand = 'GESTOPT' where id = ?").param(id).update();
  }

  /** What was published of this year before stays, and counts no more. */
  void stelVast(Publicatie publicatie, Instant nu) {
    database
        .sql(
            """
            update cijferpublicatie set stand = 'VERVANGEN', ingetrokken_op = ?
            where regio = ? and jaar = ? and stand = 'VASTGESTELD'
            """)
        .params(Timestamp.from(nu), publicatie.regio(), publicatie.jaar())
        .update();
    database
        .sql(
            """
            update cijferpublicatie p set stand = 'VASTGESTELD', vastgesteld_op = ?,
              versie = (select coalesce(max(e.versie), 0) + 1 from cijferpublicatie e where e.regio = p.regio and e.jaar = p.jaar)
            where p.id = ?
            """)
        .params(Timestamp.from(nu), publicatie.id())
        .update();
  }

  private static Publicatie publicatie(ResultSet rij, int nummer) throws SQLException {
    return new Publicatie(
        rij.getObject("id", UUID.class),
        rij.getString("nummer"),
        rij.getString("regio"),
        rij.getInt("jaar"),
        Publicatiestand.valueOf(rij.getString("stand")),
        rij.getObject("versie", Integer.class),
        rij.getObject("drempel", Integer.class),
        rij.getString("toelichting"),
        rij.getBytes("inhoud"),
        rij.getString("sha256"),
        moment(rij, "gestart_op"),
        rij.getString("gestart_door"),
        moment(rij, "berekend_op"),
        moment(rij, "vastgesteld_op"),
        rij.getString("beoordeeld_door"),
        moment(rij, "ingetrokken_op"));
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }
}
