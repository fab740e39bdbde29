package nl.meldroute.zorg;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Gezag;
import nl.meldroute.begrippen.Inschakeling;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.begrippen.Zorguitkomst;
import nl.meldroute.begrippen.Zorgwet;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.zorg.Zorgtraject.Contact;
import nl.meldroute.zorg.Zorgtraject.Doel;
import nl.meldroute.zorg.Zorgtraject.Jeugd;
import nl.meldroute.zorg.Zorgtraject.Nazorg;
import nl.meldroute.zorg.Zorgtraject.Onderdelen;
import nl.meldroute.zorg.Zorgtraject.Overdracht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the care of victims; who reads gets those of the casussen whose care they do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Zorglijst {

  private static final String TRAJECT =
      """
      select id, casus_id, betrokkene_id, fase, coordinator, vervanger, taal, tolk, veilig_contact, hulpvraag, samenvatting, herzien_op,
             later_op, uitkomst, toelichting, eerdere_casus, begonnen_op, afgesloten_op
      from zorgtraject
      """;

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Zorglijst(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @return empty when the care of this victim runs already
   */
  Optional<UUID> begin(Casus casus, UUID betrokkene, Collection<String> groepen) {
    UUID id = UUID.randomUUID();
    int nieuw =
        database
            .sql(
                """
                insert into zorgtraject (id, casus_id, regio, betrokkene_id, groepen, fase, begonnen_op)
                values (?, ?, ?, ?, ?, 'AANMELDING', ?) on conflict do nothing
                """)
            .param(id)
            .param(casus.id())
            .param(casus.regio())
            .param(betrokkene)
            .param(groepen.toArray(String[]::new))
            .param(nu())
            .update();
    return nieuw == 0 ? Optional.empty() : Optional.of(id);
  }

  Zorgtraject traject(UUID id) {
    return zoek(id).orElseThrow(() -> new NietGevonden("zorgtraject"));
  }

  Optional<Zorgtraject> zoek(UUID id) {
    return database.sql(TRAJECT + "where id = ?").param(id).query(this::lees).optional();
  }

  /** The newest first. */
  List<Zorgtraject> vanCasussen(Collection<UUID> casussen) {
    return database
        .sql(TRAJECT + "where casus_id = any (?) order by begonnen_op desc, id")
        .param(casussen.toArray(UUID[]::new))
        .query(this::lees)
        .list();
  }

  /** Numbers of the casussen in which somebody who was helped in this one is helped again. */
  List<String> latereCasussen(String casusnummer) {
    return database
        .sql(
            "select distinct c.nummer from zorgtraject z join casus c on c.id = z.casus_id where z.eerdere_casus = ? order by 1")
        .param(casusnummer)
        .query(String.class)
        .list();
  }

  void naar(UUID traject, Zorgfase fase) {
    database
        .sql("update zorgtraject set fase = ? where id = ?")
        .params(fase.name(), traject)
        .update();
  }

  /**
   * @param vervanger user id of a colleague; null while there is none
   */
  void meldAan(UUID traject, String vervanger, String eerdereCasus) {
    database
        .sql(
            "update zorgtraject set coordinator = ?, vervanger = ?, eerdere_casus = ? where id = ?")
        .param(wie())
        .param(vervanger)
        .param(eerdereCasus)
        .param(traject)
        .update();
  }

  /** What was not asked, because nobody was reached, stays as it was. */
  void contactafspraken(UUID traject, String taal, Antwoord tolk, String veiligContact) {
    database
        .sql(
            """
            update zorgtraject set taal = coalesce(?, taal), tolk = coalesce(?, tolk), veilig_contact = coalesce(?, veilig_contact)
            where id = ?
            """)
        .param(taal)
        .param(tolk == null ? null : tolk.name())
        .param(veiligContact)
        .param(traject)
        .update();
  }

  void hulpvraag(UUID traject, String hulpvraag) {
    database
        .sql("update zorgtraject set hulpvraag = coalesce(?, hulpvraag) where id = ?")
        .param(hulpvraag)
        .param(traject)
        .update();
  }

  /** The groups that do the steps of this care. */
  Set<String> groepen(UUID traject) {
    return database
        .sql("select unnest(groepen) from zorgtraject where id = ?")
        .param(traject)
        .query(String.class)
        .set();
  }

  void plan(UUID traject, String samenvatting, LocalDate herzienOp) {
    database
        .sql(
            "update zorgtraject set fase = 'BEGELEIDING', samenvatting = ?, herzien_op = ? where id = ?")
        .params(samenvatting, herzienOp, traject)
        .update();
  }

  void herzienOp(UUID traject, LocalDate dag) {
    database
        .sql("update zorgtraject set herzien_op = ? where id = ?")
        .params(dag, traject)
        .update();
  }

  void laterOp(UUID traject, LocalDate dag) {
    database
        .sql("update zorgtraject set fase = 'ZONDER_HULP', later_op = ? where id = ?")
        .param(dag)
        .param(traject)
        .update();
  }

  /** The care itself ended; contact afterwards may follow. */
  void eindig(UUID traject, Zorguitkomst uitkomst, String toelichting) {
    database
        .sql("update zorgtraject set fase = 'NAZORG', uitkomst = ?, toelichting = ? where id = ?")
        .params(uitkomst.name(), toelichting, traject)
        .update();
    database
        .sql("update zorgdoel set stand = 'GESTOPT' where traject_id = ? and stand = 'OPEN'")
        .param(traject)
        .update();
  }

  void sluit(UUID traject) {
    database
        .sql("update zorgtraject set fase = 'AFGESLOTEN', afgesloten_op = ? where id = ?")
        .params(nu(), traject)
        .update();
    vervalNazorg(traject);
  }

  void voegDoelToe(Zorgtraject traject, String doel, String aanbieder, Zorgwet wet) {
    database
        .sql(
            """
            insert into zorgdoel (id, casus_id, traject_id, doel, aanbieder, wet, stand, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            traject.casusId(),
            traject.id(),
            doel,
            aanbieder,
            wet.name(),
            wie(),
            nu())
        .update();
  }

  void doelstand(UUID doel, Doelstand stand) {
    database.sql("update zorgdoel set stand = ? where id = ?").params(stand.name(), doel).update();
  }

  /** In the order in which they were set. */
  List<Doel> doelen(UUID traject) {
    return database
        .sql(
            "select id, doel, aanbieder, wet, stand from zorgdoel where traject_id = ? order by volgorde")
        .param(traject)
        .query(
            (rij, nummer) ->
                new Doel(
                    rij.getObject("id", UUID.class),
                    rij.getString("doel"),
                    rij.getString("aanbieder"),
                    Zorgwet.valueOf(rij.getString("wet")),
                    Doelstand.valueOf(rij.getString("stand"))))
        .list();
  }

  void voegContactToe(
      Zorgtraject traject, LocalDate dag, Zorgcontactwijze wijze, boolean gelukt, String verslag) {
    database
        .sql(
            """
            insert into zorgcontact (id, casus_id, traject_id, dag, wijze, gelukt, verslag, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            traject.casusId(),
            traject.id(),
            Date.valueOf(dag),
            wijze.name(),
            gelukt,
            verslag,
            wie(),
            nu())
        .update();
  }

  void vraagOverdracht(Zorgtraject traject, String reden) {
    database
        .sql(
            """
            insert into zorgoverdracht (id, casus_id, traject_id, reden, gevraagd_door, gevraagd_op) values (?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID(), traject.casusId(), traject.id(), reden, wie(), nu())
        .update();
  }

  Optional<Overdracht> openOverdracht(UUID traject) {
    return overdrachten(traject).stream().filter(een -> een.aangenomen() == null).findFirst();
  }

  /**
   * @param vervanger of the new coordinator, as a user id; not used for a refusal
   */
  void beantwoordOverdracht(
      UUID traject, UUID overdracht, boolean aangenomen, String vervanger, String toelichting) {
    database
        .sql(
            "update zorgoverdracht set aangenomen = ?, toelichting = ?, beantwoord_door = ?, beantwoord_op = ? where id = ?")
        .param(aangenomen)
        .param(toelichting)
        .param(wie())
        .param(nu())
        .param(overdracht)
        .update();
    if (aangenomen) {
      database
          .sql("update zorgtraject set coordinator = ?, vervanger = ? where id = ?")
          .param(wie())
          .param(vervanger)
          .param(traject)
          .update();
    }
  }

  private List<Overdracht> overdrachten(UUID traject) {
    return database
        .sql(
            """
            select id, reden, gevraagd_door, gevraagd_op, aangenomen, toelichting, beantwoord_door, beantwoord_op
            from zorgoverdracht where traject_id = ? order by gevraagd_op desc
            """)
        .param(traject)
        .query(
            (rij, nummer) ->
                new Overdracht(
                    rij.getObject("id", UUID.class),
                    rij.getString("reden"),
                    rij.getString("gevraagd_door"),
                    moment(rij, "gevraagd_op"),
                    rij.getObject("aangenomen", Boolean.class),
                    rij.getString("toelichting"),
                    rij.getString("beantwoord_door"),
                    moment(rij, "beantwoord_op")))
        .list();
  }

  void regelJeugd(Zorgtraject traject, Jeugd jeugd) {
    database
        .sql(
            """
            insert into zorgjeugd (id, casus_id, traject_id, gezag, gezagsdrager, raad, nidos, toelichting, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(traject.casusId())
        .param(traject.id())
        .param(jeugd.gezag().name())
        .param(jeugd.gezagsdrager())
        .param(jeugd.raad().name())
        .param(jeugd.nidos().name())
        .param(jeugd.toelichting())
        .param(wie())
        .param(nu())
        .update();
  }

  void planNazorg(Zorgtraject traject, LocalDate dag) {
    database
        .sql("insert into nazorgmoment (id, casus_id, traject_id, dag) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), traject.casusId(), traject.id(), Date.valueOf(dag))
        .update();
  }

  /** The earliest first. */
  List<Nazorg> nazorg(UUID traject) {
    return database
        .sql(
            "select id, dag, bereikt, veilig, verslag, vervallen, door from nazorgmoment where traject_id = ? order by dag, id")
        .param(traject)
        .query(
            (rij, nummer) ->
                new Nazorg(
                    rij.getObject("id", UUID.class),
                    dag(rij, "dag"),
                    code(rij, "bereikt", Antwoord.class),
                    code(rij, "veilig", Antwoord.class),
                    rij.getString("verslag"),
                    rij.getBoolean("vervallen"),
                    rij.getString("door")))
        .list();
  }

  void houdNazorg(UUID moment, Antwoord bereikt, Antwoord veilig, String verslag) {
    database
        .sql(
            "update nazorgmoment set bereikt = ?, veilig = ?, verslag = ?, door = ?, tijdstip = ? where id = ?")
        .param(bereikt.name())
        .param(veilig == null ? null : veilig.name())
        .param(verslag)
        .param(wie())
        .param(nu())
        .param(moment)
        .update();
  }

  /** What was still planned is not done any more. */
  void vervalNazorg(UUID traject) {
    database
        .sql("update nazorgmoment set vervallen = true where traject_id = ? and bereikt is null")
        .param(traject)
        .update();
  }

  Onderdelen onderdelen(UUID traject) {
    return new Onderdelen(
        doelen(traject),
        contacten(traject),
        overdrachten(traject),
        jeugd(traject),
        nazorg(traject));
  }

  private List<Contact> contacten(UUID traject) {
    return database
        .sql(
            "select dag, wijze, gelukt, verslag, door from zorgcontact where traject_id = ? order by dag desc, tijdstip desc")
        .param(traject)
        .query(
            (rij, nummer) ->
                new Contact(
                    dag(rij, "dag"),
                    Zorgcontactwijze.valueOf(rij.getString("wijze")),
                    rij.getBoolean("gelukt"),
                    rij.getString("verslag"),
                    rij.getString("door")))
        .list();
  }

  /** The newest first; that one counts. */
  List<Jeugd> jeugd(UUID traject) {
    return database
        .sql(
            """
            select gezag, gezagsdrager, raad, nidos, toelichting, door, tijdstip from zorgjeugd where traject_id = ? order by tijdstip desc
            """)
        .param(traject)
        .query(
            (rij, nummer) ->
                new Jeugd(
                    Gezag.valueOf(rij.getString("gezag")),
                    rij.getString("gezagsdrager"),
                    Inschakeling.valueOf(rij.getString("raad")),
                    Inschakeling.valueOf(rij.getString("nidos")),
                    rij.getString("toelichting"),
                    rij.getString("door"),
                    moment(rij, "tijdstip")))
        .list();
  }

  private Zorgtraject lees(ResultSet rij, int nummer) throws SQLException {
    return new Zorgtraject(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getObject("betrokkene_id", UUID.class),
        Zorgfase.valueOf(rij.getString("fase")),
        rij.getString("coordinator"),
        rij.getString("vervanger"),
        rij.getString("taal"),
        code(rij, "tolk", Antwoord.class),
        rij.getString("veilig_contact"),
        rij.getString("hulpvraag"),
        rij.getString("samenvatting"),
        dag(rij, "herzien_op"),
        dag(rij, "later_op"),
        code(rij, "uitkomst", Zorguitkomst.class),
        rij.getString("toelichting"),
        rij.getString("eerdere_casus"),
        moment(rij, "begonnen_op"),
        moment(rij, "afgesloten_op"));
  }

  static <E extends Enum<E> & Waarde> E code(ResultSet rij, String kolom, Class<E> lijst)
      throws SQLException {
    return Waarde.zoek(lijst, rij.getString(kolom)).orElse(null);
  }

  static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
    Date dag = rij.getDate(kolom);
    return dag == null ? null : dag.toLocalDate();
  }

  static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
