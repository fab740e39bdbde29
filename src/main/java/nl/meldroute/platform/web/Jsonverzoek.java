package nl.meldroute.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.meldroute.platform.OnleesbaarVerzoek;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * A body is UTF-8 and nothing else. Spring guesses at other encodings, and then a name would be
 * stored as something that nobody wrote.
 */
@RestControllerAdvice(basePackages = "nl.meldroute")
class Jsonverzoek extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type soort, Class<? extends HttpMessageConverter<?>> lezer) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage vraag,
      MethodParameter parameter,
      Type soort,
      Class<? extends HttpMessageConverter<?>> lezer)
      throws IOException {
    byte[] inhoud = vraag.getBody().readAllBytes();
    try {
      if (StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud)).toString().indexOf(0)
          >= 0) {
        throw new OnleesbaarVerzoek();
      }
    } catch (CharacterCodingException geenUtf8) {
      throw new OnleesbaarVerzoek();
    }
    return new Gelezen(vraag.getHeaders(), inhoud);
  }

  private record Gelezen(HttpHeaders koppen, byte[] inhoud) implements HttpInputMessage {
    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(inhoud);
    }

    @Override
    public HttpHeaders getHeaders() {
      return koppen;
    }
  }
}
