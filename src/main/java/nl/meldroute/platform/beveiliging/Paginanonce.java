package nl.meldroute.platform.beveiliging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the pages of the webapps fit the content security policy of their own answer. The webapps
 * (7.24) hand the nonce from header to page through one place for the whole server, so a call of
 * somebody else in between leaves a page whose scripts the browser refuses: a screen that never
 * loads.
 */
class Paginanonce extends OncePerRequestFilter {

  private static final Pattern PAGINA = Pattern.compile("/camunda/app/[^/]+/[^/]+/");
  private static final Pattern IN_BELEID = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGINA = Pattern.compile("nonce=\"[^\"]*\"");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest vraag) {
    return !PAGINA.matcher(vraag.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    ContentCachingResponseWrapper pagina = new ContentCachingResponseWrapper(antwoord);
    keten.doFilter(vraag, pagina);
    String beleid = antwoord.getHeader("Content-Security-Policy");
    Matcher nonce = IN_BELEID.matcher(beleid == null ? "" : beleid);
    if (nonce.find()) {
      Charset tekens = Charset.forName(pagina.getCharacterEncoding());
      String tekst = new String(pagina.getContentAsByteArray(), tekens);
      String passend =
          IN_PAGINA
              .matcher(tekst)
              .replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""));
      pagina.resetBuffer();
      pagina.getOutputStream().write(passend.getBytes(tekens));
    }
    pagina.copyBodyToResponse();
  }
}
