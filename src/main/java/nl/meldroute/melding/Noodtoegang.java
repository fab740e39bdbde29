package nl.meldroute.melding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.dossier.Belangenconflicten;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Noodtoegangen;
import nl.meldroute.melding.proces.Noodtoegangproces;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Noodregel;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a casus in an emergency for somebody who has no part in it: with a reason, for a while, and
 * looked at afterwards by the privacy officer (ADR 0027).
 */
@Component
@Transactional
public class Noodtoegang {

  private static final int KORTSTE_REDEN = 20;

  static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("d MMMM yyyy H.mm 'uur'", Locale.forLanguageTag("nl"))
          .withZone(ZoneId.of("Europe/Amsterdam"));

  private final Dossiers dossiers;
  private final Noodtoegangen noodtoegangen;
  private final Belangenconflicten conflicten;
  private final Noodtoegangproces proces;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Clock klok;

  Noodtoegang(
      Dossiers dossiers,
      Noodtoegangen noodtoegangen,
      Belangenconflicten conflicten,
      Noodtoegangproces proces,
      Regioprofielen regios,
      Toegang toegang,
      Clock klok) {
    this.dossiers = dossiers;
    this.noodtoegangen = noodtoegangen;
    this.conflicten = conflicten;
    this.proces = proces;
    this.regios = regios;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @throws NietToegestaan when no role of the current user may, whether there is such a casus or
   *     not
   * @throws Conflict when the current user sees the casus already
   * @throws NietGevonden when there is none in a region where the current user may
   * @throws OngeldigeInvoer when the reason says too little
   */
  public void open(String casusnummer, String reden) {
    List<Regioprofiel> open = waarIkMag();
    if (open.isEmpty()) {
      throw new NietToegestaan("Uw rol kan geen noodtoegang krijgen. Bel wie de casus wel ziet.");
    }
    if (dossiers.ziet(casusnummer)) {
      throw new Conflict("U ziet deze casus al.");
    }
    Regioprofiel regio =
        open.stream()
            .filter(een -> toegang.alsSysteem(een.code(), () -> isTeOpenen(casusnummer)))
            .findFirst()
            .orElseThrow(() -> new NietGevonden("casus"));
    if (reden.length() < KORTSTE_REDEN) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout("reden", "Schrijf in een of meer zinnen op waarom dit niet kan wachten.")));
    }
    toegang.alsSysteem(regio.code(), () -> open(casusnummer, reden, regio));
  }

  /**
   * How long it lasts, for who may by role; which casus it is about makes no difference.
   *
   * @return in Dutch, such as {@code 4 uur}
   */
  public Optional<String> duur() {
    return waarIkMag().stream()
        .flatMap(regio -> regio.noodtoegang().stream())
        .map(Noodregel::duur)
        .map(Duration::parse)
        .map(
            duur ->
                duur.toMinutesPart() == 0 ? duur.toHours() + " uur" : duur.toMinutes() + " minuten")
        .findFirst();
  }

  private List<Regioprofiel> waarIkMag() {
    return regios.alle().stream().filter(this::mag).toList();
  }

  /** By a role of the user in that region, whichever the municipality. */
  private boolean mag(Regioprofiel regio) {
    return regio
        .noodtoegang()
        .map(Noodregel::rollen)
        .filter(
            rollen ->
                toegang.huidige().groepen().stream()
                    .flatMap(groep -> regios.groep(groep).stream())
                    .filter(groep -> groep.regio().filter(regio.code()::equals).isPresent())
                    .map(Groep::rol)
                    .anyMatch(rollen::contains))
        .isPresent();
  }

  private boolean isTeOpenen(String casusnummer) {
    return dossiers.ziet(casusnummer)
        && !conflicten.van(casusnummer).contains(toegang.huidige().gebruiker());
  }

  private void open(String casusnummer, String reden, Regioprofiel regio) {
    Casus casus = dossiers.bewerk(casusnummer, "Noodtoegang openen");
    Instant tot = IsoDuur.na(klok.instant(), regio.noodtoegang().orElseThrow().duur());
    UUID id = noodtoegangen.open(casus, reden, tot);
    dossiers.schrijfBij(
        casus, "noodtoegang", "Geopend tot %s. %s".formatted(TIJD.format(tot), reden));
    proces.start(casus, dossiers.leidendeMelding(casus), id);
  }
}
