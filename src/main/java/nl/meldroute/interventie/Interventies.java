package nl.meldroute.interventie;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Eigenaars.Eigenaar;
import nl.meldroute.interventie.proces.Interventieproces;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was decided to be done about a casus, by whom, and with what effect on the victim (ontwerp
 * 2.9). Who may decide is for the caller to judge: the table, or who does the steps of the casus.
 */
@Component
@Transactional
public class Interventies {

  private final Interventielijst lijst;
  private final Actielijst acties;
  private final Eigenaars eigenaars;
  private final Interventieproces proces;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Interventies(
      Interventielijst lijst,
      Actielijst acties,
      Eigenaars eigenaars,
      Interventieproces proces,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.acties = acties;
    this.eigenaars = eigenaars;
    this.proces = proces;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Settles an intervention. A casus that the current user does not see need not be opened for it.
   *
   * @return its key
   * @throws OngeldigeInvoer without an effect on the victim, for an authority that the region does
   *     not have, or when the item is about another casus
   */
  public UUID stelVast(Casus casus, Interventieopgave opgave) {
    return toegang.alsSysteem(casus.regio(), () -> legVast(casus, opgave));
  }

  private UUID legVast(Casus casus, Interventieopgave opgave) {
    Eigenaar gezag = gezag(casus, opgave.bevoegdGezag());
    if (opgave.effect() == null || opgave.effect().isBlank()) {
      throw fout("effect", "Schrijf op wat het effect op het slachtoffer is.");
    }
    VastgesteldeInterventie nieuw =
        new VastgesteldeInterventie(
            UUID.randomUUID(),
            casus.id(),
            casus.nummer(),
            casus.regio(),
            opgave.agendapuntId(),
            opgave.laag(),
            tafel(casus, opgave.agendapuntId()),
            opgave.interventie(),
            opgave.interventie().soort(),
            opgave.bevoegdGezag(),
            gezag.groep(),
            opgave.effect(),
            opgave.toelichting(),
            null,
            null,
            opgave.geplandOp(),
            opgave.spoedreden(),
            Interventiestand.VASTGESTELD,
            null,
            null,
            toegang.huidige().gebruiker(),
            klok.instant(),
            null);
    lijst.bewaar(nieuw);
    if (nieuw.agendapuntId() == null) {
      dossiers.schrijfBij(
          casus,
          "interventie",
          "Interventie vastgesteld: %s, door %s."
              .formatted(opgave.interventie().tekst(), gezag.naam()));
    }
    proces.start(casus, eigenaars.gemeente(casus), nieuw);
    return nieuw.id();
  }

  private Eigenaar gezag(Casus casus, Partnercode partner) {
    return eigenaars
        .partner(casus, partner)
        .orElseThrow(() -> fout("bevoegdGezag", "Deze organisatie heeft uw regio niet."));
  }

  private String tafel(Casus casus, UUID agendapunt) {
    return agendapunt == null
        ? null
        : acties
            .tafel(agendapunt, casus.id())
            .orElseThrow(() -> fout("agendapunt", "Dit agendapunt gaat over een andere casus."));
  }

  /** Those of a casus, in the order in which they were decided on. */
  public List<VastgesteldeInterventie> van(UUID casusId) {
    return lijst.vanCasussen(List.of(casusId));
  }

  /** All that was decided at these items of a session. */
  public List<VastgesteldeInterventie> vanPunten(Collection<UUID> agendapunten) {
    return lijst.vanPunten(agendapunten);
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
