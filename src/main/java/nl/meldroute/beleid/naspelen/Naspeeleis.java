package nl.meldroute.beleid.naspelen;

import java.util.ArrayList;
import java.util.List;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beletsel;
import nl.meldroute.beleid.Tabeleis;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The required examples hold, and this very text was played over what was decided before. */
@Component
@Order(2)
class Naspeeleis implements Tabeleis {

  private final Testgevallen testgevallen;
  private final Naspelingen naspelingen;

  Naspeeleis(Testgevallen testgevallen, Naspelingen naspelingen) {
    this.testgevallen = testgevallen;
    this.naspelingen = naspelingen;
  }

  @Override
  public List<Beletsel> beletselen(Beleidswijziging wijziging) {
    List<Beletsel> beletselen = new ArrayList<>();
    testgevallen
        .fouten(wijziging.nummer(), wijziging.regio(), wijziging.sleutel(), wijziging.inhoud())
        .forEach(fout -> beletselen.add(Beletsel.hard("TESTGEVAL", fout)));
    if (beletselen.isEmpty() && !naspelingen.isGedaan(wijziging.nummer(), wijziging.inhoud())) {
      beletselen.add(
          Beletsel.hard(
              "NASPELEN",
              "Dit concept is nog niet nagespeeld over de besluiten van het afgelopen jaar. Doe dat eerst, en bekijk wat er anders zou zijn gegaan."));
    }
    return beletselen;
  }
}
