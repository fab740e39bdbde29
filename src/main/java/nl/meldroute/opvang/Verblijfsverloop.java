package nl.meldroute.opvang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvanggebeurtenis;
import nl.meldroute.begrippen.Uitstroom;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.Conflict;
import nl.meldroute.regio.Openingstijden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A stay: from arrival, by its reviews and what happens meanwhile, to its end (ontwerp 2.4). */
@Component
@Transactional
public class Verblijfsverloop {

  /** Somebody looks again at a stay without a maximum (aanname). */
  private static final Duration HERZIENING = Duration.ofDays(28);

  /** Before the last day of a stay, to arrange what comes after it (aanname). */
  private static final int DAGEN_VOORAF = 14;

  private static final int DEEL_VOORAF = 4;

  private final Plaatsingdossier stukken;
  private final Plaatsinglijst lijst;
  private final Verblijven verblijven;
  private final Opvangbeslissingen tabellen;
  private final Embargos embargos;
  private final Dossiers dossiers;
  private final Clock klok;

  Verblijfsverloop(
      Plaatsingdossier stukken,
      Plaatsinglijst lijst,
      Verblijven verblijven,
      Opvangbeslissingen tabellen,
      Embargos embargos,
      Dossiers dossiers,
      Clock klok) {
    this.stukken = stukken;
    this.lijst = lijst;
    this.verblijven = verblijven;
    this.tabellen = tabellen;
    this.embargos = embargos;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /** Somebody has come; where they were before is free again. */
  void aangekomen(Casus casus, Plaatsing plaatsing) {
    Verblijf verblijf =
        stukken.binnen(
            casus,
            () -> {
              Verblijf nieuw = stukken.onderweg(plaatsing);
              verblijven
                  .huidig(plaatsing.id())
                  .ifPresent(oud -> verblijven.beeindig(oud, Verblijfeinde.VERHUISD, null));
              if (!verblijven.aangekomen(nieuw)) {
                throw new Conflict("De aankomst op deze plek is al verwerkt.");
              }
              lijst.loopt(plaatsing.id(), herziening(casus, plaatsing, nieuw));
              stukken.schrijf(plaatsing, "aangekomen", "Aangekomen op %s.".formatted(nieuw.naam()));
              return nieuw;
            });
    dossiers.schrijfBij(
        casus,
        "opvang",
        verblijf.personen() == 1
            ? "Er is iemand in de opvang geplaatst."
            : "Er zijn %d mensen in de opvang geplaatst.".formatted(verblijf.personen()));
  }

  /**
   * A temporary place is left as soon as the office opens; one with a maximum is looked at in time
   * before it, the others every four weeks.
   */
  private Instant herziening(Casus casus, Plaatsing plaatsing, Verblijf verblijf) {
    Instant nu = klok.instant();
    if (verblijf.tijdelijk()) {
      return Opnametijd.eerste(Openingstijden.KANTOORTIJD.notatie(), nu, klok.getZone()).orElse(nu);
    }
    Integer dagen = maximumDagen(casus, plaatsing, verblijf);
    return dagen == null
        ? nu.plus(HERZIENING)
        : nu.plus(Duration.ofDays(dagen - Math.min(DAGEN_VOORAF, dagen / DEEL_VOORAF)));
  }

  private Integer maximumDagen(Casus casus, Plaatsing plaatsing, Verblijf verblijf) {
    return Opvangadvies.van(tabellen.vorm(casus, plaatsing)).maximumDagen(verblijf.vorm());
  }

  /** The last day of a stay; null when there is no maximum. */
  LocalDate laatsteDag(Casus casus, Plaatsing plaatsing, Verblijf verblijf) {
    Integer dagen = maximumDagen(casus, plaatsing, verblijf);
    return dagen == null || verblijf.aangekomenOp() == null
        ? null
        : LocalDate.ofInstant(verblijf.aangekomenOp(), klok.getZone()).plusDays(dagen);
  }

  /** When somebody looks at the stay, for the timer. */
  public Instant herzienOp(UUID id) {
    return lijst.plaatsing(id).map(Plaatsing::herzienOp).orElseGet(klok::instant);
  }

  /**
   * Step of the process: whether the police hear of a place outside the region (E29).
   *
   * @return JA or NEE
   */
  public String weegPolitieAf(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Afwegen of de politie het hoort");
    Plaatsing plaatsing = stukken.plaatsing(casus, id);
    boolean elders =
        verblijven.huidig(id).filter(een -> een.ligging() != Ligging.EIGEN_REGIO).isPresent();
    if (!elders) {
      return Antwoord.NEE.name();
    }
    String antwoord =
        tabellen.magPolitieWeten(casus, embargos.geldt(casus.id())).eerste("toegestaan");
    boolean mag = "JA".equals(antwoord) || "GEANONIMISEERD".equals(antwoord);
    stukken.schrijf(
        plaatsing,
        "politie",
        mag
            ? "De politie hoort dat iemand buiten de regio verblijft. Zij hoort niet waar."
            : "De politie hoort niet dat iemand buiten de regio verblijft: de tabel informatiedeling geeft daarvoor nu geen ruimte.");
    return Antwoord.van(mag).name();
  }

  void verleng(Casus casus, Plaatsing plaatsing, LocalDate tot, String reden) {
    stukken.binnen(
        casus,
        () -> {
          lijst.loopt(plaatsing.id(), tot.atStartOfDay(klok.getZone()).plusHours(9).toInstant());
          stukken.schrijf(
              plaatsing,
              "verlenging",
              "Opnieuw bekijken op %s. %s".formatted(Opvangbeeld.dag(tot), reden));
          return plaatsing;
        });
  }

  /** The stay is over, and so is the request. */
  void rondAf(
      Casus casus,
      Plaatsing plaatsing,
      Verblijfeinde einde,
      Uitstroom uitstroom,
      String gemeente,
      String corporatie,
      String toelichting) {
    stukken.binnen(
        casus,
        () -> {
          laatLos(plaatsing, einde, toelichting);
          lijst.rondAf(
              plaatsing.id(), uitstroom, gemeente, corporatie, toelichting, klok.instant());
          stukken.schrijf(
              plaatsing, "uitstroom", "%s. %s".formatted(uitstroom.tekst(), toelichting));
          return plaatsing;
        });
    dossiers.schrijfBij(casus, "opvang", "Het verblijf in de opvang is beëindigd.");
  }

  private void laatLos(Plaatsing plaatsing, Verblijfeinde einde, String toelichting) {
    verblijven.van(plaatsing.id()).stream()
        .filter(een -> een.einde() == null)
        .forEach(een -> verblijven.beeindig(een, einde, toelichting));
  }

  /** What comes of something that broke the process off: search on, or stop. */
  public enum Vervolg {
    ZOEKEN,
    STOPPEN
  }

  /** Step of the process: lets go of the place and says what comes now. */
  public Vervolg verwerkGebeurtenis(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Gebeurtenis in de opvang verwerken");
    Plaatsing plaatsing = stukken.plaatsing(casus, id);
    Plaatsinglijst.Gebeurtenis laatste =
        lijst.gebeurtenissen(id).stream()
            .filter(een -> Waarde.zoek(Opvanggebeurtenis.class, een.soort()).isPresent())
            .reduce((een, later) -> later)
            .orElseThrow();
    Opvanggebeurtenis wat = Opvanggebeurtenis.valueOf(laatste.soort());
    boolean verbleef = verblijven.huidig(id).isPresent();
    return switch (wat) {
      case DREIGING -> zoekVerder(plaatsing, Verblijfeinde.DREIGING, laatste.tekst());
      case PLEK_WEG -> zoekVerder(plaatsing, Verblijfeinde.PLEK_WEG, laatste.tekst());
      case VERTROKKEN, WIL_NIET -> stop(casus, plaatsing, verbleef, laatste.tekst());
    };
  }

  private Vervolg zoekVerder(Plaatsing plaatsing, Verblijfeinde einde, String toelichting) {
    laatLos(plaatsing, einde, toelichting);
    Map<String, String> antwoorden = new HashMap<>(plaatsing.antwoorden());
    if (einde == Verblijfeinde.DREIGING) {
      antwoorden.put("dreigingInRegio", Antwoord.JA.name());
    }
    lijst.antwoorden(plaatsing.id(), antwoorden, true);
    return Vervolg.ZOEKEN;
  }

  private Vervolg stop(Casus casus, Plaatsing plaatsing, boolean verbleef, String toelichting) {
    if (verbleef) {
      rondAf(
          casus, plaatsing, Verblijfeinde.VERTROKKEN, Uitstroom.ONBEKEND, null, null, toelichting);
    } else {
      laatLos(plaatsing, Verblijfeinde.NIET_AANGEKOMEN, toelichting);
      stukken.nietGeplaatst(casus, plaatsing, GeenPlek.WIL_NIET, toelichting);
    }
    return Vervolg.STOPPEN;
  }
}
