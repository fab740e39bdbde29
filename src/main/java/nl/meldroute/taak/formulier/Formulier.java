package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A form of a task, read from a {@code .form} file. The browser renders the same file, and both
 * sides judge filled-in data alike: see {@link Deelverzameling} for what a form may hold.
 * Immutable, so one instance serves all requests.
 */
public final class Formulier {

  private static final ObjectMapper STRENG =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String id;
  private final JsonNode schema;
  private final List<Onderdeel> onderdelen;

  private Formulier(String id, JsonNode schema, List<Onderdeel> onderdelen) {
    this.id = id;
    this.schema = schema;
    this.onderdelen = onderdelen;
  }

  /**
   * Reads a form.
   *
   * @param bestand the name of the file, for messages
   * @param json the content of the file
   * @throws OngeldigFormulierException naming everything in the form that is not supported
   */
  public static Formulier lees(String bestand, String json) {
    JsonNode schema;
    try {
      schema = STRENG.readTree(json);
    } catch (JsonProcessingException fout) {
      throw new OngeldigFormulierException(
          bestand, List.of("geen geldige JSON: " + fout.getOriginalMessage()));
    }
    var lezer = new Formulierlezer();
    List<Onderdeel> onderdelen = lezer.lees(schema);
    if (!lezer.gebreken().isEmpty()) {
      throw new OngeldigFormulierException(bestand, lezer.gebreken());
    }
    return new Formulier(schema.get("id").textValue(), schema, onderdelen);
  }

  public String id() {
    return id;
  }

  /** The form as the browser needs it. A copy, because JSON trees can be changed. */
  public JsonNode schema() {
    return schema.deepCopy();
  }

  /**
   * Checks what a user filled in.
   *
   * @param ingevuld what the client sent; fields that are read-only or hidden are ignored
   * @param gegevens what the server itself knows: the data with which the form was shown. Read-only
   *     values count only from here, so that a client cannot change the conditions that hang on
   *     them.
   */
  public Toetsing toets(JsonNode ingevuld, JsonNode gegevens) {
    return new Toetser().toets(onderdelen, ingevuld, gegevens);
  }
}
