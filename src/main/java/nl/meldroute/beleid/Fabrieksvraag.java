package nl.meldroute.beleid;

import java.time.Clock;
import nl.meldroute.beleid.Beleidswijziging.Stop;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.proces.Beleidsprocessen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A newer Meldroute brings another text than the one that a region changed: people of the region
 * are asked what to do with it, and what they made counts on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fabrieksvraag {

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidsregister register;
  private final Beleidsdelen delen;
  private final Beleidsprocessen processen;
  private final Clock klok;

  Fabrieksvraag(
      Beleidswijzigingen beleidswijzigingen,
      Beleidsregister register,
      Beleidsdelen delen,
      Beleidsprocessen processen,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.register = register;
    this.delen = delen;
    this.processen = processen;
    this.klok = klok;
  }

  /**
   * Asks, unless the region has this very text already. A question that nobody answered yet makes
   * place for this one. To be called in the name of the service.
   */
  public void stel(String regio, Beleidssoort soort, String sleutel, String inhoud) {
    register.vergrendel(regio, soort, sleutel);
    Geldend nu = delen.geldend(regio, soort, sleutel);
    if (nu.inhoud().equals(inhoud)) {
      return;
    }
    Beleidswijziging vraag =
        beleidswijzigingen.concept(
            regio,
            soort,
            sleutel,
            Beleidsaard.FABRIEK,
            "Nieuwe versie van Meldroute: " + sleutel,
            "Deze versie van Meldroute brengt een andere tekst dan waar uw regio van uitging. Wat uw regio heeft, blijft gelden tot u beslist.",
            inhoud,
            nu);
    register
        .vanFabriek(regio, soort, sleutel)
        .ifPresent(
            eerdere -> {
              register.stop(
                  eerdere.id(),
                  Beleidsstand.INGETROKKEN,
                  new Stop(
                      vraag.auteur(),
                      klok.instant(),
                      "Er is een nieuwere versie: " + vraag.nummer() + "."));
              processen.stop(eerdere);
            });
    register.voegToe(vraag);
    processen.begin(vraag, Beleidsaard.FABRIEK.name());
  }
}
