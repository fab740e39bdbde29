package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.taak.formulier.Onderdeel.Groep;
import nl.meldroute.taak.formulier.Onderdeel.Lijst;
import nl.meldroute.taak.formulier.Onderdeel.Veld;

/**
 * Reads the schema of a form into its parts and notes everything that is outside the {@link
 * Deelverzameling}. One instance reads one form.
 */
final class Formulierlezer {

  private static final Pattern SLEUTEL = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private static final Set<String> TEKSTEN = Set.of("textfield", "textarea");

  private final List<String> gebreken = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Voorwaardecontrole voorwaarden = new Voorwaardecontrole(gebreken);

  /** One level of keys: the form itself, or a row of a list. */
  private record Niveau(String lijst, boolean vast, Map<String, String> sleutels) {
    boolean isRij() {
      return lijst != null;
    }
  }

  List<String> gebreken() {
    return gebreken;
  }

  List<Onderdeel> lees(JsonNode schema) {
    if (!schema.isObject() || !"default".equals(schema.path("type").textValue())) {
      gebreken.add("is geen formulier van form-js (type default)");
      return List.of();
    }
    weigerOnbekende("formulier", schema, Deelverzameling.FORMULIER, "eigenschap");
    if (!ID.matcher(schema.path("id").asText("")).matches()) {
      gebreken.add("het formulier heeft geen bruikbare id");
    }
    List<Onderdeel> onderdelen =
        leesOnderdelen("formulier", schema, new Niveau(null, false, new HashMap<>()), false);
    voorwaarden.controleer();
    return onderdelen;
  }

  private List<Onderdeel> leesOnderdelen(
      String ouder, JsonNode schema, Niveau niveau, boolean soms) {
    var onderdelen = new ArrayList<Onderdeel>();
    if (!schema.path("components").isArray()) {
      gebreken.add(ouder + ": heeft geen onderdelen (components)");
      return onderdelen;
    }
    for (JsonNode component : schema.get("components")) {
      Onderdeel onderdeel = leesOnderdeel(component, niveau, soms);
      if (onderdeel != null) {
        onderdelen.add(onderdeel);
      }
    }
    return onderdelen;
  }

  private Onderdeel leesOnderdeel(JsonNode component, Niveau niveau, boolean soms) {
    String type = component.path("type").asText("");
    String naam = naam(component, type);
    Set<String> eigenschappen = Deelverzameling.EIGENSCHAPPEN.get(type);
    if (eigenschappen == null) {
      gebreken.add(naam + ": soort onderdeel '" + type + "' wordt niet ondersteund");
      return null;
    }
    weigerOnbekende(naam, component, eigenschappen, "eigenschap");
    leesId(naam, component);
    weigerOnbekende(naam, component.path("layout"), Set.of("row", "columns"), "indeling");
    Voorwaarde verborgen = leesVoorwaarde(naam, component, niveau);
    boolean ookSoms = soms || verborgen != Voorwaarde.NOOIT;
    return switch (type) {
      case "separator", "spacer" -> null;
      case "text" -> {
        leesTekst(naam, component, "text");
        yield null;
      }
      case "group" -> {
        leesTekst(naam, component, "label");
        yield new Groep(verborgen, leesOnderdelen(naam, component, niveau, ookSoms));
      }
      case "dynamiclist" -> leesLijst(naam, component, niveau, verborgen);
      default -> leesVeld(naam, type, component, niveau, verborgen, ookSoms);
    };
  }

  private Lijst leesLijst(String naam, JsonNode component, Niveau niveau, Voorwaarde verborgen) {
    leesTekst(naam, component, "label");
    String sleutel = leesSleutel(naam, component, "path", niveau, "dynamiclist");
    if (niveau.isRij()) {
      gebreken.add(naam + ": een lijst in een lijst wordt niet ondersteund");
    }
    if (!component.path("isRepeating").asBoolean(false)) {
      gebreken.add(naam + ": 'isRepeating' moet true zijn");
    }
    if (!component.path("allowAddRemove").isBoolean()) {
      gebreken.add(naam + ": 'allowAddRemove' moet true of false zijn");
    }
    boolean vast = !component.path("allowAddRemove").asBoolean(true);
    JsonNode eigen = component.path("properties");
    weigerOnbekende(naam, eigen, Set.of("minimum", "rij"), "eigen eigenschap");
    leesTekst(naam, eigen, "rij");
    String minimum = eigen.path("minimum").asText("");
    if (!Set.of("0", "1").contains(minimum)) {
      gebreken.add(naam + ": eigen eigenschap 'minimum' moet \"0\" of \"1\" zijn");
      minimum = "0";
    }
    int rijen = Integer.parseInt(minimum);
    if (component.path("defaultRepetitions").asInt(-1) != rijen) {
      gebreken.add(naam + ": 'defaultRepetitions' moet gelijk zijn aan 'minimum'");
    }
    if (vast && rijen > 0) {
      gebreken.add(naam + ": een lijst met vaste rijen heeft als 'minimum' \"0\"");
    }
    var inRij = new Niveau(sleutel, vast, new HashMap<>());
    return new Lijst(
        sleutel,
        verborgen,
        rijen,
        eigen.path("rij").asText(""),
        leesOnderdelen(naam, component, inRij, false));
  }

