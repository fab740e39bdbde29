package nl.meldroute.terugkoppeling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.taak.Routes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was agreed with the reporter, by the table {@code terugkoppeling}. */
@Component
public class Terugkoppelafspraken {

  private static final String TABEL = "terugkoppeling";
  private static final String BIJ_ONTVANGST = "terugkoppeling-bepalen";
  private static final String BIJ_TERUGKOPPELEN = "terugkoppelinhoud-bepalen";
  private static final String HERINNERD = "terugkoppeling-nadert";

  /** So long before the promised day somebody is told that it comes. */
  private static final Duration VOORAF = Duration.ofDays(2);

  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Routes routes;
  private final JdbcClient database;
  private final Clock klok;

  Terugkoppelafspraken(
      Beslissingen beslissingen,
      Dossiers dossiers,
      Routes routes,
      JdbcClient database,
      Clock klok) {
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.routes = routes;
    this.database = database;
    this.klok = klok;
  }

  /**
   * @param uiterlijk by when the reporter is told
   * @param uitleg the rule behind it
   */
  public record Afspraak(Wijze wijze, Instant uiterlijk, String uitleg) {}

  /** Asks the table and stores its answer. */
  public void bepaal(String meldingnummer) {
    Melding melding = dossiers.opgenomen(meldingnummer);
    Casus casus = dossiers.casusVan(melding);
    Beslissing beslissing = beslis(melding, casus, BIJ_ONTVANGST, "ONBEKEND");
    dossiers.schrijfBij(
        casus,
        "terugkoppeling-afgesproken",
        afspraak(beslissing)
            .map(
                afspraak ->
                    "Terugkoppeling: %s, uiterlijk %s."
                        .formatted(afspraak.wijze().tekst(), datum(afspraak.uiterlijk())))
            .orElse("Over de terugkoppeling is geen afspraak bepaald."));
  }

  /** Asks the table again, now that it is known what became of the casus. */
  public void bepaalInhoud(String meldingnummer) {
    Melding melding = dossiers.opgenomen(meldingnummer);
    Casus casus = dossiers.casusVan(melding);
    beslis(
        melding,
        casus,
        BIJ_TERUGKOPPELEN,
        casus.classificatie() == null ? "ONBEKEND" : casus.classificatie().name());
  }

  private Beslissing beslis(Melding melding, Casus casus, String stap, String classificatie) {
    Melderopgave melder = dossiers.melder(melding);
    return beslissingen.beslis(
        new Beslisvraag(
            TABEL,
            casus.regio(),
            melding.casusId(),
            stap,
            Map.of(
                "meldersoort",
                melding.meldersoort().name(),
                "anoniem",
                Boolean.TRUE.equals(melder.anoniem()) ? "JA" : "NEE",
                "veiligContact",
                melder.veiligContact().name(),
                "classificatie",
                classificatie)));
  }

  /** The agreement about a melding; empty when no rule applied or no feedback is possible. */
  public Optional<Afspraak> van(Melding melding) {
    return laatste(melding, BIJ_ONTVANGST).flatMap(Terugkoppelafspraken::afspraak);
  }

  /** How much the reporter may hear; without an answer of the table as little as possible. */
  Terugkoppelinhoud inhoud(Melding melding) {
    return laatste(melding, BIJ_TERUGKOPPELEN)
        .filter(beslissing -> !beslissing.uitslag().geenRegel())
        .map(beslissing -> beslissing.uitslag().eerste("inhoud"))
        .map(Terugkoppelinhoud::valueOf)
        .orElse(Terugkoppelinhoud.ALLEEN_ONTVANGST);
  }

  private Optional<Beslissing> laatste(Melding melding, String stap) {
    return beslissingen
        .laatste(melding.casusId(), TABEL)
        .filter(beslissing -> beslissing.gevraagdBij().equals(stap))
        .or(() -> eerder(melding, stap));
  }

  private Optional<Beslissing> eerder(Melding melding, String stap) {
    return beslissingen.van(melding.casusId()).stream()
        .filter(beslissing -> beslissing.uitslag().sleutel().equals(TABEL))
        .filter(beslissing -> beslissing.gevraagdBij().equals(stap))
        .findFirst();
  }

  /**
   * Whether the promised day is near and the reporter heard nothing yet; it is said once.
   *
   * @param meldingnummer of a route that still runs
   */
  public boolean nadert(String meldingnummer) {
    Melding melding = dossiers.opgenomen(meldingnummer);
    Casus casus = dossiers.casusVan(melding);
    Instant vanaf = klok.instant().plus(VOORAF);
    if (van(melding).filter(gemaakt -> !gemaakt.uiterlijk().isAfter(vanaf)).isEmpty()
        || gehoordOfHerinnerd(melding)
        || routes.loopt(casus, "terugkoppeling")) {
      return false;
    }
    dossiers.schrijfBij(casus, HERINNERD, "De dag die aan de melder is beloofd, nadert.");
    return true;
  }

  private boolean gehoordOfHerinnerd(Melding melding) {
    return database
        .sql(
            """
            select exists (select from terugkoppeling where melding_id = ?)
                or exists (select from tijdlijn where casus_id = ? and soort = ?)
            """)
        .params(melding.id(), melding.casusId(), HERINNERD)
        .query(Boolean.class)
        .single();
  }

  private static Optional<Afspraak> afspraak(Beslissing beslissing) {
    if (beslissing.uitslag().geenRegel()) {
      return Optional.empty();
    }
    String termijn = beslissing.uitslag().eerste("termijn");
    Wijze wijze = Wijze.valueOf(beslissing.uitslag().eerste("wijze"));
    return wijze == Wijze.GEEN || termijn == null
        ? Optional.empty()
        : Optional.of(
            new Afspraak(
                wijze, IsoDuur.na(beslissing.tijdstip(), termijn), beslissing.uitslag().uitleg()));
  }

  String datum(Instant tijdstip) {
    ZonedDateTime dag = tijdstip.atZone(klok.getZone());
    return "%02d-%02d-%d".formatted(dag.getDayOfMonth(), dag.getMonthValue(), dag.getYear());
  }
}
