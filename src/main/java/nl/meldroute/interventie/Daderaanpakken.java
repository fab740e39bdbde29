package nl.meldroute.interventie;

import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Planstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.interventie.proces.Daderprocessen;
import nl.meldroute.interventie.proces.Daderprocessen.Zaak;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the approach of the offenders of a casus (Twente 2022, §6.2; ontwerp 2.10). */
@Component
@Transactional
public class Daderaanpakken {

  private final Daderplanlijst lijst;
  private final Dadergronden gronden;
  private final Daderpersonen personen;
  private final Daderprocessen processen;
  private final Regioprofielen regios;
  private final Dossiers dossiers;
  private final Toegang toegang;

  Daderaanpakken(
      Daderplanlijst lijst,
      Dadergronden gronden,
      Daderpersonen personen,
      Daderprocessen processen,
      Regioprofielen regios,
      Dossiers dossiers,
      Toegang toegang) {
    this.lijst = lijst;
    this.gronden = gronden;
    this.personen = personen;
    this.processen = processen;
    this.regios = regios;
    this.dossiers = dossiers;
    this.toegang = toegang;
  }

  /** The partner behind DADERAANPAK took the casus over. */
  @EventListener
  public void op(VerwijzingAangenomen aangenomen) {
    if (aangenomen.partner() == Partnercode.DADERAANPAK) {
      begin(dossiers.bewerk(aangenomen.casus(), "Daderaanpak beginnen"));
    }
  }

  /**
   * Begins it, also when it ran before: who is new gets a plan. Does nothing when somebody is about
   * to say who the persons are. Who may decide is for the caller to judge: the table, or who does
   * the steps of the casus.
   */
  public void begin(Casus casus) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          Zaak zaak = zaak(casus);
          if (!processen.wachtOpPersonen(zaak.melding())) {
            gronden.stelVast(casus);
            processen.begin(zaak);
            dossiers.schrijfBij(casus, "daderaanpak", "De daderaanpak is begonnen.");
          }
        });
  }

  /** A colleague asks for it. */
  public void vraag(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Daderaanpak beginnen");
    gronden.eis(casus);
    begin(casus);
  }

  /**
   * A plan is looked at again now, and not on its day: somebody was arrested, convicted or set
   * free.
   *
   * @throws OngeldigeInvoer when it is no plan of this casus
   * @throws Conflict when the plan is not waiting for its review
   */
  public void herzie(String casusnummer, UUID plan) {
    Casus casus = dossiers.bewerk(casusnummer, "Daderplan eerder herzien");
    gronden.eis(casus);
    if (lijst.vanCasussen(List.of(casus.id())).stream().noneMatch(een -> een.id().equals(plan))) {
      throw new OngeldigeInvoer(
          List.of(new Fout("plan", "Kies een plan van deze casus dat nog loopt.")));
    }
    if (!toegang.alsSysteem(casus.regio(), () -> processen.herzie(plan))) {
      throw new Conflict("Dit plan wordt al opgesteld of herzien, of is klaar.");
    }
  }

  /** A plan that can be looked at again. */
  public record Lopend(UUID id, String naam) {}

  /** The plans that run; none for who may not read them. */
  public List<Lopend> lopend(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Daderplannen kiezen");
    return lijst.vanCasussen(List.of(casus.id())).stream()
        .filter(plan -> plan.stand() == Planstand.LOOPT)
        .map(plan -> new Lopend(plan.id(), personen.naam(personen.een(casus, plan.betrokkene()))))
        .toList();
  }

  Zaak zaak(Casus casus) {
    Melding melding = dossiers.leidendeMelding(casus);
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    return new Zaak(
        melding.nummer(),
        casus.nummer(),
        casus.regio(),
        regio.gemeente(casus.gemeente()).map(Gemeente::code).orElse(casus.gemeente()),
        regio.verhuld(melding.meldersoort()).name(),
        casus.dringendheid());
  }
}
