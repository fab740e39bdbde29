package nl.meldroute.bericht;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.bericht.dienst.Berichtinstellingen;
import nl.meldroute.bericht.dienst.Berichttekst;
import nl.meldroute.bericht.dienst.Berichtteksten;
import org.springframework.stereotype.Component;

/** How notices would look in other words, to the letter; none goes out. */
@Component
public class Berichtvoorbeelden {

  private final Berichtinstellingen instellingen;

  Berichtvoorbeelden(Berichtinstellingen instellingen) {
    this.instellingen = instellingen;
  }

  /** A notice as its reader would get it. */
  public record Voorbeeld(Berichtsoort soort, Berichtweg weg, String tekst) {}

  /**
   * @param woorden subject and text of each kind, by field; a kind without both is left out
   */
  public List<Voorbeeld> van(Map<String, String> woorden) {
    return Arrays.stream(Berichtsoort.values()).flatMap(soort -> van(woorden, soort)).toList();
  }

  private Stream<Voorbeeld> van(Map<String, String> woorden, Berichtsoort soort) {
    Berichttekst tekst =
        Berichtteksten.van(woorden, soort).met(instellingen.koppeling(Bericht.AANMELDEN));
    if (tekst.onderwerp() == null || tekst.kort() == null) {
      return Stream.empty();
    }
    return Stream.of(
        new Voorbeeld(
            soort, Berichtweg.E_MAIL, "Onderwerp: " + tekst.onderwerp() + "\n\n" + tekst.mail()),
        new Voorbeeld(soort, Berichtweg.SMS, tekst.sms()));
  }
}
