package nl.meldroute.procesbeeld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.procesbeeld.Stand.Acuut;
import nl.meldroute.procesbeeld.Stand.Casusstand;
import nl.meldroute.procesbeeld.Stand.TeLaat;
import nl.meldroute.procesbeeld.Stand.Telling;
import nl.meldroute.procesbeeld.Stand.Wachtend;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Rolbezetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the stand of a region: a handful of questions, however much there is. */
@Component
public class Standen {

  private static final int MEESTE_STORINGEN = 20;

  private static final String WACHTEND =
      """
      select d.key_ sleutel, coalesce(d.name_, d.key_) proces, t.task_def_key_ stap, min(t.name_) naam, count(*) aantal,
             count(*) filter (where t.due_date_ < :nu) te_laat,
             count(*) filter (where t.due_date_ < :dag) dag,
             count(*) filter (where t.due_date_ < :week) week,
             min(t.create_time_) oudste
      from act_ru_task t
        join act_re_procdef d on d.id_ = t.proc_def_id_
        join act_ru_execution e on e.id_ = t.proc_inst_id_
      where t.tenant_id_ = :regio and coalesce(e.business_key_, '') not like '%-OEFENING'
      group by 1, 2, 3
      """;

  private static final String ACUUT =
      """
      select count(*) aantal, min(start_time_) oudste from act_hi_procinst
      where proc_def_id_ in (select id_ from act_re_procdef where key_ = 'acuut-gevaar') and end_time_ is null
        and tenant_id_ = :regio and coalesce(business_key_, '') not like '%-OEFENING'
      """;

  /** In the order in which they are shown, nothing included. */
  private static final Map<String, Map<String, String>> WOORDEN =
      Map.of(
          "NIEUW",
              Woorden.van(
                  "DAG", "binnengekomen in 24 uur",
                  "WEEK", "binnengekomen in 7 dagen",
                  "GEMELD", "nog niet opgepakt"),
          "OUDERDOM",
              Woorden.van(
                  "WEEK", "in de laatste week",
                  "MAAND", "een week tot een maand geleden",
                  "KWARTAAL", "een tot drie maanden geleden",
                  "LANGER", "langer dan drie maanden geleden",
                  "GEPARKEERD", "geparkeerd, met een datum om weer te kijken"),
          "GEVAAR", namen(Gevaarniveau.values(), niveau -> niveau != Gevaarniveau.GEEN));

  private final Procesrechten rechten;
  private final Storingen storingen;
  private final Rolbezetting bezetting;
  private final JdbcClient database;
  private final Clock klok;

  Standen(
      Procesrechten rechten,
      Storingen storingen,
      Rolbezetting bezetting,
      JdbcClient database,
      Clock klok) {
    this.rechten = rechten;
    this.storingen = storingen;
    this.bezetting = bezetting;
    this.database = database;
    this.klok = klok;
  }

  @Transactional(readOnly = true)
  public Stand van(String regio) {
    rechten.eis(regio);
    Instant nu = klok.instant();
    List<Wachtend> wachtend = wachtend(regio, nu);
    return new Stand(
        regio,
        nu,
        wachtend,
        teLaat(wachtend),
        acuut(regio),
        bezetting.vacant(regio, nu).stream().map(Groep::naam).sorted().toList(),
        storingen.aantal(regio),
        storingen.van(regio, MEESTE_STORINGEN),
        rechten.leidt(regio) ? casussen(regio, nu) : null);
  }

  private List<Wachtend> wachtend(String regio, Instant nu) {
    return database
        .sql(WACHTEND)
        .param("regio", regio)
        .param("nu", Timestamp.from(nu))
        .param("dag", Timestamp.from(nu.minusSeconds(24 * 3600L)))
        .param("week", Timestamp.from(nu.minusSeconds(7 * 24 * 3600L)))
        .query(
            (rij, nummer) ->
                new Wachtend(
                    new Proces(rij.getString("sleutel"), rij.getString("proces")),
                    rij.getString("stap"),
                    rij.getString("naam"),
                    rij.getLong("aantal"),
                    rij.getLong("te_laat"),
                    rij.getLong("dag"),
                    rij.getLong("week"),
                    moment(rij, "oudste")))
        .list()
        .stream()
        .sorted(
            Comparator.comparingLong(Wachtend::teLaat)
                .thenComparingLong(Wachtend::aantal)
                .reversed()
                .thenComparing(Wachtend::naam))
        .toList();
  }

  private static TeLaat teLaat(List<Wachtend> wachtend) {
    long totaal = wachtend.stream().mapToLong(Wachtend::teLaat).sum();
    long dag = wachtend.stream().mapToLong(Wachtend::langerDanEenDag).sum();
    long week = wachtend.stream().mapToLong(Wachtend::langerDanEenWeek).sum();
    return new TeLaat(totaal, totaal - dag, dag - week, week);
  }

  private Acuut acuut(String regio) {
    return database
        .sql(ACUUT)
        .param("regio", regio)
        .query((rij, nummer) -> new Acuut(rij.getLong("aantal"), moment(rij, "oudste")))
        .single();
  }

  private Casusstand casussen(String regio, Instant nu) {
    Map<String, List<Telling>> geteld =
        database
            .sql("select * from procesbeeld_casussen(?, ?)")
            .params(regio, Timestamp.from(nu))
            .query((rij, nummer) -> Map.entry(rij.getString("onderdeel"), telling(rij)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return new Casusstand(
        opVolgorde("NIEUW", geteld),
        opVolgorde("GEVAAR", geteld),
        opVolgorde("OUDERDOM", geteld),
        geteld.getOrDefault("VERWIJZING", List.of()).stream()
            .sorted(
                Comparator.comparingLong(Telling::aantal).reversed().thenComparing(Telling::tekst))
            .toList());
  }

  /** Nought is said too: who sees nothing does not know whether somebody counted. */
  private static List<Telling> opVolgorde(String onderdeel, Map<String, List<Telling>> geteld) {
    Map<String, Telling> gevonden =
        geteld.getOrDefault(onderdeel, List.of()).stream()
            .collect(Collectors.toMap(Telling::code, Function.identity()));
    return WOORDEN.get(onderdeel).entrySet().stream()
        .map(
            woord ->
                gevonden.getOrDefault(
                    woord.getKey(), new Telling(woord.getKey(), woord.getValue(), 0, null, null)))
        .toList();
  }

  private static Telling telling(ResultSet rij) throws SQLException {
    String code = rij.getString("code");
    Map<String, String> woorden = WOORDEN.getOrDefault(rij.getString("onderdeel"), Map.of());
    String tekst =
        Optional.ofNullable(woorden.get(code))
            .or(() -> Waarde.zoek(Partnercode.class, code).map(Partnercode::tekst))
            .orElse(code);
    return new Telling(
        code,
        tekst,
        rij.getLong("aantal"),
        rij.getObject("te_laat", Long.class),
        moment(rij, "oudste"));
  }

  private static <W extends Enum<W> & Waarde> Map<String, String> namen(
      W[] waarden, Predicate<W> welke) {
    Stream<String> paren =
        Arrays.stream(waarden)
            .filter(welke)
            .flatMap(waarde -> Stream.of(waarde.code(), waarde.tekst()));
    return Woorden.van(paren.toArray(String[]::new));
  }

  static Instant moment(ResultSet rij, String kolom) throws SQLException {
    Timestamp moment = rij.getTimestamp(kolom);
    return moment == null ? null : moment.toInstant();
  }
}
