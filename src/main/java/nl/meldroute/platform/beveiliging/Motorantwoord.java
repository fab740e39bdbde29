package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's REST API answers, without what it should keep to itself: of a failure it sends
 * the text of the exception, with statements of the database in it, and it lets browsers keep
 * answers.
 */
class Motorantwoord extends OncePerRequestFilter {

  private static final byte[] STORING =
      "{\"type\":\"ProcessEngineException\",\"message\":\"Er ging iets mis bij de dienst. Probeer het opnieuw.\",\"code\":null}"
          .getBytes(StandardCharsets.UTF_8);

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Gezuiverd gezuiverd = new Gezuiverd(antwoord);
    keten.doFilter(vraag, gezuiverd);
    if (gezuiverd.isStoring() && !antwoord.isCommitted()) {
      antwoord.setContentType("application/json;charset=UTF-8");
      antwoord.setContentLength(STORING.length);
      antwoord.getOutputStream().write(STORING);
    }
  }

  private static final class Gezuiverd extends HttpServletResponseWrapper {

    Gezuiverd(HttpServletResponse antwoord) {
      super(antwoord);
    }

    boolean isStoring() {
      return getStatus() >= SC_INTERNAL_SERVER_ERROR;
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
      if (!isStoring()) {
        super.setContentLength(lengte);
      }
    }

    @Override
    public void setContentLengthLong(long lengte) {
      if (!isStoring()) {
        super.setContentLengthLong(lengte);
      }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return isStoring() ? new Leeg() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return isStoring() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
      if (!isStoring()) {
        super.flushBuffer();
      }
    }
  }

  /** Takes what the engine says of a failure, and tells nobody. */
  private static final class Leeg extends ServletOutputStream {
    @Override
    public void write(int teken) {}

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
