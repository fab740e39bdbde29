package nl.meldroute.taak.formulier;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of form-js that our forms may use. A form outside it is refused when it is read, and so
 * by the build: what only the browser understands would be stored unchecked, what only the server
 * understands would surprise the user.
 *
 * <h2>Components</h2>
 *
 * <ul>
 *   <li>with data: {@code textfield}, {@code textarea}, {@code number}, {@code select}, {@code
 *       radio}, {@code checkbox}, {@code checklist}, {@code datetime} (subtypes {@code date} and
 *       {@code datetime}, the latter serialised as {@code utc_normalized});
 *   <li>without: {@code text}, {@code separator}, {@code spacer}, {@code group} (without a path of
 *       its own);
 *   <li>{@code dynamiclist}: repeating, no list inside a list, at most {@value #MAXIMUM_RIJEN}
 *       rows. Rows may be added and removed, or with {@code "allowAddRemove": false} are those that
 *       the form was opened with. form-js has no minimum and no name for a row, so a list carries
 *       both as properties: {@code "properties": {"minimum": "1", "rij": "contact"}}, with {@code
 *       defaultRepetitions} equal to the minimum (0 or 1).
 * </ul>
 *
 * <h2>Rules</h2>
 *
 * {@code required} (a text of blanks is empty; a checkbox must be ticked), {@code minLength},
 * {@code maxLength}, {@code min}, {@code max}, {@code decimalDigits}, {@code pattern} (see {@link
 * Patroon}) with its {@code patternErrorMessage}, {@code validationType} {@code email}. Every text
 * that can be filled in has a {@code maxLength}, every number has {@code min}, {@code max} and
 * {@code decimalDigits}. Lengths are counted in UTF-16 units after trimming. Options are fixed
 * lists of texts. {@code readonly} is true or false, no expression. Inside a list only texts can be
 * so, and only where rows are fixed: they say which row it is, and are sent back with it. The
 * server checks them as texts; who reads them takes them for a key at most. {@code defaultValue}
 * only for radio and select.
 *
 * <h2>Conditions</h2>
 *
 * {@code conditional.hide} with {@code =} and {@code !=} between fields and fixed values, joined by
 * {@code and} and {@code or}. In a list {@code this.key} is a field of the same row, {@code key} a
 * field of the form. A condition looks at choices only (select, radio, checkbox), and only at
 * fields that are always visible: form-js answers differently for chains of hidden fields. The
 * value of a hidden field is dropped.
 *
 * <h2>Texts</h2>
 *
 * Labels, help texts and options are plain text, {@code text} is Markdown; templates ({@code
 * {{...}}}) and expressions are refused.
 */
final class Deelverzameling {

  static final int MAXIMUM_RIJEN = 100;
  static final int MAXIMUM_REGEL = 1_000;
  static final int MAXIMUM_TEKST = 20_000;
  static final int MAXIMUM_DECIMALEN = 6;
  static final long MAXIMUM_GETAL = 999_999_999_999L;

  static final Set<String> FORMULIER =
      Set.of(
          "components",
          "type",
          "id",
          "executionPlatform",
          "executionPlatformVersion",
          "exporter",
          "schemaVersion");

  private static final Set<String> OVERAL = Set.of("type", "id", "layout", "conditional");
  private static final Set<String> VELD =
      Set.of("key", "label", "description", "readonly", "validate");
  private static final Set<String> KEUZE = Set.of("values", "defaultValue");

  /** The properties that each type of component may have. */
  static final Map<String, Set<String>> EIGENSCHAPPEN =
      Map.ofEntries(
          Map.entry("textfield", samen(OVERAL, VELD)),
          Map.entry("textarea", samen(OVERAL, VELD)),
          Map.entry("number", samen(OVERAL, VELD, Set.of("decimalDigits"))),
          Map.entry("select", samen(OVERAL, VELD, KEUZE)),
          Map.entry("radio", samen(OVERAL, VELD, KEUZE)),
          Map.entry("checkbox", samen(OVERAL, VELD)),
          Map.entry("checklist", samen(OVERAL, VELD, Set.of("values"))),
          Map.entry(
              "datetime",
              samen(
                  OVERAL,
                  Set.of(
                      "key",
                      "description",
                      "readonly",
                      "validate",
                      "subtype",
                      "dateLabel",
                      "timeLabel"),
                  Set.of("use24h", "timeInterval", "timeSerializingFormat"))),
          Map.entry("text", samen(OVERAL, Set.of("text"))),
          Map.entry("separator", OVERAL),
          Map.entry("spacer", samen(OVERAL, Set.of("height"))),
          Map.entry("group", samen(OVERAL, Set.of("label", "components", "showOutline"))),
          Map.entry(
              "dynamiclist",
              samen(
                  OVERAL,
                  Set.of("label", "components", "showOutline", "path", "properties", "isRepeating"),
                  Set.of("allowAddRemove", "defaultRepetitions"))));

  /** The rules that each type of field may have under {@code validate}. */
  static final Map<String, Set<String>> REGELS =
      Map.of(
          "textfield",
          Set.of(
              "required",
              "minLength",
              "maxLength",
              "pattern",
              "patternErrorMessage",
              "validationType"),
          "textarea",
          Set.of("required", "minLength", "maxLength"),
          "number",
          Set.of("required", "min", "max"),
          "select",
          Set.of("required"),
          "radio",
          Set.of("required"),
          "checkbox",
          Set.of("required"),
          "checklist",
          Set.of("required"),
          "datetime",
          Set.of("required"));

  /**
   * The fields whose value a condition may look at: what they hold is the same on both sides,
   * letter by letter.
   */
  static final Set<String> ZICHTBAAR_VOOR_VOORWAARDEN = Set.of("select", "radio", "checkbox");

  /** Words with a meaning in FEEL or in the scope of form-js; a field cannot be called so. */
  static final Set<String> GERESERVEERD =
      Set.of(
          "this",
          "parent",
          "i",
          "item",
          "null",
          "true",
          "false",
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "for",
          "in",
          "some",
          "every",
          "satisfies",
          "return",
          "between",
          "function",
          "instance",
          "of",
          "date",
          "time",
          "duration");

  @SafeVarargs
  private static Set<String> samen(Set<String>... delen) {
    return Stream.of(delen).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private Deelverzameling() {}
}
