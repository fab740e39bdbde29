package nl.meldroute.platform.beveiliging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops queries to the engine that carry an expression, in whatever corner: the engine evaluates
 * those inside {@code orQueries} for every user, which is running code (CVE-2026-109432). The
 * engine itself refuses them once more. Ready filters are evaluated by their id and pass.
 */
class Uitdrukkingsfilter extends OncePerRequestFilter {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int GROOTSTE = 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    if (vraag.getParameterMap().keySet().stream().anyMatch(Uitdrukkingsfilter::isUitdrukking)) {
      Engineroutes.weiger(antwoord);
      return;
    }
    String soort = vraag.getContentType();
    if (soort == null || !soort.contains("json")) {
      keten.doFilter(vraag, antwoord);
      return;
    }
    byte[] inhoud = vraag.getInputStream().readNBytes(GROOTSTE + 1);
    if (inhoud.length > GROOTSTE || draagtUitdrukking(inhoud)) {
      Engineroutes.weiger(antwoord);
    } else {
      keten.doFilter(new Gelezen(vraag, inhoud), antwoord);
    }
  }

  private static boolean draagtUitdrukking(byte[] inhoud) throws IOException {
    try (JsonParser lezer = JSON.createParser(inhoud)) {
      for (JsonToken deel = lezer.nextToken(); deel != null; deel = lezer.nextToken()) {
        if (deel == JsonToken.FIELD_NAME && isUitdrukking(lezer.currentName())) {
          return true;
        }
      }
      return false;
    } catch (JsonProcessingException geenJson) {
      return false;
    }
  }

  private static boolean isUitdrukking(String naam) {
    return naam.endsWith("Expression");
  }

  /** The request with its body to be read again. */
  private static final class Gelezen extends HttpServletRequestWrapper {
    private final byte[] inhoud;

    Gelezen(HttpServletRequest vraag, byte[] inhoud) {
      super(vraag);
      this.inhoud = inhoud;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
      InputStream bron = new ByteArrayInputStream(inhoud);
      return new ServletInputStream() {
        @Override
        public int read() throws IOException {
          return bron.read();
        }

        @Override
        public int read(byte[] doel, int vanaf, int aantal) throws IOException {
          return bron.read(doel, vanaf, aantal);
        }

        @Override
        public int available() throws IOException {
          return bron.available();
        }

        @Override
        public boolean isFinished() {
          try {
            return bron.available() == 0;
          } catch (IOException nooit) {
            return true;
          }
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener luisteraar) {
          throw new UnsupportedOperationException("Alleen gewoon lezen");
        }
      };
    }
  }
}
