package nl.meldroute.bericht.dienst;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import nl.meldroute.platform.StartGeweigerd;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices go out; the mail server itself is set with {@code spring.mail}.
 *
 * @param adres where people sign in, as they type it in a browser
 * @param afzender the mail address that notices come from
 * @param zonderMail whether this installation does without mail on purpose
 * @param smsDienst where text messages are handed over; empty = none go out
 * @param smsSleutel what that service knows us by; empty = nothing
 * @param wachttijd how long a step waits for the other side
 */
@ConfigurationProperties("meldroute.bericht")
public record Berichtinstellingen(
    @DefaultValue("http://localhost:8080") String adres,
    @DefaultValue("meldroute@localhost") String afzender,
    @DefaultValue("false") boolean zonderMail,
    @DefaultValue("") String smsDienst,
    @DefaultValue("") String smsSleutel,
    @DefaultValue("PT10S") Duration wachttijd) {

  /**
   * @throws StartGeweigerd when text messages could go nowhere
   */
  public Berichtinstellingen {
    if (!smsDienst.isBlank() && !isWebadres(smsDienst)) {
      throw new StartGeweigerd(
          "Meldroute start niet, want meldroute.bericht.sms-dienst is geen webadres.",
          "Vul het adres in waar de sms-dienst berichten aanneemt; docs/beheer/berichten.md legt het uit.");
    }
  }

  private static boolean isWebadres(String adres) {
    try {
      URI uri = URI.create(adres);
      return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException geenAdres) {
      return false;
    }
  }

  /** A page of ours, as a link. */
  public String koppeling(String pad) {
    return (adres.endsWith("/") ? adres.substring(0, adres.length() - 1) : adres) + pad;
  }

  @Override
  public String toString() {
    return "Berichtinstellingen[adres=%s, smsDienst=%s, smsSleutel=***]"
        .formatted(adres, smsDienst);
  }
}
