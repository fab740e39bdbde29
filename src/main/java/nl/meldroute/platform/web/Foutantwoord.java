package nl.meldroute.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * What goes wrong before or beside our controllers (an address or method that does not exist, a
 * request that the firewall refuses) in the same words: a page for who reads, a problem (RFC 9457)
 * for systems.
 */
@Controller
class Foutantwoord extends BasicErrorController {

  Foutantwoord(
      ErrorAttributes kenmerken, ServerProperties server, List<ErrorViewResolver> weergaven) {
    super(kenmerken, server.getError(), weergaven);
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest vraag) {
    HttpStatus status = getStatus(vraag);
    Uitleg uitleg = Uitleg.bij(status.value());
    Map<String, Object> probleem = new LinkedHashMap<>();
    probleem.put("type", "about:blank");
    probleem.put("title", uitleg.titel());
    probleem.put("status", status.value());
    probleem.put("detail", uitleg.tekst());
    probleem.put("fouten", List.of());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(probleem);
  }
}
