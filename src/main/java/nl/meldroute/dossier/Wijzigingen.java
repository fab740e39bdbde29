package nl.meldroute.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.meldroute.dossier.wijziging.Abonnementen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets an open page hear at once that what it shows changed, on whichever node (ADR 0030). What is
 * sent says that something changed, never what.
 */
@Component
public class Wijzigingen {

  private final Abonnementen abonnementen;

  Wijzigingen(Abonnementen abonnementen) {
    this.abonnementen = abonnementen;
  }

  /**
   * What a page shows.
   *
   * @param sleutel by which the database tells that it changed
   * @param ziet whether the current user still may; asked in a transaction before each word
   * @param woord what goes along with the news, asked likewise; nothing about anybody
   */
  public record Onderwerp(UUID sleutel, BooleanSupplier ziet, Supplier<String> woord) {}

  /**
   * Answers with a stream of events as long as the session lasts: {@code gewijzigd} (look again)
   * and {@code einde} (ask again whether you may). Without a session there would be no end to it:
   * then it ends at once.
   */
  public void volg(
      Onderwerp onderwerp,
      Authentication wie,
      HttpServletRequest vraag,
      HttpServletResponse antwoord)
      throws IOException {
    if (!abonnementen.isPlaats(wie)) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    HttpSession sessie = vraag.getSession(false);
    antwoord.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    // The head now, while all filters are here that have something to add to it.
    antwoord.flushBuffer();
    if (sessie != null) {
      abonnementen.neemOp(onderwerp, wie, sessie.getId(), vraag.startAsync());
    }
  }
}
