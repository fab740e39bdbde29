package nl.meldroute.gevaar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Places for the night, found or not, and the ride there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Noodopvangen {

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Noodopvangen(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * A ride, or the reason why there is none.
   *
   * @param vervoerder code; null when it was not arranged
   */
  record Vervoer(String vervoerder, String toelichting, String door, Instant tijdstip) {}

  void bewaar(
      Casus casus,
      Melding melding,
      String uitkomst,
      Opvangvorm opvangvorm,
      String plek,
      String redenNiet,
      String toelichting,
      boolean vervoerNodig) {
    database
        .sql(
            """
            insert into noodopvang (id, casus_id, melding_id, uitkomst, opvangvorm, plek, reden_niet, toelichting,
                                    vervoer_nodig, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(melding.id())
        .param(uitkomst)
        .param(opvangvorm == null ? null : opvangvorm.name())
        .param(plek)
        .param(redenNiet)
        .param(toelichting)
        .param(vervoerNodig)
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
  }

  void bewaar(Casus casus, Melding melding, String vervoerder, String toelichting) {
    database
        .sql(
            """
            insert into noodvervoer (id, casus_id, melding_id, vervoerder, toelichting, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(melding.id())
        .param(vervoerder)
        .param(toelichting)
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
  }

  /** The newest, for who judges whether somebody is safe. */
  Optional<Noodopvang> laatste(Casus casus) {
    List<Noodopvang> alle = van(casus);
    return alle.isEmpty() ? Optional.empty() : Optional.of(alle.get(alle.size() - 1));
  }

  /** In order. */
  List<Noodopvang> van(Casus casus) {
    return database
        .sql(
            """
            select uitkomst, opvangvorm, plek, reden_niet, toelichting, vervoer_nodig, door, tijdstip from noodopvang
            where casus_id = ? order by tijdstip
            """)
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Noodopvang(
                    rij.getString(1),
                    rij.getString(2) == null ? null : Opvangvorm.valueOf(rij.getString(2)),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getString(5),
                    rij.getBoolean(6),
                    rij.getString(7),
                    rij.getTimestamp(8).toInstant()))
        .list();
  }

  /** In order. */
  List<Vervoer> ritten(Casus casus) {
    return database
        .sql(
            "select vervoerder, toelichting, door, tijdstip from noodvervoer where casus_id = ? order by tijdstip")
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Vervoer(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getTimestamp(4).toInstant()))
        .list();
  }
}
