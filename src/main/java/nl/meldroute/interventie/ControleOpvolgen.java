package nl.meldroute.interventie;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Controles.Opvolging;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * Each finding goes on somewhere, or somebody says why not; before that nothing is closed (E44).
 */
@Component
class ControleOpvolgen implements Taakafhandeling {

  private final Controles controles;

  ControleOpvolgen(Controles controles) {
    this.controles = controles;
  }

  @Override
  public String soort() {
    return "controle-opvolgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> beeld = new LinkedHashMap<>(Controlebeeld.van(controles.van(taak)));
    beeld.put(
        "bevindingen",
        controles.bevindingen(taak).stream()
            .map(
                een ->
                    Map.of(
                        "volgnummer", String.valueOf(een.volgorde()),
                        "bevinding",
                            "%s: %s"
                                .formatted(
                                    Uitbuitingsvorm.valueOf(een.vorm()).tekst(), een.tekst())))
            .toList());
    return beeld;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    controles.rondAf(
        taak,
        invoer.rijen("bevindingen").stream()
            .map(
                rij ->
                    new Opvolging(
                        Integer.parseInt(rij.tekst("volgnummer")),
                        rij.tekst("opvolging"),
                        rij.tekst("nummer"),
                        rij.tekst("reden")))
            .toList());
    return Map.of();
  }
}
