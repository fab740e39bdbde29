package nl.meldroute.procesbeeld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.meldroute.procesbeeld.proces.Modelteksten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The incidents of a region in Dutch. What the engine keeps of the fault is never read here: it is
 * technical, and a database says in it what it refused.
 */
@Component
class Storingen {

  /** An incident shows again in each process above it; only the first one counts. */
  private static final String EERSTE =
      "i.tenant_id_ = :regio and i.root_cause_incident_id_ = i.id_";

  private static final String VRAAG =
      """
      select i.proc_inst_id_ instantie, i.proc_def_id_ definitie, i.activity_id_ stap, i.incident_timestamp_ sinds,
             d.key_ sleutel, coalesce(d.name_, d.key_) proces, e.business_key_ nummer, h.create_time_ taak_sinds
      from act_ru_incident i
        join act_re_procdef d on d.id_ = i.proc_def_id_
        left join act_ru_execution e on e.id_ = i.proc_inst_id_
        left join (
          select v.text_ job, min(t.create_time_) create_time_ from act_ru_task t
            join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'storingJob'
          where t.task_def_key_ = 'storing-oplossen' and t.tenant_id_ = :regio group by v.text_
        ) h on h.job = i.configuration_
      where %s
        and (:instanties::text[] is null or i.proc_inst_id_ = any (:instanties::text[]))
      order by i.incident_timestamp_ desc, i.id_ limit :meeste
      """
          .formatted(EERSTE);

  private final JdbcClient database;
  private final Modelteksten modellen;
  private final DateTimeFormatter tijd;

  Storingen(JdbcClient database, Modelteksten modellen, Clock klok) {
    this.database = database;
    this.modellen = modellen;
    this.tijd =
        DateTimeFormatter.ofPattern("d MMMM 'om' HH:mm", Locale.forLanguageTag("nl-NL"))
            .withZone(klok.getZone());
  }

  long aantal(String regio) {
    return database
        .sql("select count(*) from act_ru_incident i where " + EERSTE)
        .param("regio", regio)
        .query(Long.class)
        .single();
  }

  /** The newest of a region, at most so many. */
  List<Storing> van(String regio, int meeste) {
    return van(regio, null, meeste);
  }

  /** Those of some processes of a region. */
  List<Storing> van(String regio, List<String> instanties, int meeste) {
    return database
        .sql(VRAAG)
        .param("regio", regio)
        .param("instanties", instanties == null ? null : instanties.toArray(String[]::new))
        .param("meeste", meeste)
        .query((rij, nummer) -> storing(rij))
        .list();
  }

  private Storing storing(ResultSet rij) throws SQLException {
    Proces proces = new Proces(rij.getString("sleutel"), rij.getString("proces"));
    String stap = modellen.stap(rij.getString("definitie"), rij.getString("stap"));
    Instant taakSinds = Standen.moment(rij, "taak_sinds");
    return new Storing(
        rij.getString("nummer"),
        rij.getString("instantie"),
        proces,
        stap,
        Standen.moment(rij, "sinds"),
        "De stap “%s” van het proces “%s” is drie keer niet gelukt.".formatted(stap, proces.naam()),
        "Wat binnen was, is bewaard. Het proces wacht tot de stap lukt.",
        taakSinds == null
            ? "Er staat geen taak voor klaar. Bel de beheerder."
            : "De taak “Storing oplossen” staat klaar sinds %s. Is zij nog niet gedaan, bel dan de procesmanager."
                .formatted(tijd.format(taakSinds)));
  }
}
