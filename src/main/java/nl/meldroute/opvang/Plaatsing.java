package nl.meldroute.opvang;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.begrippen.Plaatsingstand;
import nl.meldroute.begrippen.Uitstroom;

/**
 * One request for shelter, of one victim or of some who stay together, until its outflow.
 *
 * @param deelVan the request of which this is a part, when a group was split; else null
 * @param antwoorden to the questions of the tables, by name
 * @param verantwoordelijk which municipality, by the table; null before it was asked
 * @param herzienOp when somebody looks again; null before arrival
 * @param redenNiet null unless there was no place
 */
public record Plaatsing(
    UUID id,
    UUID casusId,
    String regio,
    UUID deelVan,
    Doelgroep wie,
    String bijzonderheden,
    Map<String, String> antwoorden,
    String verantwoordelijk,
    String betaler,
    String grond,
    Plaatsingstand stand,
    boolean spoed,
    Instant herzienOp,
    GeenPlek redenNiet,
    String toelichting,
    Uitstroom uitstroom,
    String uitstroomGemeente,
    String uitstroomCorporatie,
    String gevraagdDoor,
    Instant gevraagdOp,
    Instant afgerondOp) {

  Antwoord antwoord(String vraag) {
    return Antwoord.valueOf(antwoorden.getOrDefault(vraag, Antwoord.ONBEKEND.name()));
  }
}
