package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The partner takes it over or not; opening the form counts as having received it. */
@Component
class VerwijzingBeantwoorden implements Taakafhandeling {

  static final String SOORT = "verwijzing-beantwoorden";

  private final Verwijzingen verwijzingen;
  private final Partnerformulier formulier;
  private final Dossiers dossiers;
  private final Clock klok;

  VerwijzingBeantwoorden(
      Verwijzingen verwijzingen, Partnerformulier formulier, Dossiers dossiers, Clock klok) {
    this.verwijzingen = verwijzingen;
    this.formulier = formulier;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return SOORT;
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    verwijzing.ontvang(klok.instant());
    return formulier.gegevens(verwijzing);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    String antwoord = invoer.tekst("antwoord");
    if ("GEACCEPTEERD".equals(antwoord)) {
      verwijzing.accepteer(invoer.tekst("toelichting"), klok.instant());
    } else {
      verwijzing.weiger(
          invoer.code("redenWeigering", Weigeringsreden.class),
          invoer.tekst("toelichtingWeigering"),
          klok.instant());
    }
    dossiers.schrijfBij(
        casus,
        "verwijzing-beantwoord",
        "%s: %s."
            .formatted(verwijzing.partner().tekst(), verwijzing.status().tekst().toLowerCase()));
    return Map.of("besluit", antwoord);
  }
}
