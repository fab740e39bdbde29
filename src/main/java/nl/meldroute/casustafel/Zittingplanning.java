package nl.meldroute.casustafel;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Zittingaard;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.casustafel.proces.Zittingprocessen;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.TafelGewijzigd;
import nl.meldroute.regio.Tafels;
import nl.meldroute.regio.Zitdag;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a table sits. Of each table one ordinary session is planned ahead, from its rule; the next
 * follows when that one is held or cancelled, so no process lives for ever. Planning twice gives
 * the same as once: a day of the rule belongs to one session.
 */
@Component
@Transactional
public class Zittingplanning {

  private static final String SLUITING = "zitting-sluiting";

  /** Who has to come must have a week to make room. */
  private static final Duration OP_VERZOEK_VOORAF = Duration.ofDays(7);

  /** No rule gives fewer days; a table whose days are all cancelled is no reason to go on. */
  private static final int MEESTE_DAGEN = 400;

  private final Tafels tafels;
  private final Regioprofielen regios;
  private final Zittingen zittingen;
  private final Agenda agenda;
  private final Zittingprocessen processen;
  private final Beslissingen beslissingen;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Zittingplanning(
      Tafels tafels,
      Regioprofielen regios,
      Zittingen zittingen,
      Agenda agenda,
      Zittingprocessen processen,
      Beslissingen beslissingen,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.tafels = tafels;
    this.regios = regios;
    this.zittingen = zittingen;
    this.agenda = agenda;
    this.processen = processen;
    this.beslissingen = beslissingen;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Sees to it that every table of every region has its next session. */
  public void loopNa() {
    for (Regioprofiel regio : regios.alle()) {
      tafels.tafels(regio.code()).stream()
          .map(Tafel::code)
          .forEach(tafel -> planVolgende(regio.code(), tafel));
    }
  }

  /**
   * Plans the next ordinary session of a table, unless there is one to come or nothing to plan, and
   * brings to it what was carried over.
   */
  public void planVolgende(String regio, String code) {
    toegang.alsSysteem(
        regio,
        () ->
            tafels
                .tafel(regio, code)
                .filter(Tafel::bespreektCasussen)
                .ifPresent(
                    tafel -> {
                      if (komende(regio, code, Zittingaard.GEWOON).isEmpty()) {
                        volgendeDag(regio, tafel).ifPresent(dag -> plan(regio, tafel, dag));
                      }
                      agenda.neemOver(regio, code);
                    }));
  }

  private Optional<Zitdag> volgendeDag(String regio, Tafel tafel) {
    Instant vroegst = klok.instant();
    if (tafel.ritme().opVerzoek()) {
      if (!agenda.heeftWachtenden(regio, tafel.code()) || isIetsGepland(regio, tafel.code())) {
        return Optional.empty();
      }
      vroegst = vroegst.plus(OP_VERZOEK_VOORAF);
    }
    LocalDate na = laatsteRitmedag(regio, tafel.code());
    for (int i = 0; i < MEESTE_DAGEN; i++) {
      Optional<Zitdag> dag = tafel.rooster().na(na);
      Instant grens = vroegst;
      if (dag.isEmpty()
          || dag.get().begin().map(this::moment).filter(grens::isBefore).isPresent()) {
        return dag;
      }
      na = dag.get().ritmedag();
    }
    return Optional.empty();
  }

  private boolean isIetsGepland(String regio, String tafel) {
    return !komende(regio, tafel, Zittingaard.EXTRA).isEmpty();
  }

  /** The last day of the rule that has a session, held or not; else yesterday. */
  private LocalDate laatsteRitmedag(String regio, String tafel) {
    LocalDate gisteren = LocalDate.now(klok).minusDays(1);
    LocalDate laatste =
        database
            .sql("select max(ritmedag) from zitting where regio = ? and tafel = ?")
            .params(regio, tafel)
            .query(LocalDate.class)
            .optional()
            .orElse(gisteren);
    return laatste.isAfter(gisteren) ? laatste : gisteren;
  }

  private void plan(String regio, Tafel tafel, Zitdag dag) {
    leg(regio, tafel, Zittingaard.GEWOON, dag.ritmedag(), moment(dag.begin().orElseThrow()));
  }

  /**
   * One session more than the rule gives.
   *
   * @throws Conflict when the table sits at that moment already, or it is past
   */
  public String planExtra(String regio, String code, Instant begin) {
    return toegang.alsSysteem(
        regio,
        () -> {
          Tafel tafel = tafels.tafel(regio, code).orElseThrow(() -> new NietGevonden("tafel"));
          if (!tafel.bespreektCasussen()) {
            throw new Conflict("Aan deze tafel worden geen casussen besproken.");
          }
          eisToekomst(begin);
          return leg(regio, tafel, Zittingaard.EXTRA, null, begin)
              .orElseThrow(
                  () -> new Conflict("Op dat moment is er al een zitting van deze tafel."));
        });
  }

  private void eisToekomst(Instant begin) {
    if (!begin.isAfter(klok.instant())) {
      throw new Conflict("Dat moment is al voorbij. Kies een moment in de toekomst.");
    }
  }

  /** Empty when the day or the moment has a session already. */
  private Optional<String> leg(
      String regio, Tafel tafel, Zittingaard aard, LocalDate ritmedag, Instant begin) {
    String nummer =
        "Z-%s-%s-%d-%06d"
            .formatted(
                regio,
                tafel.code(),
                begin.atZone(klok.getZone()).getYear(),
                database.sql("select nextval('zitting_volgnummer')").query(Long.class).single());
    int nieuw =
        database
            .sql(
                """
                insert into zitting (id, nummer, regio, tafel, aard, ritmedag, begin, sluiting, stand)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'GEPLAND') on conflict do nothing
                """)
            .params(
                UUID.randomUUID(),
                nummer,
                regio,
                tafel.code(),
                aard.name(),
                ritmedag == null ? null : Date.valueOf(ritmedag),
                Timestamp.from(begin),
                Timestamp.from(sluiting(regio, begin)))
            .update();
    if (nieuw == 0) {
      return Optional.empty();
    }
    processen.begin(zittingen.zitting(nummer));
    return Optional.of(nummer);
  }

  /** How long before a session, by the table {@code termijnen}; at once when that is past. */
  private Instant sluiting(String regio, Instant begin) {
    String duur =
        beslissingen
            .reken(
                "termijnen",
                regio,
                Map.of("stap", SLUITING, "dringendheid", Dringendheid.NORMAAL.name()))
            .map(uitslag -> uitslag.eerste("termijn"))
            .orElse("P5D");
    Instant sluiting =
        begin.minus(Duration.between(Instant.EPOCH, IsoDuur.na(Instant.EPOCH, duur)));
    Instant nu = klok.instant();
    return sluiting.isBefore(nu) ? nu : sluiting;
  }

  /**
   * A session is not held. Nothing on its agenda is lost: it is carried over to the next.
   *
   * @throws Conflict when it is being held, or has been
   */
  public void laatVervallen(String nummer, String reden) {
    Zitting zitting = teWijzigen(nummer);
    toegang.alsSysteem(
        zitting.regio(),
        () -> {
          database
              .sql(
                  "update zitting set stand = 'VERVALLEN', vervallen_reden = ?, versie = versie + 1 where id = ?")
              .params(reden, zitting.id())
              .update();
          agenda.schuifDoor(zitting);
          processen.vervalt(zitting);
        });
  }

  /**
   * A session is held at another moment.
   *
   * @throws Conflict when it is being held or has been, or the new moment is past or taken
   */
  public void verplaats(String nummer, Instant begin) {
    Zitting zitting = teWijzigen(nummer);
    eisToekomst(begin);
    toegang.alsSysteem(
        zitting.regio(),
        () -> {
          if (zittingen.zittingen(zitting.regio(), zitting.tafel()).stream()
              .anyMatch(
                  ander ->
                      ander.begin().equals(begin) && ander.stand() != Zittingstand.VERVALLEN)) {
            throw new Conflict("Op dat moment is er al een zitting van deze tafel.");
          }
          database
              .sql("update zitting set begin = ?, sluiting = ?, versie = versie + 1 where id = ?")
              .params(
                  Timestamp.from(begin),
                  Timestamp.from(sluiting(zitting.regio(), begin)),
                  zitting.id())
              .update();
          processen.verplaatst(zittingen.zitting(nummer));
        });
  }

  private Zitting teWijzigen(String nummer) {
    Zitting zitting = zittingen.zitting(nummer);
    if (!zitting.komtNog()) {
      throw new Conflict(
          "Deze zitting is %s. Zij kan niet meer vervallen of worden verplaatst."
              .formatted(zitting.stand().tekst().toLowerCase(java.util.Locale.ROOT)));
    }
    return zitting;
  }

  /** What a beheerder changes counts for the sessions that are planned already, too. */
  @EventListener
  void werkBij(TafelGewijzigd gewijzigd) {
    toegang.alsSysteem(
        gewijzigd.regio(),
        () -> {
          Optional<Tafel> tafel = tafels.tafel(gewijzigd.regio(), gewijzigd.tafel());
          komende(gewijzigd.regio(), gewijzigd.tafel(), Zittingaard.GEWOON)
              .forEach(zitting -> werkBij(zitting, tafel));
          tafel.ifPresent(een -> planAfgesproken(gewijzigd.regio(), een));
          planVolgende(gewijzigd.regio(), gewijzigd.tafel());
        });
  }

  private void werkBij(Zitting zitting, Optional<Tafel> tafel) {
    LocalDate ritmedag = zitting.ritmedag().orElseThrow();
    Optional<Zitdag> dag =
        tafel
            .flatMap(een -> een.rooster().na(ritmedag.minusDays(1)))
            .filter(een -> een.ritmedag().equals(ritmedag));
    Optional<Instant> begin = dag.flatMap(Zitdag::begin).map(this::moment);
    if (begin.isEmpty() || !begin.get().isAfter(klok.instant())) {
      laatVervallen(
          zitting.nummer(),
          dag.flatMap(Zitdag::reden)
              .orElse(
                  tafel.isEmpty()
                      ? "De tafel komt niet meer bij elkaar"
                      : "Het ritme is gewijzigd"));
    } else if (!begin.get().equals(zitting.begin())) {
      verplaats(zitting.nummer(), begin.get());
    }
  }

  /** The extra sessions that the beheerder entered. */
  private void planAfgesproken(String regio, Tafel tafel) {
    tafel.rooster().extra().stream()
        .flatMap(een -> een.naar().stream())
        .map(this::moment)
        .filter(begin -> begin.isAfter(klok.instant()))
        .forEach(begin -> leg(regio, tafel, Zittingaard.EXTRA, null, begin));
  }

  private List<Zitting> komende(String regio, String tafel, Zittingaard aard) {
    return zittingen.zittingen(regio, tafel).stream()
        .filter(zitting -> zitting.aard() == aard)
        .filter(Zitting::komtNog)
        .filter(zitting -> zitting.begin().isAfter(klok.instant()))
        .toList();
  }

  private Instant moment(LocalDateTime opDeKlok) {
    return opDeKlok.atZone(klok.getZone()).toInstant();
  }
}
