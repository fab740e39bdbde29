package nl.meldroute.bericht.dienst;

import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;

/** One way out. */
public interface Berichtdienst {

  Berichtweg weg();

  /** Whether whoever installed the product set this way up. */
  boolean isIngesteld();

  /**
   * @param sleutel goes along, so that the other side can drop a notice that it already has
   * @throws NietVerstuurd when it is not certain that the other side took it
   */
  void verstuur(String sleutel, String adres, Berichttekst tekst);
}
