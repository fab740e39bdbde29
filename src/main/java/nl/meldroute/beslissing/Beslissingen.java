package nl.meldroute.beslissing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.meldroute.beslissing.Beslissing.Afwijking;
import nl.meldroute.beslissing.opslag.Beslisopslag;
import nl.meldroute.beslissing.tabel.Tabellen;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Toegang;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions about casussen and keeps them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Beslissingen {

  private static final Logger LOG = LoggerFactory.getLogger(Beslissingen.class);

  private final Tabellen tabellen;
  private final Beslisopslag opslag;
  private final Toegang toegang;
  private final Clock klok;

  Beslissingen(Tabellen tabellen, Beslisopslag opslag, Toegang toegang, Clock klok) {
    this.tabellen = tabellen;
    this.opslag = opslag;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Evaluates a table and stores the outcome with the casus. A table that is missing, whose rules
   * cannot be evaluated or whose answer is no known code, answers like one without a rule for this
   * input: an empty outcome, stored as such, for the caller to bring to a human. Neither ever
   * stands in the way of a melding.
   */
  public Beslissing beslis(Beslisvraag vraag) {
    Uitslag uitslag = probeer(vraag);
    return toegang.alsSysteem(
        vraag.regio(),
        () -> {
          Beslissing beslissing =
              new Beslissing(
                  UUID.randomUUID(),
                  uitslag,
                  toegang.huidige().gebruiker(),
                  vraag.gevraagdBij(),
                  klok.instant(),
                  null);
          opslag.bewaar(vraag.casus(), beslissing);
          return beslissing;
        });
  }

  private Uitslag probeer(Beslisvraag vraag) {
    Uitslag leeg =
        new Uitslag(
            vraag.sleutel(), null, vraag.regio(), null, vraag.invoer(), List.of(), List.of());
    try {
      Optional<Uitslag> uitslag =
          toegang.alsSysteem(
              vraag.regio(),
              () -> tabellen.reken(vraag.sleutel(), vraag.regio(), vraag.casus(), vraag.invoer()));
      if (uitslag.isEmpty()) {
        LOG.error("Beslistabel {} ontbreekt voor regio {}", vraag.sleutel(), vraag.regio());
      }
      if (uitslag.isPresent() && !Uitkomstwaarden.begrepen(uitslag.get())) {
        LOG.error(
            "Beslistabel {} van regio {} geeft een uitkomst die niet bestaat",
            vraag.sleutel(),
            vraag.regio());
        return uitslag.get().zonderUitkomst();
      }
      return uitslag.orElse(leeg);
    } catch (RuntimeException fout) {
      LOG.error(
          "Beslistabel {} van regio {} is niet te rekenen: {}",
          vraag.sleutel(),
          vraag.regio(),
          fout.getClass().getName());
      return leeg;
    }
  }

  /** Stores that a human decided otherwise, beside the decision itself. */
  public void wijkAf(UUID casus, UUID beslissing, String gekozen, String reden) {
    opslag.bewaarAfwijking(
        casus,
        beslissing,
        new Afwijking(gekozen, reden, toegang.huidige().gebruiker(), klok.instant()));
  }

  /**
   * From now on the version of a table that decided last about a casus decides about it, also when
   * a newer one is published.
   *
   * @return that version; empty when the table never decided about the casus, or it keeps one
   *     already
   */
  public OptionalInt houdVersie(UUID casus, String sleutel, String reden) {
    return opslag.houdVersie(casus, sleutel, reden, toegang.huidige().gebruiker(), klok.instant());
  }

  /**
   * From now on the newest version decides about the casus again.
   *
   * @return whether it kept an older one until now
   */
  public boolean volgNieuwsteVersie(UUID casus, String sleutel) {
    return opslag.volgNieuwsteVersie(casus, sleutel, klok.instant());
  }

  /** Which versions of the tables that decided about a casus decide about it now. */
  public List<Tabelversie> versies(UUID casus) {
    return opslag.versies(casus);
  }

  /** The newest decision of a table about a casus. */
  public Optional<Beslissing> laatste(UUID casus, String sleutel) {
    return opslag.laatste(casus, sleutel);
  }

  /** All decisions about several casussen, newest first. */
  public List<Beslissing> van(List<UUID> casussen) {
    return opslag.van(casussen);
  }

  /** All decisions about a casus, newest first. */
  public List<Beslissing> van(UUID casus) {
    return opslag.van(List.of(casus));
  }

  /**
   * A decision in words, for who reads it back. The service reads the table: after a restart nobody
   * has yet, and who may see the decision need not have rights to the tables of the engine.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Leesbaar leesbaar(Beslissing beslissing) {
    return toegang.alsSysteem(
        beslissing.uitslag().regio(), () -> tabellen.leesbaar(beslissing.uitslag()));
  }

  /** Evaluates without storing anything; empty when there is no such table. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Uitslag> reken(String sleutel, String regio, Map<String, Object> invoer) {
    return tabellen.reken(sleutel, regio, invoer);
  }

  /**
   * How often each rule of a table was hit in a region and how often people decided otherwise,
   * newest version first: numbers, for who sees no casus.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Regelgebruik> gebruik(String sleutel, String regio, Instant sinds) {
    return opslag.gebruik(sleutel, regio, sinds);
  }

  /** Whether a table answers for a region. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean kent(String sleutel, String regio) {
    return tabellen.sleutels(regio).contains(sleutel);
  }

  /** What is wrong with an input for a table of a region, all at once. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Fout> fouten(String sleutel, String regio, Map<String, Object> invoer) {
    return toegang.alsSysteem(
        regio,
        () ->
            tabellen
                .contract(sleutel, regio)
                .map(contract -> contract.toets(invoer))
                .orElseGet(List::of));
  }
}
