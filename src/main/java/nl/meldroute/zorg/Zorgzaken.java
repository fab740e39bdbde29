package nl.meldroute.zorg;

import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.zorg.proces.Zorgprocessen.Zaak;
import org.springframework.stereotype.Component;

/** What the processes of care may know of a casus. */
@Component
class Zorgzaken {

  private final Regioprofielen regios;
  private final Dossiers dossiers;

  Zorgzaken(Regioprofielen regios, Dossiers dossiers) {
    this.regios = regios;
    this.dossiers = dossiers;
  }

  Zaak zaak(Casus casus) {
    Melding melding = dossiers.leidendeMelding(casus);
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    return new Zaak(
        melding.nummer(),
        casus.nummer(),
        casus.regio(),
        regio.gemeente(casus.gemeente()).map(Gemeente::code).orElse(casus.gemeente()),
        regio.verhuld(melding.meldersoort()).name(),
        casus.dringendheid());
  }
}
