package nl.meldroute.casustafel;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.proces.Behandelproces;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a casus on a table, once at a time, and takes it off again. */
@Component
@Transactional
public class OpTafel {

  private final Behandelingen behandelingen;
  private final Behandelsporen sporen;
  private final Tafelvragen vragen;
  private final Behandelproces proces;
  private final Partnergids gids;
  private final Dossiers dossiers;
  private final Clock klok;

  OpTafel(
      Behandelingen behandelingen,
      Behandelsporen sporen,
      Tafelvragen vragen,
      Behandelproces proces,
      Partnergids gids,
      Dossiers dossiers,
      Clock klok) {
    this.behandelingen = behandelingen;
    this.sporen = sporen;
    this.vragen = vragen;
    this.proces = proces;
    this.gids = gids;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /** A partner that is a table took the casus over. */
  @EventListener
  public void bijAanname(VerwijzingAangenomen aangenomen) {
    Casus casus = dossiers.bewerk(aangenomen.casus(), "Op tafel zetten");
    tafel(casus, aangenomen.partner()).ifPresent(tafel -> zet(casus, tafel));
  }

  private Optional<String> tafel(Casus casus, Partnercode partner) {
    return gids.partner(casus.regio(), partner).flatMap(Partner::tafel);
  }

  /** The table answers in the referral what came of it; here the casus goes over the table. */
  void zet(Casus casus, String tafel) {
    if (!casus.isOpen()) {
      return;
    }
    behandelingen
        .begin(casus, tafel)
        .ifPresent(
            behandeling -> {
              casus.naarTafel(klok.instant());
              dossiers.schrijfBij(
                  casus,
                  "op-tafel",
                  "Op tafel bij: %s.".formatted(behandelingen.tafelnaam(casus.regio(), tafel)));
              proces.start(casus, dossiers.leidendeMelding(casus), behandeling, tafel);
            });
  }

  /** The table is done with it; what it advises is for who closes the casus. */
  public void haalAf(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Van tafel halen");
    Behandeling behandeling = behandelingen.behandeling(id);
    sporen.stopAlle(id);
    vragen.vervallen(id);
    behandelingen.rondAf(id);
    if (!behandelingen.isOpTafel(casus)) {
      casus.vanTafel(klok.instant());
    }
    dossiers.schrijfBij(
        casus,
        "van-tafel",
        "Van tafel bij: %s. De tafel adviseert de casus af te sluiten."
            .formatted(behandelingen.tafelnaam(casus.regio(), behandeling.tafel())));
  }
}
