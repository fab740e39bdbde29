package nl.meldroute.zorg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Verblijf;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.BedenktijdGewijzigd;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.zorg.proces.Zorgprocessen;
import nl.meldroute.zorg.proces.Zorgprocessen.Zaak;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The right to a reflection period (B8/3), and what the process about it asks. To be called in the
 * name of the service.
 */
@Component
@Transactional
public class Bedenktijden {

  /** To extend a pass before it runs out (aanname). */
  private static final int MAANDEN_VOORAF = 3;

  private final Bedenktijdlijst lijst;
  private final Slachtoffers slachtoffers;
  private final Zorgprocessen processen;
  private final Dossiers dossiers;
  private final Beslissingen beslissingen;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Bedenktijden(
      Bedenktijdlijst lijst,
      Slachtoffers slachtoffers,
      Zorgprocessen processen,
      Dossiers dossiers,
      Beslissingen beslissingen,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.lijst = lijst;
    this.slachtoffers = slachtoffers;
    this.processen = processen;
    this.dossiers = dossiers;
    this.beslissingen = beslissingen;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  /** Somebody finds out whether a victim has the right, unless it is sure that there is none. */
  void begin(Casus casus, Zaak zaak, UUID traject, UUID betrokkene) {
    if (kanRechtHebben(casus, betrokkene)) {
      processen.wijsOpBedenktijd(zaak, lijst.begin(casus.id(), traject, betrokkene));
    }
  }

  /** Unknown counts as foreign, and as no lawful stay. */
  private boolean kanRechtHebben(Casus casus, UUID betrokkene) {
    return slachtoffers
        .opgave(casus, betrokkene)
        .map(
            persoon ->
                persoon.nationaliteitsgroep() != Nationaliteitsgroep.NEDERLANDS
                    && persoon.verblijf() != Verblijf.RECHTMATIG)
        .orElse(true);
  }

  /** Tells who has to know, such as shelter, how it stands: codes and a day. */
  public void geefDoor(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Bedenktijd doorgeven");
    Bedenktijd bedenktijd = lijst.bedenktijd(id);
    gebeurtenissen.publishEvent(
        new BedenktijdGewijzigd(
            casus.nummer(), bedenktijd.loopt(), bedenktijd.aangifteGedaan(), bedenktijd.einde()));
    dossiers.schrijfBij(
        casus, "bedenktijd", "De stand van een bedenktijd is doorgegeven aan de opvang.");
  }

  /** When it can wait no longer for a decision; without a period that is now. */
  public Instant einde(UUID id) {
    return moment(id, Bedenktijdkalender::voorbij);
  }

  public Instant ruimVooraf(UUID id) {
    return moment(id, Bedenktijdkalender::ruimVooraf);
  }

  public Instant kortVooraf(UUID id) {
    return moment(id, Bedenktijdkalender::kortVooraf);
  }

  /**
   * When somebody looks at the stay again: in time before a pass runs out, else by the term of the
   * step; without one that is now.
   */
  public Instant verblijfOpnieuw(String regio, UUID id) {
    LocalDate pasTot = lijst.bedenktijd(id).pasTot();
    Instant verlengen =
        pasTot == null
            ? klok.instant()
            : pasTot.minusMonths(MAANDEN_VOORAF).atStartOfDay(klok.getZone()).toInstant();
    return verlengen.isAfter(klok.instant())
        ? verlengen
        : beslissingen
            .reken(
                "termijnen",
                regio,
                Map.of("stap", "verblijf-volgen", "dringendheid", Dringendheid.NORMAAL.name()))
            .map(uitslag -> uitslag.eerste("termijn"))
            .map(duur -> IsoDuur.na(klok.instant(), duur))
            .orElseGet(klok::instant);
  }

  private Instant moment(UUID id, Function<Bedenktijdkalender, Instant> wanneer) {
    LocalDate begin = lijst.bedenktijd(id).begin();
    return begin == null
        ? klok.instant()
        : wanneer.apply(new Bedenktijdkalender(begin, klok.getZone()));
  }
}
