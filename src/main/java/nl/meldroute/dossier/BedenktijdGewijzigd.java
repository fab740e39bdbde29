package nl.meldroute.dossier;

import java.time.LocalDate;
import nl.meldroute.begrippen.Antwoord;

/**
 * The reflection period of a victim began, changed or ended. Shelter listens; care tells.
 *
 * @param casus number of the casus
 * @param bedenktijd whether it runs now
 * @param einde its last day; null when it does not run or is not known
 */
public record BedenktijdGewijzigd(
    String casus, Antwoord bedenktijd, Antwoord aangifteGedaan, LocalDate einde) {}
