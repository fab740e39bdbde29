package nl.meldroute.casustafel;

import java.util.ArrayList;
import java.util.List;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.dossier.Casus;
import nl.meldroute.verwijzing.Verwijzing;
import nl.meldroute.verwijzing.Verwijzingen;
import org.springframework.stereotype.Component;

/** Why a casus does not move, as far as the product knows: never what it is about. */
@Component
class Stilstandsreden {

  private final Verwijzingen verwijzingen;

  Stilstandsreden(Verwijzingen verwijzingen) {
    this.verwijzingen = verwijzingen;
  }

  String van(Casus casus) {
    List<String> redenen = new ArrayList<>();
    if (casus.status() == Casusstatus.GEPARKEERD) {
      redenen.add("De casus is geparkeerd.");
    }
    for (Verwijzing verwijzing : verwijzingen.verwijzingen(casus)) {
      String partner = verwijzing.partner().tekst();
      if (verwijzing.status() == Verwijzingstatus.GEBLOKKEERD) {
        redenen.add(
            "Er is nog geen grondslag of toestemming om te delen met: %s.".formatted(partner));
      } else if (verwijzing.status() == Verwijzingstatus.VERZONDEN
          || verwijzing.status() == Verwijzingstatus.ONTVANGEN
          || verwijzing.status() == Verwijzingstatus.TE_LAAT) {
        redenen.add("Nog geen antwoord van: %s.".formatted(partner));
      }
    }
    return redenen.isEmpty()
        ? "Er loopt alleen nog een termijn; niemand heeft er sindsdien aan gewerkt."
        : String.join(" ", redenen);
  }
}
