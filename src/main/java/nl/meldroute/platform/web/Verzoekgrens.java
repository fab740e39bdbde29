package nl.meldroute.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * No call to the API may be larger than the largest melding reasonably is; of who has no account,
 * not larger than what fits in the public form.
 */
@Component
class Verzoekgrens extends OncePerRequestFilter {

  private static final long GROOTSTE = 1024L * 1024;
  private static final long GROOTSTE_OPENBAAR = 64L * 1024;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest vraag) {
    return !vraag.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    long grootste =
        vraag.getRequestURI().startsWith("/api/v1/openbaar/") ? GROOTSTE_OPENBAAR : GROOTSTE;
    keten.doFilter(
        new HttpServletRequestWrapper(vraag) {
          @Override
          public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > grootste) {
              throw new MaxUploadSizeExceededException(grootste);
            }
            return new Begrensd(super.getInputStream(), grootste);
          }
        },
        antwoord);
  }

  /** Counts what is read, for requests that do not say how large they are. */
  private static final class Begrensd extends ServletInputStream {
    private final ServletInputStream bron;
    private final long grootste;
    private long gelezen;

    Begrensd(ServletInputStream bron, long grootste) {
      this.bron = bron;
      this.grootste = grootste;
    }

    @Override
    public int read() throws IOException {
      int teken = bron.read();
      tel(teken < 0 ? 0 : 1);
      return teken;
    }

    @Override
    public int read(byte[] doel, int vanaf, int aantal) throws IOException {
      int deel = bron.read(doel, vanaf, aantal);
      tel(Math.max(deel, 0));
      return deel;
    }

    private void tel(int aantal) {
      gelezen += aantal;
      if (gelezen > grootste) {
        throw new MaxUploadSizeExceededException(grootste);
      }
    }

    @Override
    public boolean isFinished() {
      return bron.isFinished();
    }

    @Override
    public boolean isReady() {
      return bron.isReady();
    }

    @Override
    public void setReadListener(ReadListener luisteraar) {
      bron.setReadListener(luisteraar);
    }
  }
}
