package nl.meldroute.beleid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.meldroute.beleid.Beleidsoordeel.Besluit;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes: the second person approves what others made, or gives it back. */
@Component
@Transactional
class Beoordeling {

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidsregister register;
  private final Gesprekken gesprekken;
  private final Beleidsrechten rechten;
  private final Clock klok;

  Beoordeling(
      Beleidswijzigingen beleidswijzigingen,
      Beleidsregister register,
      Gesprekken gesprekken,
      Beleidsrechten rechten,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.register = register;
    this.gesprekken = gesprekken;
    this.rechten = rechten;
    this.klok = klok;
  }

  /**
   * @param toelichting null when there is nothing to say; who gives back says why
   * @throws NietToegestaan for who had a hand in the draft
   */
  void beoordeel(String nummer, Besluit besluit, String toelichting) {
    Beleidswijziging wijziging = beleidswijzigingen.bewerk(nummer);
    eisTweede(wijziging);
    if (wijziging.stand() != Beleidsstand.BIJ_TWEEDE) {
      throw new Conflict("Deze wijziging wacht niet op een oordeel.");
    }
    if (besluit == Besluit.TERUGGEVEN && toelichting == null) {
      throw new OngeldigeInvoer(List.of(new Fout("toelichting", "Schrijf wat er anders moet.")));
    }
    Instant nu = klok.instant();
    gesprekken.oordeel(
        wijziging, new Beleidsoordeel(besluit, toelichting, wijziging.versie(), rechten.ik(), nu));
    if (besluit == Besluit.GOEDKEUREN) {
      register.keurGoed(wijziging.id(), rechten.ik(), nu);
    } else {
      register.geefTerug(wijziging.id(), nu);
    }
  }

  void eisTweede(Beleidswijziging wijziging) {
    if (register.bewerkers(wijziging.id()).contains(rechten.ik())) {
      throw new NietToegestaan(
          "U werkte zelf aan deze wijziging. Een collega die dat niet deed, beoordeelt haar.");
    }
  }
}
