package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.zorg.Zorgtraject.Overdracht;
import org.springframework.stereotype.Component;

/** A colleague is asked to take over the coordination of care. */
@Component
class ZorgOvernemen implements Taakafhandeling {

  private static final String AANNEMEN = "AANNEMEN";

  private final Zorgformulier formulier;
  private final Zorglijst lijst;
  private final Vervangers vervangers;
  private final Toegang toegang;

  ZorgOvernemen(Zorgformulier formulier, Zorglijst lijst, Vervangers vervangers, Toegang toegang) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.vervangers = vervangers;
    this.toegang = toegang;
  }

  @Override
  public String soort() {
    return "zorg-overnemen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    gegevens.put("reden", overdracht(taak).reden());
    Zorgtraject traject = formulier.traject(taak);
    gegevens.put(
        "vervangerNu",
        traject.vervanger() == null ? "Nog niemand." : vervangers.naam(traject.vervanger()));
    gegevens.put("collegas", vervangers.rijen(casus, traject));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Overdracht overdracht = overdracht(taak);
    if (overdracht.gevraagdDoor().equals(toegang.huidige().gebruiker())) {
      throw new Conflict("U vroeg deze overdracht zelf. Een collega neemt haar aan of weigert.");
    }
    boolean aangenomen = AANNEMEN.equals(invoer.tekst("keuze"));
    lijst.beantwoordOverdracht(
        Zorgformulier.id(taak),
        overdracht.id(),
        aangenomen,
        aangenomen ? vervangers.gekozen(casus, Zorgformulier.id(taak), invoer) : null,
        invoer.tekst("toelichting"));
    return Map.of();
  }

  private Overdracht overdracht(Taak taak) {
    return lijst
        .openOverdracht(Zorgformulier.id(taak))
        .orElseThrow(() -> new Conflict("Er is geen overdracht meer om op te antwoorden."));
  }
}
