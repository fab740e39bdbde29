package nl.meldroute.casustafel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables as people see them, and what who runs one does with its sessions. That a table sits
 * and when is for everybody in its region.
 */
@Component
@Transactional
public class Tafelregie {

  /** How far ahead the days of a rule are shown. */
  private static final int MAANDEN_VOORUIT = 12;

  private final Tafels tafels;
  private final Zittingen zittingen;
  private final Zittingplanning planning;
  private final Toegang toegang;
  private final Clock klok;

  Tafelregie(
      Tafels tafels, Zittingen zittingen, Zittingplanning planning, Toegang toegang, Clock klok) {
    this.tafels = tafels;
    this.zittingen = zittingen;
    this.planning = planning;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * A table of one of the current user's regions.
   *
   * @param leidt whether the current user chairs it or is its secretary
   */
  public record Regietafel(String regio, Tafel tafel, boolean leidt) {}

  /** Those of the current user's regions at which casussen are discussed. */
  public List<Regietafel> tafels() {
    return toegang.huidige().regios().stream().sorted().flatMap(this::tafels).toList();
  }

  private Stream<Regietafel> tafels(String regio) {
    return tafels.tafels(regio).stream()
        .filter(Tafel::bespreektCasussen)
        .map(tafel -> new Regietafel(regio, tafel, leidt(regio, tafel)));
  }

  private boolean leidt(String regio, Tafel tafel) {
    return Stream.of(tafels.voorzittersgroep(regio, tafel), tafels.secretarisgroep(regio, tafel))
        .anyMatch(toegang.huidige().groepen()::contains);
  }

  /**
   * @param regio only needed for who works for several regions with such a table
   * @throws NietGevonden when the current user's regions have no such table
   */
  public Regietafel tafel(String code, Optional<String> regio) {
    return tafels().stream()
        .filter(een -> een.tafel().code().equals(code))
        .filter(een -> regio.map(een.regio()::equals).orElse(true))
        .findFirst()
        .orElseThrow(() -> new NietGevonden("tafel"));
  }

  /** The latest first. */
  public List<Zitting> zittingen(Regietafel tafel) {
    return zittingen.zittingen(tafel.regio(), tafel.tafel().code());
  }

  /** The moments that the rule gives in the coming year, past holidays and exceptions. */
  public List<Instant> komendeDagen(Tafel tafel) {
    LocalDate vandaag = LocalDate.now(klok);
    if (tafel.ritme().opVerzoek()) {
      return List.of();
    }
    return tafel.rooster().tussen(vandaag, vandaag.plusMonths(MAANDEN_VOORUIT)).stream()
        .flatMap(dag -> dag.begin().stream())
        .map(begin -> begin.atZone(klok.getZone()).toInstant())
        .toList();
  }

  /**
   * As {@link #tafel}, for who runs it.
   *
   * @throws NietToegestaan for anybody else, before it is told whether there is such a table
   */
  public Regietafel eigenTafel(String code, Optional<String> regio) {
    eis(tafels().stream().anyMatch(Regietafel::leidt));
    Regietafel tafel = tafel(code, regio);
    eis(tafel.leidt());
    return tafel;
  }

  private static void eis(boolean leidt) {
    if (!leidt) {
      throw new NietToegestaan("Zittingen plannen de voorzitter en de secretaris van de tafel.");
    }
  }

  /**
   * @return number of the session
   */
  public String planExtra(Regietafel tafel, Instant begin) {
    return planning.planExtra(tafel.regio(), tafel.tafel().code(), begin);
  }

  public void laatVervallen(Regietafel tafel, String nummer, String reden) {
    eisVan(tafel, nummer);
    planning.laatVervallen(nummer, reden);
  }

  public void verplaats(Regietafel tafel, String nummer, Instant begin) {
    eisVan(tafel, nummer);
    planning.verplaats(nummer, begin);
  }

  private void eisVan(Regietafel tafel, String nummer) {
    Zitting zitting = zittingen.zitting(nummer);
    if (!zitting.regio().equals(tafel.regio()) || !zitting.tafel().equals(tafel.tafel().code())) {
      throw new NietGevonden("zitting");
    }
  }
}
