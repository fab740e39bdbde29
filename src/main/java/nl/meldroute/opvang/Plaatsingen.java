package nl.meldroute.opvang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvanggebeurtenis;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Plaatsingstand;
import nl.meldroute.begrippen.Uitstroom;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.BedenktijdGewijzigd;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.dossier.Melding;
import nl.meldroute.opvang.proces.Opvangprocessen;
import nl.meldroute.opvang.proces.Opvangprocessen.Zaak;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shelter for the victims of a casus, from request to outflow (ontwerp 2.4). */
@Component
@Transactional
public class Plaatsingen {

  /** Somebody looks again at a stay without a maximum (aanname). */
  private static final Duration HERZIENING = Duration.ofDays(28);

  /** Before the last day of a stay, to arrange what comes after it (aanname). */
  private static final int DAGEN_VOORAF = 14;

  private static final int DEEL_VOORAF = 4;

  private final Plaatsinglijst lijst;
  private final Verblijven verblijven;
  private final Plekkenzoeker zoeker;
  private final Opvangbeslissingen tabellen;
  private final Beslissingen beslissingen;
  private final Opvangprocessen processen;
  private final Regioprofielen regios;
  private final Embargos embargos;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Plaatsingen(
      Plaatsinglijst lijst,
      Verblijven verblijven,
      Plekkenzoeker zoeker,
      Opvangbeslissingen tabellen,
      Beslissingen beslissingen,
      Opvangprocessen processen,
      Regioprofielen regios,
      Embargos embargos,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.verblijven = verblijven;
    this.zoeker = zoeker;
    this.tabellen = tabellen;
    this.beslissingen = beslissingen;
    this.processen = processen;
    this.regios = regios;
    this.embargos = embargos;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The partner behind OPVANG took the casus over: somebody needs a place. */
  @EventListener
  public void op(VerwijzingAangenomen aangenomen) {
    if (aangenomen.partner() == Partnercode.OPVANG) {
      begin(dossiers.bewerk(aangenomen.casus(), "Opvang zoeken"));
    }
  }

  /** Care tells of the reflection period: another form may fit, so somebody looks at the stay. */
  @EventListener
  public void op(BedenktijdGewijzigd bericht) {
    Casus casus = dossiers.bewerk(bericht.casus(), "Bedenktijd meewegen bij opvang");
    toegang.alsSysteem(
        casus.regio(),
        () ->
            lijst.vanCasussen(List.of(casus.id())).stream()
                .filter(een -> een.afgerondOp() == null)
                .forEach(een -> weegBedenktijd(een, bericht)));
  }

  private void weegBedenktijd(Plaatsing plaatsing, BedenktijdGewijzigd bericht) {
    Map<String, String> antwoorden = new HashMap<>(plaatsing.antwoorden());
    antwoorden.put("bedenktijd", bericht.bedenktijd().name());
    antwoorden.put("aangifteGedaan", bericht.aangifteGedaan().name());
    if (antwoorden.equals(plaatsing.antwoorden())) {
      return;
    }
    lijst.antwoorden(plaatsing.id(), antwoorden, plaatsing.spoed());
    schrijf(
        plaatsing,
        "bedenktijd",
        "In de bedenktijd: %s. Aangifte gedaan: %s.%s"
            .formatted(
                bericht.bedenktijd().tekst().toLowerCase(Locale.ROOT),
                bericht.aangifteGedaan().tekst().toLowerCase(Locale.ROOT),
                bericht.einde() == null ? "" : " Laatste dag: " + dag(bericht.einde()) + "."));
    processen.herzie(plaatsing.id());
  }

  /**
   * Begins the search for a place, unless one goes on. Who may decide is for the caller to judge.
   */
  public void begin(Casus casus) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          dossiers.vergrendel(casus.nummer());
          if (!lijst.loopt(casus.id())) {
            Plaatsing nieuw = nieuw(casus, null, Doelgroep.ONBEKEND, Map.of(), false);
            lijst.bewaar(nieuw);
            processen.begin(
                zaak(casus, casus.dringendheid()),
                nieuw.id(),
                "VRAAG",
                Partnercode.ZORGCOORDINATOR);
            dossiers.schrijfBij(casus, "opvang", "Er wordt een plek in de opvang gezocht.");
          }
        });
  }

  /** A request of which nothing is known but that it cannot wait. */
  Plaatsing spoed(Casus casus) {
    return nieuw(casus, null, Doelgroep.ONBEKEND, Map.of(), true);
  }

  /** Begins with a place that is held already, until the one that fits better is found. */
  void beginMet(Casus casus, Kandidaat plek) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          Plaatsing nieuw = spoed(casus);
          lijst.bewaar(nieuw);
          reserveer(casus, nieuw, plek, true);
          processen.begin(
              zaak(casus, Dringendheid.DIRECT), nieuw.id(), "GERESERVEERD", plek.partner());
        });
  }

  /** A colleague asks for it. */
  public void vraag(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Opvang vragen");
    if (toegang.alsSysteem(casus.regio(), () -> lijst.loopt(casus.id()))) {
      throw new Conflict(
          "Voor deze casus wordt al een plek gezocht, of iemand verblijft al ergens.");
    }
    begin(casus);
  }

  private Plaatsing nieuw(
      Casus casus, UUID deelVan, Doelgroep wie, Map<String, String> antwoorden, boolean spoed) {
    return new Plaatsing(
        UUID.randomUUID(),
        casus.id(),
        casus.regio(),
        deelVan,
        wie,
        null,
        antwoorden,
        null,
        null,
        null,
        Plaatsingstand.GEVRAAGD,
        spoed,
        null,
        null,
        null,
        null,
        null,
        null,
        toegang.huidige().gebruiker(),
        klok.instant(),
        null);
  }

  private Zaak zaak(Casus casus, Dringendheid dringendheid) {
    Melding melding = dossiers.leidendeMelding(casus);
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    return new Zaak(
        melding.nummer(),
        casus.nummer(),
        casus.regio(),
        regio.gemeente(casus.gemeente()).map(Gemeente::code).orElse(casus.gemeente()),
        regio.verhuld(melding.meldersoort()).name(),
        dringendheid);
  }

  /** One of a casus, which the caller opened. */
  Plaatsing plaatsing(Casus casus, UUID id) {
    return binnen(
        casus,
        () ->
            lijst
                .plaatsing(id)
                .filter(een -> een.casusId().equals(casus.id()))
                .orElseThrow(() -> new NietGevonden("plaatsing")));
  }

  private Plaatsing gekozen(Casus casus, UUID id) {
    return binnen(casus, () -> lijst.plaatsing(id))
        .filter(een -> een.casusId().equals(casus.id()))
        .orElseThrow(() -> Opvangregister.fout("plaatsing", "Kies een plaatsing van deze casus."));
  }

  List<Verblijf> verblijven(Casus casus, UUID id) {
    return binnen(casus, () -> verblijven.van(id));
  }

  List<Plaatsinglijst.Gebeurtenis> gebeurtenissen(Casus casus, UUID id) {
    return binnen(casus, () -> lijst.gebeurtenissen(id));
  }

  /** What is asked is known now. */
  void stelVraag(
      Casus casus,
      UUID id,
      Doelgroep wie,
      String bijzonderheden,
      Map<String, String> antwoorden,
      boolean spoed) {
    binnen(
        casus,
        () -> {
          lijst.stelVraag(id, wie, bijzonderheden, antwoorden, spoed);
          return id;
        });
  }

  /** Step of the process. */
  public void bepaalVorm(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Opvangvorm bepalen");
    tabellen.bepaalVorm(casus, plaatsing(casus, id));
  }

  /** Step of the process. */
  public void bepaalBetaler(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Verantwoordelijke gemeente bepalen");
    Plaatsing plaatsing = plaatsing(casus, id);
    tabellen.bepaalBetaler(
        casus, plaatsing, Opvangadvies.van(tabellen.vorm(casus, plaatsing)).regels().get(0).vorm());
  }

  /** The places of the register, judged for this request: what fits first, best first. */
  List<Kandidaat> kandidaten(Casus casus, Plaatsing plaatsing) {
    return binnen(
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

  private static final List<String> GING_MIS = List.of("GEWEIGERD", "DREIGING", "PLEK_WEG");

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
    return binnen(
        casus,
        () -> {
          Verblijf verblijf =
              verblijven.reserveer(plaatsing, plek, tijdelijk, houdbaar(casus, plaatsing, plek));
          tabellen.bepaalBetaler(casus, plaatsing, plek.vorm());
          schrijf(plaatsing, "reservering", "Gereserveerd: %s.".formatted(plek.naam()));
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
    binnen(
        casus,
        () -> {
          verblijven.buitenRegister(plaatsing, naam, vorm, ligging, tijdelijk);
          tabellen.bepaalBetaler(casus, plaatsing, vorm);
          schrijf(plaatsing, "reservering", "Plek buiten het register: %s.".formatted(naam));
          return plaatsing;
        });
  }

  /** A part of a group goes its own way: a request of its own beside this one (E34). */
  void splits(Casus casus, Plaatsing plaatsing, Doelgroep deel, Doelgroep rest, String reden) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          lijst.stelVraag(
              plaatsing.id(),
              rest,
              plaatsing.bijzonderheden(),
              plaatsing.antwoorden(),
              plaatsing.spoed());
          Plaatsing nieuw =
              nieuw(casus, plaatsing.id(), deel, plaatsing.antwoorden(), plaatsing.spoed());
          lijst.bewaar(nieuw);
          schrijf(
              plaatsing,
              "splitsing",
              "De groep is gesplitst: %d en %d. %s"
                  .formatted(rest.personen(), deel.personen(), reden));
          processen.begin(
              zaak(casus, plaatsing.spoed() ? Dringendheid.DIRECT : casus.dringendheid()),
              nieuw.id(),
              "ZOEKEN",
              Partnercode.ZORGCOORDINATOR);
        });
    dossiers.schrijfBij(casus, "opvang", "De groep voor de opvang is gesplitst.");
  }

  void nietGeplaatst(Casus casus, Plaatsing plaatsing, GeenPlek reden, String toelichting) {
    binnen(
        casus,
        () -> {
          lijst.nietGeplaatst(plaatsing.id(), reden, toelichting, klok.instant());
          schrijf(plaatsing, "niet-geplaatst", reden.tekst() + ". " + toelichting);
          return plaatsing;
        });
    dossiers.schrijfBij(
        casus, "opvang", "Er is geen plek in de opvang gevonden: %s.".formatted(reden.tekst()));
  }

  void bevestigd(Casus casus, Plaatsing plaatsing) {
    binnen(
        casus,
        () -> {
          Verblijf verblijf = onderweg(plaatsing);
          if (!verblijven.bevestig(verblijf)) {
            throw new Conflict("Deze reservering is al bevestigd of vervallen.");
          }
          schrijf(plaatsing, "bevestigd", "De opvang heeft de plek bevestigd.");
          return verblijf;
        });
  }

  /** Nobody comes to the place that was held. */
  void gaatNietDoor(Casus casus, Plaatsing plaatsing, Verblijfeinde einde, String toelichting) {
    binnen(
        casus,
        () -> {
          verblijven
              .onderweg(plaatsing.id())
              .ifPresent(verblijf -> verblijven.beeindig(verblijf, einde, toelichting));
          schrijf(plaatsing, "vervallen", einde.tekst() + ". " + toelichting);
          return plaatsing;
        });
  }

  /** Step of the process: the facility did not answer in time, so others may have the place. */
  public void laatVerlopen(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Reservering laten verlopen");
    gaatNietDoor(
        casus, plaatsing(casus, id), Verblijfeinde.VERLOPEN, "De opvang bevestigde niet op tijd.");
  }

  /** When the reservation lapses, for the timer. */
  public Instant reserveringTot(UUID id) {
    return verblijven.onderweg(id).map(Verblijf::gereserveerdTot).orElseGet(klok::instant);
  }

  /** When somebody looks at the stay, for the timer. */
  public Instant herzienOp(UUID id) {
    return lijst.plaatsing(id).map(Plaatsing::herzienOp).orElseGet(klok::instant);
  }

  /** Somebody has come; where they were before is free again. */
  void aangekomen(Casus casus, Plaatsing plaatsing) {
    Verblijf verblijf =
        binnen(
            casus,
            () -> {
              Verblijf nieuw = onderweg(plaatsing);
              verblijven
                  .huidig(plaatsing.id())
                  .ifPresent(oud -> verblijven.beeindig(oud, Verblijfeinde.VERHUISD, null));
              if (!verblijven.aangekomen(nieuw)) {
                throw new Conflict("De aankomst op deze plek is al verwerkt.");
              }
              lijst.loopt(plaatsing.id(), herziening(casus, plaatsing, nieuw));
              schrijf(plaatsing, "aangekomen", "Aangekomen op %s.".formatted(nieuw.naam()));
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

  /**
   * Step of the process: whether the police hear of a place outside the region (E29).
   *
   * @return JA or NEE
   */
  public String weegPolitieAf(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Afwegen of de politie het hoort");
    Plaatsing plaatsing = plaatsing(casus, id);
    boolean elders =
        verblijven.huidig(id).filter(een -> een.ligging() != Ligging.EIGEN_REGIO).isPresent();
    if (!elders) {
      return Antwoord.NEE.name();
    }
    String antwoord =
        tabellen.magPolitieWeten(casus, embargos.geldt(casus.id())).eerste("toegestaan");
    boolean mag = "JA".equals(antwoord) || "GEANONIMISEERD".equals(antwoord);
    schrijf(
        plaatsing,
        "politie",
        mag
            ? "De politie hoort dat iemand buiten de regio verblijft. Zij hoort niet waar."
            : "De politie hoort niet dat iemand buiten de regio verblijft: de tabel informatiedeling geeft daarvoor nu geen ruimte.");
    return Antwoord.van(mag).name();
  }

  void verleng(Casus casus, Plaatsing plaatsing, LocalDate tot, String reden) {
    binnen(
        casus,
        () -> {
          lijst.loopt(plaatsing.id(), tot.atStartOfDay(klok.getZone()).plusHours(9).toInstant());
          schrijf(plaatsing, "verlenging", "Opnieuw bekijken op %s. %s".formatted(dag(tot), reden));
          return plaatsing;
        });
  }

  void noteer(Casus casus, Plaatsing plaatsing, String soort, String tekst) {
    binnen(
        casus,
        () -> {
          schrijf(plaatsing, soort, tekst);
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
    binnen(
        casus,
        () -> {
          laatLos(plaatsing, einde, toelichting);
          lijst.rondAf(
              plaatsing.id(), uitstroom, gemeente, corporatie, toelichting, klok.instant());
          schrijf(plaatsing, "uitstroom", "%s. %s".formatted(uitstroom.tekst(), toelichting));
          return plaatsing;
        });
    dossiers.schrijfBij(casus, "opvang", "Het verblijf in de opvang is beëindigd.");
  }

  private void laatLos(Plaatsing plaatsing, Verblijfeinde einde, String toelichting) {
    verblijven.van(plaatsing.id()).stream()
        .filter(een -> een.einde() == null)
        .forEach(een -> verblijven.beeindig(een, einde, toelichting));
  }

  /**
   * Something happened that cannot wait for a task: a threat, a place that is lost, a victim who
   * leaves.
   *
   * @throws OngeldigeInvoer when it is no placement of this casus
   * @throws Conflict when there is nothing to break off
   */
  public void meld(String casusnummer, UUID id, Opvanggebeurtenis wat, String toelichting) {
    Casus casus = dossiers.bewerk(casusnummer, "Gebeurtenis in de opvang melden");
    Plaatsing plaatsing = gekozen(casus, id);
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          schrijf(plaatsing, wat.name(), toelichting);
          if (!processen.breekAf(id)) {
            throw new Conflict("Deze plaatsing is al klaar, of is nog niet zo ver.");
          }
        });
    dossiers.schrijfBij(casus, "opvang", wat.tekst() + ".");
  }

  /** Somebody looks at a stay now, and not on its day. */
  public void herzie(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Verblijf eerder herzien");
    gekozen(casus, id);
    if (!toegang.alsSysteem(casus.regio(), () -> processen.herzie(id))) {
      throw new Conflict("Er is nu geen verblijf dat op herziening wacht.");
    }
  }

  /** Shelter that is looked for or goes on. */
  public record Lopend(UUID id, String naam) {}

  /** What something can be said about now. */
  public List<Lopend> lopend(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Opvangplaatsing kiezen");
    return lijst.vanCasussen(List.of(casus.id())).stream()
        .filter(een -> een.afgerondOp() == null)
        .map(een -> new Lopend(een.id(), een.wie().tekst()))
        .toList();
  }

  /** What comes of something that broke the process off: search on, or stop. */
  public enum Vervolg {
    ZOEKEN,
    STOPPEN
  }

  /** Step of the process: lets go of the place and says what comes now. */
  public Vervolg verwerkGebeurtenis(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Gebeurtenis in de opvang verwerken");
    Plaatsing plaatsing = plaatsing(casus, id);
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
      nietGeplaatst(casus, plaatsing, GeenPlek.WIL_NIET, toelichting);
    }
    return Vervolg.STOPPEN;
  }

  private Verblijf onderweg(Plaatsing plaatsing) {
    return verblijven
        .onderweg(plaatsing.id())
        .orElseThrow(() -> new Conflict("Er is geen reservering meer. Zoek opnieuw een plek."));
  }

  private void schrijf(Plaatsing plaatsing, String soort, String tekst) {
    lijst.schrijf(plaatsing, soort, tekst, toegang.huidige().gebruiker(), klok.instant());
  }

  private <T> T binnen(Casus casus, Supplier<T> werk) {
    return toegang.alsSysteem(casus.regio(), werk);
  }

  private static String dag(LocalDate dag) {
    return Opvangbeeld.dag(dag);
  }
}
