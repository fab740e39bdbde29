package nl.meldroute.zorg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Gezag;
import nl.meldroute.begrippen.Inschakeling;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.begrippen.Zorguitkomst;
import nl.meldroute.begrippen.Zorgwet;

/**
 * The care of one victim: one coordinator, one plan.
 *
 * @param betrokkene null while nobody knows who the victim is
 * @param coordinator user id; null until somebody took it up
 * @param vervanger user id of a colleague; words in care that began before that was asked
 * @param samenvatting of the plan; null while there is none
 * @param eerdereCasus number of the casus in which the same person was helped before; null without
 */
record Zorgtraject(
    UUID id,
    UUID casusId,
    UUID betrokkene,
    Zorgfase fase,
    String coordinator,
    String vervanger,
    String taal,
    Antwoord tolk,
    String veiligContact,
    String hulpvraag,
    String samenvatting,
    LocalDate herzienOp,
    LocalDate laterOp,
    Zorguitkomst uitkomst,
    String toelichting,
    String eerdereCasus,
    Instant begonnenOp,
    Instant afgeslotenOp) {

  /** A goal of the plan, and who helps. */
  record Doel(UUID id, String doel, String aanbieder, Zorgwet wet, Doelstand stand) {}

  record Contact(
      LocalDate dag, Zorgcontactwijze wijze, boolean gelukt, String verslag, String door) {}

  /**
   * A colleague is asked to take over.
   *
   * @param aangenomen null while nobody answered
   */
  record Overdracht(
      UUID id,
      String reden,
      String gevraagdDoor,
      Instant gevraagdOp,
      Boolean aangenomen,
      String toelichting,
      String beantwoordDoor,
      Instant beantwoordOp) {}

  /** Who has the say over a young victim, and who watches over it. */
  record Jeugd(
      Gezag gezag,
      String gezagsdrager,
      Inschakeling raad,
      Inschakeling nidos,
      String toelichting,
      String door,
      Instant tijdstip) {}

  /**
   * A day after the end on which somebody asks how it goes.
   *
   * @param bereikt null until then
   */
  record Nazorg(
      UUID id,
      LocalDate dag,
      Antwoord bereikt,
      Antwoord veilig,
      String verslag,
      boolean vervallen,
      String door) {

    boolean isOpen() {
      return bereikt == null && !vervallen;
    }
  }

  /** What came later and is kept in rows of its own. */
  record Onderdelen(
      List<Doel> doelen,
      List<Contact> contacten,
      List<Overdracht> overdrachten,
      List<Jeugd> jeugd,
      List<Nazorg> nazorg) {}

  boolean isOpen() {
    return fase != Zorgfase.AFGESLOTEN;
  }
}
