package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.meldroute.taak.formulier.Waardetoets.Tekst;

/** Reads the rules of one field. */
final class Regellezer {

  private final String naam;
  private final JsonNode component;
  private final JsonNode regels;
  private final List<String> gebreken;

  Regellezer(String naam, JsonNode component, List<String> gebreken) {
    this.naam = naam;
    this.component = component;
    this.regels = component.path("validate");
    this.gebreken = gebreken;
  }

  Waardetoets lees(String type, boolean alleenLezen) {
    regels
        .fieldNames()
        .forEachRemaining(
            regel -> {
              if (!Deelverzameling.REGELS.get(type).contains(regel)) {
                meld("regel '" + regel + "' wordt niet ondersteund bij " + type);
              }
            });
    boolean verplicht = regels.path("required").asBoolean(false);
    if (regels.has("required") && !regels.get("required").isBoolean()) {
      meld("regel 'required' moet true of false zijn");
    }
    return switch (type) {
      case "textfield" -> tekst(false, verplicht, alleenLezen, Deelverzameling.MAXIMUM_REGEL);
      case "textarea" -> tekst(true, verplicht, alleenLezen, Deelverzameling.MAXIMUM_TEKST);
      case "number" -> getal(verplicht, alleenLezen);
      case "checklist" -> new Waardetoets.Meerkeuze(verplicht, antwoorden());
      case "checkbox" -> new Waardetoets.Vinkje(verplicht);
      case "datetime" -> datum(verplicht);
      default -> keuze(verplicht);
    };
  }

  private Waardetoets tekst(
      boolean meerregelig, boolean verplicht, boolean alleenLezen, int grens) {
    int maximum = geheel("maxLength", grens, 1, grens);
    int minimum = geheel("minLength", 0, 0, maximum);
    if (!alleenLezen && !regels.has("maxLength")) {
      meld("regel 'maxLength' ontbreekt");
    }
    return new Tekst(meerregelig, verplicht, minimum, maximum, vorm());
  }

  private Tekst.Vorm vorm() {
    String patroon = regels.path("pattern").asText("");
    String soort = regels.path("validationType").asText("");
    if (!soort.isEmpty() && !"email".equals(soort)) {
      meld("regel 'validationType' met waarde '" + soort + "' wordt niet ondersteund");
    }
    if (patroon.isEmpty()) {
      return "email".equals(soort) ? Tekst.EMAIL : null;
    }
    if (!soort.isEmpty()) {
      meld("regels 'pattern' en 'validationType' gaan niet samen");
    }
    leesTekst(naam, regels.path("patternErrorMessage"), "regel 'patternErrorMessage'", gebreken);
    var gelezen = Patroon.van(patroon);
    if (gelezen.isEmpty()) {
      meld("patroon '" + patroon + "' wordt niet ondersteund");
    }
    return gelezen
        .map(p -> new Tekst.Vorm(p, null, regels.path("patternErrorMessage").asText("")))
        .orElse(null);
  }

  private Waardetoets getal(boolean verplicht, boolean alleenLezen) {
    int decimalen = 0;
    JsonNode gevraagd = component.path("decimalDigits");
    if (gevraagd.isInt()
        && gevraagd.intValue() >= 0
        && gevraagd.intValue() <= Deelverzameling.MAXIMUM_DECIMALEN) {
      decimalen = gevraagd.intValue();
    } else if (!alleenLezen || !gevraagd.isMissingNode()) {
      meld(
          "'decimalDigits' moet een getal van 0 tot en met "
              + Deelverzameling.MAXIMUM_DECIMALEN
              + " zijn");
    }
    BigDecimal minimum = grens("min", alleenLezen, -Deelverzameling.MAXIMUM_GETAL);
    BigDecimal maximum = grens("max", alleenLezen, Deelverzameling.MAXIMUM_GETAL);
    if (minimum.compareTo(maximum) > 0) {
      meld("regel 'min' is hoger dan 'max'");
    }
    return new Waardetoets.Getal(verplicht, minimum, maximum, decimalen);
  }

  private BigDecimal grens(String regel, boolean alleenLezen, long anders) {
    JsonNode grens = regels.path(regel);
    if (grens.isNumber()
        && grens.decimalValue().abs().longValue() <= Deelverzameling.MAXIMUM_GETAL) {
      return grens.decimalValue();
    }
    if (!alleenLezen || !grens.isMissingNode()) {
      meld(
          "regel '"
              + regel
              + "' moet een getal zijn (hooguit "
              + Deelverzameling.MAXIMUM_GETAL
              + ")");
    }
    return BigDecimal.valueOf(anders);
  }

  private int geheel(String regel, int anders, int laagste, int hoogste) {
    JsonNode waarde = regels.path(regel);
    if (waarde.isMissingNode()) {
      return anders;
    }
    if (!waarde.isInt() || waarde.intValue() < laagste || waarde.intValue() > hoogste) {
      meld(
          "regel '"
              + regel
              + "' moet een getal van "
              + laagste
              + " tot en met "
              + hoogste
              + " zijn");
      return anders;
    }
    return waarde.intValue();
  }

  private Waardetoets keuze(boolean verplicht) {
    Set<String> antwoorden = antwoorden();
    JsonNode vooraf = component.path("defaultValue");
    if (!vooraf.isMissingNode() && !antwoorden.contains(vooraf.asText())) {
      meld("'defaultValue' is geen van de antwoorden");
    }
    return new Waardetoets.Keuze(verplicht, antwoorden);
  }

  private Set<String> antwoorden() {
    var waarden = new LinkedHashSet<String>();
    for (JsonNode antwoord : component.path("values")) {
      leesTekst(naam, antwoord.path("label"), "antwoord", gebreken);
      JsonNode waarde = antwoord.path("value");
      if (!waarde.isTextual() || waarde.textValue().isBlank() || antwoord.size() != 2) {
        meld("antwoord " + antwoord + " heeft niet precies een label en een value met tekst");
      } else if (!waarden.add(waarde.textValue())) {
        meld("antwoord '" + waarde.textValue() + "' komt vaker voor");
      }
    }
    if (waarden.isEmpty()) {
      meld("heeft geen antwoorden (values)");
    }
    return waarden;
  }

  private Waardetoets datum(boolean verplicht) {
    String soort = component.path("subtype").asText("");
    boolean metTijd = "datetime".equals(soort);
    if (!metTijd && !"date".equals(soort)) {
      meld("'subtype' moet date of datetime zijn");
    }
    if (metTijd && !"utc_normalized".equals(component.path("timeSerializingFormat").asText(""))) {
      meld("'timeSerializingFormat' moet utc_normalized zijn");
    }
    return new Waardetoets.Datum(verplicht, metTijd);
  }

  private void meld(String wat) {
    gebreken.add(naam + ": " + wat);
  }

  /**
   * A text that a user reads: there must be one, and form-js must not take it for a template or an
   * expression.
   */
  static void leesTekst(String naam, JsonNode tekst, String wat, List<String> gebreken) {
    if (!tekst.isTextual() || tekst.textValue().isBlank()) {
      gebreken.add(naam + ": " + wat + " ontbreekt");
    } else if (tekst.textValue().startsWith("=") || tekst.textValue().contains("{{")) {
      gebreken.add(naam + ": " + wat + " is een expressie of sjabloon, dat wordt niet ondersteund");
    }
  }
}
