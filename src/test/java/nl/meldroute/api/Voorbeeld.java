package nl.meldroute.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import nl.meldroute.Api;

/** Meldingen to send in. All persons are invented. */
public final class Voorbeeld {

  /** Escapes all but ASCII, so that also half a surrogate pair reaches the other side. */
  private static final ObjectWriter SCHRIJVER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().writer();

  private static final String MELDING =
      """
      {
        "regio": "twente",
        "gemeente": "Enschede",
        "meldersoort": "GEMEENTE",
        "melder": {
          "naam": "Noor Melderson", "organisatie": "Gemeente Enschede", "functie": "consulent",
          "telefoon": "06 12345678", "email": "noor@melder.example", "anoniem": false,
          "afgeschermd": false, "bronvermeldingToegestaan": true, "veiligContact": "JA"
        },
        "omschrijving": "Een vrouw in de nagelstudio heeft haar paspoort niet zelf en werkt zes dagen.",
        "vormen": ["ARBEID"],
        "signalen": [],
        "slachtoffers": [{
          "naam": "Xara Voorbeeld", "bijnaam": "Xaartje", "geboortedatum": "1999-05-31",
          "leeftijdscategorie": "MEERDERJARIG", "geslacht": "VROUW",
          "nationaliteitsgroep": "NIET_EUROPEES", "verblijf": "GEEN", "omschrijving": "Draagt een rode jas"
        }],
        "vermoedelijkePlegers": [{
          "naam": "Bram Bazig", "bijnaam": "De Baas", "geboortedatum": "1971-01-02",
          "leeftijdscategorie": "MEERDERJARIG", "geslacht": "MAN",
          "nationaliteitsgroep": "NEDERLANDS", "verblijf": "RECHTMATIG", "omschrijving": "Eigenaar van de zaak"
        }],
        "locaties": [{
          "rol": "UITBUITING", "adres": "Dorpsstraat 12", "postcode": "7511 AA",
          "plaats": "Enschede", "gemeente": "Enschede"
        }],
        "kenmerken": [{"soort": "KENTEKEN", "waarde": "ab-12-cd"}],
        "gevaar": {
          "levensbedreigend": "NEE", "fysiekGevaarDreigt": "NEE",
          "veiligheidKomendeDagenGeborgd": "JA", "directeBeschermingNodig": "NEE"
        },
        "risicogroepen": [],
        "ontvangenOp": "2026-01-31T12:00:00Z"
      }
      """;

  private Voorbeeld() {}

  /** With a value in nearly each field: an employee of Enschede, no acute danger. */
  public static ObjectNode melding() {
    try {
      return (ObjectNode) Api.JSON.readTree(MELDING);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** As {@link #melding()}, in another municipality. */
  public static ObjectNode meldingIn(String gemeente) {
    return melding().put("gemeente", gemeente);
  }

  /**
   * @param pad such as {@code slachtoffers[0].naam}
   */
  static ObjectNode met(ObjectNode melding, String pad, JsonNode waarde) {
    JsonPointer veld = pointer(pad);
    if (melding.at(veld.head()) instanceof ArrayNode lijst) {
      lijst.set(veld.last().getMatchingIndex(), waarde);
    } else {
      ((ObjectNode) melding.at(veld.head())).set(veld.last().getMatchingProperty(), waarde);
    }
    return melding;
  }

  static ObjectNode zonder(ObjectNode melding, String pad) {
    JsonPointer veld = pointer(pad);
    ((ObjectNode) melding.at(veld.head())).remove(veld.last().getMatchingProperty());
    return melding;
  }

  private static JsonPointer pointer(String pad) {
    return JsonPointer.compile("/" + pad.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'));
  }

  static byte[] bytes(Object melding) {
    try {
      return SCHRIJVER.writeValueAsString(melding).getBytes(StandardCharsets.US_ASCII);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException(fout);
    }
  }
}
