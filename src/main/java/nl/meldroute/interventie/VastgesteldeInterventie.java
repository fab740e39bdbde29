package nl.meldroute.interventie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;

/**
 * An intervention in a casus, with who carries it out and how far it is.
 *
 * @param casus number of the casus
 * @param tafel code of the table that decided on it; null outside a table
 * @param groep the group of the authority
 * @param effect what it was expected to do to the victim
 * @param zienswijzeTot until when who it concerns may give a view; null before the notice
 * @param bekendgemaaktOp when the decision was made known; null before it
 * @param geplandOp from when it is carried out; null when that is not known yet
 * @param gebleken what it proved to have done; null until it was evaluated
 * @param spoedreden why it cannot wait for the usual steps; null when it can
 */
public record VastgesteldeInterventie(
    UUID id,
    UUID casusId,
    String casus,
    String regio,
    UUID agendapuntId,
    Laag laag,
    String tafel,
    Interventie interventie,
    Interventiesoort soort,
    Partnercode bevoegdGezag,
    String groep,
    String effect,
    String toelichting,
    LocalDate zienswijzeTot,
    LocalDate bekendgemaaktOp,
    LocalDate geplandOp,
    String spoedreden,
    Interventiestand stand,
    String reden,
    String gebleken,
    String vastgesteldDoor,
    Instant vastgesteldOp,
    Instant afgerondOp) {

  boolean isSpoed() {
    return spoedreden != null;
  }
}
