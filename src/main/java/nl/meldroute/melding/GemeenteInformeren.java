package nl.meldroute.melding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * Whether the municipality is told of a casus that did not start with it, weighed per casus (Twente
 * 2022, §6.1 stap 3).
 */
@Component
class GemeenteInformeren implements Taakafhandeling {

  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final Toegang toegang;

  GemeenteInformeren(Dossiers dossiers, Regioprofielen regios, Toegang toegang) {
    this.dossiers = dossiers;
    this.regios = regios;
    this.toegang = toegang;
  }

  @Override
  public String soort() {
    return "gemeente-informeren-afwegen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("gemeente", Gemeente.tekst(casus.gemeente()));
    gegevens.put("classificatie", casus.classificatie().tekst());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String informeren = invoer.tekst("informeren");
    if ("JA".equals(informeren)) {
      Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
      Set<String> lezers = Set.copyOf(regio.dossiertoegang(casus.gemeente()));
      toegang.alsSysteem(
          casus.regio(),
          () -> dossiers.verleen(casus.nummer(), lezers, "Gemeente ingelicht na afweging"));
    }
    dossiers.schrijfBij(
        casus,
        "gemeente-informeren",
        "%s. %s"
            .formatted(
                "JA".equals(informeren)
                    ? "De gemeente is ingelicht"
                    : "De gemeente is niet ingelicht",
                invoer.tekst("reden")));
    return Map.of("informeren", informeren);
  }
}
