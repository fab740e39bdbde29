package nl.meldroute.interventie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Daderdoel;
import nl.meldroute.begrippen.Daderstatus;
import nl.meldroute.begrippen.Dadertermijnsoort;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Jeugdroute;
import nl.meldroute.begrippen.NonPunishment;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Planstand;
import nl.meldroute.interventie.Daderplan.Doel;
import nl.meldroute.interventie.Daderplan.Einddatum;
import nl.meldroute.interventie.Daderplan.Oordeel;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the offender plans; who reads gets what they have a ground for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Daderplanlijst {

  private static final String PLAN =
      """
      select id, casus_id, betrokkene_id, status, jeugd, jeugdroute, ook_slachtoffer, stand, samenvatting, herzien_op, uitkomst, door,
             tijdstip
      from daderplan
      """;
  private static final String DOEL =
      """
      select id, plan_id, doel, omschrijving, partner, interventie, effect, tot, stand, interventie_id, actie_id from daderdoel
      """;
  private static final String OORDEEL =
      """
      select id, plan_id, met_naam, gevraagd_op, oordeel, toelichting, door, gegeven_op, gelezen_op from nonpunishment
      """;
  private static final String EINDDATUM =
      "select id, plan_id, soort, dag, stand, veilig, toelichting, maatregelen from dadertermijn ";

  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Daderplanlijst(JdbcClient database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** A row of something that belongs to a plan. */
  private record Bij<T>(UUID plan, T wat) {}

  UUID begin(
      UUID casus, UUID betrokkene, Daderstatus status, boolean jeugd, Antwoord ookSlachtoffer) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into daderplan (id, casus_id, betrokkene_id, status, jeugd, ook_slachtoffer, stand, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, 'NIEUW', ?, ?)
            """)
        .params(
            id,
            casus,
            betrokkene,
            status.name(),
            jeugd,
            ookSlachtoffer.name(),
            toegang.huidige().gebruiker(),
            nu())
        .update();
    return id;
  }

  Daderplan plan(UUID id) {
    return database
        .sql(PLAN + "where id = ?")
        .param(id)
        .query(this::leesPlan)
        .optional()
        .orElseThrow(() -> new NietGevonden("daderplan"));
  }

  /** In the order in which they were begun. */
  List<Daderplan> vanCasussen(Collection<UUID> casussen) {
    return database
        .sql(PLAN + "where casus_id = any (?) order by tijdstip, id")
        .param(casussen.toArray(UUID[]::new))
        .query(this::leesPlan)
        .list();
  }

  void stelOp(UUID plan, String samenvatting, Jeugdroute jeugdroute, LocalDate herzienOp) {
    database
        .sql(
            "update daderplan set stand = 'LOOPT', samenvatting = ?, jeugdroute = ?, herzien_op = ? where id = ?")
        .param(samenvatting)
        .param(jeugdroute == null ? null : jeugdroute.name())
        .param(herzienOp)
        .param(plan)
        .update();
  }

  void herzie(UUID plan, Daderstatus status, LocalDate herzienOp) {
    database
        .sql("update daderplan set status = ?, herzien_op = coalesce(?, herzien_op) where id = ?")
        .param(status.name())
        .param(herzienOp)
        .param(plan)
        .update();
  }

  /** What ran for it ends too. */
  void rondAf(UUID plan, String uitkomst) {
    database
        .sql("update daderplan set stand = 'AFGEROND', uitkomst = ?, afgerond_op = ? where id = ?")
        .params(uitkomst, nu(), plan)
        .update();
    database
        .sql("update daderdoel set stand = 'GESTOPT' where plan_id = ? and stand = 'OPEN'")
        .param(plan)
        .update();
    database
        .sql(
            "update dadertermijn set stand = 'VERVALLEN' where plan_id = ? and stand in ('GESTELD', 'LOOPT')")
        .param(plan)
        .update();
  }

  void voegDoelToe(
      Daderplan plan,
      Daderdoel doel,
      String omschrijving,
      Partnercode partner,
      Interventie interventie,
      String effect,
      LocalDate tot) {
    database
        .sql(
            """
            insert into daderdoel (id, casus_id, plan_id, doel, omschrijving, partner, interventie, effect, tot, stand, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(plan.casusId())
        .param(plan.id())
        .param(doel.name())
        .param(omschrijving)
        .param(partner.name())
        .param(interventie == null ? null : interventie.name())
        .param(effect)
        .param(tot)
        .param(toegang.huidige().gebruiker())
        .param(nu())
        .update();
  }

  void doelstand(UUID doel, Doelstand stand) {
    database.sql("update daderdoel set stand = ? where id = ?").params(stand.name(), doel).update();
  }

  void doelUitgezet(UUID doel, UUID interventie, UUID actie) {
    database
        .sql("update daderdoel set interventie_id = ?, actie_id = ? where id = ?")
        .param(interventie)
        .param(actie)
        .param(doel)
        .update();
  }

  /** In the order in which they were set. */
  List<Doel> doelen(UUID plan) {
    return doelen(List.of(plan)).getOrDefault(plan, List.of());
  }

  Map<UUID, List<Doel>> doelen(Collection<UUID> plannen) {
    return perPlan(DOEL + "where plan_id = any (?) order by volgorde", plannen, this::leesDoel);
  }

  void vraagOordeel(Daderplan plan, boolean metNaam, UUID beslissing) {
    database
        .sql(
            "insert into nonpunishment (id, casus_id, plan_id, met_naam, beslissing_id, gevraagd_op) values (?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), plan.casusId(), plan.id(), metNaam, beslissing, nu())
        .update();
  }

  void geefOordeel(UUID oordeel, NonPunishment uitkomst, String toelichting) {
    database
        .sql(
            "update nonpunishment set oordeel = ?, toelichting = ?, door = ?, gegeven_op = ? where id = ?")
        .params(uitkomst.name(), toelichting, toegang.huidige().gebruiker(), nu(), oordeel)
        .update();
  }

  void oordeelGelezen(UUID oordeel) {
    database
        .sql("update nonpunishment set gelezen_door = ?, gelezen_op = ? where id = ?")
        .params(toegang.huidige().gebruiker(), nu(), oordeel)
        .update();
  }

  Map<UUID, List<Oordeel>> oordelen(Collection<UUID> plannen) {
    return perPlan(
        OORDEEL + "where plan_id = any (?) order by gevraagd_op desc, id",
        plannen,
        this::leesOordeel);
  }

  /** The newest question about a person, answered or not. */
  Optional<Oordeel> oordeel(UUID plan) {
    return oordelen(List.of(plan)).getOrDefault(plan, List.of()).stream().findFirst();
  }

  void stelEinddatum(Daderplan plan, Dadertermijnsoort soort, LocalDate dag) {
    database
        .sql(
            "update dadertermijn set stand = 'VERVALLEN' where plan_id = ? and soort = ? and stand in ('GESTELD', 'LOOPT')")
        .params(plan.id(), soort.name())
        .update();
    database
        .sql(
            "insert into dadertermijn (id, casus_id, plan_id, soort, dag, stand, tijdstip) values (?, ?, ?, ?, ?, 'GESTELD', ?)")
        .params(UUID.randomUUID(), plan.casusId(), plan.id(), soort.name(), dag, nu())
        .update();
  }

  Einddatum einddatum(UUID id) {
    return database
        .sql(EINDDATUM + "where id = ?")
        .param(id)
        .query(this::leesEinddatum)
        .optional()
        .orElseThrow(() -> new NietGevonden("einddatum"));
  }

  Map<UUID, List<Einddatum>> einddata(Collection<UUID> plannen) {
    return perPlan(
        EINDDATUM + "where plan_id = any (?) order by dag, id", plannen, this::leesEinddatum);
  }

  void einddatumLoopt(UUID einddatum) {
    database.sql("update dadertermijn set stand = 'LOOPT' where id = ?").param(einddatum).update();
  }

  void einddatumNagegaan(UUID einddatum, Antwoord veilig, String toelichting) {
    database
        .sql(
            "update dadertermijn set stand = 'NAGEGAAN', veilig = ?, toelichting = ?, nagegaan_door = ? where id = ?")
        .params(veilig.name(), toelichting, toegang.huidige().gebruiker(), einddatum)
        .update();
  }

  void maatregelen(UUID einddatum, String maatregelen, Antwoord ingelicht) {
    database
        .sql(
            "update dadertermijn set stand = 'NAGEGAAN', maatregelen = ?, slachtoffer_ingelicht = ?, maatregelen_door = ? where id = ?")
        .params(maatregelen, ingelicht.name(), toegang.huidige().gebruiker(), einddatum)
        .update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private <T> Map<UUID, List<T>> perPlan(
      String vraag, Collection<UUID> plannen, RowMapper<T> lezer) {
    return database
        .sql(vraag)
        .param(plannen.toArray(UUID[]::new))
        .query(
            (rij, nummer) ->
                new Bij<>(rij.getObject("plan_id", UUID.class), lezer.mapRow(rij, nummer)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Bij::plan, Collectors.mapping(Bij::wat, Collectors.toUnmodifiableList())));
  }

  private Daderplan leesPlan(ResultSet rij, int nummer) throws SQLException {
    return new Daderplan(
        rij.getObject("id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        rij.getObject("betrokkene_id", UUID.class),
        Daderstatus.valueOf(rij.getString("status")),
        rij.getBoolean("jeugd"),
        code(Jeugdroute.class, rij, "jeugdroute"),
        Antwoord.valueOf(rij.getString("ook_slachtoffer")),
        Planstand.valueOf(rij.getString("stand")),
        rij.getString("samenvatting"),
        rij.getObject("herzien_op", LocalDate.class),
        rij.getString("uitkomst"),
        rij.getString("door"),
        moment(rij, "tijdstip"));
  }

  private Doel leesDoel(ResultSet rij, int nummer) throws SQLException {
    return new Doel(
        rij.getObject("id", UUID.class),
        Daderdoel.valueOf(rij.getString("doel")),
        rij.getString("omschrijving"),
        Partnercode.valueOf(rij.getString("partner")),
        code(Interventie.class, rij, "interventie"),
        rij.getString("effect"),
        rij.getObject("tot", LocalDate.class),
        Doelstand.valueOf(rij.getString("stand")),
        rij.getObject("interventie_id", UUID.class),
        rij.getObject("actie_id", UUID.class));
  }

  private Oordeel leesOordeel(ResultSet rij, int nummer) throws SQLException {
    return new Oordeel(
        rij.getObject("id", UUID.class),
        rij.getBoolean("met_naam"),
        moment(rij, "gevraagd_op"),
        code(NonPunishment.class, rij, "oordeel"),
        rij.getString("toelichting"),
        rij.getString("door"),
        moment(rij, "gegeven_op"),
        moment(rij, "gelezen_op"));
  }

  private Einddatum leesEinddatum(ResultSet rij, int nummer) throws SQLException {
    return new Einddatum(
        rij.getObject("id", UUID.class),
        rij.getObject("plan_id", UUID.class),
        Dadertermijnsoort.valueOf(rij.getString("soort")),
        rij.getObject("dag", LocalDate.class),
        rij.getString("stand"),
        code(Antwoord.class, rij, "veilig"),
        rij.getString("toelichting"),
        rij.getString("maatregelen"));
  }

  private static <E extends Enum<E>> E code(Class<E> lijst, ResultSet rij, String kolom)
      throws SQLException {
    String code = rij.getString(kolom);
    return code == null ? null : Enum.valueOf(lijst, code);
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }
}
