package nl.meldroute.gids;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Tafelafwijking;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.TafelGewijzigd;
import nl.meldroute.regio.Tafelregel;
import nl.meldroute.regio.Tafels;
import nl.meldroute.regio.Zitdag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the tables of a region and what was agreed for single days. */
@Component
@Transactional
public class Tafelbeheer {

  private static final int DAGEN_VOORUIT = 8;
  private static final int JAREN_VOORUIT = 2;

  private final JdbcClient database;
  private final Gidsrechten rechten;
  private final Tafels tafels;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Tafelbeheer(
      JdbcClient database,
      Gidsrechten rechten,
      Tafels tafels,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.database = database;
    this.rechten = rechten;
    this.tafels = tafels;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  /** What was agreed for one day. */
  public record Afspraak(
      UUID id, String tafel, Tafelafwijking soort, LocalDate dag, Instant naar, String reden) {}

  /**
   * @param afspraken of which the day is not over, or that are kept to look back at
   * @param komend the next days of the rule, with what becomes of them
   */
  public record Beheerde(Tafelregel regel, List<Afspraak> afspraken, List<Zitdag> komend) {}

  public List<Beheerde> tafels(String regio) {
    rechten.beheren(regio);
    List<Afspraak> afspraken = afspraken(regio);
    return tafels.alle(regio).stream()
        .map(
            regel ->
                new Beheerde(
                    regel,
                    afspraken.stream()
                        .filter(een -> een.tafel().equals(regel.tafel().code()))
                        .toList(),
                    komend(regel.tafel())))
        .toList();
  }

  private List<Zitdag> komend(Tafel tafel) {
    LocalDate vandaag = LocalDate.now(klok);
    return tafel.ritme().opVerzoek()
        ? List.of()
        : tafel.rooster().tussen(vandaag.minusDays(1), vandaag.plusYears(JAREN_VOORUIT)).stream()
            .limit(DAGEN_VOORUIT)
            .toList();
  }

  private List<Afspraak> afspraken(String regio) {
    return database
        .sql(
            "select id, tafel, soort, dag, naar, reden from tafeluitzondering where regio = ? order by dag desc")
        .param(regio)
        .query(
            (rij, nummer) ->
                new Afspraak(
                    rij.getObject(1, UUID.class),
                    rij.getString(2),
                    Tafelafwijking.valueOf(rij.getString(3)),
                    rij.getObject(4, LocalDate.class),
                    Optional.ofNullable(rij.getTimestamp(5)).map(Timestamp::toInstant).orElse(null),
                    rij.getString(6)))
        .list();
  }

  /**
   * @param inGebruik whether it still sits
   * @param versie as it was read
   * @throws NietGevonden when the region does not have this table
   */
  public void wijzig(String regio, Tafel tafel, boolean inGebruik, long versie) {
    rechten.beheren(regio);
    int gewijzigd =
        database
            .sql(
                """
                update tafel set naam = ?, ritme = ?, voorzitter = ?, secretaris = ?, lagen = ?, vaste_leden = ?,
                  leden_per_casus = ?, mandaat = ?, mandaat_soorten = ?, grondslag = ?, in_gebruik = ?, versie = versie + 1
                where regio = ? and code = ? and versie = ?
                """)
            .params(
                tafel.naam(),
                tafel.ritme().tekst(),
                tafel.voorzitter().code(),
                tafel.secretaris().code(),
                namen(tafel.lagen()),
                namen(tafel.vasteLeden()),
                namen(tafel.ledenPerCasus()),
                tafel.mandaat(),
                namen(tafel.mandaatSoorten()),
                tafel.grondslag(),
                inGebruik,
                regio,
                tafel.code(),
                versie)
            .update();
    if (gewijzigd == 0) {
      tafel(regio, tafel.code());
      throw Gidsfouten.intussenGewijzigd("deze tafel");
    }
    gebeurtenissen.publishEvent(new TafelGewijzigd(regio, tafel.code()));
  }

  private static String[] namen(List<? extends Enum<?>> waarden) {
    return waarden.stream().map(Enum::name).toArray(String[]::new);
  }

  /** The table as it is now, also one that no longer sits. */
  public Tafel tafel(String regio, String code) {
    return tafels.alle(regio).stream()
        .map(Tafelregel::tafel)
        .filter(een -> een.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NietGevonden("tafel"));
  }

  /**
   * @param dag ignored for an extra session, which is on the day of its moment
   * @param naar null for a session that is not held
   * @return key of what was agreed
   */
  public UUID spreekAf(
      String regio, String code, Tafelafwijking soort, LocalDate dag, Instant naar, String reden) {
    rechten.beheren(regio);
    Tafel tafel = tafel(regio, code);
    LocalDate wanneer =
        soort == Tafelafwijking.EXTRA ? naar.atZone(klok.getZone()).toLocalDate() : dag;
    if (soort != Tafelafwijking.EXTRA && !zit(tafel, wanneer)) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "dag",
                  "Op deze dag komt de tafel niet bij elkaar. Kies een dag die bij het ritme staat.")));
    }
    UUID id = UUID.randomUUID();
    int nieuw =
        database
            .sql(
                """
                insert into tafeluitzondering (id, regio, tafel, soort, dag, naar, reden) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (regio, tafel, dag) do nothing
                """)
            .params(
                id,
                regio,
                code,
                soort.name(),
                Date.valueOf(wanneer),
                naar == null ? null : Timestamp.from(naar),
                reden)
            .update();
    if (nieuw == 0) {
      throw new OngeldigeInvoer(
          List.of(new Fout("dag", "Over deze dag is al iets afgesproken. Verwijder dat eerst.")));
    }
    gebeurtenissen.publishEvent(new TafelGewijzigd(regio, code));
    return id;
  }

  private static boolean zit(Tafel tafel, LocalDate dag) {
    return tafel.rooster().tussen(dag.minusDays(DAGEN_VOORUIT), dag).stream()
        .anyMatch(
            een ->
                een.ritmedag().equals(dag)
                    || een.begin().filter(begin -> begin.toLocalDate().equals(dag)).isPresent());
  }

  /** Entered by mistake; what was agreed stays in the history. */
  public void verwijder(String regio, UUID id) {
    rechten.beheren(regio);
    String tafel =
        database
            .sql("delete from tafeluitzondering where regio = ? and id = ? returning tafel")
            .params(regio, id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NietGevonden("afspraak"));
    gebeurtenissen.publishEvent(new TafelGewijzigd(regio, tafel));
  }
}
