package nl.meldroute.melding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.verwijzing.Embargobesluit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public prosecutor asked for by phone is recorded by who works at the casus (E20). */
@Component
@Transactional
public class Embargo {

  /** Nobody remembers why after longer than this (aanname). */
  private static final int LANGSTE_MAANDEN = 6;

  private final Dossiers dossiers;
  private final Behandelaars behandelaars;
  private final Embargobesluit besluit;
  private final Clock klok;

  Embargo(Dossiers dossiers, Behandelaars behandelaars, Embargobesluit besluit, Clock klok) {
    this.dossiers = dossiers;
    this.behandelaars = behandelaars;
    this.besluit = besluit;
    this.klok = klok;
  }

  /**
   * @param namens who asked for it there: a function, no name
   * @throws NietToegestaan for who does no step of the casus
   * @throws Conflict when one holds already
   */
  public void leg(String casusnummer, String reden, String namens, LocalDate herzienOp) {
    Casus casus = dossiers.bewerk(casusnummer, "Embargo vastleggen");
    behandelaars.eis(casus);
    LocalDate vandaag = LocalDate.now(klok);
    if (!herzienOp.isAfter(vandaag) || herzienOp.isAfter(vandaag.plusMonths(LANGSTE_MAANDEN))) {
      throw new OngeldigeInvoer(
          List.of(new Fout("herzienOp", "Kies een dag na vandaag, binnen zes maanden.")));
    }
    besluit.leg(casus, reden, namens, herzienOp);
  }

  /**
   * @param vrijgave who hears what and when, as agreed with the prosecutor
   * @throws NietToegestaan for who does no step of the casus
   * @throws Conflict when none holds
   */
  public void hefOp(String casusnummer, String vrijgave) {
    Casus casus = dossiers.bewerk(casusnummer, "Embargo opheffen");
    behandelaars.eis(casus);
    besluit.hefOp(casus, vrijgave);
  }
}
