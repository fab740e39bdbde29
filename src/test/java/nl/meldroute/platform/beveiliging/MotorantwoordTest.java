package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MotorantwoordTest {

  private static final String UITVAL =
      "{\"message\":\"ENGINE-03004 ### Error updating database. Cause: org.postgresql.util.PSQLException\"}";

  @Test
  void ofAFailureNothingOfTheInsideIsTold() throws Exception {
    MockHttpServletResponse antwoord = na(500, UITVAL);
    assertThat(antwoord.getStatus()).isEqualTo(500);
    assertThat(antwoord.getContentAsString(StandardCharsets.UTF_8))
        .contains("Er ging iets mis")
        .doesNotContain("ENGINE", "postgresql");
    assertThat(antwoord.getContentLength()).isEqualTo(antwoord.getContentAsByteArray().length);
  }

  @Test
  void everythingElsePassesAndNobodyKeepsIt() throws Exception {
    MockHttpServletResponse antwoord = na(200, "[]");
    assertThat(antwoord.getContentAsString()).isEqualTo("[]");
    assertThat(antwoord.getHeader("Cache-Control")).isNull();
    assertThat(antwoord.getHeader("ETag")).isEqualTo("x");
    assertThat(na(404, "weg").getContentAsString()).isEqualTo("weg");
  }

  private static MockHttpServletResponse na(int status, String inhoud) throws Exception {
    Servlet motor =
        new HttpServlet() {
          @Override
          protected void doGet(HttpServletRequest vraag, HttpServletResponse antwoord)
              throws IOException {
            antwoord.setStatus(status);
            antwoord.setHeader("Cache-Control", "no-cache");
            antwoord.setHeader("ETag", "x");
            antwoord.setContentLength(inhoud.length());
            antwoord.getOutputStream().write(inhoud.getBytes(StandardCharsets.UTF_8));
            antwoord.flushBuffer();
          }
        };
    MockHttpServletResponse antwoord = new MockHttpServletResponse();
    new MockFilterChain(motor, new Motorantwoord())
        .doFilter(new MockHttpServletRequest("GET", "/engine-rest/task"), antwoord);
    return antwoord;
  }
}
