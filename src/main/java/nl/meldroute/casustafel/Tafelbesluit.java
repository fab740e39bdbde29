package nl.meldroute.casustafel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Spoor;

/**
 * What a table decided about a casus.
 *
 * @param sporen only when a way was chosen
 * @param herzienOp null when it is not looked at again
 * @param binnenMandaat whether the table may decide this by itself; if not, it goes to who is above
 *     it
 */
public record Tafelbesluit(
    UUID id,
    UUID agendapuntId,
    UUID casusId,
    Laag laag,
    Besluitsoort soort,
    String tekst,
    List<Spoor> sporen,
    LocalDate herzienOp,
    boolean binnenMandaat,
    Instant tijdstip,
    long versie) {

  public Tafelbesluit {
    sporen = List.copyOf(sporen);
  }
}
