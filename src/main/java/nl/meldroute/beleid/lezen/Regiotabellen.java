package nl.meldroute.beleid.lezen;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.beleid.lezen.Lezing.Herkomst;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Regelgebruik;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Collegas;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published tables of a region with their versions: the shared ones and its own. Who calls it
 * has asked who may read ({@code Beleidsrechten}); the rows of a change are guarded by the database
 * as well.
 */
@Component
@Transactional(readOnly = true)
public class Regiotabellen {

  public static final String EIGEN = "EIGEN";
  public static final String GEDEELD = "GEDEELD";

  /** Who made what nobody changed yet. */
  private static final String FABRIEK = "Meldroute";

  private static final String GELEVERD = "Geleverd met Meldroute.";
  private static final Pattern NAAM = Pattern.compile("(EIGEN|GEDEELD)-(\\d{1,9})");

  private static final String VERSIES =
      """
      select d.id_, d.key_, d.name_, d.version_, d.tenant_id_, p.deploy_time_,
             w.nummer, w.auteur, w.beoordelaar, w.reden, w.gepubliceerd_op,
             exists (select from gedeelde_tabel g where g.regio = :regio and g.sleutel = d.key_) gedeeld
      from act_re_decision_def d
        join act_re_deployment p on p.id_ = d.deployment_id_
        left join lateral (
          select * from beleidswijziging b
          where d.tenant_id_ is not null and b.regio = :regio and b.soort = 'TABEL' and b.sleutel = d.key_
            and b.gepubliceerd_op is not null and b.eigen and b.versienummer = d.version_
          order by b.gepubliceerd_op limit 1) w on true
      where (d.tenant_id_ = :regio or d.tenant_id_ is null)
      """;

  private static final Comparator<Versie> NIEUWSTE_EERST =
      Comparator.comparing(Versie::eigen).thenComparing(Versie::nummer).reversed();

  private final JdbcClient database;
  private final Collegas collegas;
  private final Beslissingen beslissingen;
  private final Clock klok;

  /** A version never changes, so what was read once stays true. */
  private final Map<String, String> teksten = new ConcurrentHashMap<>();

  private final Map<String, Tabelvorm> tabellen = new ConcurrentHashMap<>();

  Regiotabellen(JdbcClient database, Collegas collegas, Beslissingen beslissingen, Clock klok) {
    this.database = database;
    this.collegas = collegas;
    this.beslissingen = beslissingen;
    this.klok = klok;
  }

  /**
   * @param gedeeld whether the region went back to the shared table
   */
  private record Versie(
      String definitie,
      String sleutel,
      String naam,
      int nummer,
      boolean eigen,
      Instant geplaatst,
      String wijziging,
      String auteur,
      String beoordelaar,
      String reden,
      Instant gepubliceerd,
      boolean gedeeld) {

    String variant() {
      return eigen ? EIGEN : GEDEELD;
    }

    Instant sinds() {
      return gepubliceerd == null ? geplaatst : gepubliceerd;
    }

    boolean kanGelden() {
      return !eigen || !gedeeld;
    }
  }

  /** The tables that count for a region, by name; in a handful of questions. */
  public List<Tabeloverzicht> overzicht(String regio) {
    List<Versie> geldend = geldend(regio);
    leesTeksten(geldend);
    Map<String, String> openstaand = openstaand(regio);
    Map<String, String> namen = namen(geldend.stream().map(Versie::auteur));
    return geldend.stream()
        .map(
            versie ->
                new Tabeloverzicht(
                    versie.sleutel(),
                    versie.naam(),
                    tabel(versie).uitleg(),
                    versie.variant(),
                    versie.nummer(),
                    versie.sinds(),
                    door(versie.auteur(), namen),
                    openstaand.get(versie.sleutel())))
        .sorted(Comparator.comparing(Tabeloverzicht::naam))
        .toList();
  }

  /** The tables that count for a region, by name, each with whether it is its own. */
  public Map<Tabelvorm, Boolean> tabellen(String regio) {
    List<Versie> geldend = geldend(regio);
    leesTeksten(geldend);
    return geldend.stream()
        .sorted(Comparator.comparing(Versie::naam))
        .collect(
            Collectors.toMap(this::tabel, Versie::eigen, (een, ander) -> een, LinkedHashMap::new));
  }

  /**
   * One version of a table, with how often its rules were hit in the last year.
   *
   * @param variant EIGEN or GEDEELD; null for the one that counts
   * @param nummer null for the newest
   */
  public Leesbaretabel lees(String regio, String sleutel, String variant, Integer nummer) {
    Versie versie = kies(regio, sleutel, variant, nummer);
    Leesbaretabel tabel =
        Lezing.lees(
            tabel(versie),
            new Herkomst(
                versie.variant(),
                versie.nummer(),
                versie.sinds(),
                door(versie.auteur(), namen(Stream.of(versie).map(Versie::auteur)))));
    return geteld(tabel, regio, versie);
  }

