package nl.meldroute.zorg;

import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Zorgwet;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** One plan, with goals and who helps. */
@Component
class ZorgplanOpstellen implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Zorglijst lijst;

  ZorgplanOpstellen(Zorgformulier formulier, Zorglijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "zorgplan-opstellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    Zorgformulier.zet(gegevens, "samenvatting", formulier.traject(taak).samenvatting());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zorgtraject traject = formulier.traject(taak);
    LocalDate herzienOp = formulier.eisKomend(invoer, "herzienOp");
    boolean loopt =
        lijst.doelen(traject.id()).stream().anyMatch(doel -> doel.stand() == Doelstand.OPEN);
    if (invoer.rijen("doelen").isEmpty() && !loopt) {
      throw Zorgformulier.fout("doelen", "Voeg ten minste één doel toe.");
    }
    lijst.plan(traject.id(), invoer.tekst("samenvatting"), herzienOp);
    invoer
        .rijen("doelen")
        .forEach(
            rij ->
                lijst.voegDoelToe(
                    traject,
                    rij.tekst("doel"),
                    rij.tekst("aanbieder"),
                    rij.code("wet", Zorgwet.class)));
    return Map.of();
  }
}
