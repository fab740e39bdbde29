package nl.meldroute.interventie;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Sector;

/**
 * A joint inspection on the calendar.
 *
 * @param object where; null for who does not take part
 * @param doel what for; null for who does not take part
 * @param briefing what who goes along has to know; null before it was given, and for who does not
 *     take part
 */
public record Controle(
    @JsonIgnore UUID id,
    String nummer,
    String regio,
    String gemeente,
    LocalDate dag,
    Sector sector,
    String object,
    String doel,
    String stand,
    String briefing,
    List<Deelnemer> deelnemers) {

  /**
   * Somebody who goes along, or does not.
   *
   * @param reden why not; null for who goes along
   */
  public record Deelnemer(String groep, String naam, String reden) {
    boolean gaatMee() {
      return reden == null;
    }
  }

  boolean isVoltooid() {
    return "UITGEVOERD".equals(stand) || "AFGEROND".equals(stand);
  }

  /** What who plans may know of an inspection in which they take no part. */
  Controle zonderInhoud() {
    return new Controle(
        id, nummer, regio, gemeente, dag, sector, null, null, stand, null, List.of());
  }
}
