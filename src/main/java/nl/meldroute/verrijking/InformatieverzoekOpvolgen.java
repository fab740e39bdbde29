package nl.meldroute.verrijking;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Verzoekstatus;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A source let the term pass: who asked calls, and decides what becomes of the request (E27). */
@Component
class InformatieverzoekOpvolgen implements Taakafhandeling {

  private static final String OPNIEUW = "OPNIEUW_WACHTEN";

  private final Informatieverzoeken verzoeken;
  private final Herkenning herkenning;
  private final Dossiers dossiers;
  private final Tijdnotatie tijd;

  InformatieverzoekOpvolgen(
      Informatieverzoeken verzoeken, Herkenning herkenning, Dossiers dossiers, Tijdnotatie tijd) {
    this.verzoeken = verzoeken;
    this.herkenning = herkenning;
    this.dossiers = dossiers;
    this.tijd = tijd;
  }

  @Override
  public String soort() {
    return "informatieverzoek-opvolgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Informatieverzoek verzoek = verzoeken.van(taak, casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("bron", verzoek.partner().tekst());
    gegevens.put("vraag", verzoek.vraag());
    gegevens.put("verloop", verloop(verzoek));
    return gegevens;
  }

  private String verloop(Informatieverzoek verzoek) {
    String gevraagd = "Gevraagd op " + tijd.tekst(verzoek.gevraagdOp()) + ".";
    return verzoek.herinnerdOp() == null
        ? gevraagd
        : gevraagd + "\nHerinnerd op " + tijd.tekst(verzoek.herinnerdOp()) + ".";
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Informatieverzoek verzoek = verzoeken.van(taak, casus);
    String besluit = invoer.tekst("besluit");
    if (OPNIEUW.equals(besluit)) {
      verzoeken.wachtOpnieuw(casus, verzoek, invoer.tekst("toelichting"));
      return Map.of("besluit", OPNIEUW);
    }
    Verzoekstatus status = Verzoekstatus.valueOf(besluit);
    verzoeken.rondAf(casus, verzoek, Bronantwoord.van(status, invoer));
    herkenning.voegKenmerkenToe(casus, invoer);
    return Map.of(
        "besluit", status == Verzoekstatus.ZONDER_ANTWOORD ? status.name() : "ANTWOORD_GENOTEERD");
  }
}
