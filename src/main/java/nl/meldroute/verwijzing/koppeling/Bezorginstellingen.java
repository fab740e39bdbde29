package nl.meldroute.verwijzing.koppeling;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How referrals reach the systems of partners.
 *
 * @param partners by the name that the partner directory gives for the secret
 * @param eigenNetwerk names of machines that may have an address inside our own network
 * @param wachttijd how long a partner's system gets to answer
 */
@ConfigurationProperties("meldroute.bezorging")
public record Bezorginstellingen(
    @DefaultValue Map<String, Partnersysteem> partners,
    @DefaultValue Set<String> eigenNetwerk,
    @DefaultValue("PT10S") Duration wachttijd) {

  public Bezorginstellingen {
    partners = Map.copyOf(partners);
    eigenNetwerk = Set.copyOf(eigenNetwerk);
  }

  /**
   * @param machine where referrals may go: the address in the directory has to be on it
   * @param geheim what they are signed with: {@code whsec_} and at least 24 bytes in base64
   * @param vorigGeheim signed with as well, while the partner changes over to a new secret
   */
  public record Partnersysteem(
      @DefaultValue("") String machine,
      @DefaultValue("") String geheim,
      @DefaultValue("") String vorigGeheim) {

    @Override
    public String toString() {
      return "Partnersysteem[machine=" + machine + ", geheim=***]";
    }
  }
}
