package nl.meldroute.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever says to send our API something else than JSON in UTF-8 is told so before anything is
 * read: Spring answers a Content-Type of {@code *}{@code /*} with a failure of the service. Only
 * what takes a file takes a file, and looks into it itself.
 */
@Component
class Inhoudsoort extends OncePerRequestFilter {

  private static final String BESTAND = "/bestand";

  private static final Set<String> BESTANDEN =
      Set.of(
          MediaType.APPLICATION_OCTET_STREAM_VALUE,
          MediaType.APPLICATION_XML_VALUE,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest vraag) {
    return vraag.getContentType() == null || !vraag.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    boolean neemtBestand =
        vraag.getMethod().equals("POST") && vraag.getRequestURI().endsWith(BESTAND);
    String opgave = vraag.getContentType();
    if (isJson(opgave) || neemtBestand && isBestand(opgave)) {
      keten.doFilter(vraag, antwoord);
    } else {
      antwoord.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static boolean isBestand(String opgave) {
    try {
      MediaType soort = MediaType.parseMediaType(opgave);
      return BESTANDEN.contains(soort.getType() + "/" + soort.getSubtype());
    } catch (IllegalArgumentException onbekend) {
      return false;
    }
  }

  private static boolean isJson(String opgave) {
    try {
      MediaType soort = MediaType.parseMediaType(opgave);
      return soort.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (soort.getCharset() == null || soort.getCharset().equals(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException onbekend) {
      return false;
    }
  }
}
