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

  private final Plaatsingdossier stukken;
  private final Reserveringen reserveringen;
  private final Verblijfsverloop verloop;
  private final Opvangbeeld beeld;

  AankomstBevestigen(
      Plaatsingdossier stukken,
      Reserveringen reserveringen,
      Verblijfsverloop verloop,
      Opvangbeeld beeld) {
    this.stukken = stukken;
    this.reserveringen = reserveringen;
    this.verloop = verloop;
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
      verloop.aangekomen(casus, plaatsing);
      if (invoer.tekst("bijAankomst") != null) {
        stukken.noteer(casus, plaatsing, "aankomst", invoer.tekst("bijAankomst"));
      }
    } else {
      reserveringen.gaatNietDoor(
          casus, plaatsing, Verblijfeinde.NIET_AANGEKOMEN, invoer.tekst("toelichting"));
    }
    return Map.of("besluit", besluit);
  }
}
