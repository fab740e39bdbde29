package nl.meldroute.opvang;

import java.util.Map;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Whether somebody came; only then the stay begins. */
@Component
class AankomstBevestigen implements Taakafhandeling {

  private final Plaatsingen plaatsingen;
  private final Opvangbeeld beeld;

  AankomstBevestigen(Plaatsingen plaatsingen, Opvangbeeld beeld) {
    this.plaatsingen = plaatsingen;
    this.beeld = beeld;
  }

  @Override
  public String soort() {
    return "aankomst-bevestigen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return beeld.vanBuiten(casus, beeld.plaatsing(taak, casus));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    String besluit = invoer.tekst("besluit");
    if ("AANGEKOMEN".equals(besluit)) {
      plaatsingen.aangekomen(casus, plaatsing);
      if (invoer.tekst("bijAankomst") != null) {
        plaatsingen.noteer(casus, plaatsing, "aankomst", invoer.tekst("bijAankomst"));
      }
    } else {
      plaatsingen.gaatNietDoor(
          casus, plaatsing, Verblijfeinde.NIET_AANGEKOMEN, invoer.tekst("toelichting"));
    }
    return Map.of("besluit", besluit);
  }
}
