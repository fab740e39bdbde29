package nl.meldroute.opvang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Uitstroom;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** From shelter to a home, with the corporation and the municipality (E35). */
@Component
class DoorstroomRegelen implements Taakafhandeling {

  private final Verblijfsverloop verloop;
  private final Opvangbeeld beeld;
  private final Clock klok;

  DoorstroomRegelen(Verblijfsverloop verloop, Opvangbeeld beeld, Clock klok) {
    this.verloop = verloop;
    this.beeld = beeld;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "doorstroom-regelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Map<String, Object> gegevens = new HashMap<>(beeld.vanBinnen(taak, casus, plaatsing));
    gegevens.put("huidig", Opvangbeeld.plek(beeld.huidig(casus, plaatsing)));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    String besluit = invoer.tekst("besluit");
    if ("UITGESTROOMD".equals(besluit)) {
      verloop.rondAf(
          casus,
          plaatsing,
          Verblijfeinde.DOORGESTROOMD,
          invoer.code("uitstroom", Uitstroom.class),
          invoer.tekst("gemeente"),
          invoer.tekst("corporatie"),
          invoer.tekst("toelichting"));
    } else {
      verloop.verleng(casus, plaatsing, dag(invoer), invoer.tekst("toelichting"));
    }
    return Map.of("besluit", besluit);
  }

  private LocalDate dag(Invoer invoer) {
    LocalDate dag = LocalDate.parse(invoer.tekst("herzienOp"));
    if (!dag.isAfter(LocalDate.now(klok))) {
      throw new OngeldigeInvoer(List.of(new Fout("herzienOp", "Kies een dag na vandaag.")));
    }
    return dag;
  }
}
