package nl.meldroute.procesbeeld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.procesbeeld.proces.Modelteksten;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The finished processes of a region: Cockpit itself forgets them the moment they end. */
@Component
public class Zaken {

  private final Procesrechten rechten;
  private final Procesoverzicht processen;
  private final Modelteksten modellen;
  private final JdbcClient database;
  private final Clock klok;

  Zaken(
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
   * Which finished processes.
   *
   * @param proces null for all
   * @param nummer number of a melding or casus, or of what else a process is about; null for all
   * @param pagina from 1
   */
  public record Vraag(
      String regio, String proces, String nummer, Tijdvak tijdvak, int pagina, int grootte) {}

  /**
   * @param totaal how many there are on all pages together
   */
  public record Bladzijde(List<Zaak> zaken, long totaal) {}

  @Transactional(readOnly = true)
  public Bladzijde zoek(Vraag vraag) {
    Regioprofiel regio = rechten.eis(vraag.regio());
    Map<String, String> namen = processen.namen();
    if (vraag.proces() != null && !namen.containsKey(vraag.proces())) {
      throw new NietGevonden("proces", List.copyOf(namen.keySet()));
    }
    List<String> nummers = nummers(vraag);
    String waar = waar(vraag);
    long totaal =
        vul("select count(*) from act_hi_procinst p where " + waar, vraag, nummers)
            .query(Long.class)
            .single();
    List<Zaak> zaken =
        vul(
                """
                select p.id_, p.proc_def_key_, p.proc_def_id_, p.business_key_, p.start_time_, p.end_time_, p.duration_, p.state_, p.end_act_id_
                from act_hi_procinst p where %s
                order by p.end_time_ desc, p.id_ limit :grootte offset :overslaan
                """
                    .formatted(waar),
                vraag,
                nummers)
            .param("grootte", vraag.grootte())
            .param("overslaan", (vraag.pagina() - 1L) * vraag.grootte())
            .query((rij, nummer) -> zaak(rij, namen))
            .list();
    return new Bladzijde(metCodes(zaken, regio), totaal);
  }

  private static String waar(Vraag vraag) {
    List<String> voorwaarden =
        new ArrayList<>(
            List.of(
                "p.tenant_id_ = :regio",
                "p.end_time_ is not null",
                "p.end_time_ >= :van",
                "p.end_time_ < :tot",
                "coalesce(p.business_key_, '') not like '%-OEFENING'"));
    if (vraag.proces() != null) {
      voorwaarden.add("p.proc_def_key_ = :proces");
    }
    if (vraag.nummer() != null) {
      voorwaarden.add("p.business_key_ = any (:nummers)");
    }
    return String.join(" and ", voorwaarden);
  }

  private StatementSpec vul(String sql, Vraag vraag, List<String> nummers) {
    StatementSpec opdracht =
        database
            .sql(sql)
            .param("regio", vraag.regio())
            .param("van", vraag.tijdvak().begin(klok.getZone()))
            .param("tot", vraag.tijdvak().einde(klok.getZone()));
    opdracht = vraag.proces() == null ? opdracht : opdracht.param("proces", vraag.proces());
    return vraag.nummer() == null
        ? opdracht
        : opdracht.param("nummers", nummers.toArray(String[]::new));
  }

  /** The engine knows a melding by its number, and a casus by those of its meldingen. */
  private List<String> nummers(Vraag vraag) {
    if (vraag.nummer() == null) {
      return List.of();
    }
    String nummer = alsGeschreven(vraag.nummer());
    List<String> nummers = new ArrayList<>(List.of(nummer));
    nummers.addAll(
        database
            .sql("select procesbeeld_meldingen(?, ?)")
            .params(vraag.regio(), nummer)
            .query(String.class)
            .list());
    return nummers;
  }

  /** Numbers are one capital and then small letters; people type them as they like. */
  private static String alsGeschreven(String getypt) {
    String klein = getypt.toLowerCase(Locale.ROOT);
    return klein.substring(0, 1).toUpperCase(Locale.ROOT) + klein.substring(1);
  }

  private Zaak zaak(ResultSet rij, Map<String, String> namen) throws SQLException {
    String sleutel = rij.getString("proc_def_key_");
    return new Zaak(
        rij.getString("id_"),
        new Proces(sleutel, namen.getOrDefault(sleutel, sleutel)),
        rij.getString("business_key_"),
        null,
        null,
        Standen.moment(rij, "start_time_"),
        Standen.moment(rij, "end_time_"),
        rij.getLong("duration_") / 1000,
        einde(rij, modellen));
  }

  static String einde(ResultSet rij, Modelteksten modellen) throws SQLException {
    String eind = rij.getString("end_act_id_");
    return switch (String.valueOf(rij.getString("state_"))) {
      case "COMPLETED" ->
          eind == null ? "Klaar" : modellen.stap(rij.getString("proc_def_id_"), eind);
      case "INTERNALLY_TERMINATED" -> "Beëindigd door een andere stap";
      default -> "Afgebroken";
    };
  }

  /** All of a page in one question. */
  private List<Zaak> metCodes(List<Zaak> zaken, Regioprofiel regio) {
    Map<String, Map<String, String>> codes =
        codes(database, regio.code(), zaken.stream().map(Zaak::instantie).toList());
    return zaken.stream()
        .map(
            zaak -> {
              Map<String, String> eigen = codes.getOrDefault(zaak.instantie(), Map.of());
              return new Zaak(
                  zaak.instantie(),
                  zaak.proces(),
                  zaak.nummer(),
                  eigen.get("casus"),
                  gemeente(regio, eigen.get("gemeente")),
                  zaak.begonnen(),
                  zaak.klaar(),
                  zaak.seconden(),
                  zaak.einde());
            })
        .toList();
  }

  /** Casus and municipality by process. */
  static Map<String, Map<String, String>> codes(
      JdbcClient database, String regio, List<String> instanties) {
    Map<String, Map<String, String>> codes = new HashMap<>();
    database
        .sql(
            """
            select proc_inst_id_, name_, text_ from act_hi_varinst
            where proc_inst_id_ = any (:instanties) and tenant_id_ = :regio and name_ in ('casus', 'gemeente') and text_ is not null
            """)
        .param("instanties", instanties.toArray(String[]::new))
        .param("regio", regio)
        .query(
            rij -> {
              codes
                  .computeIfAbsent(rij.getString(1), instantie -> new HashMap<>())
                  .put(rij.getString(2), rij.getString(3));
            });
    return codes;
  }

  static String gemeente(Regioprofiel regio, String code) {
    return Optional.ofNullable(code)
        .map(een -> regio.gemeente(een).map(Gemeente::naam).orElseGet(() -> Gemeente.tekst(een)))
        .orElse(null);
  }
}
