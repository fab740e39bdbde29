package nl.meldroute.opvang;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Opvanggebeurtenis;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Plaatsingstand;
import nl.meldroute.dossier.BedenktijdGewijzigd;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.opvang.proces.Opvangprocessen;
import nl.meldroute.opvang.proces.Opvangprocessen.Zaak;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shelter for the victims of a casus: who asks for it, and what anybody can say about it at any
 * moment (ontwerp 2.4).
 */
@Component
@Transactional
public class Plaatsingen {

  private final Plaatsingdossier stukken;
  private final Reserveringen reserveringen;
  private final Plaatsinglijst lijst;
  private final Opvangprocessen processen;
  private final Regioprofielen regios;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Plaatsingen(
      Plaatsingdossier stukken,
      Reserveringen reserveringen,
      Plaatsinglijst lijst,
      Opvangprocessen processen,
      Regioprofielen regios,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.stukken = stukken;
    this.reserveringen = reserveringen;
    this.lijst = lijst;
    this.processen = processen;
    this.regios = regios;
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
    stukken.schrijf(
        plaatsing,
        "bedenktijd",
        "In de bedenktijd: %s. Aangifte gedaan: %s.%s"
            .formatted(
                bericht.bedenktijd().tekst().toLowerCase(Locale.ROOT),
                bericht.aangifteGedaan().tekst().toLowerCase(Locale.ROOT),
                bericht.einde() == null
                    ? ""
                    : " Laatste dag: " + Opvangbeeld.dag(bericht.einde()) + "."));
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
          reserveringen.reserveer(casus, nieuw, plek, true);
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
          stukken.schrijf(
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
          stukken.schrijf(plaatsing, wat.name(), toelichting);
          if (!processen.breekAf(id)) {
            throw new Conflict("Deze plaatsing is al klaar, of is nog niet zo ver.");
          }
        });
    dossiers.schrijfBij(casus, "opvang", wat.tekst() + ".");
  }

  private Plaatsing gekozen(Casus casus, UUID id) {
    return stukken
        .binnen(casus, () -> lijst.plaatsing(id))
        .filter(een -> een.casusId().equals(casus.id()))
        .orElseThrow(() -> Opvangregister.fout("plaatsing", "Kies een plaatsing van deze casus."));
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
}
