package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Somebody becomes the care coordinator of a victim. */
@Component
class ZorgAanmelden implements Taakafhandeling {

  private static final String DOORGAAN = "DOORGAAN";

  private final Zorgformulier formulier;
  private final Zorglijst lijst;
  private final Vervangers vervangers;
  private final Dossiers dossiers;

  ZorgAanmelden(
      Zorgformulier formulier, Zorglijst lijst, Vervangers vervangers, Dossiers dossiers) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.vervangers = vervangers;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "zorg-aanmelden";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    gegevens.put("collegas", vervangers.rijen(casus, formulier.traject(taak)));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zorgtraject traject = formulier.traject(taak);
    String eerdere = invoer.tekst("eerdereCasus");
    if (eerdere != null && (eerdere.equals(casus.nummer()) || !dossiers.ziet(eerdere))) {
      throw Zorgformulier.fout(
          "eerdereCasus",
          "Vul het nummer in van een andere casus die u mag zien, of laat dit leeg.");
    }
    lijst.meldAan(traject.id(), vervangers.gekozen(casus, traject.id(), invoer), eerdere);
    lijst.contactafspraken(
        traject.id(),
        invoer.tekst("taal"),
        invoer.code("tolk", Antwoord.class),
        invoer.tekst("veiligContact"));
    if (eerdere != null) {
      verbind(casus, eerdere);
    }
    String keuze = invoer.tekst("keuze");
    lijst.naar(traject.id(), DOORGAAN.equals(keuze) ? Zorgfase.INTAKE : Zorgfase.ZONDER_HULP);
    return Map.of("besluit", keuze);
  }

  /** Whoever reads one of the two casussen finds the other. */
  private void verbind(Casus casus, String eerdere) {
    dossiers.schrijfBij(
        casus, "zorgtraject", "Iemand kreeg eerder zorg in casus %s.".formatted(eerdere));
    dossiers.schrijfBij(
        dossiers.bewerk(eerdere, "Latere zorg noemen"),
        "zorgtraject",
        "Iemand krijgt opnieuw zorg, in casus %s.".formatted(casus.nummer()));
  }
}
