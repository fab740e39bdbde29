package nl.meldroute.interventie;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Eigenaars.Eigenaar;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
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
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Acties(Actielijst lijst, Eigenaars eigenaars, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.lijst = lijst;
    this.eigenaars = eigenaars;
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

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
