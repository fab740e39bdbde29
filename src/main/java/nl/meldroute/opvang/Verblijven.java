package nl.meldroute.opvang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.begrippen.Verblijfstand;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places that are held for somebody. A place is counted once: each step looks, in the same
 * statement, whether the step before it is still how things are, and the register counts along in
 * the same transaction. To be called in the name of the service.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Verblijven {

  private static final String[] ONDERWEG = {"GERESERVEERD", "BEVESTIGD"};
  private static final String[] VERBLIJFT = {"VERBLIJFT"};

  private final Plekkenlijst plekken;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Verblijven(Plekkenlijst plekken, JdbcClient database, Toegang toegang, Clock klok) {
    this.plekken = plekken;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Holds a place of the register.
   *
   * @throws Conflict when somebody else took it meanwhile
   */
  Verblijf reserveer(Plaatsing plaatsing, Kandidaat plek, boolean tijdelijk, Instant tot) {
    int personen = plaatsing.wie().personen();
    if (!plekken.reserveer(plek.plek(), personen)) {
      throw new Conflict(
          "Een collega was u net voor: op %s is niet meer genoeg plek. Open de taak opnieuw en kies een andere plek."
              .formatted(plek.naam()));
    }
    return bewaar(
        plaatsing,
        plek.plek(),
        plek.naam(),
        plek.vorm(),
        plek.ligging(),
        plek.partner(),
        tijdelijk,
        Verblijfstand.GERESERVEERD,
        tot);
  }

  /** A place that the register does not have; whoever found it says that it is certain. */
  Verblijf buitenRegister(
      Plaatsing plaatsing, String naam, Opvangvorm vorm, Ligging ligging, boolean tijdelijk) {
    return bewaar(
        plaatsing,
        null,
        naam,
        vorm,
        ligging,
        Partnercode.ZORGCOORDINATOR,
        tijdelijk,
        Verblijfstand.BEVESTIGD,
        klok.instant());
  }

  private Verblijf bewaar(
      Plaatsing plaatsing,
      UUID plek,
      String naam,
      Opvangvorm vorm,
      Ligging ligging,
      Partnercode partner,
      boolean tijdelijk,
      Verblijfstand stand,
      Instant tot) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into opvangverblijf (id, plaatsing_id, casus_id, regio, plek_id, naam, vorm, ligging, partner, personen,
                                        tijdelijk, stand, gereserveerd_tot, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(plaatsing.id())
        .param(plaatsing.casusId())
        .param(plaatsing.regio())
        .param(plek)
        .param(naam)
        .param(vorm.name())
        .param(ligging.name())
        .param(partner.name())
        .param(plaatsing.wie().personen())
        .param(tijdelijk)
        .param(stand.name())
        .param(Timestamp.from(tot))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
    return van(plaatsing.id()).stream()
        .filter(een -> een.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The facility says yes: from now on the place does not lapse. */
  boolean bevestig(Verblijf verblijf) {
    return database
            .sql(
                "update opvangverblijf set stand = 'BEVESTIGD' where id = ? and stand = 'GERESERVEERD'")
            .param(verblijf.id())
            .update()
        == 1;
  }

  /** Somebody has come. */
  boolean aangekomen(Verblijf verblijf) {
    boolean nu =
        database
                .sql(
                    """
                    update opvangverblijf set stand = 'VERBLIJFT', aangekomen_op = ?
                    where id = ? and stand in ('GERESERVEERD', 'BEVESTIGD')
                    """)
                .params(Timestamp.from(klok.instant()), verblijf.id())
                .update()
            == 1;
    if (nu && verblijf.plek() != null) {
      plekken.bezet(verblijf.plek(), verblijf.personen());
    }
    return nu;
  }

  /** The place is free again; who was not there yet, never came. Twice is once. */
  boolean beeindig(Verblijf verblijf, Verblijfeinde einde, String toelichting) {
    if (eindig(verblijf, Verblijfstand.VERVALLEN, ONDERWEG, einde, toelichting)) {
      if (verblijf.plek() != null) {
        plekken.geefReserveringVrij(verblijf.plek(), verblijf.personen());
      }
      return true;
    }
    if (eindig(verblijf, Verblijfstand.BEEINDIGD, VERBLIJFT, einde, toelichting)) {
      if (verblijf.plek() != null) {
        plekken.geefPlekVrij(verblijf.plek(), verblijf.personen());
      }
      return true;
    }
    return false;
  }

  private boolean eindig(
      Verblijf verblijf, Verblijfstand stand, String[] vanuit, Verblijfeinde einde, String tekst) {
    return database
            .sql(
                """
                update opvangverblijf set stand = ?, einde = ?, toelichting = ?, beeindigd_op = ?
                where id = ? and stand = any (?)
                """)
            .params(
                stand.name(),
                einde.name(),
                tekst,
                Timestamp.from(klok.instant()),
                verblijf.id(),
                vanuit)
            .update()
        == 1;
  }

  /** In order. */
  List<Verblijf> van(UUID plaatsing) {
    return vanPlaatsingen(List.of(plaatsing));
  }

  List<Verblijf> vanPlaatsingen(Collection<UUID> plaatsingen) {
    return database
        .sql("select * from opvangverblijf where plaatsing_id = any (?) order by tijdstip, id")
        .param(plaatsingen.toArray(UUID[]::new))
        .query(Verblijven::lees)
        .list();
  }

  /** The place that is held and where nobody is yet. */
  Optional<Verblijf> onderweg(UUID plaatsing) {
    return van(plaatsing).stream().filter(Verblijf::isOnderweg).reduce((een, later) -> later);
  }

  /** Where somebody stays. */
  Optional<Verblijf> huidig(UUID plaatsing) {
    return van(plaatsing).stream()
        .filter(een -> een.stand() == Verblijfstand.VERBLIJFT)
        .reduce((een, later) -> later);
  }

  private static Verblijf lees(ResultSet rij, int nummer) throws SQLException {
    return new Verblijf(
        rij.getObject("id", UUID.class),
        rij.getObject("plaatsing_id", UUID.class),
        rij.getObject("plek_id", UUID.class),
        rij.getString("naam"),
        Opvangvorm.valueOf(rij.getString("vorm")),
        Ligging.valueOf(rij.getString("ligging")),
        Partnercode.valueOf(rij.getString("partner")),
        rij.getInt("personen"),
        rij.getBoolean("tijdelijk"),
        Verblijfstand.valueOf(rij.getString("stand")),
        Plaatsinglijst.moment(rij, "gereserveerd_tot"),
        rij.getString("door"),
        Plaatsinglijst.moment(rij, "tijdstip"),
        Plaatsinglijst.moment(rij, "aangekomen_op"),
        Plaatsinglijst.moment(rij, "beeindigd_op"),
        Waarde.zoek(Verblijfeinde.class, rij.getString("einde")).orElse(null),
        rij.getString("toelichting"));
  }
}
