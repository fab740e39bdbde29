package nl.meldroute.procesbeeld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.procesbeeld.Verloop.Stap;
import nl.meldroute.procesbeeld.proces.Modelteksten;
import nl.meldroute.regio.Regioprofiel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far one process is, running or finished, step by step and without persons. */
@Component
public class Verlopen {

  private static final int MEESTE_STORINGEN = 20;

  /**
   * What staff would call a step. Gateways and the like are how a model works, not what happened.
   */
  private static final Map<String, String> SOORTEN =
      Map.ofEntries(
          Map.entry("userTask", "taak"),
          Map.entry("callActivity", "eigen proces"),
          Map.entry("businessRuleTask", "beslistabel"),
          Map.entry("serviceTask", "vanzelf"),
          Map.entry("receiveTask", "wachten op antwoord"),
          Map.entry("intermediateTimer", "wachten tot een moment"),
          Map.entry("intermediateMessageCatch", "wachten op antwoord"),
          Map.entry("boundaryTimer", "termijn verlopen"),
          Map.entry("boundaryMessage", "bericht"),
          Map.entry("messageStartEvent", "bericht"),
          Map.entry("startEvent", "begin"),
          Map.entry("noneEndEvent", "einde"),
          Map.entry("messageEndEvent", "einde"),
          Map.entry("terminateEndEvent", "einde"));

  private static final String BOOM =
      """
      with recursive boom as (
        select p.id_ from act_hi_procinst p where p.id_ = :instantie and p.tenant_id_ = :regio
        union all
        select k.id_ from act_hi_procinst k join boom b on k.super_process_instance_id_ = b.id_
        where k.root_proc_inst_id_ = :wortel and k.tenant_id_ = :regio
      )
      """;

  private final Procesrechten rechten;
  private final Procesoverzicht processen;
  private final Storingen storingen;
  private final Modelteksten modellen;
  private final JdbcClient database;
  private final Clock klok;

  Verlopen(
      Procesrechten rechten,
      Procesoverzicht processen,
      Storingen storingen,
      Modelteksten modellen,
      JdbcClient database,
      Clock klok) {
    this.rechten = rechten;
    this.processen = processen;
    this.storingen = storingen;
    this.modellen = modellen;
    this.database = database;
    this.klok = klok;
  }

  private record Kop(
      String regio,
      String wortel,
      String sleutel,
      String nummer,
      Instant begonnen,
      Instant klaar,
      String einde) {}

  /**
   * @param pagina from 1
   * @throws NietGevonden also for a process of a region that the user does not see
   */
  @Transactional(readOnly = true)
  public Verloop van(String instantie, int pagina, int grootte) {
    List<String> regios = rechten.regios().stream().map(Regioprofiel::code).toList();
    Kop kop =
        database
            .sql(
                """
                select tenant_id_, coalesce(root_proc_inst_id_, id_) wortel, proc_def_key_, proc_def_id_, business_key_, start_time_, end_time_,
                       state_, end_act_id_
                from act_hi_procinst where id_ = :instantie and tenant_id_ = any (:regios)
                """)
            .param("instantie", instantie)
            .param("regios", regios.toArray(String[]::new))
            .query((rij, nummer) -> kop(rij))
            .optional()
            .orElseThrow(() -> new NietGevonden("proces"));
    Regioprofiel regio = rechten.eis(kop.regio());
    Map<String, String> namen = processen.namen();
    List<String> boom = boom(instantie, kop);
    Map<String, String> codes = codes(instantie, kop);
    return new Verloop(
        instantie,
        kop.regio(),
        proces(kop.sleutel(), namen),
        kop.nummer(),
        codes.get("casus"),
        Zaken.gemeente(regio, codes.get("gemeente")),
        kop.begonnen(),
        kop.klaar(),
        kop.einde(),
        storingen.van(kop.regio(), boom, MEESTE_STORINGEN),
        stappen(boom, kop, namen, pagina, grootte),
        aantal(boom, kop));
  }

  private Kop kop(ResultSet rij) throws SQLException {
    Instant klaar = Standen.moment(rij, "end_time_");
    return new Kop(
        rij.getString("tenant_id_"),
        rij.getString("wortel"),
        rij.getString("proc_def_key_"),
        rij.getString("business_key_"),
        Standen.moment(rij, "start_time_"),
        klaar,
        klaar == null ? null : Zaken.einde(rij, modellen));
  }

  private List<String> boom(String instantie, Kop kop) {
    return database
        .sql(BOOM + "select id_ from boom")
        .param("instantie", instantie)
        .param("wortel", kop.wortel())
        .param("regio", kop.regio())
        .query(String.class)
        .list();
  }

  /** A called process need not know the casus; the one that it belongs to does. */
  private Map<String, String> codes(String instantie, Kop kop) {
    Map<String, Map<String, String>> gevonden =
        Zaken.codes(database, kop.regio(), List.of(instantie, kop.wortel()));
    Map<String, String> codes = new HashMap<>(gevonden.getOrDefault(kop.wortel(), Map.of()));
    codes.putAll(gevonden.getOrDefault(instantie, Map.of()));
    return codes;
  }

  private long aantal(List<String> boom, Kop kop) {
    return database
        .sql(
            """
            select count(*) from act_hi_actinst
            where proc_inst_id_ = any (:boom) and tenant_id_ = :regio and act_type_ = any (:soorten) and act_name_ is not null
            """)
        .param("boom", boom.toArray(String[]::new))
        .param("regio", kop.regio())
        .param("soorten", SOORTEN.keySet().toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  private List<Stap> stappen(
      List<String> boom, Kop kop, Map<String, String> namen, int pagina, int grootte) {
    return database
        .sql(
            """
            select a.proc_def_key_, a.act_name_, a.act_type_, a.start_time_, a.end_time_, a.act_inst_state_, h.due_date_
            from act_hi_actinst a left join act_hi_taskinst h on h.id_ = a.task_id_
            where a.proc_inst_id_ = any (:boom) and a.tenant_id_ = :regio and a.act_type_ = any (:soorten) and a.act_name_ is not null
            order by a.start_time_, a.sequence_counter_, a.id_ limit :grootte offset :overslaan
            """)
        .param("boom", boom.toArray(String[]::new))
        .param("regio", kop.regio())
        .param("soorten", SOORTEN.keySet().toArray(String[]::new))
        .param("grootte", grootte)
        .param("overslaan", (pagina - 1L) * grootte)
        .query((rij, nummer) -> stap(rij, namen))
        .list();
  }

  private Stap stap(ResultSet rij, Map<String, String> namen) throws SQLException {
    Timestamp termijn = rij.getTimestamp("due_date_");
    Instant klaar = Standen.moment(rij, "end_time_");
    Instant gemeten = klaar == null ? klok.instant() : klaar;
    return new Stap(
        proces(rij.getString("proc_def_key_"), namen),
        rij.getString("act_name_").replaceAll("\\s+", " "),
        SOORTEN.get(rij.getString("act_type_")),
        Standen.moment(rij, "start_time_"),
        klaar,
        termijn == null ? null : termijn.toInstant(),
        termijn != null && gemeten.isAfter(termijn.toInstant()),
        rij.getInt("act_inst_state_") == 2);
  }

  private static Proces proces(String sleutel, Map<String, String> namen) {
    return new Proces(sleutel, namen.getOrDefault(sleutel, sleutel));
  }
}
