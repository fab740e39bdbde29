package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import nl.meldroute.begrippen.Nazorgtermijn;
import nl.meldroute.begrippen.Zorguitkomst;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The help ended; when somebody asks how it goes afterwards. */
@Component
class ZorgAfsluiten implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Zorglijst lijst;
  private final Clock klok;

  ZorgAfsluiten(Zorgformulier formulier, Zorglijst lijst, Clock klok) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "zorg-afsluiten";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    gegevens.put("momenten", Arrays.stream(Nazorgtermijn.values()).map(Enum::name).toList());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zorgtraject traject = formulier.traject(taak);
    Set<Nazorgtermijn> momenten = invoer.codes("momenten", Nazorgtermijn.class);
    if (momenten.isEmpty() && invoer.tekst("redenGeenNazorg") == null) {
      throw Zorgformulier.fout(
          "redenGeenNazorg", "Kies ten minste één moment, of schrijf op waarom er geen nazorg is.");
    }
    lijst.eindig(
        traject.id(), invoer.code("uitkomst", Zorguitkomst.class), toelichting(invoer, momenten));
    LocalDate vandaag = LocalDate.now(klok);
    lijst.vervalNazorg(traject.id());
    momenten.forEach(moment -> lijst.planNazorg(traject, moment.na(vandaag)));
    if (momenten.isEmpty()) {
      lijst.sluit(traject.id());
    }
    return Map.of("besluit", momenten.isEmpty() ? "GEEN_NAZORG" : "NAZORG");
  }

  private static String toelichting(Invoer invoer, Set<Nazorgtermijn> momenten) {
    return momenten.isEmpty()
        ? "%s Geen nazorg: %s"
            .formatted(invoer.tekst("toelichting"), invoer.tekst("redenGeenNazorg"))
        : invoer.tekst("toelichting");
  }
}
