package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.regio.Rol;

/**
 * What was agreed: who does what, and by when. The owner is a partner or a role, never a person.
 *
 * @param eigenaar code of a partner, code of a role, or a group of the region
 * @param agendapuntId the item of a session at which it was agreed; null outside a table
 * @param laag the layer in which it was agreed; null outside a table
 */
public record Actieopgave(
    String omschrijving, String eigenaar, LocalDate termijn, UUID agendapuntId, Laag laag) {

  /** Agreed outside a table. */
  public static Actieopgave van(String omschrijving, Partnercode eigenaar, LocalDate termijn) {
    return new Actieopgave(omschrijving, eigenaar.code(), termijn, null, null);
  }

  /** Agreed outside a table. */
  public static Actieopgave van(String omschrijving, Rol eigenaar, LocalDate termijn) {
    return new Actieopgave(omschrijving, eigenaar.code(), termijn, null, null);
  }
}
