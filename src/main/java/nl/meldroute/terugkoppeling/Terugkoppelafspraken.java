package nl.meldroute.terugkoppeling;

import java.time.Clock;
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
import org.springframework.stereotype.Component;

/** What was agreed with the reporter, by the table {@code terugkoppeling}. */
@Component
public class Terugkoppelafspraken {

  private static final String TABEL = "terugkoppeling";

  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Clock klok;

  Terugkoppelafspraken(Beslissingen beslissingen, Dossiers dossiers, Clock klok) {
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
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
    Melderopgave melder = dossiers.melder(melding);
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                TABEL,
                casus.regio(),
                casus.id(),
                "terugkoppeling-bepalen",
                Map.of(
                    "meldersoort",
                    melding.meldersoort().name(),
                    "anoniem",
                    Boolean.TRUE.equals(melder.anoniem()) ? "JA" : "NEE",
                    "veiligContact",
                    melder.veiligContact().name(),
                    "classificatie",
                    "ONBEKEND")));
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

  /** The agreement about a melding; empty when no rule applied or no feedback is possible. */
  public Optional<Afspraak> van(Melding melding) {
    return beslissingen.laatste(melding.casusId(), TABEL).flatMap(Terugkoppelafspraken::afspraak);
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
