package nl.meldroute.beleid;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.beleid.Beleidspublicatie.Tussenliggend;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * Somebody looks at what a change did: a while after it began to count, or when it was taken back.
 */
@Component
class WijzigingBekijken implements Taakafhandeling {

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidspublicatie publicatie;
  private final Wijzigingsgegevens gegevens;
  private final Gesprekken gesprekken;
  private final Beleidsrechten rechten;
  private final Clock klok;

  WijzigingBekijken(
      Beleidswijzigingen beleidswijzigingen,
      Beleidspublicatie publicatie,
      Wijzigingsgegevens gegevens,
      Gesprekken gesprekken,
      Beleidsrechten rechten,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.publicatie = publicatie;
    this.gegevens = gegevens;
    this.gesprekken = gesprekken;
    this.rechten = rechten;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "beleidswijziging-bekijken";
  }

  /** There is no casus to see. */
  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Beleidswijziging wijziging = beleidswijzigingen.lees(taak.onderwerp());
    Map<String, Object> velden = new LinkedHashMap<>(gegevens.van(wijziging));
    Tussenliggend beslist = publicatie.geteld(wijziging.nummer());
    velden.put(
        "wat",
        wijziging.draaitTerug() == null
            ? "Deze wijziging geldt nu een tijd. Kijk of mensen vaker anders besluiten dan de regels, en of dat aan deze wijziging ligt."
            : "Deze wijziging is teruggedraaid. Ga na of iets wat intussen is besloten, opnieuw moet worden bekeken.");
    velden.put("beslissingen", Long.toString(beslist.beslissingen()));
    velden.put("casussen", Long.toString(beslist.casussen()));
    velden.put("afgeweken", Long.toString(beslist.afgeweken()));
    return velden;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    gesprekken.merkOp(
        beleidswijzigingen.lees(taak.onderwerp()),
        new Opmerking(
            UUID.randomUUID(),
            null,
            invoer.tekst("toelichting"),
            rechten.ik(),
            klok.instant(),
            null,
            null));
    return Map.of();
  }
}
