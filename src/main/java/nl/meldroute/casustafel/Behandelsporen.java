package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Spoorstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Partnergids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tracks of a casus on a table: several run at once, each with its own lead. */
@Component
@Transactional
public class Behandelsporen {

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Embargos embargos;
  private final Partnergids gids;
  private final Clock klok;

  Behandelsporen(
      JdbcClient database, Dossiers dossiers, Embargos embargos, Partnergids gids, Clock klok) {
    this.database = database;
    this.dossiers = dossiers;
    this.embargos = embargos;
    this.gids = gids;
    this.klok = klok;
  }

  /** What has to happen before a track begins, and which partner the process turns to for it. */
  public record Begin(String besluit, Partnercode partner) {}

  /** The keys of the tracks that have not ended. */
  public List<UUID> lopend(UUID behandeling) {
    return database
        .sql(
            "select id from behandelspoor where behandeling_id = ? and geeindigd_op is null order by gekozen_op, spoor")
        .param(behandeling)
        .query(UUID.class)
        .list();
  }

  /**
   * Looks whether a track may begin. Under an embargo nobody hears of it; what a victim will feel,
   * care hears first.
   */
  public Begin bereidVoor(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Spoor voorbereiden");
    Behandelspoor spoor = spoor(id);
    if (embargos.houdtTegen(casus)) {
      stand(id, Spoorstand.WACHT_OP_EMBARGO);
      return new Begin("WACHTEN", spoor.regie());
    }
    return spoor.raaktSlachtoffer() && spoor.zorgVooraf() == null
        ? new Begin("ZORG_EERST", Partnercode.ZORGCOORDINATOR)
        : new Begin("BEGINNEN", spoor.regie());
  }

  /** From now on the lead has a task for it. */
  public Partnercode begin(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Spoor beginnen");
    Behandelspoor spoor = spoor(id);
    database
        .sql("update behandelspoor set stand = 'LOOPT', begonnen_op = ?, groep = ? where id = ?")
        .params(
            nu(),
            gids.partnergroep(casus.regio(), spoor.regie(), casus.gemeente()).orElse(null),
            id)
        .update();
    return spoor.regie();
  }

  /**
   * @param besluit KLAAR when its lead said so, else the table stopped it
   */
  public void rondAf(String casusnummer, UUID id, String besluit) {
    dossiers.bewerk(casusnummer, "Spoor afronden");
    eindig(id, "KLAAR".equals(besluit) ? Spoorstand.AFGEROND : Spoorstand.GESTOPT);
  }

  /** Chooses a track, unless it runs already: then it goes on. */
  void kies(Behandeling behandeling, Puntbesluit besluit, Spoor spoor, Partnercode regie) {
    database
        .sql(
            """
            insert into behandelspoor (id, behandeling_id, casus_id, regio, agendapunt_id, laag, spoor, regie, stand, gekozen_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'GEKOZEN', ?)
            on conflict (behandeling_id, spoor) where geeindigd_op is null do nothing
            """)
        .params(
            UUID.randomUUID(),
            behandeling.id(),
            behandeling.casus(),
            behandeling.regio(),
            besluit.agendapunt(),
            besluit.laag().name(),
            spoor.name(),
            regie.name(),
            nu())
        .update();
  }

  Behandelspoor spoor(UUID id) {
    return database
        .sql("select * from behandelspoor where id = ?")
        .param(id)
        .query(Behandelsporen::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("spoor"));
  }

  /** Those of a casus that the current user may hear of, in the order in which they were chosen. */
  List<Behandelspoor> van(UUID casus) {
    return database
        .sql("select * from behandelspoor where casus_id = ? order by gekozen_op, spoor")
        .param(casus)
        .query(Behandelsporen::lees)
        .list();
  }

  void zorgVooraf(UUID id, String wat) {
    database.sql("update behandelspoor set zorg_vooraf = ? where id = ?").params(wat, id).update();
  }

  void beweeg(UUID id, String voortgang) {
    database
        .sql("update behandelspoor set voortgang = ?, bewogen_op = ? where id = ?")
        .params(voortgang, nu(), id)
        .update();
  }

  /** The casus goes off the table: what still ran, stops. */
  void stopAlle(UUID behandeling) {
    lopend(behandeling).forEach(id -> eindig(id, Spoorstand.GESTOPT));
  }

  private void stand(UUID id, Spoorstand stand) {
    database
        .sql("update behandelspoor set stand = ? where id = ?")
        .params(stand.name(), id)
        .update();
  }

  private void eindig(UUID id, Spoorstand stand) {
    database
        .sql("update behandelspoor set stand = ?, geeindigd_op = ? where id = ?")
        .params(stand.name(), nu(), id)
        .update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private static Behandelspoor lees(ResultSet rij, int nummer) throws SQLException {
    return new Behandelspoor(
        rij.getObject("id", UUID.class),
        rij.getObject("behandeling_id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        Laag.valueOf(rij.getString("laag")),
        Spoor.valueOf(rij.getString("spoor")),
        Partnercode.valueOf(rij.getString("regie")),
        Spoorstand.valueOf(rij.getString("stand")),
        rij.getString("zorg_vooraf"),
        rij.getString("voortgang"),
        rij.getTimestamp("gekozen_op").toInstant(),
        moment(rij, "bewogen_op"),
        moment(rij, "geeindigd_op"));
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    return Optional.ofNullable(rij.getTimestamp(kolom)).map(Timestamp::toInstant).orElse(null);
  }
}
