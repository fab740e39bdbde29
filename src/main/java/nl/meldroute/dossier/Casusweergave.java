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

/** The head of a casus, as lists and other views show it. */
public record Casusweergave(
    String nummer,
    String regio,
    String gemeente,
    Casusstatus status,
    String eigenaar,
    Gevaarniveau gevaarniveau,
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
