package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class MotorantwoordTest {

  private static final String UITVAL =
      "{\"type\":\"ProcessEngineException\",\"message\":\"ENGINE-03004 ### Error updating database. Cause: org.postgresql.util.PSQLException\"}";

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
  void aFailureIsNamedInTheLogByTheNumberThatItsReaderGets(CapturedOutput uitvoer)
      throws Exception {
    String kenmerk =
        na(500, UITVAL)
            .getContentAsString(StandardCharsets.UTF_8)
            .replaceFirst(".*kenmerk: (\\w+)\\..*", "$1");
    assertThat(uitvoer.getOut())
        .contains("Onverwachte fout " + kenmerk + " van de motor (ProcessEngineException)")
        .doesNotContain("postgresql");
  }

  @Test
  void whoComesAfterAColleagueReadsThat() throws Exception {
    for (String soort : List.of("TaskAlreadyClaimedException", "OptimisticLockingException")) {
      assertThat(
              na(500, "{\"type\":\"%s\",\"message\":\"ENGINE-03\"}".formatted(soort))
                  .getContentAsString(StandardCharsets.UTF_8))
          .contains("Iemand anders was u voor")
          .doesNotContain("ENGINE", soort);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"InvalidRequestException\",\"message\":\"Cannot convert value x to java type java.util.Date\"}",
        "{\"type\":\"RestException\",\"message\":\"Cannot start: ENGINE-09008 Exception while evaluating\"}",
        "{\"type\":\"RestException\",\"message\":\"Cause: org.postgresql.util.PSQLException\"}",
        "<html>at org.glassfish.jersey.server.ServerRuntime</html>"
      })
  void ofAWrongQuestionTheInsideIsNotTold(String gezegd) throws Exception {
    MockHttpServletResponse antwoord = na(400, gezegd);
    assertThat(antwoord.getStatus()).isEqualTo(400);
    assertThat(antwoord.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"message\":\"Dit verzoek kan niet worden verwerkt.")
        .doesNotContain("java", "ENGINE", "org.");
    assertThat(antwoord.getContentLength()).isEqualTo(antwoord.getContentAsByteArray().length);
  }

  @Test
  void whoLacksARightReadsThatInDutchAndTheProgramStillSeesWhichRight() throws Exception {
    MockHttpServletResponse antwoord =
        na(
            403,
            "{\"type\":\"AuthorizationException\",\"message\":\"The user with id 'jo' does not have 'READ' permission on"
                + " resource '*' of type 'Task'.\",\"permissionName\":\"READ\"}");
    assertThat(antwoord.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"AuthorizationException\",\"message\":\"U hebt hier geen recht op.\",\"permissionName\":\"READ\"}");
    assertThat(antwoord.getContentLength()).isEqualTo(antwoord.getContentAsByteArray().length);
  }

  @Test
  void whatIsWrongWithAQuestionIsTold() throws Exception {
    String uitleg =
        "{\"type\":\"AuthorizationException\",\"message\":\"Een taak pakt u alleen voor uzelf op. Één keer.\"}";
    assertThat(na(403, uitleg).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(uitleg);
  }

  @Test
  void anErrorPageOfTheProductStaysWhatItIs() throws Exception {
    MockHttpServletResponse antwoord =
        na(
            new HttpServlet() {
              @Override
              protected void doGet(HttpServletRequest vraag, HttpServletResponse fout)
                  throws IOException {
                fout.sendError(404);
              }
            });
    assertThat(antwoord.getStatus()).isEqualTo(404);
    assertThat(antwoord.getContentAsByteArray()).isEmpty();
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
            byte[] tekens = inhoud.getBytes(StandardCharsets.UTF_8);
            antwoord.setContentLength(tekens.length);
            antwoord.getOutputStream().write(tekens);
            antwoord.flushBuffer();
          }
        };
    return na(motor);
  }

  private static MockHttpServletResponse na(Servlet motor) throws Exception {
    MockHttpServletResponse antwoord = new MockHttpServletResponse();
    new MockFilterChain(motor, new Motorantwoord())
        .doFilter(new MockHttpServletRequest("GET", "/engine-rest/task"), antwoord);
    return antwoord;
  }
}
