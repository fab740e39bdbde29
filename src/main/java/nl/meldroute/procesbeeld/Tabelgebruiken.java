package nl.meldroute.procesbeeld;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Regelgebruik;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.procesbeeld.Tabelgebruik.Regel;
import nl.meldroute.procesbeeld.proces.Modelteksten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts per rule of the version of a table that Cockpit shows. */
@Component
public class Tabelgebruiken {

  /** What people choose instead is a code of one of these, or words with such a code in them. */
  private static final List<Waarde> WAARDEN =
      Stream.<Waarde[]>of(
              Classificatie.values(), Gevaarniveau.values(), Partnercode.values(), Spoor.values())
          .flatMap(Arrays::stream)
          .toList();

  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

  private final Procesrechten rechten;
  private final Beslissingen beslissingen;
  private final Modelteksten modellen;
  private final JdbcClient database;
  private final Clock klok;

  Tabelgebruiken(
      Procesrechten rechten,
      Beslissingen beslissingen,
      Modelteksten modellen,
      JdbcClient database,
      Clock klok) {
    this.rechten = rechten;
    this.beslissingen = beslissingen;
    this.modellen = modellen;
    this.database = database;
    this.klok = klok;
  }

  private record Tabel(String sleutel, String naam, int versie, String variant) {}

  /**
   * @param definitie the engine's key of a version of a table
   * @throws NietGevonden also for the own table of another region
   */
  @Transactional(readOnly = true)
  public Tabelgebruik van(String regio, String definitie, LocalDate sinds) {
    rechten.eis(regio);
    Tabel tabel =
        database
            .sql(
                """
                select key_ sleutel, coalesce(name_, key_) naam, version_ versie, tenant_id_ variant from act_re_decision_def
                where id_ = :definitie and (tenant_id_ is null or tenant_id_ = :regio)
                """)
            .param("definitie", definitie)
            .param("regio", regio)
            .query(Tabel.class)
            .optional()
            .orElseThrow(() -> new NietGevonden("beslistabel"));
    List<Regelgebruik> gebruik =
        beslissingen
            .gebruik(tabel.sleutel(), regio, sinds.atStartOfDay(klok.getZone()).toInstant())
            .stream()
            .filter(regel -> regel.versie() == tabel.versie())
            .filter(regel -> Objects.equals(regel.variant(), tabel.variant()))
            .toList();
    List<Regel> regels = regels(modellen.regels(regio, definitie), gebruik);
    return new Tabelgebruik(
        tabel.sleutel(),
        tabel.naam(),
        tabel.versie(),
        tabel.variant(),
        regio,
        sinds,
        regels.stream().mapToLong(Regel::geraakt).sum(),
        regels.stream().mapToLong(Regel::afgeweken).sum(),
        gebruik.stream()
            .filter(regel -> regel.nummer() == null)
            .mapToLong(Regelgebruik::geraakt)
            .sum(),
        regels);
  }

  /** Also the rules that never counted: those are what one looks for. */
  private static List<Regel> regels(List<String> toelichtingen, List<Regelgebruik> gebruik) {
    Map<Integer, Regelgebruik> geteld =
        gebruik.stream()
            .filter(regel -> regel.nummer() != null)
            .collect(Collectors.toMap(Regelgebruik::nummer, regel -> regel, (een, ander) -> een));
    return IntStream.rangeClosed(1, toelichtingen.size())
        .mapToObj(
            nummer -> {
              String toelichting = toelichtingen.get(nummer - 1);
              Regelgebruik regel = geteld.get(nummer);
              return regel == null
                  ? new Regel(nummer, toelichting, 0, 0, Map.of())
                  : new Regel(
                      nummer,
                      toelichting,
                      regel.geraakt(),
                      regel.afgeweken(),
                      inWoorden(regel.gekozen()));
            })
        .toList();
  }

  private static Map<String, Long> inWoorden(Map<String, Long> gekozen) {
    Map<String, Long> woorden = new LinkedHashMap<>();
    gekozen.forEach(
        (keuze, aantal) ->
            woorden.merge(
                CODE.matcher(keuze).replaceAll(code -> tekst(code.group())), aantal, Long::sum));
    return woorden;
  }

  private static String tekst(String code) {
    return WAARDEN.stream()
        .filter(waarde -> waarde.code().equals(code))
        .map(Waarde::tekst)
        .findFirst()
        .map(Matcher::quoteReplacement)
        .orElse(code);
  }
}
