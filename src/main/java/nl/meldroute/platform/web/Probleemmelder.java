package nl.meldroute.platform.web;

import jakarta.persistence.OptimisticLockException;
import java.net.URI;
import java.util.List;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.OnleesbaarVerzoek;
import nl.meldroute.platform.TeVaak;
import nl.meldroute.platform.ZonderTekst;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every failure of the API as a problem (RFC 9457) with a Dutch {@code detail} and the list {@code
 * fouten} (ontwerp 7). Tells nothing of the inside; the log gets the exception with a number that
 * the answer names too.
 */
@RestControllerAdvice(basePackages = "nl.meldroute")
class Probleemmelder extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Probleemmelder.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ongeldig(OngeldigeInvoer fout) {
    int aantal = fout.fouten().size();
    return probleem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "Ongeldige invoer",
        aantal == 1
            ? "Er is 1 fout gevonden. Er is niets opgeslagen."
            : "Er zijn " + aantal + " fouten gevonden. Er is niets opgeslagen.",
        fout.fouten());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onleesbaar(OnleesbaarVerzoek fout) {
    return probleem(HttpStatus.BAD_REQUEST, "Onleesbaar verzoek", fout.getMessage(), List.of());
  }

  /** A parameter with a character that no text holds; the firewall looks when it is first read. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> geweigerd(RequestRejectedException fout) {
    Uitleg uitleg = Uitleg.bij(HttpStatus.BAD_REQUEST.value());
    return probleem(HttpStatus.BAD_REQUEST, uitleg.titel(), uitleg.tekst(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nietGevonden(NietGevonden fout) {
    return probleem(HttpStatus.NOT_FOUND, "Niet gevonden", fout.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> conflict(Conflict fout) {
    return probleem(HttpStatus.CONFLICT, "Conflict", fout.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nietToegestaan(NietToegestaan fout) {
    return probleem(HttpStatus.FORBIDDEN, "Niet toegestaan", fout.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> teVaak(TeVaak fout) {
    Uitleg uitleg = Uitleg.bij(HttpStatus.TOO_MANY_REQUESTS.value());
    return probleem(HttpStatus.TOO_MANY_REQUESTS, uitleg.titel(), uitleg.tekst(), List.of());
  }

  /** Either side of the transaction can be the first to see that another was faster. */
  private static boolean isTegelijk(Throwable fout) {
    return fout != null
        && (fout instanceof ConcurrencyFailureException
            || fout instanceof OptimisticLockException
            || fout instanceof OptimisticLockingException
            || isTegelijk(fout.getCause()));
  }

  private static ResponseEntity<ProblemDetail> tegelijk() {
    return probleem(
        HttpStatus.CONFLICT,
        "Conflict",
        "Iemand anders heeft dit intussen gewijzigd. Laad het opnieuw; uw concept is bewaard.",
        List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nietToegestaan(AuthorizationException fout) {
    return probleem(
        HttpStatus.NOT_FOUND,
        "Niet gevonden",
        new NietGevonden("onderdeel").getMessage(),
        List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onverwacht(Exception fout) {
    if (isTegelijk(fout)) {
      return tegelijk();
    }
    String kenmerk = Long.toString(System.nanoTime(), 36);
    LOG.error(
        "Onverwachte fout {} ({})", kenmerk, fout.getClass().getName(), new ZonderTekst(fout));
    return probleem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Storing",
        "Er ging iets mis bij de dienst. Er is niets opgeslagen; probeer het opnieuw. Blijft het misgaan, geef de beheerder dan dit kenmerk: "
            + kenmerk
            + ".",
        List.of());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception fout, Object inhoud, HttpHeaders koppen, HttpStatusCode status, WebRequest vraag) {
    Uitleg uitleg = Uitleg.bij(status.value());
    ResponseEntity<ProblemDetail> probleem =
        probleem(HttpStatus.valueOf(status.value()), uitleg.titel(), uitleg.tekst(), List.of());
    return ResponseEntity.status(status).headers(koppen).body(probleem.getBody());
  }

  private static ResponseEntity<ProblemDetail> probleem(
      HttpStatus status, String titel, String detail, List<Fout> fouten) {
    ProblemDetail probleem = ProblemDetail.forStatusAndDetail(status, detail);
    probleem.setType(URI.create("about:blank"));
    probleem.setTitle(titel);
    probleem.setProperty("fouten", fouten);
    return ResponseEntity.status(status).body(probleem);
  }
}
