package nl.meldroute.bericht.dienst;

import java.util.Optional;
import nl.meldroute.bericht.Agendabestand;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;

/** One way out. */
public interface Berichtdienst {

  Berichtweg weg();

  /** Whether whoever installed the product set this way up. */
  boolean isIngesteld();

  /**
   * @param sleutel goes along, so that the other side can drop a notice that it already has
   * @param agenda an appointment; a way that cannot carry one leaves it out
   * @throws NietVerstuurd when it is not certain that the other side took it
   */
  void verstuur(String sleutel, String adres, Berichttekst tekst, Optional<Agendabestand> agenda);
}
