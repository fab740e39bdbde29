package nl.meldroute.casustafel;

import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.platform.Conflict;

/** An item of a session, in a layer that the current user may hear. */
record Zittingpunt(Zittinghoofd zitting, Zittingdeelname ik, Agendapunt punt, Laag laag) {

  /**
   * For what happens in the room.
   *
   * @throws Conflict when the session is not being held
   */
  Zittingpunt bezig() {
    if (zitting.stand() != Zittingstand.BEZIG) {
      throw new Conflict("De zitting is niet bezig. Er is niets opgeslagen.");
    }
    return this;
  }

  /**
   * For what the casus goes on with: it hears of it when the item is done.
   *
   * @throws Conflict when that was told already
   */
  Zittingpunt open() {
    if (punt.stand() != Puntstand.VASTGESTELD) {
      throw new Conflict("Dit punt is al afgerond. Er is niets opgeslagen.");
    }
    return bezig();
  }

  /** Whether the session is over and its minutes are not approved yet. */
  boolean isInConcept() {
    return zitting.stand() == Zittingstand.VERSLAG;
  }

  /**
   * For what the minutes tell.
   *
   * @throws Conflict when they were approved, or there is nothing to tell yet
   */
  Zittingpunt teBeschrijven() {
    return isInConcept() ? this : bezig();
  }
}
