package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** What happens to a referral while nobody answers it. */
@Component
public class Verwijzingvoortgang {

  private final Verwijzingen verwijzingen;
  private final Dossiers dossiers;
  private final Clock klok;

  Verwijzingvoortgang(Verwijzingen verwijzingen, Dossiers dossiers, Clock klok) {
    this.verwijzingen = verwijzingen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  public void herinner(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Verwijzing herinneren");
    Verwijzing verwijzing = verwijzingen.verwijzing(id);
    verwijzing.herinner(klok.instant());
    dossiers.schrijfBij(
        casus, "verwijzing-herinnerd", verwijzing.partner().tekst() + ": nog geen antwoord.");
  }

  public void meldTeLaat(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Verwijzing te laat");
    Verwijzing verwijzing = verwijzingen.verwijzing(id);
    verwijzing.meldTeLaat(klok.instant());
    dossiers.schrijfBij(
        casus,
        "verwijzing-te-laat",
        verwijzing.partner().tekst() + ": geen antwoord binnen de termijn.");
  }
}
