package nl.meldroute.zorg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Collega;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Invoer;
import org.springframework.stereotype.Component;

/** Who can stand in for the coordinator of somebody's care: a colleague who does the same steps. */
@Component
class Vervangers {

  private static final String VELD = "collegas";

  private final Zorglijst lijst;
  private final Collegas collegas;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Vervangers(Zorglijst lijst, Collegas collegas, Regioprofielen regios, Toegang toegang) {
    this.lijst = lijst;
    this.collegas = collegas;
    this.regios = regios;
    this.toegang = toegang;
  }

  /** For the form: a row for each colleague, with the one who was chosen before. */
  List<Map<String, String>> rijen(Casus casus, Zorgtraject traject) {
    return kandidaten(casus, traject.id()).stream()
        .map(
            een ->
                Map.of(
                    "kenmerk", een.id(),
                    "collega", een.naam(),
                    "keuze", een.id().equals(traject.vervanger()) ? "JA" : "NEE"))
        .toList();
  }

  private List<Collega> kandidaten(Casus casus, UUID traject) {
    Set<String> groepen = lijst.groepen(traject);
    return collegas.van(regios.profiel(casus.regio()).orElseThrow()).stream()
        .filter(een -> een.groepen().stream().anyMatch(groepen::contains))
        .filter(een -> !een.id().equals(toegang.huidige().gebruiker()))
        .toList();
  }

  /**
   * The colleague whom somebody chose.
   *
   * @return null when there is no colleague to choose
   */
  String gekozen(Casus casus, UUID traject, Invoer invoer) {
    List<String> mogelijk = kandidaten(casus, traject).stream().map(Collega::id).toList();
    List<String> gekozen =
        invoer.rijen(VELD).stream()
            .filter(rij -> "JA".equals(rij.tekst("keuze")))
            .map(rij -> rij.tekst("kenmerk"))
            .toList();
    if (mogelijk.isEmpty() && gekozen.isEmpty()) {
      return null;
    }
    if (gekozen.size() != 1 || !mogelijk.contains(gekozen.get(0))) {
      throw Zorgformulier.fout(VELD, "Kies één collega die u vervangt.");
    }
    return gekozen.get(0);
  }

  /** As colleagues read it; what was written down in words before stays so. */
  String naam(String vervanger) {
    return vervanger == null
        ? null
        : collegas.namen(List.of(vervanger)).getOrDefault(vervanger, vervanger);
  }
}
