package nl.meldroute.terugkoppeling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import org.springframework.stereotype.Component;

/**
 * Stands between staff and a reporter: shows a phone number only while it may be called, and
 * refuses what was unsafe. It looks with the eyes of the service, so an agreement that the user may
 * not see counts as well.
 */
@Component
class Contactwacht {

  private final Contactafspraken afspraken;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Contactwacht(Contactafspraken afspraken, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.afspraken = afspraken;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The way of a form, when it was safe. */
  Wijze eisVeilig(Casus casus, Melding melding, Invoer invoer) {
    Wijze wijze = invoer.code("wijze", Wijze.class);
    String op = invoer.tekst("contactOp");
    Instant moment = op == null ? klok.instant() : Instant.parse(op);
    if (moment.isAfter(klok.instant())) {
      throw new OngeldigeInvoer(
          List.of(new Fout("contactOp", "Dit tijdstip ligt in de toekomst.")));
    }
    Contactpoging poging = new Contactpoging(wijze, invoer.tekst("bereiktOp"), moment);
    poging
        .onvolledig()
        .or(() -> bezwaar(casus, melding, poging))
        .ifPresent(
            fout -> {
              throw new OngeldigeInvoer(List.of(fout));
            });
    return wijze;
  }

  private Optional<Fout> bezwaar(Casus casus, Melding melding, Contactpoging poging) {
    return toegang.alsSysteem(
        casus.regio(), () -> poging.bezwaar(dossiers.melder(melding), afspraken.van(melding)));
  }

  /** What the form says of the reporter: how to be reached, and how not. */
  List<String> regels(Casus casus, Melding melding) {
    Melderopgave melder = dossiers.melder(melding);
    List<String> regels = new ArrayList<>();
    if (Boolean.TRUE.equals(melder.anoniem())) {
      regels.add("De melder is anoniem en volgt de melding met de volgcode.");
    } else {
      regels.add("Melder: " + bekend(casus, melding, melder) + ".");
    }
    regels.addAll(afspraken.van(melding).regels());
    return regels;
  }

  private String bekend(Casus casus, Melding melding, Melderopgave melder) {
    List<String> delen = new ArrayList<>();
    for (String deel : new String[] {melder.naam(), melder.functie(), melder.organisatie()}) {
      if (deel != null) {
        delen.add(deel);
      }
    }
    zet(delen, casus, melding, Wijze.TELEFOON, melder.telefoon(), "bellen mag nu niet");
    zet(delen, casus, melding, Wijze.E_MAIL_ZONDER_INHOUD, melder.email(), "mailen mag nu niet");
    return delen.isEmpty() ? "geen contactgegevens" : String.join(", ", delen);
  }

  private void zet(
      List<String> delen,
      Casus casus,
      Melding melding,
      Wijze wijze,
      String waarde,
      String magNiet) {
    if (waarde != null) {
      boolean mag =
          bezwaar(casus, melding, new Contactpoging(wijze, waarde, klok.instant())).isEmpty();
      delen.add(mag ? waarde : magNiet);
    }
  }
}
