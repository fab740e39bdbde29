package nl.meldroute.gevaar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What partners advise on the spot in acute danger: the digital Spoed-MDO. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Spoedadviezen {

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Spoedadviezen(JdbcClient database, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.database = database;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * One question to one partner.
   *
   * @param advies null until the partner answered
   * @param uitgeblevenOp set when the term passed without an answer
   */
  record Spoedadvies(
      UUID id,
      Partnercode partner,
      String vraag,
      String gevraagdDoor,
      Instant gevraagdOp,
      String advies,
      String gegevenDoor,
      Instant gegevenOp,
      Instant uitgeblevenOp) {}

  void vraag(Casus casus, Melding melding, Set<Partnercode> partners, String vraag) {
    for (Partnercode partner : partners) {
      database
          .sql(
              """
              insert into spoedadvies (id, casus_id, melding_id, partner, vraag, gevraagd_door, gevraagd_op)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              UUID.randomUUID(),
              casus.id(),
              melding.id(),
              partner.name(),
              vraag,
              toegang.huidige().gebruiker(),
              Timestamp.from(klok.instant()))
          .update();
    }
    dossiers.schrijfBij(casus, "spoedoverleg", "Spoed-MDO gevraagd aan " + namen(partners) + ".");
  }

  private static String namen(Set<Partnercode> partners) {
    return String.join(", ", partners.stream().map(Partnercode::tekst).toList());
  }

  /** The keys of the questions of a melding that nobody answered and whose term runs. */
  public List<String> open(String meldingnummer) {
    return database
        .sql(
            """
            select spoedadvies.id::text from spoedadvies join melding on melding.id = spoedadvies.melding_id
            where melding.nummer = ? and gegeven_op is null and uitgebleven_op is null order by partner
            """)
        .param(meldingnummer)
        .query(String.class)
        .list();
  }

  /** Whom a question is for. */
  public Partnercode partner(UUID id) {
    return een(id).partner();
  }

  Spoedadvies een(UUID id) {
    return lees("id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NietGevonden("spoedadvies"));
  }

  void geef(Casus casus, Spoedadvies vraag, String advies) {
    database
        .sql("update spoedadvies set advies = ?, gegeven_door = ?, gegeven_op = ? where id = ?")
        .params(advies, toegang.huidige().gebruiker(), Timestamp.from(klok.instant()), vraag.id())
        .update();
    dossiers.schrijfBij(casus, "spoedoverleg", "Advies van " + vraag.partner().tekst() + ".");
  }

  /** The term passed: the branch goes on without this answer. */
  public void blijftUit(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Spoed-MDO");
    Spoedadvies vraag = een(id);
    database
        .sql("update spoedadvies set uitgebleven_op = ? where id = ? and gegeven_op is null")
        .params(Timestamp.from(klok.instant()), id)
        .update();
    dossiers.schrijfBij(
        casus, "spoedoverleg", vraag.partner().tekst() + " gaf niet op tijd advies.");
  }

  /** In order. */
  List<Spoedadvies> van(Casus casus) {
    return lees("casus_id = ?", casus.id());
  }

  private List<Spoedadvies> lees(String welke, UUID sleutel) {
    return database
        .sql(
            "select id, partner, vraag, gevraagd_door, gevraagd_op, advies, gegeven_door, gegeven_op, uitgebleven_op"
                + " from spoedadvies where "
                + welke
                + " order by gevraagd_op, partner")
        .param(sleutel)
        .query(
            (rij, nummer) ->
                new Spoedadvies(
                    rij.getObject(1, UUID.class),
                    Partnercode.valueOf(rij.getString(2)),
                    rij.getString(3),
                    rij.getString(4),
                    moment(rij.getTimestamp(5)),
                    rij.getString(6),
                    rij.getString(7),
                    moment(rij.getTimestamp(8)),
                    moment(rij.getTimestamp(9))))
        .list();
  }

  private static Instant moment(Timestamp tijdstip) {
    return tijdstip == null ? null : tijdstip.toInstant();
  }
}
