package nl.meldroute.interventie;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Eigenaars.Eigenaar;
import nl.meldroute.interventie.proces.Actieproces;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Taak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was agreed to be done about a casus: by one owner role, by a day, until the outcome is known
 * (ontwerp 2.8). Who may agree something is for the caller to judge: the table, or who does the
 * steps of the casus.
 */
@Component
@Transactional
public class Acties {

  /** What takes longer is no action (aanname). */
  private static final int LANGSTE_MAANDEN = 12;

  private final Actielijst lijst;
  private final Eigenaars eigenaars;
  private final Actieproces proces;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Acties(
      Actielijst lijst,
      Eigenaars eigenaars,
      Actieproces proces,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.eigenaars = eigenaars;
    this.proces = proces;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Agrees an action. A casus that the current user does not see need not be opened for it.
   *
   * @return its key
   * @throws OngeldigeInvoer when the owner is no partner, role or group of the region, the day has
   *     passed or is too far away, or the item is about another casus
   */
  public UUID spreekAf(Casus casus, Actieopgave opgave) {
    return toegang.alsSysteem(casus.regio(), () -> legVast(casus, opgave));
  }

  private UUID legVast(Casus casus, Actieopgave opgave) {
    Eigenaar eigenaar = eigenaar(casus, opgave.eigenaar());
    toets(opgave.termijn());
    String tafel = tafel(casus, opgave.agendapuntId());
    Actie actie =
        new Actie(
            UUID.randomUUID(),
            casus.id(),
            casus.nummer(),
            casus.regio(),
            opgave.agendapuntId(),
            opgave.laag(),
            tafel,
            opgave.omschrijving(),
            eigenaar.code(),
            eigenaar.naam(),
            eigenaar.groep(),
            opgave.termijn(),
            Actiestand.OPEN,
            null,
            null,
            toegang.huidige().gebruiker(),
            klok.instant(),
            null,
            null,
            null,
            null);
    lijst.bewaar(actie);
    schrijfBij(casus, actie, "Actie afgesproken met %s.".formatted(eigenaar.naam()));
    proces.start(casus, eigenaars.gemeente(casus), actie.id());
    return actie.id();
  }

  private Eigenaar eigenaar(Casus casus, String code) {
    return eigenaars
        .zoek(casus, code)
        .orElseThrow(() -> fout("eigenaar", "Kies een partner of een rol die uw regio heeft."));
  }

  private void toets(LocalDate termijn) {
    LocalDate vandaag = LocalDate.now(klok);
    if (termijn.isBefore(vandaag)) {
      throw fout("termijn", "Kies vandaag of een latere dag.");
    }
    if (termijn.isAfter(vandaag.plusMonths(LANGSTE_MAANDEN))) {
      throw fout("termijn", "Kies een dag binnen een jaar.");
    }
  }

  private String tafel(Casus casus, UUID agendapunt) {
    return agendapunt == null
        ? null
        : lijst
            .tafel(agendapunt, casus.id())
            .orElseThrow(() -> fout("agendapunt", "Dit agendapunt gaat over een andere casus."));
  }

  /**
   * What was said at a table stays at the table: the timeline, which all see who see the casus,
   * tells of what was agreed outside one only.
   */
  private void schrijfBij(Casus casus, Actie actie, String tekst) {
    if (actie.agendapuntId() == null) {
      dossiers.schrijfBij(casus, "actie", tekst);
    }
  }

  /** Those that run, the first term first; of the region, as far as the current user sees them. */
  public List<Actie> open(String regio) {
    return lijst.open(regio);
  }

  /** Those that run, of one owner. */
  public List<Actie> open(String regio, String groep) {
    return lijst.open(regio).stream().filter(actie -> actie.groep().equals(groep)).toList();
  }

  /** Those of a casus that should have been done by now, whoever agreed them. */
  public List<Actie> teLaat(UUID casusId) {
    LocalDate vandaag = LocalDate.now(klok);
    return lijst.vanCasussen(List.of(casusId)).stream()
        .filter(actie -> actie.isOpen() && actie.termijn().isBefore(vandaag))
        .toList();
  }

  /** All of these casussen, in the order in which they were agreed. */
  public List<Actie> van(Collection<UUID> casussen) {
    return lijst.vanCasussen(casussen);
  }

  /** All that was agreed at these items of a session. */
  public List<Actie> vanPunten(Collection<UUID> agendapunten) {
    return lijst.vanPunten(agendapunten);
  }

  /**
   * Those that a table agreed and that have to come back there: late, not done or refused. An
   * agreement that was changed since then is a new one.
   */
  public List<Actie> teLaat(String regio, String tafel) {
    return lijst.terug(regio, tafel, LocalDate.now(klok));
  }

  /** All that was agreed in the region since a day, to count how promises were kept. */
  public List<Actie> sinds(String regio, Instant moment) {
    return lijst.sinds(regio, moment);
  }

  /**
   * What was agreed changes: another day, and maybe another owner. An action that was not done or
   * was refused begins again. To be called by who may decide: the table, or the ketenregisseur.
   *
   * @param eigenaar as in {@link Actieopgave#eigenaar()}; null when it stays the same
   * @throws Conflict when it is done or was dropped
   */
  public void herzie(Casus casus, UUID id, LocalDate termijn, String eigenaar, String reden) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          Actie actie = nietKlaar(casus, id);
          toets(termijn);
          Eigenaar nieuw = eigenaar(casus, eigenaar == null ? actie.groep() : eigenaar);
          lijst.schrijfWijziging(actie, termijn, nieuw.groep(), reden, wie(), klok.instant());
          lijst.wijs(id, nieuw.code(), nieuw.naam(), nieuw.groep(), termijn);
          schrijfBij(casus, actie, "Afspraak met %s bijgesteld.".formatted(nieuw.naam()));
          proces.stelBij(casus, eigenaars.gemeente(casus), id);
        });
  }

  /**
   * An action is no longer needed. To be called by who may decide.
   *
   * @throws Conflict when it is done or was dropped
   */
  public void laatVervallen(Casus casus, UUID id, String reden) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          Actie actie = nietKlaar(casus, id);
          lijst.schrijfWijziging(actie, null, null, reden, wie(), klok.instant());
          lijst.rondAf(id, Actiestand.VERVALLEN, reden, null, wie(), klok.instant());
          schrijfBij(casus, actie, "Actie van %s vervallen.".formatted(actie.eigenaarNaam()));
          proces.laatVervallen(casus, id);
        });
  }

  private Actie nietKlaar(Casus casus, UUID id) {
    Actie actie = actie(casus, id);
    if (actie.stand() == Actiestand.GEDAAN || actie.stand() == Actiestand.VERVALLEN) {
      throw new Conflict("Deze actie is al gedaan of vervallen.");
    }
    return actie;
  }

  private Actie actie(Casus casus, UUID id) {
    return lijst
        .actie(id)
        .filter(actie -> actie.casusId().equals(casus.id()))
        .orElseThrow(() -> new NietGevonden("actie"));
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }

  /** The action that a task is about; for its owner, who does not see the casus. */
  Actie van(Taak taak, Casus casus) {
    return toegang.alsSysteem(casus.regio(), () -> actie(casus, UUID.fromString(taak.onderwerp())));
  }

  /** Where an action that is late or was not done goes, for the process. */
  enum Vervolg {
    GEDAAN,
    NAAR_TAFEL,
    NAAR_KETENREGISSEUR;

    static Vervolg zonderUitkomst(Actie actie) {
      return actie.tafel() == null ? NAAR_KETENREGISSEUR : NAAR_TAFEL;
    }
  }

  Vervolg rondAf(Casus casus, Actie actie, Actiestand stand, String reden, String resultaat) {
    lijst.rondAf(actie.id(), stand, reden, resultaat, wie(), klok.instant());
    schrijfBij(
        casus,
        actie,
        "Actie van %s: %s."
            .formatted(actie.eigenaarNaam(), stand.tekst().toLowerCase(Locale.ROOT)));
    return stand == Actiestand.GEDAAN ? Vervolg.GEDAAN : Vervolg.zonderUitkomst(actie);
  }

  /** The day comes near. Nothing is left to do for an action that was done meanwhile. */
  public void herinner(String casusnummer, String id) {
    Actie actie = actie(dossiers.bewerk(casusnummer, "Aan actie herinneren"), UUID.fromString(id));
    lijst.herinnerd(actie.id(), klok.instant());
  }

  /**
   * The day has passed.
   *
   * @return code of where it goes
   */
  public String meldTeLaat(String casusnummer, String id) {
    Casus casus = dossiers.bewerk(casusnummer, "Te late actie melden");
    Actie actie = actie(casus, UUID.fromString(id));
    lijst.teLaat(actie.id(), klok.instant());
    schrijfBij(casus, actie, "De actie van %s is te laat.".formatted(actie.eigenaarNaam()));
    return Vervolg.zonderUitkomst(actie).name();
  }

  /** The last moment of the day that was agreed. */
  public Instant uiterlijk(String id) {
    return lijst
        .actie(UUID.fromString(id))
        .orElseThrow(() -> new NietGevonden("actie"))
        .termijn()
        .atTime(LocalTime.of(23, 59))
        .atZone(klok.getZone())
        .toInstant();
  }

  /** The group that does it. */
  public String groep(String id) {
    return lijst.actie(UUID.fromString(id)).orElseThrow(() -> new NietGevonden("actie")).groep();
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
