package nl.meldroute.beleid;

import java.util.Map;
import nl.meldroute.beleid.Beleidsoordeel.Besluit;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The second person decides on a change. */
@Component
class WijzigingBeoordelen implements Taakafhandeling {

  private final Beleidswijzigingen beleidswijzigingen;
  private final Wijzigingsgegevens gegevens;
  private final Beoordeling beoordeling;

  WijzigingBeoordelen(
      Beleidswijzigingen beleidswijzigingen, Wijzigingsgegevens gegevens, Beoordeling beoordeling) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.gegevens = gegevens;
    this.beoordeling = beoordeling;
  }

  @Override
  public String soort() {
    return Indiening.BEOORDELEN;
  }

  /** There is no casus to see. */
  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return gegevens.van(beleidswijzigingen.lees(taak.onderwerp()));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Besluit besluit = invoer.code("besluit", Besluit.class);
    beoordeling.beoordeel(taak.onderwerp(), besluit, invoer.tekst("toelichting"));
    return Map.of("besluit", besluit.name());
  }
}
