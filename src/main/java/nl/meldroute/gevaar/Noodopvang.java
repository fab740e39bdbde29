package nl.meldroute.gevaar;

import java.time.Instant;
import nl.meldroute.begrippen.Opvangvorm;

/**
 * What was done about a place for the night in acute danger.
 *
 * @param uitkomst GEPLAATST, NIET_GEPLAATST or NIET_NODIG
 * @param opvangvorm null unless there is a place
 * @param plek name of the shelter, never its address; null unless there is a place
 * @param redenNiet code; null unless there was no place
 */
record Noodopvang(
    String uitkomst,
    Opvangvorm opvangvorm,
    String plek,
    String redenNiet,
    String toelichting,
    boolean vervoerNodig,
    String door,
    Instant tijdstip) {

  static final String GEPLAATST = "GEPLAATST";
}
