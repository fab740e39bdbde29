package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.meldroute.begrippen.Verblijfsaanvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What the IND decided about the stay of a victim, and whether the pass is there (E35). */
@Component
class VerblijfVolgen implements Taakafhandeling {

  private static final String NIET_MEER_VOLGEN = "NIET_MEER_VOLGEN";

  private static final Set<Verblijfsaanvraag> KLAAR =
      Set.of(Verblijfsaanvraag.AFGEWEZEN, Verblijfsaanvraag.ANDERE_WEG);

  private final Zorgformulier formulier;
  private final Bedenktijdlijst lijst;
  private final Clock klok;

  VerblijfVolgen(Zorgformulier formulier, Bedenktijdlijst lijst, Clock klok) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "verblijf-volgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Bedenktijd bedenktijd = lijst.bedenktijd(Zorgformulier.id(taak));
    Map<String, Object> gegevens = formulier.metBedenktijd(taak, casus, bedenktijd);
    gegevens.put("verblijfNu", verblijf(bedenktijd));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String keuze = invoer.tekst("verblijf");
    if (NIET_MEER_VOLGEN.equals(keuze)) {
      lijst.verblijfToelichting(Zorgformulier.id(taak), invoer.tekst("toelichting"));
      return Map.of("besluit", "KLAAR");
    }
    Verblijfsaanvraag stand = invoer.code("verblijf", Verblijfsaanvraag.class);
    LocalDate pasTot = Zorgformulier.dag(invoer, "pasTot");
    if (stand == Verblijfsaanvraag.PAS_AFGEGEVEN && !pasTot.isAfter(LocalDate.now(klok))) {
      throw Zorgformulier.fout(
          "pasTot", "Kies een dag na vandaag. Is de pas verlopen, kies dat dan.");
    }
    lijst.verblijf(Zorgformulier.id(taak), stand, pasTot, invoer.tekst("toelichting"));
    return Map.of("besluit", KLAAR.contains(stand) ? "KLAAR" : "WACHTEN");
  }

  private static String verblijf(Bedenktijd bedenktijd) {
    if (bedenktijd.verblijf() == null) {
      return "Nog niets vastgelegd.";
    }
    return bedenktijd.verblijf().tekst()
        + (bedenktijd.pasTot() == null
            ? "."
            : ". Geldig tot en met " + Zorgformulier.tekst(bedenktijd.pasTot()) + ".");
  }
}
