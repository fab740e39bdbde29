package nl.meldroute.openbaar;

import java.time.LocalTime;
import java.util.List;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.melding.Meldinginvoer.Gevaar;
import nl.meldroute.terugkoppeling.Taal;

/**
 * A report as the public form sends it: less than a professional is asked.
 *
 * @param taal of the form, such as {@code pl}
 * @param regio code of the region; null when the municipality says enough
 * @param gemeente a name, BUITEN_REGIO or ONBEKEND
 * @param overMij whether the reporter is the victim
 * @param plek where it happens
 * @param contact null for a reporter who wants to stay unknown
 */
public record OpenbareMelding(
    Taal taal,
    String regio,
    String gemeente,
    String gemeenteNaam,
    boolean overMij,
    String omschrijving,
    List<Uitbuitingsvorm> vormen,
    Leeftijdscategorie leeftijd,
    String plek,
    Gevaar gevaar,
    Contact contact) {

  /**
   * @param veilig whether it is safe to be phoned or mailed
   * @param van from when, with {@code tot}; null for the whole day
   * @param nooit numbers and addresses that must never be used
   */
  public record Contact(
      String naam,
      String telefoon,
      String email,
      Antwoord veilig,
      LocalTime van,
      LocalTime tot,
      String nooit) {}
}
