package nl.meldroute.beleid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A change came back, or an upgrade asks for one: its makers change it, or leave it. */
@Component
class WijzigingAanpassen implements Taakafhandeling {

  static final String SOORT = "beleidswijziging-aanpassen";
  static final String INDIENEN = "INDIENEN";

  private final Beleidswijzigingen beleidswijzigingen;
  private final Wijzigingsgegevens gegevens;
  private final Gesprekken gesprekken;
  private final Indiening indiening;
  private final Intrekking intrekking;

  WijzigingAanpassen(
      Beleidswijzigingen beleidswijzigingen,
      Wijzigingsgegevens gegevens,
      Gesprekken gesprekken,
      Indiening indiening,
      Intrekking intrekking) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.gegevens = gegevens;
    this.gesprekken = gesprekken;
    this.indiening = indiening;
    this.intrekking = intrekking;
  }

  @Override
  public String soort() {
    return SOORT;
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
    List<Beleidsoordeel> oordelen = gesprekken.oordelen(wijziging.id());
    velden.put("redenWijziging", velden.remove("reden"));
    velden.put("waarom", waarom(wijziging, oordelen));
    return velden;
  }

  private static String waarom(Beleidswijziging wijziging, List<Beleidsoordeel> oordelen) {
    if (!oordelen.isEmpty()
        && oordelen.get(oordelen.size() - 1).besluit() == Beleidsoordeel.Besluit.TERUGGEVEN) {
      return oordelen.get(oordelen.size() - 1).toelichting();
    }
    return wijziging.aard() == Beleidsaard.FABRIEK
        ? "Meldroute brengt een nieuwe versie van wat uw regio zelf wijzigde. Wat uw regio heeft, blijft gelden tot u anders beslist. "
            + "Neem over wat u wilt gebruiken en dien dat in, of trek deze wijziging in."
        : "Intussen is er iets anders gaan gelden. Neem dat als nieuw uitgangspunt en bekijk het verschil.";
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    if (INDIENEN.equals(besluit)) {
      indiening.dienIn(taak.onderwerp());
    } else {
      String reden = invoer.tekst("reden");
      if (reden == null) {
        throw new OngeldigeInvoer(
            List.of(new Fout("reden", "Schrijf waarom de wijziging niet doorgaat.")));
      }
      intrekking.trekIn(taak.onderwerp(), reden);
    }
    return Map.of("besluit", besluit);
  }
}
