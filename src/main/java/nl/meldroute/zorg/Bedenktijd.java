package nl.meldroute.zorg;

import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Bedenktijdstand;
import nl.meldroute.begrippen.Bedenktijdtolk;
import nl.meldroute.begrippen.Bedenktijdwijzer;
import nl.meldroute.begrippen.Verblijfsaanvraag;

/**
 * The right to a reflection period of one victim (B8/3).
 *
 * @param wijzing the proof that the right was pointed out; null while nobody gave it
 * @param begin null while it does not run, as the next
 * @param einde its last day
 * @param verblijf what the IND decided; null until it is known
 * @param pasTot the last day of the residence pass; null while there is none
 */
record Bedenktijd(
    UUID id,
    UUID casusId,
    UUID trajectId,
    UUID betrokkene,
    Bedenktijdstand stand,
    Wijzing wijzing,
    LocalDate begin,
    LocalDate einde,
    LocalDate beslotenOp,
    String toelichting,
    Verblijfsaanvraag verblijf,
    LocalDate pasTot,
    String verblijfToelichting) {

  /** Who pointed the right out, when, in which language and with whom to interpret. */
  record Wijzing(
      Bedenktijdwijzer door, LocalDate op, String taal, Bedenktijdtolk tolk, String bewijs) {}

  /** For shelter: whether a place is one for the reflection period. */
  Antwoord loopt() {
    return switch (stand) {
      case NAGAAN -> Antwoord.ONBEKEND;
      case LOOPT -> Antwoord.JA;
      default -> Antwoord.NEE;
    };
  }

  Antwoord aangifteGedaan() {
    return switch (stand) {
      case AANGIFTE, MEDEWERKING -> Antwoord.JA;
      case NAGAAN -> Antwoord.ONBEKEND;
      default -> Antwoord.NEE;
    };
  }
}
