package nl.meldroute.dossier.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.wijziging.Abonnementen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets an open page hear at once that its casus changed. */
@RestController
class WijzigingController {

  private final Dossiers dossiers;
  private final Abonnementen abonnementen;
  private final TransactionTemplate transactie;

  WijzigingController(
      Dossiers dossiers, Abonnementen abonnementen, TransactionTemplate transactie) {
    this.dossiers = dossiers;
    this.abonnementen = abonnementen;
    this.transactie = transactie;
  }

  /**
   * A stream of events, as long as the session lasts: {@code gewijzigd} (look again) and {@code
   * einde} (ask again whether you may). They tell nothing about the casus, so the processing log
   * gets no line. Without a session there would be no end to it: then it ends at once.
   */
  @GetMapping(
      path = "/api/v1/casussen/{nummer}/wijzigingen",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void wijzigingen(
      @PathVariable String nummer,
      Authentication wie,
      HttpServletRequest vraag,
      HttpServletResponse antwoord)
      throws IOException {
    UUID casus = transactie.execute(lezen -> dossiers.id(nummer));
    if (!abonnementen.isPlaats(wie)) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    HttpSession sessie = vraag.getSession(false);
    antwoord.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    // The head now, while all filters are here that have something to add to it.
    antwoord.flushBuffer();
    if (sessie != null) {
      abonnementen.neemOp(casus, nummer, wie, sessie.getId(), vraag.startAsync());
    }
  }
}
