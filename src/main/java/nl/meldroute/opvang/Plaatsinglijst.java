package nl.meldroute.opvang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.begrippen.Plaatsingstand;
import nl.meldroute.begrippen.Uitstroom;
import nl.meldroute.begrippen.Waarde;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of requests for shelter and what happened meanwhile. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Plaatsinglijst {

  private final JdbcClient database;
  private final ObjectMapper json;

  Plaatsinglijst(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Something that happened, in words for who reads the history. */
  public record Gebeurtenis(String soort, String tekst, String door, Instant tijdstip) {}

  void bewaar(Plaatsing plaatsing) {
    Doelgroep wie = plaatsing.wie();
    database
        .sql(
            """
            insert into opvangplaatsing (id, casus_id, regio, deel_van, vrouwen, mannen, anders, kinderen, jongste, oudste, taal,
                                         toegankelijk, huisdier, bijzonderheden, antwoorden, stand, spoed, gevraagd_door, gevraagd_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """)
        .param(plaatsing.id())
        .param(plaatsing.casusId())
        .param(plaatsing.regio())
        .param(plaatsing.deelVan())
        .param(wie.vrouwen())
        .param(wie.mannen())
        .param(wie.anders())
        .param(wie.kinderen())
        .param(wie.jongste())
        .param(wie.oudste())
        .param(wie.taal())
        .param(wie.toegankelijk())
        .param(wie.huisdier())
        .param(plaatsing.bijzonderheden())
        .param(json(plaatsing.antwoorden()))
        .param(plaatsing.stand().name())
        .param(plaatsing.spoed())
        .param(plaatsing.gevraagdDoor())
        .param(Timestamp.from(plaatsing.gevraagdOp()))
        .update();
  }

  void stelVraag(
      UUID id,
      Doelgroep wie,
      String bijzonderheden,
      Map<String, String> antwoorden,
      boolean spoed) {
    database
        .sql(
            """
            update opvangplaatsing set vrouwen = ?, mannen = ?, anders = ?, kinderen = ?, jongste = ?, oudste = ?, taal = ?,
              toegankelijk = ?, huisdier = ?, bijzonderheden = ?, antwoorden = ?::jsonb, spoed = ?
            where id = ?
            """)
        .param(wie.vrouwen())
        .param(wie.mannen())
        .param(wie.anders())
        .param(wie.kinderen())
        .param(wie.jongste())
        .param(wie.oudste())
        .param(wie.taal())
        .param(wie.toegankelijk())
        .param(wie.huisdier())
        .param(bijzonderheden)
        .param(json(antwoorden))
        .param(spoed)
        .param(id)
        .update();
  }

  void betaler(UUID id, String verantwoordelijk, String betaler, String grond) {
    database
        .sql("update opvangplaatsing set verantwoordelijk = ?, betaler = ?, grond = ? where id = ?")
        .params(verantwoordelijk, betaler, grond, id)
        .update();
  }

  void antwoorden(UUID id, Map<String, String> antwoorden, boolean spoed) {
    database
        .sql("update opvangplaatsing set antwoorden = ?::jsonb, spoed = ? where id = ?")
        .params(json(antwoorden), spoed, id)
        .update();
  }

  void loopt(UUID id, Instant herzienOp) {
    database
        .sql(
            "update opvangplaatsing set stand = 'LOOPT', spoed = false, herzien_op = ? where id = ?")
        .params(Timestamp.from(herzienOp), id)
        .update();
  }

  void rondAf(
      UUID id,
      Uitstroom uitstroom,
      String gemeente,
      String corporatie,
      String toelichting,
      Instant nu) {
    database
        .sql(
            """
            update opvangplaatsing set stand = 'AFGEROND', uitstroom = ?, uitstroom_gemeente = ?, uitstroom_corporatie = ?,
              toelichting = ?, afgerond_op = ?
            where id = ?
            """)
        .param(uitstroom.name())
        .param(gemeente)
        .param(corporatie)
        .param(toelichting)
        .param(Timestamp.from(nu))
        .param(id)
        .update();
  }

  void nietGeplaatst(UUID id, GeenPlek reden, String toelichting, Instant nu) {
    database
        .sql(
            "update opvangplaatsing set stand = 'NIET_GEPLAATST', reden_niet = ?, toelichting = ?, afgerond_op = ? where id = ?")
        .params(reden.name(), toelichting, Timestamp.from(nu), id)
        .update();
  }

  Optional<Plaatsing> plaatsing(UUID id) {
    return database
        .sql("select * from opvangplaatsing where id = ?")
        .param(id)
        .query(this::lees)
        .optional();
  }

  /** In the order in which they were asked. */
  List<Plaatsing> vanCasussen(Collection<UUID> casussen) {
    return database
        .sql("select * from opvangplaatsing where casus_id = any (?) order by gevraagd_op, id")
        .param(casussen.toArray(UUID[]::new))
        .query(this::lees)
        .list();
  }

  boolean loopt(UUID casus) {
    return database
            .sql("select count(*) from opvangplaatsing where casus_id = ? and afgerond_op is null")
            .param(casus)
            .query(Long.class)
            .single()
        > 0;
  }

  void schrijf(Plaatsing plaatsing, String soort, String tekst, String door, Instant nu) {
    database
        .sql(
            "insert into opvanggebeurtenis (id, plaatsing_id, casus_id, soort, tekst, door, tijdstip) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            plaatsing.id(),
            plaatsing.casusId(),
            soort,
            tekst,
            door,
            Timestamp.from(nu))
        .update();
  }

  /** In order. */
  List<Gebeurtenis> gebeurtenissen(UUID plaatsing) {
    return database
        .sql(
            "select soort, tekst, door, tijdstip from opvanggebeurtenis where plaatsing_id = ? order by tijdstip, id")
        .param(plaatsing)
        .query(
            (rij, nummer) ->
                new Gebeurtenis(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getTimestamp(4).toInstant()))
        .list();
  }

  private Plaatsing lees(ResultSet rij, int nummer) throws SQLException {
    return new Plaatsing(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getString("regio"),
        rij.getObject("deel_van", UUID.class),
        new Doelgroep(
            rij.getInt("vrouwen"),
            rij.getInt("mannen"),
            rij.getInt("anders"),
            rij.getInt("kinderen"),
            rij.getObject("jongste", Integer.class),
            rij.getObject("oudste", Integer.class),
            rij.getString("taal"),
            rij.getBoolean("toegankelijk"),
            rij.getBoolean("huisdier")),
        rij.getString("bijzonderheden"),
        antwoorden(rij.getString("antwoorden")),
        rij.getString("verantwoordelijk"),
        rij.getString("betaler"),
        rij.getString("grond"),
        Plaatsingstand.valueOf(rij.getString("stand")),
        rij.getBoolean("spoed"),
        moment(rij, "herzien_op"),
        Waarde.zoek(GeenPlek.class, rij.getString("reden_niet")).orElse(null),
        rij.getString("toelichting"),
        Waarde.zoek(Uitstroom.class, rij.getString("uitstroom")).orElse(null),
        rij.getString("uitstroom_gemeente"),
        rij.getString("uitstroom_corporatie"),
        rij.getString("gevraagd_door"),
        moment(rij, "gevraagd_op"),
        moment(rij, "afgerond_op"));
  }

  static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }

  private String json(Map<String, String> waarden) {
    try {
      return json.writeValueAsString(waarden);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Codes zijn altijd als JSON te schrijven", fout);
    }
  }

  private Map<String, String> antwoorden(String tekst) {
    try {
      return json.readValue(tekst, new TypeReference<>() {});
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Antwoorden in de database zijn geen geldige JSON", fout);
    }
  }
}
