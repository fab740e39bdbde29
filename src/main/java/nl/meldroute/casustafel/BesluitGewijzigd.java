package nl.meldroute.casustafel;

import nl.meldroute.platform.Conflict;

/** A decision was changed by somebody else meanwhile; brings what it is now. */
public class BesluitGewijzigd extends Conflict {

  private final transient Zittingbeeld.Besluit huidig;

  BesluitGewijzigd(Zittingbeeld.Besluit huidig) {
    super("Iemand anders heeft dit besluit intussen gewijzigd. Vergelijk en bewaar opnieuw.");
    this.huidig = huidig;
  }

  public Zittingbeeld.Besluit huidig() {
    return huidig;
  }
}
