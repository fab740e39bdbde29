package nl.meldroute.melding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.meldroute.platform.Fout;

/**
 * Keeps a melding that is many times larger than any real one away from the schema: a hundred
 * thousand faults, each with an explanation, help nobody and fill the memory.
 */
final class Omvang {

  /** More than two hundred persons with all that can be told about them. */
  private static final int MEESTE_DELEN = 2000;

  private static final int MEESTE_VELDEN = 100;

  private Omvang() {}

  static List<Fout> toets(JsonNode melding) {
    if (melding.size() > MEESTE_VELDEN) {
      return List.of(new Fout("", "Dit zijn meer velden dan een melding heeft."));
    }
    return ((ObjectNode) melding)
        .properties().stream()
            .filter(veld -> delen(veld.getValue()) > MEESTE_DELEN)
            .map(veld -> new Fout(veld.getKey(), "Dit is te veel; meld de rest als aanvulling."))
            .toList();
  }

  private static int delen(JsonNode waarde) {
    int delen = waarde.size();
    for (JsonNode deel : waarde) {
      delen += delen(deel);
    }
    return delen;
  }
}
