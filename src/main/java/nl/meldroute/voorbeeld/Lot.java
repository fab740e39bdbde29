package nl.meldroute.voorbeeld;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of one melding.
 *
 * @param nummer null when it was refused
 * @param casus as the API shows it; null when it was refused or cannot be seen
 * @param bezwaar why it was refused or cannot be seen; null when all went well
 */
record Lot(JsonNode melding, String nummer, JsonNode casus, Advies advies, String bezwaar) {

  boolean gelukt() {
    return bezwaar == null;
  }
}
