package nl.meldroute.beleid;

import java.time.Clock;
import nl.meldroute.beleid.Beleidswijziging.Stop;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.platform.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change that does not go on. */
@Component
@Transactional
class Intrekking {

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidsregister register;
  private final Beleidsrechten rechten;
  private final Clock klok;

  Intrekking(
      Beleidswijzigingen beleidswijzigingen,
      Beleidsregister register,
      Beleidsrechten rechten,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.register = register;
    this.rechten = rechten;
    this.klok = klok;
  }

  Beleidswijziging trekIn(String nummer, String reden) {
    Beleidswijziging wijziging = beleidswijzigingen.bewerk(nummer);
    if (!wijziging.stand().loopt()) {
      throw new Conflict(
          wijziging.stand() == Beleidsstand.GEPUBLICEERD
              ? "Deze wijziging geldt al. Draai haar terug."
              : "Deze wijziging is al klaar.");
    }
    register.stop(
        wijziging.id(), Beleidsstand.INGETROKKEN, new Stop(rechten.ik(), klok.instant(), reden));
    return wijziging;
  }
}
