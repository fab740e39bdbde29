package nl.meldroute.interventie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Barriere;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The barrier model of a casus: where exploitation can be made harder, who makes it possible, and
 * which instrument is used where (Twente 2022, §6.4; Heuvelrug 2023, §4.2). What can be used, the
 * table {@code interventieadvies} says per barrier; people choose.
 */
@Component
@Transactional
public class Barrieres {

  static final String TABEL = "interventieadvies";

  private final Dadergronden gronden;
  private final Interventies interventies;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Barrieres(
      Dadergronden gronden,
      Interventies interventies,
      Beslissingen beslissingen,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.gronden = gronden;
    this.interventies = interventies;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * How a barrier stands in a casus.
   *
   * @param facilitators who makes it possible; null when nobody is known
   */
  public record Opgave(
      Barriere barriere,
      String situatie,
      String facilitators,
      Sector sector,
      Antwoord vergund,
      Antwoord gemeenteBevoegd) {}

  /**
   * An instrument that is used at a barrier.
   *
   * @param bevoegdGezag null to follow the advice
   * @param effect what it is expected to do to the victim
   * @param redenAfwijking why, when the table did not advise it; null when it did
   */
  public record Keuze(
      Barriere barriere,
      Interventie interventie,
      Partnercode bevoegdGezag,
      String effect,
      String redenAfwijking) {}

  /** What the table advises at a barrier. */
  public record Advies(Interventie interventie, Interventiesoort soort, Partnercode bevoegdGezag) {}

  public record Instrument(
      Interventie interventie,
      Interventiesoort soort,
      Partnercode bevoegdGezag,
      String effect,
      Interventiestand stand,
      String redenAfwijking,
      String door,
      Instant tijdstip) {}

  /**
   * One barrier of a casus, with all that is known of it.
   *
   * @param opgave null while nobody judged it
   * @param uitleg the rules behind the advice with their sources, or that no rule applied
   */
  public record Stand(
      Barriere barriere,
      Opgave opgave,
      List<Advies> advies,
      String uitleg,
      List<Instrument> instrumenten,
      String door,
      Instant tijdstip) {}

  /** Judges a barrier, or judges it anew; the table is asked at once. */
  public void beoordeel(String casusnummer, Opgave opgave) {
    Casus casus = dossiers.bewerk(casusnummer, "Barrière beoordelen");
    gronden.eis(casus);
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                TABEL,
                casus.regio(),
                casus.id(),
                "barriere-beoordelen",
                Map.of(
                    "vormen", casus.vormen().stream().map(Enum::name).toList(),
                    "barriere", opgave.barriere().name(),
                    "sector", opgave.sector().name(),
                    "vergund", opgave.vergund().name(),
                    "gemeenteBevoegd", opgave.gemeenteBevoegd().name())));
    database
        .sql(
            """
            insert into barriere (id, casus_id, barriere, situatie, facilitators, sector, vergund, gemeente_bevoegd, beslissing_id,
                                  door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(opgave.barriere().name())
        .param(opgave.situatie())
        .param(opgave.facilitators())
        .param(opgave.sector().name())
        .param(opgave.vergund().name())
        .param(opgave.gemeenteBevoegd().name())
        .param(beslissing.id())
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
    dossiers.schrijfBij(
        casus, "barriere", "Barrière beoordeeld: %s.".formatted(opgave.barriere().tekst()));
  }

  /**
   * Uses an instrument at a barrier.
   *
   * @throws OngeldigeInvoer when nobody judged the barrier, or what was not advised comes without a
   *     reason or an authority
   */
  public void zetIn(String casusnummer, Keuze keuze) {
    Casus casus = dossiers.bewerk(casusnummer, "Instrument inzetten");
    gronden.eis(casus);
    UUID beslissing =
        laatste(casus, keuze.barriere())
            .orElseThrow(() -> fout("barriere", "Beoordeel eerst deze barrière."));
    Optional<Advies> advies =
        adviezen(uitslag(casus, beslissing)).stream()
            .filter(een -> een.interventie() == keuze.interventie())
            .findFirst();
    if (advies.isEmpty()) {
      if (keuze.redenAfwijking() == null) {
        throw fout(
            "redenAfwijking", "Dit instrument is niet geadviseerd. Schrijf op waarom u het kiest.");
      }
      beslissingen.wijkAf(
          casus.id(), beslissing, keuze.interventie().name(), keuze.redenAfwijking());
    }
    Partnercode gezag =
        Optional.ofNullable(keuze.bevoegdGezag())
            .or(() -> advies.map(Advies::bevoegdGezag))
            .orElseThrow(() -> fout("bevoegdGezag", "Kies wie dit mag doen."));
    UUID interventie =
        interventies.stelVast(
            casus,
            new Interventieopgave(
                keuze.interventie(),
                gezag,
                keuze.effect(),
                "Barrière: %s.".formatted(keuze.barriere().tekst()),
                null,
                null,
                null,
                null));
    database
        .sql(
            """
            insert into barriereinstrument (id, casus_id, barriere, interventie_id, reden_afwijking, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(keuze.barriere().name())
        .param(interventie)
        .param(advies.isEmpty() ? keuze.redenAfwijking() : null)
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
  }

  private Optional<UUID> laatste(Casus casus, Barriere barriere) {
    return database
        .sql(
            "select beslissing_id from barriere where casus_id = ? and barriere = ? order by tijdstip desc limit 1")
        .params(casus.id(), barriere.name())
        .query(UUID.class)
        .optional();
  }

  private Uitslag uitslag(Casus casus, UUID beslissing) {
    return beslissingen.van(casus.id()).stream()
        .filter(een -> een.id().equals(beslissing))
        .findFirst()
        .orElseThrow()
        .uitslag();
  }

  private static List<Advies> adviezen(Uitslag uitslag) {
    return uitslag.uitkomsten().stream()
        .map(
            uitkomst ->
                new Advies(
                    Interventie.valueOf((String) uitkomst.get("interventie")),
                    Interventiesoort.valueOf((String) uitkomst.get("soort")),
                    Partnercode.valueOf((String) uitkomst.get("bevoegdGezag"))))
        .distinct()
        .toList();
  }

  /** The five barriers of a casus; none for who may not read about its offenders. */
  public List<Stand> standen(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Barrières bekijken");
    return gronden.heeft(casus) ? standen(casus) : List.of();
  }

  /** Empty ones for who may not read them. */
  List<Stand> standen(Casus casus) {
    List<UUID> delen = dossiers.delen(casus);
    Map<Barriere, Rij> rijen =
        database
            .sql(
                """
                select distinct on (barriere) barriere, situatie, facilitators, sector, vergund, gemeente_bevoegd, beslissing_id, door,
                       tijdstip
                from barriere where casus_id = any (?) order by barriere, tijdstip desc
                """)
            .param(delen.toArray(UUID[]::new))
            .query(this::rij)
            .list()
            .stream()
            .collect(Collectors.toMap(rij -> rij.opgave().barriere(), Function.identity()));
    Map<Barriere, List<Instrument>> instrumenten = instrumenten(delen);
    Map<UUID, Uitslag> uitslagen =
        rijen.isEmpty()
            ? Map.of()
            : beslissingen.van(delen).stream()
                .filter(beslissing -> beslissing.uitslag().sleutel().equals(TABEL))
                .collect(Collectors.toMap(Beslissing::id, Beslissing::uitslag));
    return Arrays.stream(Barriere.values())
        .map(
            barriere ->
                stand(
                    barriere,
                    rijen.get(barriere),
                    uitslagen,
                    instrumenten.getOrDefault(barriere, List.of())))
        .toList();
  }

  private static Stand stand(
      Barriere barriere, Rij rij, Map<UUID, Uitslag> uitslagen, List<Instrument> instrumenten) {
    if (rij == null) {
      return new Stand(barriere, null, List.of(), null, instrumenten, null, null);
    }
    Uitslag uitslag = uitslagen.get(rij.beslissing());
    return new Stand(
        barriere,
        rij.opgave(),
        adviezen(uitslag),
        uitslag.uitleg(),
        instrumenten,
        rij.door(),
        rij.tijdstip());
  }

  private Map<Barriere, List<Instrument>> instrumenten(List<UUID> delen) {
    return database
        .sql(
            """
            select b.barriere, i.interventie, i.soort, i.bevoegd_gezag, i.effect, i.stand, b.reden_afwijking, b.door, b.tijdstip
            from barriereinstrument b join interventie i on i.id = b.interventie_id
            where b.casus_id = any (?) order by b.tijdstip, b.id
            """)
        .param(delen.toArray(UUID[]::new))
        .query(
            (rij, nummer) ->
                Map.entry(
                    Barriere.valueOf(rij.getString(1)),
                    new Instrument(
                        Interventie.valueOf(rij.getString(2)),
                        Interventiesoort.valueOf(rij.getString(3)),
                        Partnercode.valueOf(rij.getString(4)),
                        rij.getString(5),
                        Interventiestand.valueOf(rij.getString(6)),
                        rij.getString(7),
                        rij.getString(8),
                        rij.getTimestamp(9).toInstant())))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private record Rij(Opgave opgave, UUID beslissing, String door, Instant tijdstip) {}

  private Rij rij(ResultSet rij, int nummer) throws SQLException {
    return new Rij(
        new Opgave(
            Barriere.valueOf(rij.getString("barriere")),
            rij.getString("situatie"),
            rij.getString("facilitators"),
            Sector.valueOf(rij.getString("sector")),
            Antwoord.valueOf(rij.getString("vergund")),
            Antwoord.valueOf(rij.getString("gemeente_bevoegd"))),
        rij.getObject("beslissing_id", UUID.class),
        rij.getString("door"),
        rij.getTimestamp("tijdstip").toInstant());
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
