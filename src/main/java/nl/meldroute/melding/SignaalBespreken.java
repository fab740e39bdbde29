package nl.meldroute.melding;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Gemeldsignaal;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Step 1 of the route (Twente 2022, §6.1): is there a worry that asks for enrichment? */
@Component
class SignaalBespreken implements Taakafhandeling {

  private final Dossiers dossiers;
  private final Verbandenlijst verbanden;
  private final Samenvoegen samenvoegen;
  private final Clock klok;

  SignaalBespreken(
      Dossiers dossiers, Verbandenlijst verbanden, Samenvoegen samenvoegen, Clock klok) {
    this.dossiers = dossiers;
    this.verbanden = verbanden;
    this.samenvoegen = samenvoegen;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "signaal-bespreken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("signalen", signalen(taak));
    gegevens.put("vormen", casus.vormen().stream().map(Enum::name).toList());
    gegevens.put("leeftijdscategorie", casus.leeftijdscategorie().name());
    gegevens.put("verbanden", verbanden.rijen(casus));
    return gegevens;
  }

  private String signalen(Taak taak) {
    List<Gemeldsignaal> signalen = dossiers.signalen(taak.melding());
    return signalen.isEmpty()
        ? "Geen"
        : signalen.stream().map(Gemeldsignaal::tekst).collect(Collectors.joining("\n"));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Set<Uitbuitingsvorm> vormen = invoer.codes("vormen", Uitbuitingsvorm.class);
    Leeftijdscategorie leeftijd = invoer.code("leeftijdscategorie", Leeftijdscategorie.class);
    casus.bespreek(vormen, leeftijd, klok.instant());
    dossiers.schrijfBij(casus, "bespreking", invoer.tekst("bespreking"));
    verbanden.beoordeel(casus, invoer.rijen("verbanden"));
    if (invoer.tekst("redenGeenZorg") != null) {
      dossiers.schrijfBij(
          casus, "geen-zorg", "Geen verrijking nodig: " + invoer.tekst("redenGeenZorg"));
    }
    String bijCasus = invoer.tekst("bijCasus");
    if (bijCasus != null) {
      samenvoegen.voegToe(casus, bijCasus, invoer.tekst("bespreking"), "bijCasus");
    }
    return Map.of(
        "besluit",
        bijCasus == null ? "VERDER" : "TOEVOEGEN",
        "zorg",
        invoer.tekst("zorg"),
        "leeftijdscategorie",
        leeftijd.name());
  }
}
