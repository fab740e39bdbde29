package nl.meldroute.opvang;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The facility says whether somebody can come; it sees nothing of the casus. */
@Component
class PlekBevestigen implements Taakafhandeling {

  private final Reserveringen reserveringen;
  private final Opvangbeeld beeld;

  PlekBevestigen(Reserveringen reserveringen, Opvangbeeld beeld) {
    this.reserveringen = reserveringen;
    this.beeld = beeld;
  }

  @Override
  public String soort() {
    return "plek-bevestigen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(beeld.vanBuiten(casus, plaatsing));
    gegevens.put(
        "betaler", plaatsing.betaler() == null ? "Nog uit te zoeken" : plaatsing.betaler());
    gegevens.put("uiterlijk", beeld.uiterlijk(casus, plaatsing));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    String besluit = invoer.tekst("besluit");
    if ("BEVESTIGD".equals(besluit)) {
      reserveringen.bevestigd(casus, plaatsing);
    } else {
      reserveringen.gaatNietDoor(casus, plaatsing, Verblijfeinde.GEWEIGERD, invoer.tekst("reden"));
    }
    return Map.of("besluit", besluit);
  }
}
