package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Stand;
import org.springframework.stereotype.Component;

/** What happens to a referral while nobody answers it. */
@Component
public class Verwijzingvoortgang {

  private final Verwijzingen verwijzingen;
  private final Bezorgingen bezorgingen;
  private final Partnermail mail;
  private final Dossiers dossiers;
  private final Clock klok;

  Verwijzingvoortgang(
      Verwijzingen verwijzingen,
      Bezorgingen bezorgingen,
      Partnermail mail,
      Dossiers dossiers,
      Clock klok) {
    this.verwijzingen = verwijzingen;
    this.bezorgingen = bezorgingen;
    this.mail = mail;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  public void herinner(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Verwijzing herinneren");
    Verwijzing verwijzing = verwijzingen.verwijzing(id);
    verwijzing.herinner(klok.instant());
    Stand bezorging = bezorgingen.vanCasus(casus.id()).get(id);
    if (bezorging != null && bezorging.kanaal() == Kanaal.E_MAIL) {
      mail.herinner(verwijzing, bezorging);
    }
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
