package nl.meldroute.opvang;

import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;

/**
 * A number of equal places at a facility, as the register has it. A secret address is not in it.
 *
 * @param partner through whom somebody is admitted
 * @param uren when somebody can come in, as partners' hours are written
 * @param adres null when it is secret or not known
 */
public record Opvangplek(
    UUID id,
    String regio,
    String naam,
    Opvangvorm vorm,
    Ligging ligging,
    boolean landelijk,
    Partnercode partner,
    List<String> geslachten,
    int leeftijdVan,
    int leeftijdTot,
    boolean kinderen,
    List<String> talen,
    boolean toegankelijk,
    boolean huisdieren,
    int totaal,
    int vrij,
    int gereserveerd,
    int bezet,
    String uren,
    String aanmelden,
    boolean adresGeheim,
    String adres,
    boolean inGebruik,
    long versie) {}
