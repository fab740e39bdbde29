package nl.meldroute.beleid.toets;

import java.util.List;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beletsel;
import nl.meldroute.beleid.Tabeleis;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The checks of a table stand in the way of handing it in. */
@Component
@Order(1)
class Toetseis implements Tabeleis {

  private final Tabeltoets toets;

  Toetseis(Tabeltoets toets) {
    this.toets = toets;
  }

  @Override
  public List<Beletsel> beletselen(Beleidswijziging wijziging) {
    return toets
        .toets(
            wijziging.regio(),
            wijziging.sleutel(),
            wijziging.inhoud(),
            wijziging.uitgangspunt().inhoud())
        .bevindingen()
        .stream()
        .filter(bevinding -> bevinding.ernst() != Ernst.MELDT)
        .map(
            bevinding ->
                new Beletsel(
                    bevinding.code(),
                    bevinding.ernst() == Ernst.WAARSCHUWT,
                    bevinding.plaats() == null ? "" : bevinding.plaats(),
                    bevinding.tekst()))
        .toList();
  }
}
