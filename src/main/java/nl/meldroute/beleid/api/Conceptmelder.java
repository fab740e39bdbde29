package nl.meldroute.beleid.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.ConceptIngehaald;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives who was overtaken the newer text along with the refusal. */
@RestControllerAdvice(basePackages = "nl.meldroute.beleid")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Conceptmelder {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ingehaald(ConceptIngehaald fout) {
    Beleidswijziging nieuwste = fout.nieuwste();
    ProblemDetail probleem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, fout.getMessage());
    probleem.setType(URI.create("about:blank"));
    probleem.setTitle("Conflict");
    probleem.setProperty("fouten", List.of());
    probleem.setProperty(
        "nieuwste",
        Map.of(
            "inhoud", nieuwste.inhoud(),
            "versie", nieuwste.versie(),
            "door", nieuwste.gewijzigdDoor(),
            "op", nieuwste.gewijzigdOp()));
    return ResponseEntity.status(HttpStatus.CONFLICT).body(probleem);
  }
}
