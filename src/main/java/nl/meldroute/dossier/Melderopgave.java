package nl.meldroute.dossier;

import nl.meldroute.begrippen.Antwoord;

/**
 * What a reporter tells about themselves.
 *
 * @param anoniem does not want to be known; then no name, phone or e-mail is kept
 * @param afgeschermd known to the owner of the casus only
 * @param bronvermeldingToegestaan whether the source may be named to partners
 * @param veiligContact whether it is safe to contact the reporter
 */
public record Melderopgave(
    String naam,
    String organisatie,
    String functie,
    String telefoon,
    String email,
    Boolean anoniem,
    Boolean afgeschermd,
    Boolean bronvermeldingToegestaan,
    Antwoord veiligContact) {

  public static final Melderopgave ONBEKEND =
      new Melderopgave(null, null, null, null, null, true, false, false, Antwoord.ONBEKEND);

  boolean isAnoniem() {
    return Boolean.TRUE.equals(anoniem);
  }
}
