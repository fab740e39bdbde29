package nl.meldroute.gevaar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key figure of acute danger: how long it took from the report to the first contact that was
 * confirmed. For who leads a region: numbers only, and no casus.
 */
@Component
@Transactional
public class EersteContact {

  /** A percentile of fewer than this would tell of a casus, and change with each one. */
  static final int MINSTENS = 5;

  private static final List<Integer> PERIODES = List.of(30, 90, 365);

  private final JdbcClient database;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Clock klok;

  EersteContact(JdbcClient database, Regioprofielen regios, Toegang toegang, Clock klok) {
    this.database = database;
    this.regios = regios;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Of one region, over one period.
   *
   * @param dagen how many days back
   * @param gemeten the reports with acute danger in which somebody was reached
   * @param zonderContact those in which nobody is reached, or nobody yet
   * @param p50 minutes within which half of them had contact; null when there are too few
   * @param p90 minutes within which nine of ten had contact; null when there are too few
   */
  public record Kerncijfer(
      String regio,
      String regioNaam,
      int dagen,
      long gemeten,
      long zonderContact,
      Double p50,
      Double p90) {}

  /** Of the regions that the current user leads; the shortest period first. */
  public List<Kerncijfer> cijfers() {
    return geleid()
        .flatMap(
            regio ->
                PERIODES.stream()
                    .map(
                        dagen ->
                            meet(
                                regio,
                                dagen,
                                klok.instant().minus(Duration.ofDays(dagen)),
                                klok.instant())))
        .toList();
  }

  /** As {@link #cijfers()}, refused to who leads none. */
  public List<Kerncijfer> eigenCijfers() {
    if (!leidtRegio()) {
      throw new NietToegestaan("Alleen de manager ziet deze cijfers.");
    }
    return cijfers();
  }

  public boolean leidtRegio() {
    return geleid().findAny().isPresent();
  }

  private Stream<Regioprofiel> geleid() {
    return toegang.huidige().regios().stream()
        .filter(regio -> toegang.huidige().groepen().contains(regio + "-" + Rol.MANAGER.code()))
        .flatMap(regio -> regios.profiel(regio).stream());
  }

  Kerncijfer meet(Regioprofiel regio, int dagen, Instant van, Instant tot) {
    return database
        .sql("select * from tijd_tot_eerste_contact(?, ?, ?, ?)")
        .params(regio.code(), Timestamp.from(van), Timestamp.from(tot), MINSTENS)
        .query(
            (rij, nummer) ->
                new Kerncijfer(
                    regio.code(),
                    regio.naam(),
                    dagen,
                    rij.getLong(1),
                    rij.getLong(2),
                    rij.getObject(3, Double.class),
                    rij.getObject(4, Double.class)))
        .single();
  }
}