  private Veld leesVeld(
      String naam,
      String type,
      JsonNode component,
      Niveau niveau,
      Voorwaarde verborgen,
      boolean soms) {
    String sleutel = leesSleutel(naam, component, "key", niveau, type);
    leesTekst(naam, component, "datetime".equals(type) ? "dateLabel" : "label");
    if (component.has("description")) {
      leesTekst(naam, component, "description");
    }
    boolean alleenLezen = component.path("readonly").asBoolean(false);
    if (component.has("readonly") && !component.get("readonly").isBoolean()) {
      gebreken.add(naam + ": 'readonly' moet true of false zijn");
    }
    if (alleenLezen && niveau.isRij() && !(niveau.vast() && TEKSTEN.contains(type))) {
      gebreken.add(
          naam + ": 'readonly' in een lijst kan alleen bij een tekst in een lijst met vaste rijen");
    }
    Waardetoets toets = new Regellezer(naam, component, gebreken).lees(type, alleenLezen);
    voorwaarden.ken(niveau.lijst(), sleutel, type, toets, soms);
    // In a row it comes back as it was shown: by it the row is known.
    return new Veld(sleutel, verborgen, alleenLezen && !niveau.isRij(), toets);
  }

  private Voorwaarde leesVoorwaarde(String naam, JsonNode component, Niveau niveau) {
    JsonNode conditional = component.path("conditional");
    weigerOnbekende(naam, conditional, Set.of("hide"), "voorwaarde");
    String feel = conditional.path("hide").asText("");
    if (feel.isEmpty()) {
      return Voorwaarde.NOOIT;
    }
    try {
      Voorwaarde voorwaarde = Voorwaardelezer.lees(feel);
      voorwaarden.gebruik(naam, niveau.lijst(), feel, voorwaarde);
      return voorwaarde;
    } catch (Voorwaardelezer.NietOndersteund nietOndersteund) {
      gebreken.add(
          naam
              + ": voorwaarde '"
              + feel
              + "' wordt niet ondersteund, "
              + nietOndersteund.getMessage());
      return Voorwaarde.NOOIT;
    }
  }

  private String leesSleutel(
      String naam, JsonNode component, String eigenschap, Niveau niveau, String type) {
    String sleutel = component.path(eigenschap).asText("");
    if (!SLEUTEL.matcher(sleutel).matches() || Deelverzameling.GERESERVEERD.contains(sleutel)) {
      gebreken.add(naam + ": sleutel '" + sleutel + "' (" + eigenschap + ") is niet bruikbaar");
    } else if (niveau.sleutels().put(sleutel, type) != null) {
      gebreken.add(naam + ": sleutel '" + sleutel + "' komt vaker voor");
    }
    return sleutel;
  }

  private void leesId(String naam, JsonNode component) {
    String id = component.path("id").asText("");
    if (!ID.matcher(id).matches()) {
      gebreken.add(naam + ": heeft geen bruikbare id");
    } else if (!ids.add(id)) {
      gebreken.add(naam + ": id '" + id + "' komt vaker voor");
    }
  }

  private void leesTekst(String naam, JsonNode component, String eigenschap) {
    Regellezer.leesTekst(naam, component.path(eigenschap), "'" + eigenschap + "'", gebreken);
  }

  private void weigerOnbekende(String naam, JsonNode object, Set<String> bekend, String soort) {
    object
        .fieldNames()
        .forEachRemaining(
            sleutel -> {
              if (!bekend.contains(sleutel)) {
                gebreken.add(naam + ": " + soort + " '" + sleutel + "' wordt niet ondersteund");
              }
            });
  }

  private static String naam(JsonNode component, String type) {
    for (String eigenschap : List.of("key", "path", "id")) {
      String naam = component.path(eigenschap).asText("");
      if (!naam.isEmpty()) {
        return "onderdeel '" + naam + "'";
      }
    }
    return "onderdeel zonder naam (" + (type.isEmpty() ? "zonder soort" : type) + ")";
  }
}
