package nl.meldroute.regio;

import java.time.LocalDate;
import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;

/**
 * A line of the partner directory. A casus goes to the partner's own group, or to a role or table
 * of the region; a partner with none of the three is only called.
 *
 * @param groep the last part of the id of the partner's own group
 * @param tafel code of the table, whose chair receives the casus
 * @param noodcontact whom to ask for in an emergency, by function
 * @param convenant the covenant on sharing information that this partner signed
 * @param convenantTot the last day on which it holds; without a day it holds until changed
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
    Optional<String> tafel,
    Optional<String> convenant,
    Optional<LocalDate> convenantTot) {

  /** Whether information may go to this partner under a covenant on this day (E21). */
  public boolean heeftConvenant(LocalDate dag) {
    return convenant.isPresent() && convenantTot.map(tot -> !dag.isAfter(tot)).orElse(true);
  }
}
