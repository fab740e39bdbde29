package nl.meldroute.interventie;

import java.util.EnumMap;
import java.util.Map;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Controles.Waarneming;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What was looked for at an inspection and what was seen: all forms of exploitation (E44). */
@Component
class ControleVastleggen implements Taakafhandeling {

  private static final String VERVALLEN = "VERVALLEN";

  private final Controles controles;

  ControleVastleggen(Controles controles) {
    this.controles = controles;
  }

  @Override
  public String soort() {
    return "controle-vastleggen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return Controlebeeld.van(controles.van(taak));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    if (VERVALLEN.equals(besluit)) {
      controles.vervalt(taak, invoer.tekst("reden"));
      return Map.of("besluit", besluit);
    }
    Map<Uitbuitingsvorm, String> vormen = new EnumMap<>(Uitbuitingsvorm.class);
    for (Uitbuitingsvorm vorm : Uitbuitingsvorm.values()) {
      if (vorm != Uitbuitingsvorm.ONBEKEND) {
        vormen.put(vorm, invoer.tekst("vorm" + vorm.name()));
      }
    }
    controles.uitgevoerd(
        taak,
        vormen,
        invoer.rijen("bevindingen").stream()
            .map(rij -> new Waarneming(rij.code("vorm", Uitbuitingsvorm.class), rij.tekst("tekst")))
            .toList());
    return Map.of("besluit", besluit);
  }
}
