package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;

/**
 * An intervention that was decided on.
 *
 * @param effect what it is expected to do to the victim; never empty
 * @param toelichting what exactly, such as which premises; null when there is nothing to add
 * @param geplandOp the day on which it is to be carried out; null when that is not known yet
 * @param spoedreden why it cannot wait for the usual steps; null when it can
 * @param agendapuntId the item of a session at which it was decided; null outside a table
 * @param laag the layer in which it was decided; null outside a table
 */
public record Interventieopgave(
    Interventie interventie,
    Partnercode bevoegdGezag,
    String effect,
    String toelichting,
    LocalDate geplandOp,
    String spoedreden,
    UUID agendapuntId,
    Laag laag) {

  /** Decided at a table, with nothing known yet of when and how. */
  public static Interventieopgave aanTafel(
      Interventie interventie,
      Partnercode bevoegdGezag,
      String effect,
      UUID agendapuntId,
      Laag laag) {
    return new Interventieopgave(
        interventie, bevoegdGezag, effect, null, null, null, agendapuntId, laag);
  }
}
