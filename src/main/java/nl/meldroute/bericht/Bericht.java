package nl.meldroute.bericht;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A notice to one addressee, by one way.
 *
 * @param sleutel idempotency key: a notice with the same key goes out once
 * @param casus empty when it is about no casus
 * @param kenmerk what it is about, as a code: the step that waits, or the number of a referral
 * @param ontvanger who is told, as a code: a group or a partner
 * @param adres mail address or telephone number; used and forgotten. Empty when none is known
 * @param pad where the link leads on our own address
 * @param oefening whether all of it is a drill
 * @param agenda an appointment that goes along with a mail
 */
public record Bericht(
    String sleutel,
    Optional<UUID> casus,
    String regio,
    Berichtsoort soort,
    Berichtweg weg,
    String kenmerk,
    String ontvanger,
    Optional<String> adres,
    String pad,
    boolean oefening,
    Optional<Agendabestand> agenda) {

  /** The page to sign in, from where each goes on to the own tasks. */
  public static final String AANMELDEN = "/";

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,127}");

  public Bericht {
    controleer(CODE.matcher(sleutel).matches(), "de sleutel is geen code");
    controleer(CODE.matcher(kenmerk).matches(), "het kenmerk is geen code");
    controleer(CODE.matcher(ontvanger).matches(), "de ontvanger is geen code");
    controleer(pad.startsWith("/"), "het pad begint niet met een schuine streep");
  }

  /** A notice without an appointment. */
  public Bericht(
      String sleutel,
      Optional<UUID> casus,
      String regio,
      Berichtsoort soort,
      Berichtweg weg,
      String kenmerk,
      String ontvanger,
      Optional<String> adres,
      String pad,
      boolean oefening) {
    this(
        sleutel,
        casus,
        regio,
        soort,
        weg,
        kenmerk,
        ontvanger,
        adres,
        pad,
        oefening,
        Optional.empty());
  }

  private static void controleer(boolean goed, String anders) {
    if (!goed) {
      throw new IllegalArgumentException("Dit bericht klopt niet: " + anders + ".");
    }
  }
}
