package nl.meldroute.melding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.meldroute.platform.Fout;

/** Says in Dutch what the schema found, without repeating what was sent in. */
final class Schemafout {

  private static final Map<String, String> SOORTEN =
      Map.of(
          "string", "tekst",
          "boolean", "true of false",
          "array", "een lijst",
          "object", "een object",
          "integer", "een geheel getal",
          "number", "een getal");

  private static final String GEEN_TEKST = "Vul hier iets in.";
  private static final String TIJDSTIP = "Geef een tijdstip zoals 2026-01-31T12:00:00Z.";

  /** A longer list of codes is not spelled out in each fault. */
  private static final int LANGSTE_LIJST = 20;

  private Schemafout() {}

  static Fout van(ValidationMessage fout) {
    String pad = fout.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    String veld =
        fout.getProperty() == null ? pad : (pad.isEmpty() ? "" : pad + ".") + fout.getProperty();
    return new Fout(veld, melding(fout));
  }

  /** The melding without the values that the schema refused; lists keep their length. */
  static JsonNode zonder(JsonNode melding, Set<ValidationMessage> fouten) {
    JsonNode rest = melding.deepCopy();
    fouten.forEach(fout -> wis(rest, fout));
    return rest;
  }

  private static void wis(JsonNode melding, ValidationMessage fout) {
    JsonNodePath pad = fout.getInstanceLocation();
    JsonNode ouder = melding;
    int diepte = pad.getNameCount() - (fout.getProperty() == null ? 1 : 0);
    for (int i = 0; i < diepte; i++) {
      Object deel = pad.getElement(i);
      ouder = deel instanceof Integer plaats ? ouder.path(plaats) : ouder.path(deel.toString());
    }
    Object laatste = fout.getProperty() == null ? pad.getElement(diepte) : fout.getProperty();
    if (ouder instanceof ArrayNode lijst && laatste instanceof Integer plaats) {
      lijst.setNull(plaats);
    } else if (ouder instanceof ObjectNode object) {
      object.remove(laatste.toString());
    }
  }

  private static String melding(ValidationMessage fout) {
    JsonNode eis = fout.getSchemaNode();
    return switch (fout.getType()) {
      case "required" -> "Vul dit veld in.";
      case "additionalProperties" -> "Dit veld bestaat niet in een melding.";
      case "type" -> "Geef hier " + SOORTEN.getOrDefault(eis.asText(), eis.asText()) + ".";
      case "enum" ->
          eis.size() > LANGSTE_LIJST
              ? "Kies een code uit de lijst van /api/v1/meldformulier."
              : "Kies uit: " + codes(eis) + ".";
      case "minLength" ->
          eis.asInt() == 1 ? GEEN_TEKST : "Gebruik ten minste " + eis.asInt() + " tekens.";
      case "maxLength" -> "Gebruik ten hoogste " + eis.asInt() + " tekens.";
      case "minItems" -> "Kies ten minste " + eis.asInt() + ".";
      case "maxItems" ->
          "Geef er ten hoogste " + eis.asInt() + " op; meld de overige als aanvulling.";
      case "uniqueItems" -> "Noem elke waarde één keer.";
      case "format" ->
          "date".equals(eis.asText()) ? "Geef een bestaande datum als jjjj-mm-dd." : TIJDSTIP;
      case "not" ->
          "Dit bevat tekens die hier niet kunnen, zoals besturingstekens of opmaak (HTML). Plak alleen gewone tekst.";
      case "pattern" -> patroon(fout);
      default -> "Deze waarde klopt niet.";
    };
  }

  private static String patroon(ValidationMessage fout) {
    if (fout.getSchemaNode().asText().equals("\\S")) {
      return GEEN_TEKST;
    }
    String pad = fout.getInstanceLocation().toString();
    if (pad.endsWith(".postcode")) {
      return "Geef een postcode zoals 7511 AA.";
    }
    if (pad.endsWith(".telefoon")) {
      return "Geef een telefoonnummer met cijfers, zoals 06 12345678.";
    }
    if (pad.endsWith(".email")) {
      return "Geef een e-mailadres zoals naam@voorbeeld.nl.";
    }
    if (pad.endsWith(".ontvangenOp")) {
      return TIJDSTIP;
    }
    return "Deze waarde heeft niet de juiste vorm.";
  }

  private static String codes(JsonNode lijst) {
    return StreamSupport.stream(lijst.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
