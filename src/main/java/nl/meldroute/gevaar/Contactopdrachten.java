package nl.meldroute.gevaar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.gevaar.Contactopdracht.Moment;
import nl.meldroute.gevaar.Contactopdracht.Trede;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The partners to be reached in acute danger, and how far up the ladder each has come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Contactopdrachten {

  /** A term of nothing would run the ladder to its end in a second, and then for ever. */
  private static final Duration MINSTENS = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Contactopdrachten(JdbcClient database, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.database = database;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** A partner that must be reached, as a table or a human says. */
  record Contact(Partnercode partner, int volgorde, String termijn) {}

  void zetUit(Casus casus, Melding melding, UUID ronde, List<Contact> contacten) {
    for (Contact contact : contacten) {
      database
          .sql(
              """
              insert into contactopdracht (id, casus_id, melding_id, ronde, partner, volgorde, termijn, geopend_op)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              UUID.randomUUID(),
              casus.id(),
              melding.id(),
              ronde,
              contact.partner().name(),
              contact.volgorde(),
              contact.termijn(),
              Timestamp.from(klok.instant()))
          .update();
    }
  }

  /** The keys of those of a round that are not reached yet, in order. */
  public List<String> open(UUID ronde) {
    return database
        .sql(
            "select id::text from contactopdracht where ronde = ? and bevestigd_op is null order by volgorde, partner")
        .param(ronde)
        .query(String.class)
        .list();
  }

  /** Notes that a rung begins now and until when it lasts. */
  public void openTrede(String casusnummer, UUID opdracht, Contacttrede trede) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Partner bereiken bij acuut gevaar");
    Contactopdracht contact = opdracht(opdracht);
    Instant nu = klok.instant();
    Instant uiterlijk = IsoDuur.na(nu, contact.termijn());
    Instant minstens = nu.plus(MINSTENS);
    database
        .sql(
            "insert into contacttrede (id, opdracht_id, casus_id, trede, geopend_op, uiterlijk) values (?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            opdracht,
            casus.id(),
            trede.name(),
            Timestamp.from(nu),
            Timestamp.from(uiterlijk.isBefore(minstens) ? minstens : uiterlijk))
        .update();
    database
        .sql("update contactopdracht set trede = ? where id = ?")
        .params(trede.name(), opdracht)
        .update();
    dossiers.schrijfBij(
        casus,
        "contacttrede",
        "%s bereiken. Trede: %s.".formatted(contact.partner().tekst(), trede.tekst()));
  }

  /** By when the partner must be reached on the present rung. */
  public Instant uiterlijk(UUID opdracht) {
    return database
        .sql("select max(uiterlijk) from contacttrede where opdracht_id = ?")
        .param(opdracht)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** Keeps an attempt; one that reached the partner confirms the whole ladder. */
  void noteer(Casus casus, Contactopdracht opdracht, Moment moment) {
    Instant nu = klok.instant();
    database
        .sql(
            """
            insert into contactmoment (id, casus_id, opdracht_id, partner, bereikt, gesproken_met, tijdstip, afspraak, door, vastgelegd_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(opdracht.id())
        .param(opdracht.partner().name())
        .param(moment.bereikt())
        .param(moment.gesprokenMet())
        .param(Timestamp.from(moment.tijdstip()))
        .param(moment.afspraak())
        .param(moment.door())
        .param(Timestamp.from(nu))
        .update();
    if (moment.bereikt()) {
      database
          .sql("update contactopdracht set bevestigd_op = ?, bevestigd_door = ? where id = ?")
          .params(Timestamp.from(nu), moment.door(), opdracht.id())
          .update();
    }
    dossiers.schrijfBij(
        casus,
        "contact",
        (moment.bereikt() ? "Contact met %s: %s" : "%s niet bereikt: %s")
            .formatted(opdracht.partner().tekst(), moment.afspraak()));
  }

  /** Who is at work, for an attempt. */
  String gebruiker() {
    return toegang.huidige().gebruiker();
  }

  /**
   * @throws NietGevonden when there is none that the current user may see
   */
  public Partnercode partner(UUID opdracht) {
    return opdracht(opdracht).partner();
  }

  Contactopdracht opdracht(UUID id) {
    return lees("opdracht.id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NietGevonden("contactopdracht"));
  }

  /** Of one round, in order. */
  List<Contactopdracht> vanRonde(UUID ronde) {
    return lees("opdracht.ronde = ?", ronde);
  }

  /** Of all rounds of all meldingen of a casus, the first round first. */
  List<Contactopdracht> van(Casus casus) {
    return lees("opdracht.casus_id = ?", casus.id());
  }

  private List<Contactopdracht> lees(String welke, UUID sleutel) {
    Map<UUID, List<Trede>> treden =
        delen(
            "select opdracht_id, contacttrede.trede, contacttrede.geopend_op, uiterlijk from contacttrede"
                + " join contactopdracht opdracht on opdracht.id = opdracht_id where %s"
                // Two rungs in one moment: the order of the ladder.
                + " order by contacttrede.geopend_op,"
                + " array_position(array['PARTNER', 'NOODCONTACT', 'VERVANGER', 'LEIDING'], contacttrede.trede)",
            welke,
            sleutel,
            rij ->
                new Trede(Contacttrede.valueOf(rij.getString(2)), moment(rij, 3), moment(rij, 4)));
    Map<UUID, List<Moment>> momenten =
        delen(
            "select opdracht_id, tijdstip, bereikt, gesproken_met, afspraak, door from contactmoment"
                + " join contactopdracht opdracht on opdracht.id = opdracht_id where %s order by vastgelegd_op",
            welke,
            sleutel,
            rij ->
                new Moment(
                    moment(rij, 2),
                    rij.getBoolean(3),
                    rij.getString(4),
                    rij.getString(5),
                    rij.getString(6)));
    return database
        .sql(
            """
            select opdracht.id, melding.nummer, melding.ontvangen_op, ronde, partner, volgorde, termijn, trede, geopend_op,
                   bevestigd_op, bevestigd_door
            from contactopdracht opdracht join melding on melding.id = opdracht.melding_id
            where %s order by geopend_op, volgorde, partner
            """
                .formatted(welke))
        .param(sleutel)
        .query(
            (rij, nummer) -> {
              UUID id = rij.getObject(1, UUID.class);
              return new Contactopdracht(
                  id,
                  rij.getString(2),
                  moment(rij, 3),
                  rij.getObject(4, UUID.class),
                  Partnercode.valueOf(rij.getString(5)),
                  rij.getInt(6),
                  rij.getString(7),
                  rij.getString(8) == null ? null : Contacttrede.valueOf(rij.getString(8)),
                  moment(rij, 9),
                  moment(rij, 10),
                  rij.getString(11),
                  treden.getOrDefault(id, List.of()),
                  momenten.getOrDefault(id, List.of()));
            })
        .list();
  }

  private interface Lezer<T> {
    T lees(ResultSet rij) throws SQLException;
  }

  private <T> Map<UUID, List<T>> delen(String vraag, String welke, UUID sleutel, Lezer<T> lezer) {
    return database
        .sql(vraag.formatted(welke))
        .param(sleutel)
        .query((rij, nummer) -> Map.entry(rij.getObject(1, UUID.class), lezer.lees(rij)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Instant moment(ResultSet rij, int kolom) throws SQLException {
    Timestamp tijdstip = rij.getTimestamp(kolom);
    return tijdstip == null ? null : tijdstip.toInstant();
  }
}
