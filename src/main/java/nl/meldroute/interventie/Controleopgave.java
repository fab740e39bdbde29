package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Sector;

/**
 * A joint inspection as somebody plans it.
 *
 * @param gemeente name of the municipality
 * @param deelnemers who goes along, beside who leads
 * @param uitgesloten who does not, each with the reason
 * @param redenToch why it goes on although another stands in its way; null when nothing should
 */
public record Controleopgave(
    String regio,
    String gemeente,
    LocalDate dag,
    Sector sector,
    String object,
    String doel,
    Set<Partnercode> deelnemers,
    Map<Partnercode, String> uitgesloten,
    String redenToch) {}
