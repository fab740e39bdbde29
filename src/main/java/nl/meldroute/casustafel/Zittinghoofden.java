package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The heads of sessions. That a table sits is for everybody in its region. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Zittinghoofden {

  private static final String VRAAG =
      """
      select z.*, t.soort, t.naam, t.voorzitter, t.secretaris, t.lagen, t.vaste_leden, t.mandaat, t.mandaat_soorten
      from zitting z join tafel t on t.regio = z.regio and t.code = z.tafel
      where\s""";

  private final JdbcClient database;

  Zittinghoofden(JdbcClient database) {
    this.database = database;
  }

  /**
   * @throws NietGevonden when the regions of the current user have no such session
   */
  Zittinghoofd van(String nummer) {
    return database
        .sql(VRAAG + "z.nummer = ?")
        .param(nummer)
        .query(Zittinghoofden::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("zitting"));
  }

  /** Those that began or begin after a moment, the latest first. */
  List<Zittinghoofd> na(Instant moment) {
    return database
        .sql(VRAAG + "z.begin > ? order by z.begin desc, z.nummer")
        .param(Timestamp.from(moment))
        .query(Zittinghoofden::lees)
        .list();
  }

  private static Zittinghoofd lees(ResultSet rij, int nummer) throws SQLException {
    return new Zittinghoofd(
        rij.getObject("id", UUID.class),
        rij.getString("nummer"),
        rij.getString("regio"),
        rij.getString("tafel"),
        rij.getString("naam"),
        Tafelsoort.valueOf(rij.getString("soort")),
        moment(rij, "begin"),
        moment(rij, "sluiting"),
        Zittingstand.valueOf(rij.getString("stand")),
        rij.getString("laag") == null ? null : Laag.valueOf(rij.getString("laag")),
        rij.getObject("agendapunt_id", UUID.class),
        codes(rij, "lagen").map(Laag::valueOf).toList(),
        codes(rij, "vaste_leden").map(Partnercode::valueOf).toList(),
        rol(rij, "voorzitter"),
        rol(rij, "secretaris"),
        rij.getString("mandaat"),
        codes(rij, "mandaat_soorten").map(Interventiesoort::valueOf).collect(Collectors.toSet()),
        moment(rij, "begonnen_op"),
        moment(rij, "gesloten_op"),
        rij.getLong("versie"));
  }

  private static Rol rol(ResultSet rij, String kolom) throws SQLException {
    return Waarde.zoek(Rol.class, rij.getString(kolom)).orElseThrow();
  }

  static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp tijdstip = rij.getTimestamp(kolom);
    return tijdstip == null ? null : tijdstip.toInstant();
  }

  static Stream<String> codes(ResultSet rij, String kolom) throws SQLException {
    return Stream.of((String[]) rij.getArray(kolom).getArray());
  }
}
