package nl.meldroute.verrijking;

import nl.meldroute.begrippen.Informatieweigering;
import nl.meldroute.begrippen.Verzoekstatus;
import nl.meldroute.taak.Invoer;

/**
 * How an informatieverzoek ends: given by the source itself, or written down by who asked.
 *
 * @param bevinding what is known; only with an answer
 * @param weigering why nothing is told; only with a refusal
 */
record Bronantwoord(
    Verzoekstatus status, String bevinding, Informatieweigering weigering, String toelichting) {

  /** From a form; the form itself hides, and so drops, what does not belong to the outcome. */
  static Bronantwoord van(Verzoekstatus status, Invoer invoer) {
    return new Bronantwoord(
        status,
        invoer.tekst("bevinding"),
        invoer.code("weigering", Informatieweigering.class),
        invoer.tekst("toelichting"));
  }
}
