package nl.meldroute.platform.beveiliging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine answers at its REST API and to the webapps, without what it should keep to
 * itself: of a failure it sends the text of the exception, with statements of the database in it,
 * and it lets browsers keep answers. The form of the answer stays, because Tasklist and Cockpit
 * show its message. The engine writes the failure to the log just before our line with the number.
 */
class Motorantwoord extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Motorantwoord.class);
  private static final JsonMapper JSON = new JsonMapper();

  /** Two colleagues at one task; the engine calls that a failure of its own. */
  private static final Set<String> TE_LAAT =
      Set.of("TaskAlreadyClaimedException", "OptimisticLockingException");

  /** How the engine begins when somebody lacks a right; the right itself stands beside it. */
  private static final String ZONDER_RECHT = "The user with id '";

  private static final Pattern SOORT = Pattern.compile("[A-Za-z]{1,100}");

  /** Codes of the engine, names of classes, statements. */
  private static final Pattern BINNENKANT =
      Pattern.compile(
          "ENGINE-|###|Exception|(?i:\\bSQL|\\bjava type\\b)|\\b(java|javax|jakarta|com|net|nl|org)\\.[a-z]");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest vraag) {
    return !Engineroutes.isApi(vraag.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Gezuiverd gezuiverd = new Gezuiverd(antwoord);
    keten.doFilter(vraag, gezuiverd);
    if (gezuiverd.isFout() && !gezuiverd.doorgegeven && !antwoord.isCommitted()) {
      byte[] gezegd = gezuiverd.gezegd();
      byte[] uitleg =
          gezuiverd.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
              ? storing(gezegd)
              : afwijzing(gezegd);
      if (uitleg != gezegd) {
        antwoord.setContentType("application/json;charset=UTF-8");
      }
      antwoord.setContentLength(uitleg.length);
      antwoord.getOutputStream().write(uitleg);
    }
  }

  private static byte[] storing(byte[] gezegd) {
    String soort = lees(gezegd).path("type").asText();
    String kenmerk = Long.toString(System.nanoTime(), 36);
    LOG.error(
        "Onverwachte fout {} van de motor ({})",
        kenmerk,
        SOORT.matcher(soort).matches() ? soort : "onbekend");
    return uitleg(
        "ProcessEngineException",
        TE_LAAT.contains(soort)
            ? "Iemand anders was u voor. Laad de pagina opnieuw. (Kenmerk: " + kenmerk + ".)"
            : "Er ging iets mis bij de dienst. Probeer het opnieuw. Blijft het misgaan, geef de beheerder dan dit kenmerk: "
                + kenmerk
                + ".");
  }

  /** What was wrong with the question may be told, in words that say nothing of the inside. */
  private static byte[] afwijzing(byte[] gezegd) {
    if (lees(gezegd) instanceof ObjectNode antwoord
        && antwoord.path("message").asText().startsWith(ZONDER_RECHT)) {
      return antwoord
          .put("message", "U hebt hier geen recht op.")
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    }
    if (!BINNENKANT.matcher(zonderSoort(gezegd)).find()) {
      return gezegd;
    }
    return uitleg(
        "InvalidRequestException", "Dit verzoek kan niet worden verwerkt. Er is niets opgeslagen.");
  }

  private static String zonderSoort(byte[] gezegd) {
    return lees(gezegd) instanceof ObjectNode antwoord
        ? antwoord.without("type").toString()
        : new String(gezegd, StandardCharsets.UTF_8);
  }

  private static JsonNode lees(byte[] gezegd) {
    try {
      return JSON.readTree(new String(gezegd, StandardCharsets.UTF_8));
    } catch (JsonProcessingException geenJson) {
      return JSON.missingNode();
    }
  }

  private static byte[] uitleg(String soort, String tekst) {
    return JSON.createObjectNode()
        .put("type", soort)
        .put("message", tekst)
        .putNull("code")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static final class Gezuiverd extends HttpServletResponseWrapper {

    private final Opgevangen opgevangen = new Opgevangen();
    private final PrintWriter schrijver =
        new PrintWriter(opgevangen, false, StandardCharsets.UTF_8);

    /** Somebody else answers: the error page of the product, or a redirect. */
    private boolean doorgegeven;

    Gezuiverd(HttpServletResponse antwoord) {
      super(antwoord);
    }

    boolean isFout() {
      return getStatus() >= SC_BAD_REQUEST;
    }

    byte[] gezegd() {
      schrijver.flush();
      return opgevangen.inhoud.toByteArray();
    }

    @Override
    public void sendError(int status) throws IOException {
      doorgegeven = true;
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String tekst) throws IOException {
      doorgegeven = true;
      super.sendError(status, tekst);
    }

    /** Ours stays: nobody keeps what stands here. */
    @Override
    public void setHeader(String naam, String waarde) {
      if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(naam)) {
        super.setHeader(naam, waarde);
      }
    }

    @Override
    public void addHeader(String naam, String waarde) {
      if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(naam)) {
        super.addHeader(naam, waarde);
      }
    }

    @Override
    public void setContentLength(int lengte) {
      if (!isFout()) {
        super.setContentLength(lengte);
      }
    }

    @Override
    public void setContentLengthLong(long lengte) {
      if (!isFout()) {
        super.setContentLengthLong(lengte);
      }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return isFout() ? opgevangen : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return isFout() ? schrijver : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
      if (!isFout()) {
        super.flushBuffer();
      }
    }
  }

  /** Keeps what the engine says of a fault until it is known who may hear it. */
  private static final class Opgevangen extends ServletOutputStream {

    private final ByteArrayOutputStream inhoud = new ByteArrayOutputStream();

    @Override
    public void write(int teken) {
      inhoud.write(teken);
    }

    @Override
    public void write(byte[] tekens, int vanaf, int aantal) {
      inhoud.write(tekens, vanaf, aantal);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener luisteraar) {
      throw new UnsupportedOperationException("Alleen gewoon schrijven");
    }
  }
}
