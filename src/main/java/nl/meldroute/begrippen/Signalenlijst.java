package nl.meldroute.begrippen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The indicators on the report form, in the order in which the form shows them. */
@Component
public class Signalenlijst {

  private final Map<String, Signaal> opCode = new LinkedHashMap<>();

  public Signalenlijst() {
    this(Signalenlijst.class.getResourceAsStream("/signalen.yaml"));
  }

  Signalenlijst(InputStream yaml) {
    for (Signaal signaal : lees(yaml)) {
      if (opCode.put(signaal.code(), signaal) != null) {
        throw new IllegalArgumentException(
            "signalen.yaml: signaal \"%s\" staat er twee keer".formatted(signaal.code()));
      }
    }
  }

  private static List<Signaal> lees(InputStream yaml) {
    try (yaml) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<>() {});
    } catch (IOException fout) {
      throw new UncheckedIOException("signalen.yaml is niet te lezen", fout);
    }
  }

  public List<Signaal> alle() {
    return List.copyOf(opCode.values());
  }

  public Optional<Signaal> signaal(String code) {
    return Optional.ofNullable(opCode.get(code));
  }
}
