package nl.meldroute.melding.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;

/** Reads a small request field by field and gathers every fault; {@link #klaar} tells them. */
class Velden {

  private final JsonNode verzoek;
  private final Set<String> gelezen = new HashSet<>();
  private final List<Fout> fouten = new ArrayList<>();

  Velden(JsonNode verzoek) {
    this.verzoek = verzoek;
  }

  /** A text without blanks around it; null when it is missing or wrong. */
  String tekst(String veld, boolean verplicht, int langste) {
    JsonNode waarde = waarde(veld, verplicht);
    if (waarde == null) {
      return null;
    }
    String tekst = waarde.isTextual() ? waarde.asText().strip() : null;
    if (tekst == null) {
      fouten.add(new Fout(veld, "Geef hier tekst."));
    } else if (tekst.isEmpty()) {
      if (verplicht) {
        fouten.add(new Fout(veld, "Vul hier iets in."));
      }
      return null;
    } else if (tekst.length() > langste) {
      fouten.add(new Fout(veld, "Gebruik ten hoogste " + langste + " tekens."));
    } else if (tekst.codePoints().anyMatch(Velden::isGeenTekst)) {
      fouten.add(new Fout(veld, "Dit bevat een teken dat geen tekst is. Typ het opnieuw."));
    }
    return tekst;
  }

  private static boolean isGeenTekst(int teken) {
    return (Character.isISOControl(teken) && "\n\r\t".indexOf(teken) < 0)
        || Character.getType(teken) == Character.SURROGATE;
  }

  /** A list of texts without blanks around them; empty when it is missing or wrong. */
  Set<String> teksten(String veld, int meeste, int langste) {
    JsonNode waarde = waarde(veld, true);
    Set<String> teksten = new TreeSet<>();
    if (waarde == null) {
      return teksten;
    }
    if (!waarde.isArray() || waarde.size() > meeste) {
      fouten.add(new Fout(veld, "Geef hier een lijst van ten hoogste " + meeste + "."));
      return teksten;
    }
    for (JsonNode deel : waarde) {
      if (!deel.isTextual() || deel.asText().isBlank() || deel.asText().length() > langste) {
        fouten.add(new Fout(veld, "Geef hier een lijst van teksten."));
        return Set.of();
      }
      teksten.add(deel.asText().strip());
    }
    return teksten;
  }

  /** A code of a value list; null when it is missing or wrong. */
  <W extends Enum<W> & Waarde> W code(String veld, Class<W> lijst, boolean verplicht) {
    JsonNode waarde = waarde(veld, verplicht);
    if (waarde == null) {
      return null;
    }
    W code = Waarde.zoek(lijst, waarde.isTextual() ? waarde.asText() : null).orElse(null);
    if (code == null) {
      fouten.add(
          new Fout(
              veld,
              "Kies uit: "
                  + Arrays.stream(lijst.getEnumConstants())
                      .map(Waarde::code)
                      .collect(Collectors.joining(", "))
                  + "."));
    }
    return code;
  }

  /** A day; null when it is missing or wrong. */
  LocalDate dag(String veld) {
    JsonNode waarde = waarde(veld, true);
    try {
      return waarde == null ? null : LocalDate.parse(waarde.asText());
    } catch (DateTimeParseException geenDag) {
      fouten.add(new Fout(veld, "Geef een bestaande datum als jjjj-mm-dd."));
      return null;
    }
  }

  /** True or false; false when it is missing or wrong. */
  boolean ja(String veld) {
    JsonNode waarde = waarde(veld, false);
    if (waarde != null && !waarde.isBoolean()) {
      fouten.add(new Fout(veld, "Geef hier true of false."));
    }
    return waarde != null && waarde.asBoolean();
  }

  private JsonNode waarde(String veld, boolean verplicht) {
    gelezen.add(veld);
    JsonNode waarde = verzoek.get(veld);
    if (waarde == null || waarde.isNull()) {
      if (verplicht) {
        fouten.add(new Fout(veld, "Vul dit veld in."));
      }
      return null;
    }
    return waarde;
  }

  /**
   * To be called when all fields are read.
   *
   * @throws OngeldigeInvoer naming every fault
   */
  void klaar() {
    verzoek
        .fieldNames()
        .forEachRemaining(
            veld -> {
              if (!gelezen.contains(veld)) {
                fouten.add(new Fout(veld, "Dit veld bestaat hier niet."));
              }
            });
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }
}
