package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Uitkomst;

/**
 * The head of a casus, as lists and other views show it.
 *
 * @param advies what to do now; the 112 text when life is in danger
 */
public record Casusweergave(
    String nummer,
    String regio,
    String gemeente,
    Casusstatus status,
    String eigenaar,
    Gevaarniveau gevaarniveau,
    String advies,
    Dringendheid dringendheid,
    Leeftijdscategorie leeftijdscategorie,
    List<Uitbuitingsvorm> vormen,
    Classificatie classificatie,
    Uitkomst uitkomst,
    boolean afgeschermd,
    Instant geopendOp,
    Instant laatstBewogenOp,
    Instant geslotenOp) {

  public static Casusweergave van(Casus casus) {
    return new Casusweergave(
        casus.nummer(),
        casus.regio(),
        casus.gemeente(),
        casus.status(),
        casus.eigenaar(),
        casus.gevaarniveau(),
        casus.gevaarniveau().advies(),
        casus.dringendheid(),
        casus.leeftijdscategorie(),
        casus.vormen(),
        casus.classificatie(),
        casus.uitkomst(),
        casus.isAfgeschermd(),
        casus.geopendOp(),
        casus.laatstBewogenOp(),
        casus.geslotenOp());
  }
}
