package nl.meldroute.regio;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is there for a role: on duty now, else who holds it, else who stands in (E15, E16). */
@Component
@Transactional
public class Rolbezetting {

  private static final String VRAAG =
      """
      select wie.gebruiker, wie.hoedanigheid, coalesce(wie.mail, u.email_) mail, wie.mobiel
      from (
        select 1 rang, 'DIENST' hoedanigheid, gebruiker, mail, mobiel, van::timestamptz sinds
        from piketdienst where regio = :regio and rol = :rol and van <= :nu and tot > :nu
        union all
        select 2, 'HOUDER', gebruiker, mail, mobiel, van::timestamptz
        from rolhouder where regio = :regio and rol = :rol and coalesce(gemeente, '') = :gemeente
          and beeindigd_op is null and van <= :dag and (tot is null or tot >= :dag)
        union all
        select 3, 'VERVANGER', vervanger, vervanger_mail, vervanger_mobiel, van::timestamptz
        from rolhouder where regio = :regio and rol = :rol and coalesce(gemeente, '') = :gemeente and vervanger is not null
          and beeindigd_op is null and van <= :dag and (tot is null or tot >= :dag)
      ) wie left join act_id_user u on u.id_ = wie.gebruiker
      order by wie.rang, wie.sinds, wie.gebruiker
      """;

  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Rolbezetting(Regioprofielen regios, JdbcClient database, Toegang toegang, Clock klok) {
    this.regios = regios;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * To whom to turn at a moment for a role of the region, in this order. Empty is a vacancy without
   * anybody who stands in: then a human has to be found another way.
   */
  public List<Bereikbare> bereikbaar(String regio, Rol rol, Instant moment) {
    return bereikbaar(regio, rol, Optional.empty(), moment);
  }

  /**
   * As {@link #bereikbaar(String, Rol, Instant)}, for the role behind a group, such as one of the
   * candidate groups of a task: that of a municipality too. A duty is of a role, for all
   * municipalities. Empty for a group of a partner.
   */
  public List<Bereikbare> bereikbaar(String groep, Instant moment) {
    return regios
        .groep(groep)
        .filter(een -> een.regio().isPresent())
        .map(een -> bereikbaar(een.regio().get(), een.rol(), een.gemeente(), moment))
        .orElse(List.of());
  }

  /** The groups of a region whose role nobody holds at a moment. Partners fill their own. */
  public List<Groep> vacant(String regio, Instant moment) {
    List<Groep> bezet =
        database
            .sql(
                """
                select distinct rol, gemeente from rolhouder
                where regio = :regio and beeindigd_op is null and van <= :dag and (tot is null or tot >= :dag)
                """)
            .param("regio", regio)
            .param("dag", Date.valueOf(moment.atZone(klok.getZone()).toLocalDate()))
            .query(
                (rij, nummer) ->
                    regios.groepen().stream()
                        .filter(groep -> groep.regio().filter(regio::equals).isPresent())
                        .filter(isVan(rij.getString(1), Optional.ofNullable(rij.getString(2)))))
            .list()
            .stream()
            .flatMap(groepen -> groepen)
            .toList();
    return regios.groepen().stream()
        .filter(groep -> groep.regio().filter(regio::equals).isPresent())
        .filter(groep -> groep.rol() != Rol.PARTNER && !bezet.contains(groep))
        .toList();
  }

  private static Predicate<Groep> isVan(String rol, Optional<String> gemeente) {
    return groep -> groep.rol().code().equals(rol) && groep.gemeente().equals(gemeente);
  }

  private List<Bereikbare> bereikbaar(
      String regio, Rol rol, Optional<String> gemeente, Instant moment) {
    return toegang.huidige().regios().contains(regio)
        ? vraag(regio, rol, gemeente, moment)
        : toegang.alsSysteem(regio, () -> vraag(regio, rol, gemeente, moment));
  }

  private List<Bereikbare> vraag(String regio, Rol rol, Optional<String> gemeente, Instant moment) {
    return database
        .sql(VRAAG)
        .param("regio", regio)
        .param("rol", rol.code())
        .param("gemeente", gemeente.orElse(""))
        .param("nu", Timestamp.from(moment))
        .param("dag", Date.valueOf(moment.atZone(klok.getZone()).toLocalDate()))
        .query(
            (rij, nummer) ->
                new Bereikbare(
                    rij.getString(1),
                    Hoedanigheid.valueOf(rij.getString(2)),
                    Optional.ofNullable(rij.getString(3)),
                    Optional.ofNullable(rij.getString(4))))
        .list();
  }
}
