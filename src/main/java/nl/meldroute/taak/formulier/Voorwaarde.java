package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The condition under which a part of a form is hidden: alternatives ({@code or}) of comparisons
 * that must all hold ({@code and}). Values are compared as feelin does in the browser; because the
 * reader lets a condition compare only values of one type, FEEL's third truth value cannot arise.
 */
record Voorwaarde(List<List<Vergelijking>> alternatieven) {

  static final Voorwaarde NOOIT = new Voorwaarde(List.of());

  sealed interface Term {
    JsonNode waarde(Zicht zicht);
  }

  /** A fixed value: text, true, false or null. */
  record Vast(JsonNode vast) implements Term {
    @Override
    public JsonNode waarde(Zicht zicht) {
      return vast;
    }
  }

  /** The value of a field, of the same row ({@code this.besluit}) or of the form. */
  record Veldwaarde(boolean vanRij, String sleutel) implements Term {
    @Override
    public JsonNode waarde(Zicht zicht) {
      return (vanRij ? zicht.rij() : zicht.formulier()).get(sleutel);
    }
  }

  record Vergelijking(Term links, boolean gelijk, Term rechts) {
    boolean geldt(Zicht zicht) {
      return links.waarde(zicht).equals(rechts.waarde(zicht)) == gelijk;
    }
  }

  /**
   * The choices that conditions can see: of the whole form, and of the row in which the condition
   * stands.
   */
  record Zicht(Map<String, JsonNode> formulier, Map<String, JsonNode> rij) {}

  boolean geldt(Zicht zicht) {
    return alternatieven.stream().anyMatch(alle -> alle.stream().allMatch(een -> een.geldt(zicht)));
  }

  Stream<Vergelijking> vergelijkingen() {
    return alternatieven.stream().flatMap(List::stream);
  }
}
