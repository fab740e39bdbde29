package nl.meldroute.bericht;

import nl.meldroute.platform.ZonderTekst;

/**
 * A notice did not go out. The job of the step that sent it tries again, and in the end asks a
 * human. Without the words of the mail server: those repeat the address.
 */
public class NietVerstuurd extends RuntimeException {

  public NietVerstuurd(Berichtweg weg, Throwable oorzaak) {
    super("Een bericht is niet verstuurd: " + weg.tekst(), new ZonderTekst(oorzaak));
  }

  public NietVerstuurd(Berichtweg weg, int status) {
    super("Een bericht is niet verstuurd: %s, antwoord %d".formatted(weg.tekst(), status));
  }
}
