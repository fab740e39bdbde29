package nl.meldroute.gids;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Dossiertoegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which role, and who with that belongs in its group. */
@Component
class Bezettingslijst {

  private static final String ALLE =
      """
      select id, rol, gemeente, gebruiker, mail, mobiel, vervanger, vervanger_mail, vervanger_mobiel, van, tot, overdracht_aan, versie
      from rolhouder where regio = ? and
      """;

  private final JdbcClient database;
  private final Clock klok;

  Bezettingslijst(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /** Who holds a role now or will, of a whole region. */
  List<Rolhouder> lopende(String regio) {
    return database
        .sql(ALLE + " beeindigd_op is null order by van, gebruiker")
        .param(regio)
        .query(Bezettingslijst::houder)
        .list();
  }

  /**
   * @throws NietGevonden also for one that has ended
   */
  Rolhouder houder(String regio, UUID id) {
    return database
        .sql(ALLE + " beeindigd_op is null and id = ?")
        .params(regio, id)
        .query(Bezettingslijst::houder)
        .optional()
        .orElseThrow(() -> new NietGevonden("rolhouder"));
  }

  /** Who can take up the tasks of a place, besides one. */
  Set<String> anderen(Rolplek plek, String gebruiker) {
    Set<String> anderen = new LinkedHashSet<>();
    nu(plek, LocalDate.now(klok))
        .forEach(
            houder -> {
              anderen.add(houder.gebruiker());
              Optional.ofNullable(houder.vervanger()).ifPresent(anderen::add);
            });
    anderen.remove(gebruiker);
    return anderen;
  }

  boolean isAccount(String gebruiker) {
    return database
        .sql("select exists (select from act_id_user where id_ = ?)")
        .param(gebruiker)
        .query(Boolean.class)
        .single();
  }

  /**
   * Who belongs in the group of a place: who holds it and who stands in. A vacancy falls to who
   * stood in last, and without anybody to those of the region who stand in where a municipality is
   * not known; a role that sees no casus never falls to one that does.
   */
  Set<String> leden(Regioprofiel regio, Rolplek plek) {
    LocalDate vandaag = LocalDate.now(klok);
    List<Rolhouder> nu = nu(plek, vandaag);
    Set<String> leden = new LinkedHashSet<>();
    nu.forEach(
        houder -> {
          leden.add(houder.gebruiker());
          Optional.ofNullable(houder.vervanger()).ifPresent(leden::add);
        });
    if (leden.isEmpty()) {
      leden.addAll(terugval(regio, plek, vandaag));
    }
    return leden;
  }

  boolean vacant(Rolplek plek, LocalDate dag) {
    return nu(plek, dag).isEmpty();
  }

  /** Who stands in at a vacancy on a day; empty when nobody does. */
  Set<String> terugval(Regioprofiel regio, Rolplek plek, LocalDate dag) {
    Optional<String> vervanger =
        database
            .sql(
                """
                select vervanger from rolhouder where regio = ? and rol = ? and gemeente is not distinct from ?::text and van <= ?
                order by coalesce(tot, beeindigd_op::date) desc, van desc limit 1
                """)
            .param(plek.regio())
            .param(plek.rol().rol().code())
            .param(plek.gemeenteCode())
            .param(Date.valueOf(dag))
            .query((rij, nummer) -> Optional.ofNullable(rij.getString(1)))
            .optional()
            .flatMap(wie -> wie);
    return vervanger
        .map(Set::of)
        .orElseGet(
            () ->
                invaller(regio, plek).stream()
                    .flatMap(invaller -> nu(invaller, dag).stream())
                    .map(Rolhouder::gebruiker)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The place of the region to which a vacancy falls. */
  Optional<Rolplek> invaller(Regioprofiel regio, Rolplek plek) {
    return plek.rol().dossier() == Dossiertoegang.GEEN || plek.rol().rol() == regio.zonderGemeente()
        ? Optional.empty()
        : Rolplek.zoek(regio, regio.zonderGemeente(), null);
  }

  private List<Rolhouder> nu(Rolplek plek, LocalDate dag) {
    return lopende(plek.regio()).stream()
        .filter(houder -> houder.is(plek) && houder.is(dag))
        .sorted(Comparator.comparing(Rolhouder::van))
        .toList();
  }

  private static Rolhouder houder(ResultSet rij, int nummer) throws SQLException {
    Date tot = rij.getDate("tot");
    return new Rolhouder(
        rij.getObject("id", UUID.class),
        Waarde.zoek(Rol.class, rij.getString("rol")).orElseThrow(),
        rij.getString("gemeente"),
        rij.getString("gebruiker"),
        rij.getString("mail"),
        rij.getString("mobiel"),
        rij.getString("vervanger"),
        rij.getString("vervanger_mail"),
        rij.getString("vervanger_mobiel"),
        rij.getDate("van").toLocalDate(),
        tot == null ? null : tot.toLocalDate(),
        rij.getString("overdracht_aan"),
        rij.getLong("versie"));
  }
}