  /** The text of one version, to the letter as it was published. */
  public String dmn(String regio, String sleutel, String variant, Integer nummer) {
    return tekst(kies(regio, sleutel, variant, nummer));
  }

  /** Which version {@link #dmn} gives, such as {@code EIGEN-3}. */
  public String versienaam(String regio, String sleutel, String variant, Integer nummer) {
    Versie versie = kies(regio, sleutel, variant, nummer);
    return versie.variant() + "-" + versie.nummer();
  }

  /** All versions that counted for the region or could have, newest first. */
  public List<Versiestap> versies(String regio, String sleutel) {
    List<Versie> versies = versiesVan(regio, sleutel);
    Versie geldend = geldend(versies, sleutel);
    List<Terugkeer> terug = terugkeer(regio, sleutel);
    Map<String, String> namen =
        namen(
            Stream.concat(
                versies.stream()
                    .flatMap(versie -> Stream.of(versie.auteur(), versie.beoordelaar())),
                terug.stream().flatMap(keer -> Stream.of(keer.auteur(), keer.beoordelaar()))));
    Stream<Versiestap> stappen =
        versies.stream().map(versie -> stap(versie, versie == geldend, namen));
    return Stream.concat(stappen, terug.stream().map(keer -> stap(keer, namen)))
        .sorted(Comparator.comparing(Versiestap::sinds).reversed())
        .toList();
  }

  /**
   * @param van such as {@code GEDEELD-1}
   */
  public Verschil verschil(String regio, String sleutel, String van, String naar) {
    return Vergelijking.van(
        tabel(kies(regio, sleutel, van, "van")), tabel(kies(regio, sleutel, naar, "naar")));
  }

  private Versie kies(String regio, String sleutel, String versie, String veld) {
    Matcher naam = NAAM.matcher(versie == null ? "" : versie);
    if (!naam.matches()) {
      throw new OngeldigeInvoer(
          List.of(new Fout(veld, "Noem een versie, zoals EIGEN-3 of GEDEELD-1.")));
    }
    return kies(regio, sleutel, naam.group(1), Integer.valueOf(naam.group(2)));
  }

  private Versie kies(String regio, String sleutel, String variant, Integer nummer) {
    List<Versie> versies = versiesVan(regio, sleutel);
    if (variant == null && nummer == null) {
      return geldend(versies, sleutel);
    }
    String gezocht = variant == null ? geldend(versies, sleutel).variant() : variant;
    return versies.stream()
        .filter(versie -> versie.variant().equals(gezocht))
        .filter(versie -> nummer == null || versie.nummer() == nummer)
        .findFirst()
        .orElseThrow(() -> new NietGevonden("versie"));
  }

  private static Versie geldend(List<Versie> versies, String sleutel) {
    return versies.stream()
        .filter(Versie::kanGelden)
        .findFirst()
        .orElseThrow(() -> new NietGevonden("beslistabel"));
  }

  /** Its own before the shared ones, and the newest first. */
  private List<Versie> versiesVan(String regio, String sleutel) {
    List<Versie> versies =
        database
            .sql(VERSIES + " and d.key_ = :sleutel")
            .param("regio", regio)
            .param("sleutel", sleutel)
            .query(Regiotabellen::versie)
            .list();
    if (versies.isEmpty()) {
      throw new NietGevonden("beslistabel");
    }
    return versies.stream().sorted(NIEUWSTE_EERST).toList();
  }

  private List<Versie> geldend(String regio) {
    return database
        .sql(
            "select distinct on (key_) * from ("
                + VERSIES
                + ") v where tenant_id_ is null or not gedeeld"
                + " order by key_, tenant_id_ is null, version_ desc")
        .param("regio", regio)
        .query(Regiotabellen::versie)
        .list();
  }

  private static Versie versie(ResultSet rij, int nummer) throws SQLException {
    return new Versie(
        rij.getString("id_"),
        rij.getString("key_"),
        rij.getString("name_"),
        rij.getInt("version_"),
        rij.getString("tenant_id_") != null,
        rij.getTimestamp("deploy_time_").toInstant(),
        rij.getString("nummer"),
        rij.getString("auteur"),
        rij.getString("beoordelaar"),
        rij.getString("reden"),
        rij.getTimestamp("gepubliceerd_op") == null
            ? null
            : rij.getTimestamp("gepubliceerd_op").toInstant(),
        rij.getBoolean("gedeeld"));
  }

  /** The region took the shared table back. */
  private record Terugkeer(
      int nummer,
      Instant sinds,
      String auteur,
      String beoordelaar,
      String reden,
      String wijziging) {}

