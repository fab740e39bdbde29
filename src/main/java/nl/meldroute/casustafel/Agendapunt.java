package nl.meldroute.casustafel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Puntstand;

/**
 * A casus on the agenda of a session.
 *
 * @param zitting key of the session
 * @param casus key of the casus, which who may hear of the item need not see
 * @param redenen why it is there; never empty
 * @param toelichting the same in words
 * @param ingebrachtDoor user id, or the service
 */
public record Agendapunt(
    UUID id,
    UUID zitting,
    UUID casus,
    String casusnummer,
    String regio,
    int volgorde,
    Agendadoel doel,
    List<Agendareden> redenen,
    String toelichting,
    Puntstand stand,
    String ingebrachtDoor,
    Instant ingebrachtOp,
    long versie) {

  public Agendapunt {
    redenen = List.copyOf(redenen);
  }

  /** Whether the session is to deal with it. */
  public boolean isAanDeOrde() {
    return stand == Puntstand.VOORGESTELD || stand == Puntstand.VASTGESTELD;
  }
}
