package nl.meldroute.verwerking;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * One line of the processing log.
 *
 * @param handeling what was done
 * @param doel what for, in Dutch, without personal data: "Taak signaal-bespreken"
 * @param regio in which region
 * @param casussen which casussen were touched
 * @param betrokkenen which persons in them
 */
public record Verwerking(
    Handeling handeling,
    String doel,
    String regio,
    Collection<UUID> casussen,
    Collection<UUID> betrokkenen) {

  /** A line about casussen as a whole, without persons by name. */
  public static Verwerking van(
      Handeling handeling, String doel, String regio, Collection<UUID> casussen) {
    return new Verwerking(handeling, doel, regio, casussen, List.of());
  }
}
