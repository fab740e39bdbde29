package nl.meldroute.verrijking;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The kenniscentrum thinks along with who enriches (Twente 2022, §6.1 step 2: "sparren"). */
@Component
class ConsultatieKenniscentrum implements Taakafhandeling {

  private final Consultaties consultaties;
  private final Vraagsteller vraagsteller;
  private final Dossiers dossiers;

  ConsultatieKenniscentrum(
      Consultaties consultaties, Vraagsteller vraagsteller, Dossiers dossiers) {
    this.consultaties = consultaties;
    this.vraagsteller = vraagsteller;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "consultatie-kenniscentrum";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("samenvatting", samenvatting(casus));
    gegevens.put("vraag", consultaties.open(casus).map(Consultaties.Consultatie::vraag).orElse(""));
    return gegevens;
  }

  private String samenvatting(Casus casus) {
    return "Gevraagd door: %s.\nVormen: %s.\nLeeftijd van het slachtoffer: %s.\nGevaar: %s."
        .formatted(
            vraagsteller.naam(casus.eigenaar()),
            String.join(", ", casus.vormen().stream().map(Uitbuitingsvorm::tekst).toList()),
            casus.leeftijdscategorie().tekst(),
            casus.gevaarniveau().tekst());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    consultaties.adviseer(casus, invoer.tekst("advies"));
    dossiers.schrijfBij(casus, "consultatie", "Het kenniscentrum heeft advies gegeven.");
    return Map.of();
  }
}
