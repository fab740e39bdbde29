package nl.meldroute.opvang;

import java.util.Set;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;

/**
 * What a facility says of its places.
 *
 * @param vrij how many are free now; what the register holds for others is not among them
 * @param adres null when it is secret or not told
 */
public record Opvangplekopgave(
    String naam,
    Opvangvorm vorm,
    Ligging ligging,
    boolean landelijk,
    Partnercode partner,
    Set<String> geslachten,
    int leeftijdVan,
    int leeftijdTot,
    boolean kinderen,
    Set<String> talen,
    boolean toegankelijk,
    boolean huisdieren,
    int totaal,
    int vrij,
    String uren,
    String aanmelden,
    boolean adresGeheim,
    String adres,
    boolean inGebruik) {}
