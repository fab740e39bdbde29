package nl.meldroute.interventie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.interventie.Controle.Deelnemer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the inspections; who reads gets those in which they take part. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Controlelijst {

  private static final String VRAAG =
      "select id, nummer, regio, gemeente, dag, sector, object, doel, stand, briefing from controle where ";

  private final JdbcClient database;

  Controlelijst(JdbcClient database) {
    this.database = database;
  }

  /** What was seen at an inspection, and what becomes of it. */
  record Bevinding(int volgorde, String vorm, String tekst, String opvolging) {}

  /** Waits until nobody else plans in the region: two must not take one day at once. */
  void vergrendel(String regio) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('controle-' || ?))")
        .param(regio)
        .query((rij, nummer) -> nummer)
        .list();
  }

  String volgnummer() {
    return "%06d"
        .formatted(
            database.sql("select nextval('controle_volgnummer')").query(Long.class).single());
  }

  void bewaar(Controle controle, String redenToch, String door, Instant nu) {
    database
        .sql(
            """
            insert into controle (id, nummer, regio, gemeente, dag, sector, object, doel, reden_toch, stand, gepland_door, gepland_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            controle.id(),
            controle.nummer(),
            controle.regio(),
            controle.gemeente(),
            controle.dag(),
            controle.sector().name(),
            controle.object(),
            controle.doel())
        .param(redenToch)
        .param(controle.stand())
        .param(door)
        .param(Timestamp.from(nu))
        .update();
    for (Deelnemer een : controle.deelnemers()) {
      database
          .sql(
              "insert into controledeelname (controle_id, regio, groep, naam, uitgesloten, reden) values (?, ?, ?, ?, ?, ?)")
          .params(controle.id(), controle.regio(), een.groep(), een.naam(), !een.gaatMee())
          .param(een.reden())
          .update();
    }
  }

  List<Controle> opDag(String regio, LocalDate dag) {
    return metDeelnemers(
        database
            .sql(VRAAG + "regio = ? and dag = ? order by nummer")
            .params(regio, dag)
            .query(Controlelijst::lees)
            .list());
  }

  List<Controle> inJaar(String regio, int jaar) {
    return metDeelnemers(
        database
            .sql(VRAAG + "regio = ? and dag >= ? and dag < ? order by dag, nummer")
            .params(regio, LocalDate.of(jaar, 1, 1), LocalDate.of(jaar + 1, 1, 1))
            .query(Controlelijst::lees)
            .list());
  }

  Controle controle(String nummer) {
    return metDeelnemers(
            database.sql(VRAAG + "nummer = ?").param(nummer).query(Controlelijst::lees).list())
        .get(0);
  }

  void zet(UUID id, String stand, String briefing, String redenVervallen) {
    database
        .sql(
            "update controle set stand = ?, briefing = coalesce(?, briefing), reden_vervallen = ? where id = ?")
        .param(stand)
        .param(briefing)
        .param(redenVervallen)
        .param(id)
        .update();
  }

  void bewaarVorm(Controle controle, String vorm, String uitkomst) {
    database
        .sql("insert into controlevorm (controle_id, regio, vorm, uitkomst) values (?, ?, ?, ?)")
        .params(controle.id(), controle.regio(), vorm, uitkomst)
        .update();
  }

  void bewaarBevinding(Controle controle, int volgorde, String vorm, String tekst) {
    database
        .sql(
            "insert into controlebevinding (id, controle_id, regio, volgorde, vorm, tekst) values (?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), controle.id(), controle.regio(), volgorde, vorm, tekst)
        .update();
  }

  List<Bevinding> bevindingen(UUID controle) {
    return database
        .sql(
            "select volgorde, vorm, tekst, opvolging from controlebevinding where controle_id = ? order by volgorde")
        .param(controle)
        .query(
            (rij, nummer) ->
                new Bevinding(rij.getInt(1), rij.getString(2), rij.getString(3), rij.getString(4)))
        .list();
  }

  void volgOp(UUID controle, int volgorde, String opvolging, String nummer, String reden) {
    database
        .sql(
            "update controlebevinding set opvolging = ?, nummer = ?, reden = ? where controle_id = ? and volgorde = ?")
        .param(opvolging)
        .param(nummer)
        .param(reden)
        .param(controle)
        .param(volgorde)
        .update();
  }

  /** Whether there is a melding or a casus with this number in the region. */
  boolean bestaat(String regio, String nummer) {
    return database
        .sql(
            "select exists (select from melding where nummer = ? and regio = ?) or exists (select from casus where nummer = ? and regio = ?)")
        .params(nummer, regio, nummer, regio)
        .query(Boolean.class)
        .single();
  }

  private List<Controle> metDeelnemers(List<Controle> controles) {
    Map<UUID, List<Rij>> rijen =
        database
            .sql(
                "select controle_id, groep, naam, reden from controledeelname where controle_id = any (?) order by naam")
            .param(controles.stream().map(Controle::id).toArray(UUID[]::new))
            .query(
                (rij, nummer) ->
                    new Rij(
                        rij.getObject(1, UUID.class),
                        new Deelnemer(rij.getString(2), rij.getString(3), rij.getString(4))))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Rij::controle));
    return controles.stream()
        .map(
            een ->
                met(
                    een,
                    rijen.getOrDefault(een.id(), List.of()).stream().map(Rij::deelnemer).toList()))
        .toList();
  }

  private record Rij(UUID controle, Deelnemer deelnemer) {}

  private static Controle met(Controle een, List<Deelnemer> deelnemers) {
    return new Controle(
        een.id(),
        een.nummer(),
        een.regio(),
        een.gemeente(),
        een.dag(),
        een.sector(),
        een.object(),
        een.doel(),
        een.stand(),
        een.briefing(),
        deelnemers);
  }

  private static Controle lees(ResultSet rij, int nummer) throws SQLException {
    return new Controle(
        rij.getObject("id", UUID.class),
        rij.getString("nummer"),
        rij.getString("regio"),
        rij.getString("gemeente"),
        rij.getObject("dag", LocalDate.class),
        Sector.valueOf(rij.getString("sector")),
        rij.getString("object"),
        rij.getString("doel"),
        rij.getString("stand"),
        rij.getString("briefing"),
        List.of());
  }
}
