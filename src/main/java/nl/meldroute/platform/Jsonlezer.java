package nl.meldroute.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Reads the body of a request strictly: UTF-8, one object, no field twice. */
@Component
public class Jsonlezer {

  private final ObjectReader lezer;

  Jsonlezer(ObjectMapper json) {
    this.lezer =
        json.reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  public JsonNode lees(byte[] inhoud, MediaType soort) throws HttpMediaTypeNotSupportedException {
    boolean json = soort != null && soort.isCompatibleWith(MediaType.APPLICATION_JSON);
    if (!json
        || (soort.getCharset() != null && !soort.getCharset().equals(StandardCharsets.UTF_8))) {
      throw new HttpMediaTypeNotSupportedException(soort, List.of(MediaType.APPLICATION_JSON));
    }
    try {
      String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud)).toString();
      JsonNode gelezen = lezer.readTree(tekst);
      if (!gelezen.isObject()) {
        throw new OnleesbaarVerzoek();
      }
      return gelezen;
    } catch (CharacterCodingException | JsonProcessingException fout) {
      // Without the cause: it repeats what was sent in.
      throw new OnleesbaarVerzoek();
    }
  }
}
