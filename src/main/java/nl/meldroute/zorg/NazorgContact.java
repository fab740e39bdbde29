package nl.meldroute.zorg;

import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.zorg.Zorgtraject.Nazorg;
import org.springframework.stereotype.Component;

/** Some time after the help ended somebody asks how it goes. */
@Component
class NazorgContact implements Taakafhandeling {

  private static final String HEROPENEN = "HEROPENEN";
  private static final String KLAAR = "KLAAR";

  private final Zorgformulier formulier;
  private final Zorglijst lijst;
  private final Dossiers dossiers;

  NazorgContact(Zorgformulier formulier, Zorglijst lijst, Dossiers dossiers) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "nazorg-contact";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    gegevens.put(
        "casusstand",
        casus.isOpen()
            ? "De casus is nog open."
            : "De casus is dicht. Is iemand weer slachtoffer? Doe dan ook een nieuwe melding en noem het nummer van deze casus.");
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zorgtraject traject = formulier.traject(taak);
    Nazorg moment = open(traject).orElseThrow(() -> new Conflict("Dit moment is al gehouden."));
    lijst.houdNazorg(
        moment.id(),
        invoer.code("bereikt", Antwoord.class),
        invoer.code("veilig", Antwoord.class),
        invoer.tekst("verslag"));
    String keuze = invoer.tekst("keuze");
    if (HEROPENEN.equals(keuze)) {
      lijst.vervalNazorg(traject.id());
      lijst.naar(traject.id(), Zorgfase.INTAKE);
      dossiers.schrijfBij(casus, "zorgtraject", "De hulp begint opnieuw.");
      return Map.of("besluit", keuze);
    }
    if (KLAAR.equals(keuze) || open(traject).isEmpty()) {
      lijst.sluit(traject.id());
      return Map.of("besluit", KLAAR);
    }
    return Map.of("besluit", keuze);
  }

  private Optional<Nazorg> open(Zorgtraject traject) {
    return lijst.nazorg(traject.id()).stream().filter(Nazorg::isOpen).findFirst();
  }
}
