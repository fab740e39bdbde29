package nl.meldroute.beleidstekst;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a version, between JSON and Java. Read strictly: what it does not know is a fault.
 */
public final class Tekstinhoud {

  private static final int LANGSTE = 200_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              regels -> {
                regels.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                regels.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                regels.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private Tekstinhoud() {}

  private record Teksten(@JsonProperty(required = true) LinkedHashMap<String, String> teksten) {}

  private record Signalen(@JsonProperty(required = true) List<Regiosignaal> signalen) {}

  /** Text by field; empty when it cannot be read. */
  public static Optional<Map<String, String>> teksten(String inhoud) {
    return lees(inhoud, Teksten.class).map(Teksten::teksten);
  }

  /** The list; empty when it cannot be read. */
  public static Optional<List<Regiosignaal>> signalen(String inhoud) {
    return lees(inhoud, Signalen.class)
        .map(Signalen::signalen)
        .filter(lijst -> lijst.stream().allMatch(signaal -> signaal != null));
  }

  public static String vanTeksten(Map<String, String> teksten) {
    return schrijf(Map.of("teksten", teksten));
  }

  public static String vanSignalen(List<Regiosignaal> signalen) {
    return schrijf(Map.of("signalen", signalen));
  }

  private static <T> Optional<T> lees(String inhoud, Class<T> soort) {
    if (inhoud == null || inhoud.length() > LANGSTE) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(inhoud, soort)).filter(Tekstinhoud::isGevuld);
    } catch (JsonProcessingException onleesbaar) {
      return Optional.empty();
    }
  }

  private static boolean isGevuld(Object gelezen) {
    return gelezen instanceof Teksten teksten
        ? teksten.teksten() != null
        : gelezen instanceof Signalen signalen && signalen.signalen() != null;
  }

  private static String schrijf(Object waarde) {
    try {
      return JSON.writeValueAsString(waarde);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Tekst is altijd als JSON te schrijven", fout);
    }
  }
}
