package nl.meldroute.bericht.dienst;

/**
 * The words of a notice, as they go out.
 *
 * @param onderwerp of a mail
 * @param kort one sentence or two
 * @param koppeling where to sign in
 */
public record Berichttekst(String onderwerp, String kort, String koppeling) {

  private static final String OEFENING = "OEFENING. ";

  /** In a drill that is the first word, of each of them. */
  public Berichttekst alsOefening() {
    return new Berichttekst(OEFENING + onderwerp, OEFENING + kort, koppeling);
  }

  public Berichttekst met(String andereKoppeling) {
    return new Berichttekst(onderwerp, kort, andereKoppeling);
  }

  public String mail() {
    return """
        %s

        %s

        In dit bericht staat met opzet niet waar het over gaat. Stuur het niet door. Antwoorden heeft geen zin: niemand leest dat.
        """
        .formatted(kort, koppeling);
  }

  public String sms() {
    return kort + " " + koppeling;
  }
}
