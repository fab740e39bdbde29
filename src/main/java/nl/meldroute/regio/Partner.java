package nl.meldroute.regio;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;

/**
 * A line of the partner directory. A casus goes to the partner's own group, or to a role or table
 * of the region; a partner with none of the three is only called.
 *
 * @param mail of a function, for messages without anything about a casus
 * @param noodcontact who answers day and night
 * @param groep the last part of the id of the partner's own group
 * @param tafel code of the table, whose chair receives the casus
 */
public record Partner(
    Partnercode code,
    String naam,
    Kanaal kanaal,
    Openingstijden uren,
    Optional<String> mail,
    Optional<Contact> contact,
    Optional<Contact> vervanger,
    Optional<Contact> noodcontact,
    Optional<Webhook> webhook,
    Optional<String> groep,
    Optional<Rol> rol,
    Optional<String> tafel,
    List<Convenant> convenanten) {

  public Partner {
    convenanten = List.copyOf(convenanten);
  }

  /** Whether information may go to this partner under a covenant on this day (E21). */
  public boolean heeftConvenant(LocalDate dag) {
    return convenanten.stream().anyMatch(convenant -> convenant.geldt(dag));
  }

  /**
   * Whom to call at a moment, in this order; never empty. Outside its hours a partner is called at
   * the number for day and night first, and the others are tried nevertheless (E16). A partner
   * without a contact of its own is asked for by its name.
   */
  public List<Contactstap> contactstappen(ZonedDateTime moment) {
    boolean open = uren.isOpen(moment);
    List<Contactstap> stappen = new ArrayList<>();
    if (contact.isEmpty() && vervanger.isEmpty() && (open || noodcontact.isEmpty())) {
      stappen.add(
          new Contactstap(Contactsoort.CONTACT, new Contact(naam, Optional.empty(), mail), open));
    }
    contact.ifPresent(wie -> stappen.add(new Contactstap(Contactsoort.CONTACT, wie, open)));
    vervanger.ifPresent(wie -> stappen.add(new Contactstap(Contactsoort.VERVANGER, wie, open)));
    noodcontact.ifPresent(
        wie ->
            stappen.add(
                open ? stappen.size() : 0, new Contactstap(Contactsoort.NOODNUMMER, wie, true)));
    return List.copyOf(stappen);
  }
}
