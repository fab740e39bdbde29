package nl.meldroute.verrijking;

import java.util.Set;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.Persoonsopgave;
import nl.meldroute.taak.Invoer;
import org.springframework.stereotype.Component;

/**
 * By what a casus is recognised in others: the one place where enrichment adds kenmerken and
 * betrokkenen, whoever told them. What searches for links between casussen looks after this.
 */
@Component
class Herkenning {

  private final Dossiers dossiers;

  Herkenning(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  void voegKenmerkenToe(Casus casus, Invoer invoer) {
    invoer
        .rijen("kenmerken")
        .forEach(
            rij ->
                dossiers.voegKenmerkToe(
                    casus,
                    new Kenmerkopgave(rij.code("soort", Kenmerksoort.class), rij.tekst("waarde"))));
  }

  void voegBetrokkenenToe(Casus casus, Invoer invoer) {
    invoer
        .rijen("betrokkenen")
        .forEach(
            rij ->
                dossiers.voegBetrokkeneToe(
                    casus, Set.of(rij.code("rol", Betrokkenerol.class)), persoon(rij)));
  }

  private static Persoonsopgave persoon(Invoer rij) {
    return new Persoonsopgave(
        rij.tekst("naam"),
        null,
        null,
        rij.code("leeftijdscategorie", Leeftijdscategorie.class),
        null,
        null,
        null,
        null);
  }
}
