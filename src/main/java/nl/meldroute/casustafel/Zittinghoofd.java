package nl.meldroute.casustafel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.regio.Rol;

/**
 * A session with what its table says of it, read in one question.
 *
 * @param laag the layer in the room; null when none is
 * @param agendapunt the item in the room; null when none is
 * @param begonnenOp null until it began
 * @param geslotenOp null until it ended
 */
record Zittinghoofd(
    UUID id,
    String nummer,
    String regio,
    String tafel,
    String tafelnaam,
    Tafelsoort soort,
    Instant begin,
    Instant sluiting,
    Zittingstand stand,
    Laag laag,
    UUID agendapunt,
    List<Laag> lagen,
    List<Partnercode> vasteLeden,
    Rol voorzitter,
    Rol secretaris,
    String mandaat,
    Set<Interventiesoort> mandaatsoorten,
    Instant begonnenOp,
    Instant geslotenOp,
    long versie) {

  /** As the form of a task shows it. */
  Map<String, Object> alsKop(ZoneId zone) {
    return Map.of(
        "zitting",
        nummer,
        "begin",
        new Schermtijd(zone).van(begin),
        "tafel",
        tafelnaam,
        "stand",
        stand.tekst());
  }
}
