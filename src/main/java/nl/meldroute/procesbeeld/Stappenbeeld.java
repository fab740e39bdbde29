package nl.meldroute.procesbeeld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.procesbeeld.proces.Modelteksten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people wait, and for how long: of the steps of a process, or of all processes. Steps that
 * the service does by itself take no time and are left out, and so are drills.
 */
@Component
public class Stappenbeeld {

  /** The index of V41 holds these, in these words. */
  private static final String WACHTEND =
      """
      a.act_type_ in ('userTask', 'callActivity', 'receiveTask', 'intermediateTimer', 'intermediateMessageCatch', 'eventBasedGateway')
        and a.tenant_id_ = :regio and a.proc_def_key_ = any (:processen)
        and a.proc_inst_id_ not in (select o.proc_inst_id_ from act_hi_procinst o where o.business_key_ like '%-OEFENING')
      """;

  private static final String VRAAG =
      """
      with klaar as (
        select a.proc_def_key_ sleutel, a.act_id_ stap, count(*) aantal, sum(a.duration_) duur,
               percentile_cont(array[0.5, 0.9]) within group (order by a.duration_) binnen
        from act_hi_actinst a
        where %1$s and a.end_time_ >= :van and a.end_time_ < :tot and a.act_inst_state_ <> 2
        group by 1, 2
      ), nu as (
        select a.proc_def_key_ sleutel, a.act_id_ stap, count(*) aantal, count(*) filter (where t.due_date_ < :nu) te_laat,
               min(a.start_time_) oudste, sum(extract(epoch from :nu - a.start_time_)) duur
        from act_hi_actinst a left join act_ru_task t on t.id_ = a.task_id_
        where %1$s and a.end_time_ is null
        group by 1, 2
      )
      select sleutel, stap, coalesce(n.aantal, 0) wacht_nu, coalesce(n.te_laat, 0) te_laat, n.oudste, coalesce(k.aantal, 0) klaar,
             k.binnen[1] / 1000 helft, k.binnen[2] / 1000 meeste, coalesce(k.duur, 0) / 1000 + coalesce(n.duur, 0) wachttijd,
             (select a.act_type_ from act_hi_actinst a
              where %1$s and a.proc_def_key_ = sleutel and a.act_id_ = stap limit 1) soort
      from klaar k full join nu n using (sleutel, stap)
      """
          .formatted(WACHTEND);

  private final Procesrechten rechten;
  private final Procesoverzicht processen;
  private final Modelteksten modellen;
  private final JdbcClient database;
  private final Clock klok;

  Stappenbeeld(
      Procesrechten rechten,
      Procesoverzicht processen,
      Modelteksten modellen,
      JdbcClient database,
      Clock klok) {
    this.rechten = rechten;
    this.processen = processen;
    this.modellen = modellen;
    this.database = database;
    this.klok = klok;
  }

  /**
   * The steps where most time goes first.
   *
   * @param proces key of a process; null for all of them
   */
  @Transactional(readOnly = true)
  public List<Stapbeeld> van(String regio, String proces, Tijdvak tijdvak) {
    rechten.eis(regio);
    Map<String, String> namen = processen.namen();
    if (proces != null && !namen.containsKey(proces)) {
      throw new NietGevonden("proces", List.copyOf(namen.keySet()));
    }
    String[] gevraagd =
        proces == null ? namen.keySet().toArray(String[]::new) : new String[] {proces};
    return database
        .sql(VRAAG)
        .param("regio", regio)
        .param("processen", gevraagd)
        .param("van", tijdvak.begin(klok.getZone()))
        .param("tot", tijdvak.einde(klok.getZone()))
        .param("nu", Timestamp.from(klok.instant()))
        .query((rij, nummer) -> beeld(rij, namen))
        .list()
        .stream()
        .sorted(Comparator.comparingLong(Stapbeeld::wachttijd).reversed())
        .toList();
  }

  private Stapbeeld beeld(ResultSet rij, Map<String, String> namen) throws SQLException {
    String sleutel = rij.getString("sleutel");
    String stap = rij.getString("stap");
    return new Stapbeeld(
        new Proces(sleutel, namen.getOrDefault(sleutel, sleutel)),
        stap,
        modellen.stappen(sleutel).getOrDefault(stap, stap),
        rij.getString("soort"),
        rij.getLong("wacht_nu"),
        rij.getLong("te_laat"),
        Standen.moment(rij, "oudste"),
        rij.getLong("klaar"),
        seconden(rij, "helft"),
        seconden(rij, "meeste"),
        Math.round(rij.getDouble("wachttijd")));
  }

  private static Long seconden(ResultSet rij, String kolom) throws SQLException {
    double seconden = rij.getDouble(kolom);
    return rij.wasNull() ? null : Math.round(seconden);
  }
}
