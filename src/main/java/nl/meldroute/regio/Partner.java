package nl.meldroute.regio;

import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;

/**
 * A line of the partner directory. A casus goes to the partner's own group, or to a role or table
 * of the region; a partner with none of the three is only called.
 *
 * @param groep the last part of the id of the partner's own group
 * @param tafel code of the table, whose chair receives the casus
 * @param noodcontact whom to ask for in an emergency, by function
 */
public record Partner(
    Partnercode code,
    String naam,
    Kanaal kanaal,
    String uren,
    Optional<String> mail,
    Optional<String> noodcontact,
    Optional<String> groep,
    Optional<Rol> rol,
    Optional<String> tafel) {}
