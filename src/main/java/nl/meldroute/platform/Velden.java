package nl.meldroute.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a small request field by field and gathers every fault; {@link #klaar} tells them. */
public class Velden {

  private static final ObjectMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> GEGEVENS = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, Object>>> RIJEN = new TypeReference<>() {};

  private final JsonNode verzoek;
  private final Set<String> gelezen = new HashSet<>();
  private final List<Fout> fouten = new ArrayList<>();

  public Velden(JsonNode verzoek) {
    this.verzoek = verzoek;
  }

  /** The key of something; what is no key at all is the key of nothing. */
  public static UUID id(String sleutel) {
    try {
      return UUID.fromString(sleutel);
    } catch (IllegalArgumentException geenSleutel) {
      return new UUID(0, 0);
    }
  }

  /** A text without blanks around it; null when it is missing or wrong. */
  public String tekst(String veld, boolean verplicht, int langste) {
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
  public Set<String> teksten(String veld, int meeste, int langste) {
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

  /** Some of these; empty when it is missing or wrong. */
  public <W> Set<W> keuzes(String veld, Collection<W> keuzes, Function<? super W, String> code) {
    JsonNode waarde = waarde(veld, false);
    Set<W> gekozen = new LinkedHashSet<>();
    if (waarde == null) {
      return gekozen;
    }
    for (JsonNode deel : waarde) {
      keuzes.stream().filter(een -> code.apply(een).equals(deel.asText())).forEach(gekozen::add);
    }
    if (!waarde.isArray() || gekozen.size() != waarde.size()) {
      fouten.add(
          new Fout(
              veld,
              "Geef hier een lijst van: "
                  + keuzes.stream().map(code).collect(Collectors.joining(", "))
                  + "."));
      return Set.of();
    }
    return gekozen;
  }

  /** One of these; null when it is missing or wrong. */
  public <W> W keuze(
      String veld, Collection<W> keuzes, Function<? super W, String> code, boolean verplicht) {
    JsonNode waarde = waarde(veld, verplicht);
    if (waarde == null) {
      return null;
    }
    W keuze =
        keuzes.stream()
            .filter(een -> waarde.isTextual() && code.apply(een).equals(waarde.asText()))
            .findFirst()
            .orElse(null);
    if (keuze == null) {
      fouten.add(
          new Fout(
              veld,
              "Kies uit: " + keuzes.stream().map(code).collect(Collectors.joining(", ")) + "."));
    }
    return keuze;
  }

  /** A whole number; zero when it is missing or wrong. */
  public long getal(String veld) {
    JsonNode waarde = waarde(veld, true);
    if (waarde != null && !waarde.canConvertToLong()
        || waarde != null && !waarde.isIntegralNumber()) {
      fouten.add(new Fout(veld, "Geef hier een geheel getal."));
      return 0;
    }
    return waarde == null ? 0 : waarde.asLong();
  }

  /** A moment in UTC; null when it is missing or wrong. */
  public Instant moment(String veld) {
    JsonNode waarde = waarde(veld, true);
    try {
      return waarde == null ? null : Instant.parse(waarde.asText());
    } catch (DateTimeParseException geenMoment) {
      fouten.add(new Fout(veld, "Geef een tijdstip als jjjj-mm-ddTuu:mm:ssZ."));
      return null;
    }
  }

  /** What is wrong although each field by itself is right; told with the rest. */
  public void fout(String veld, String melding) {
    fouten.add(new Fout(veld, melding));
  }

  /** A day; null when it is missing or wrong. */
  public LocalDate dag(String veld) {
    return dag(veld, true);
  }

  /** A day; null when it is missing or wrong. */
  public LocalDate dag(String veld, boolean verplicht) {
    JsonNode waarde = waarde(veld, verplicht);
    if (waarde == null || waarde.isTextual() && waarde.asText().isBlank() && !verplicht) {
      return null;
    }
    try {
      return LocalDate.parse(waarde.asText());
    } catch (DateTimeParseException geenDag) {
      fouten.add(new Fout(veld, "Geef een bestaande datum als jjjj-mm-dd."));
      return null;
    }
  }

  /** True or false; false when it is missing or wrong. */
  public boolean ja(String veld) {
    JsonNode waarde = waarde(veld, false);
    if (waarde != null && !waarde.isBoolean()) {
      fouten.add(new Fout(veld, "Geef hier true of false."));
    }
    return waarde != null && waarde.asBoolean();
  }

  /** Values by name; empty when it is missing or wrong. What they may be, the caller judges. */
  public Map<String, Object> gegevens(String veld) {
    JsonNode waarde = waarde(veld, true);
    if (waarde != null && !waarde.isObject()) {
      fouten.add(new Fout(veld, "Geef hier gegevens met een naam en een waarde."));
    }
    return waarde == null || !waarde.isObject() ? Map.of() : JSON.convertValue(waarde, GEGEVENS);
  }

  /** Several times values by name; null when it is missing or wrong. */
  public List<Map<String, Object>> rijen(String veld, boolean verplicht, int meeste) {
    JsonNode waarde = waarde(veld, verplicht);
    if (waarde == null) {
      return null;
    }
    if (!waarde.isArray()
        || waarde.size() > meeste
        || StreamSupport.stream(waarde.spliterator(), false).anyMatch(rij -> !rij.isObject())) {
      fouten.add(new Fout(veld, "Geef hier een lijst van ten hoogste " + meeste + "."));
      return null;
    }
    return JSON.convertValue(waarde, RIJEN);
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
  public void klaar() {
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
