package nl.meldroute.opvang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the register; who reads gets what they may see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Plekkenlijst {

  private final JdbcClient database;

  Plekkenlijst(JdbcClient database) {
    this.database = database;
  }

  /** Those of a region by name, and after them what is for every region. */
  List<Opvangplek> van(String regio) {
    return database
        .sql(
            "select * from opvangplek where regio = ? or landelijk order by regio <> ?, not in_gebruik, naam, vorm, id")
        .params(regio, regio)
        .query(Plekkenlijst::lees)
        .list();
  }

  Optional<Opvangplek> plek(UUID id) {
    return database
        .sql("select * from opvangplek where id = ?")
        .param(id)
        .query(Plekkenlijst::lees)
        .optional();
  }

  /** Who comes next waits here until the transaction ends. */
  void eenVoorEen() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('opvangplekken-vullen'))")
        .query((rij, nummer) -> true)
        .list();
  }

  boolean isLeeg(String regio) {
    return database
            .sql("select count(*) from opvangplek where regio = ?")
            .param(regio)
            .query(Long.class)
            .single()
        == 0;
  }

  void voegToe(
      UUID id, String regio, String groep, Opvangplekopgave opgave, String door, Instant nu) {
    database
        .sql(
            """
            insert into opvangplek (naam, vorm, ligging, landelijk, geslachten, leeftijd_van, leeftijd_tot, kinderen, talen,
                                    toegankelijk, huisdieren, uren, aanmelden, adres_geheim, adres, in_gebruik, totaal, elders,
                                    gewijzigd_door, gewijzigd_op, id, regio, groep, partner)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(inhoud(opgave))
        .param(opgave.totaal())
        .param(opgave.totaal() - opgave.vrij())
        .param(door)
        .param(Timestamp.from(nu))
        .param(id)
        .param(regio)
        .param(groep)
        .param(opgave.partner().name())
        .update();
  }

  /**
   * What is promised by the register stays promised: the rest counts as taken by others.
   *
   * @return whether the version was still the newest and so many can be free
   */
  boolean wijzig(UUID id, Opvangplekopgave opgave, long versie, String door, Instant nu) {
    return database
            .sql(
                """
                update opvangplek set naam = ?, vorm = ?, ligging = ?, landelijk = ?, geslachten = ?, leeftijd_van = ?, leeftijd_tot = ?,
                  kinderen = ?, talen = ?, toegankelijk = ?, huisdieren = ?, uren = ?, aanmelden = ?, adres_geheim = ?, adres = ?,
                  in_gebruik = ?, totaal = ?, elders = ? - ? - gereserveerd - bezet, gewijzigd_door = ?, gewijzigd_op = ?,
                  versie = versie + 1
                where id = ? and versie = ? and ? - ? - gereserveerd - bezet >= 0
                """)
            .params(inhoud(opgave))
            .param(opgave.totaal())
            .param(opgave.totaal())
            .param(opgave.vrij())
            .param(door)
            .param(Timestamp.from(nu))
            .param(id)
            .param(versie)
            .param(opgave.totaal())
            .param(opgave.vrij())
            .update()
        == 1;
  }

  private static List<Object> inhoud(Opvangplekopgave opgave) {
    return Arrays.asList(
        opgave.naam(),
        opgave.vorm().name(),
        opgave.ligging().name(),
        opgave.landelijk(),
        opgave.geslachten().toArray(String[]::new),
        opgave.leeftijdVan(),
        opgave.leeftijdTot(),
        opgave.kinderen(),
        opgave.talen().toArray(String[]::new),
        opgave.toegankelijk(),
        opgave.huisdieren(),
        opgave.uren(),
        opgave.aanmelden(),
        opgave.adresGeheim(),
        opgave.adres(),
        opgave.inGebruik());
  }

  /**
   * Holds places for somebody, if there are enough: one statement, so of two who ask at once one
   * gets them.
   */
  boolean reserveer(UUID id, int personen) {
    return database
            .sql(
                "update opvangplek set gereserveerd = gereserveerd + ? where id = ? and in_gebruik and vrij >= ?")
            .params(personen, id, personen)
            .update()
        == 1;
  }

  /** Who was expected has come. */
  void bezet(UUID id, int personen) {
    database
        .sql(
            "update opvangplek set gereserveerd = gereserveerd - ?, bezet = bezet + ? where id = ?")
        .params(personen, personen, id)
        .update();
  }

  void geefReserveringVrij(UUID id, int personen) {
    database
        .sql("update opvangplek set gereserveerd = gereserveerd - ? where id = ?")
        .params(personen, id)
        .update();
  }

  void geefPlekVrij(UUID id, int personen) {
    database
        .sql("update opvangplek set bezet = bezet - ? where id = ?")
        .params(personen, id)
        .update();
  }

  private static Opvangplek lees(ResultSet rij, int nummer) throws SQLException {
    return new Opvangplek(
        rij.getObject("id", UUID.class),
        rij.getString("regio"),
        rij.getString("naam"),
        Opvangvorm.valueOf(rij.getString("vorm")),
        Ligging.valueOf(rij.getString("ligging")),
        rij.getBoolean("landelijk"),
        Partnercode.valueOf(rij.getString("partner")),
        List.of((String[]) rij.getArray("geslachten").getArray()),
        rij.getInt("leeftijd_van"),
        rij.getInt("leeftijd_tot"),
        rij.getBoolean("kinderen"),
        List.of((String[]) rij.getArray("talen").getArray()),
        rij.getBoolean("toegankelijk"),
        rij.getBoolean("huisdieren"),
        rij.getInt("totaal"),
        rij.getInt("vrij"),
        rij.getInt("gereserveerd"),
        rij.getInt("bezet"),
        rij.getString("uren"),
        rij.getString("aanmelden"),
        rij.getBoolean("adres_geheim"),
        rij.getString("adres"),
        rij.getBoolean("in_gebruik"),
        rij.getLong("versie"));
  }
}
