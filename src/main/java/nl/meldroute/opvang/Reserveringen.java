package nl.meldroute.opvang;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.IsoDuur;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which place fits, and holding it until the facility answers (ontwerp 2.4). */
@Component
@Transactional
public class Reserveringen {

  /** Where it went wrong before is not proposed again. */
  private static final List<String> GING_MIS = List.of("GEWEIGERD", "DREIGING", "PLEK_WEG");

  private final Plaatsingdossier stukken;
  private final Verblijven verblijven;
  private final Plekkenzoeker zoeker;
  private final Opvangbeslissingen tabellen;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Clock klok;

  Reserveringen(
      Plaatsingdossier stukken,
      Verblijven verblijven,
      Plekkenzoeker zoeker,
      Opvangbeslissingen tabellen,
      Beslissingen beslissingen,
      Dossiers dossiers,
      Clock klok) {
    this.stukken = stukken;
    this.verblijven = verblijven;
    this.zoeker = zoeker;
    this.tabellen = tabellen;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /** Step of the process. */
  public void bepaalVorm(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Opvangvorm bepalen");
    tabellen.bepaalVorm(casus, stukken.plaatsing(casus, id));
  }

  /** Step of the process. */
  public void bepaalBetaler(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Verantwoordelijke gemeente bepalen");
    Plaatsing plaatsing = stukken.plaatsing(casus, id);
    tabellen.bepaalBetaler(
        casus, plaatsing, Opvangadvies.van(tabellen.vorm(casus, plaatsing)).regels().get(0).vorm());
  }

  /** The places of the register, judged for this request: what fits first, best first. */
  List<Kandidaat> kandidaten(Casus casus, Plaatsing plaatsing) {
    return stukken.binnen(
        casus,
        () ->
            zoeker.zoek(
                casus.regio(),
                plaatsing.wie(),
                Opvangadvies.van(tabellen.vorm(casus, plaatsing)),
                plaatsing.spoed(),
                verblijven.van(plaatsing.id()).stream()
                    .filter(een -> een.plek() != null && GING_MIS.contains(einde(een)))
                    .map(Verblijf::plek)
                    .toList()));
  }

  private static String einde(Verblijf verblijf) {
    return verblijf.einde() == null ? "" : verblijf.einde().name();
  }

  /** What the table says, in the words of staff. */
  String advies(Casus casus, Plaatsing plaatsing) {
    return tabellen.vorm(casus, plaatsing).uitleg();
  }

  /**
   * Holds a place of the register for this request.
   *
   * @throws Conflict when somebody was first
   */
  Verblijf reserveer(Casus casus, Plaatsing plaatsing, Kandidaat plek, boolean tijdelijk) {
    return stukken.binnen(
        casus,
        () -> {
          Verblijf verblijf =
              verblijven.reserveer(plaatsing, plek, tijdelijk, houdbaar(casus, plaatsing, plek));
          tabellen.bepaalBetaler(casus, plaatsing, plek.vorm());
          stukken.schrijf(plaatsing, "reservering", "Gereserveerd: %s.".formatted(plek.naam()));
          return verblijf;
        });
  }

  /** A facility that takes people in on Monday cannot answer on Saturday. */
  private Instant houdbaar(Casus casus, Plaatsing plaatsing, Kandidaat plek) {
    Instant vanaf = plek.opent() == null ? klok.instant() : plek.opent();
    String duur =
        beslissingen
            .reken(
                "termijnen",
                casus.regio(),
                Map.of(
                    "stap",
                    "plek-bevestigen",
                    "dringendheid",
                    (plaatsing.spoed() ? Dringendheid.DIRECT : casus.dringendheid()).name()))
            .map(uitslag -> uitslag.eerste("termijn"))
            .orElse("PT1H");
    return IsoDuur.na(vanaf, duur);
  }

  /** A place that is not in the register. */
  void buitenRegister(
      Casus casus,
      Plaatsing plaatsing,
      String naam,
      Opvangvorm vorm,
      Ligging ligging,
      boolean tijdelijk) {
    stukken.binnen(
        casus,
        () -> {
          verblijven.buitenRegister(plaatsing, naam, vorm, ligging, tijdelijk);
          tabellen.bepaalBetaler(casus, plaatsing, vorm);
          stukken.schrijf(
              plaatsing, "reservering", "Plek buiten het register: %s.".formatted(naam));
          return plaatsing;
        });
  }

  void bevestigd(Casus casus, Plaatsing plaatsing) {
    stukken.binnen(
        casus,
        () -> {
          Verblijf verblijf = stukken.onderweg(plaatsing);
          if (!verblijven.bevestig(verblijf)) {
            throw new Conflict("Deze reservering is al bevestigd of vervallen.");
          }
          stukken.schrijf(plaatsing, "bevestigd", "De opvang heeft de plek bevestigd.");
          return verblijf;
        });
  }

  /** Nobody comes to the place that was held. */
  void gaatNietDoor(Casus casus, Plaatsing plaatsing, Verblijfeinde einde, String toelichting) {
    stukken.binnen(
        casus,
        () -> {
          verblijven
              .onderweg(plaatsing.id())
              .ifPresent(verblijf -> verblijven.beeindig(verblijf, einde, toelichting));
          stukken.schrijf(plaatsing, "vervallen", einde.tekst() + ". " + toelichting);
          return plaatsing;
        });
  }

  /** Step of the process: the facility did not answer in time, so others may have the place. */
  public void laatVerlopen(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Reservering laten verlopen");
    gaatNietDoor(
        casus,
        stukken.plaatsing(casus, id),
        Verblijfeinde.VERLOPEN,
        "De opvang bevestigde niet op tijd.");
  }

  /** When the reservation lapses, for the timer. */
  public Instant reserveringTot(UUID id) {
    return verblijven.onderweg(id).map(Verblijf::gereserveerdTot).orElseGet(klok::instant);
  }
}