  private List<Terugkeer> terugkeer(String regio, String sleutel) {
    return database
        .sql(
            """
            select versienummer, gepubliceerd_op, auteur, beoordelaar, reden, nummer from beleidswijziging
            where regio = ? and soort = 'TABEL' and sleutel = ? and gepubliceerd_op is not null and not eigen
            """)
        .params(regio, sleutel)
        .query(
            (rij, nummer) ->
                new Terugkeer(
                    rij.getInt(1),
                    rij.getTimestamp(2).toInstant(),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getString(5),
                    rij.getString(6)))
        .list();
  }

  private Versiestap stap(Versie versie, boolean geldt, Map<String, String> namen) {
    return new Versiestap(
        versie.variant() + "-" + versie.nummer(),
        versie.nummer(),
        versie.variant(),
        versie.sinds(),
        door(versie.auteur(), namen),
        versie.beoordelaar() == null ? null : door(versie.beoordelaar(), namen),
        versie.reden() == null ? GELEVERD : versie.reden(),
        versie.wijziging(),
        geldt);
  }

  private Versiestap stap(Terugkeer keer, Map<String, String> namen) {
    return new Versiestap(
        GEDEELD + "-" + keer.nummer(),
        keer.nummer(),
        GEDEELD,
        keer.sinds(),
        door(keer.auteur(), namen),
        keer.beoordelaar() == null ? null : door(keer.beoordelaar(), namen),
        keer.reden(),
        keer.wijziging(),
        false);
  }

  private Map<String, String> openstaand(String regio) {
    Map<String, String> nummers = new HashMap<>();
    database
        .sql(
            """
            select sleutel, nummer from beleidswijziging
            where regio = ? and soort = 'TABEL' and stand in ('CONCEPT', 'BIJ_TWEEDE', 'GOEDGEKEURD')
            order by aard = 'FABRIEK'
            """)
        .param(regio)
        .query((RowCallbackHandler) rij -> nummers.putIfAbsent(rij.getString(1), rij.getString(2)));
    return nummers;
  }

  private Map<String, String> namen(Stream<String> gebruikers) {
    List<String> wie = gebruikers.filter(Objects::nonNull).distinct().toList();
    return wie.isEmpty() ? Map.of() : collegas.namen(wie);
  }

  private static String door(String gebruiker, Map<String, String> namen) {
    return gebruiker == null ? FABRIEK : namen.getOrDefault(gebruiker, gebruiker);
  }

  private Tabelvorm tabel(Versie versie) {
    return tabellen.computeIfAbsent(
        versie.definitie(),
        definitie ->
            Tabelvorm.lees(tekst(versie))
                .orElseThrow(() -> new IllegalStateException("No decision table in " + definitie)));
  }

  private String tekst(Versie versie) {
    if (!teksten.containsKey(versie.definitie())) {
      leesTeksten(List.of(versie));
    }
    return Optional.ofNullable(teksten.get(versie.definitie()))
        .orElseThrow(() -> new IllegalStateException("No text of " + versie.definitie()));
  }

  /** What was not read before, in one question. */
  private void leesTeksten(Collection<Versie> versies) {
    String[] onbekend =
        versies.stream()
            .map(Versie::definitie)
            .filter(definitie -> !teksten.containsKey(definitie))
            .toArray(String[]::new);
    if (onbekend.length == 0) {
      return;
    }
    database
        .sql(
            """
            select d.id_, b.bytes_ from act_re_decision_def d
              join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
            where d.id_ = any (?)
            """)
        .param(onbekend)
        .query(
            (RowCallbackHandler)
                rij ->
                    teksten.put(
                        rij.getString(1), new String(rij.getBytes(2), StandardCharsets.UTF_8)));
  }

  /**
   * Rules are counted by their place in this version, and by their reason in the other ones: a
   * decision does not keep the id of a rule.
   */
  private Leesbaretabel geteld(Leesbaretabel tabel, String regio, Versie versie) {
    Instant sinds = klok.instant().atZone(klok.getZone()).minusYears(1).toInstant();
    List<Regelgebruik> gebruik = beslissingen.gebruik(versie.sleutel(), regio, sinds);
    return tabel.met(
        tabel.regels().stream()
            .map(
                regel -> {
                  List<Regelgebruik> van =
                      gebruik.stream().filter(keer -> isVan(keer, regel, versie)).toList();
                  return regel.geteld(
                      van.stream().mapToLong(Regelgebruik::geraakt).sum(),
                      van.stream().mapToLong(Regelgebruik::afgeweken).sum());
                })
            .toList());
  }

  private static boolean isVan(Regelgebruik keer, Leesbaretabel.Regel regel, Versie versie) {
    boolean dezeVersie =
        keer.versie() == versie.nummer() && (keer.variant() != null) == versie.eigen();
    return dezeVersie
        ? keer.nummer() != null && keer.nummer() == regel.nummer()
        : regel.toelichting().equals(keer.toelichting());
  }
}
