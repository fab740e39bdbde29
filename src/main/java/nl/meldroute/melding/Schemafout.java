package nl.meldroute.melding;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
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

  private Schemafout() {}

  static Fout van(ValidationMessage fout) {
    String pad = fout.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    String veld =
        fout.getProperty() == null ? pad : (pad.isEmpty() ? "" : pad + ".") + fout.getProperty();
    return new Fout(veld, melding(fout));
  }

  private static String melding(ValidationMessage fout) {
    JsonNode eis = fout.getSchemaNode();
    return switch (fout.getType()) {
      case "required" -> "Vul dit veld in.";
      case "additionalProperties" -> "Dit veld bestaat niet in een melding.";
      case "type" -> "Geef hier " + SOORTEN.getOrDefault(eis.asText(), eis.asText()) + ".";
      case "enum" -> "Kies uit: " + codes(eis) + ".";
      case "minLength" ->
          eis.asInt() == 1
              ? "Vul dit veld in of laat het weg."
              : "Gebruik ten minste " + eis.asInt() + " tekens.";
      case "maxLength" -> "Gebruik ten hoogste " + eis.asInt() + " tekens.";
      case "minItems" -> "Kies ten minste " + eis.asInt() + ".";
      case "maxItems" ->
          "Geef er ten hoogste " + eis.asInt() + " op; meld de overige als aanvulling.";
      case "uniqueItems" -> "Noem elke waarde één keer.";
      case "format" ->
          "date".equals(eis.asText())
              ? "Geef een bestaande datum als jjjj-mm-dd."
              : "Geef een tijdstip zoals 2026-01-31T12:00:00Z.";
      case "not" ->
          "Dit bevat tekens die hier niet kunnen, zoals besturingstekens of opmaak (HTML). Plak alleen gewone tekst.";
      case "pattern" -> patroon(fout);
      default -> "Deze waarde klopt niet.";
    };
  }

  private static String patroon(ValidationMessage fout) {
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
    return "Deze waarde heeft niet de juiste vorm.";
  }

  private static String codes(JsonNode lijst) {
    return StreamSupport.stream(lijst.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
