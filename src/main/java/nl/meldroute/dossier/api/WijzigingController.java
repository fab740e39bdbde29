package nl.meldroute.dossier.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Wijzigingen;
import nl.meldroute.dossier.Wijzigingen.Onderwerp;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets an open page hear at once that its casus changed. */
@RestController
class WijzigingController {

  private final Dossiers dossiers;
  private final Wijzigingen wijzigingen;
  private final TransactionTemplate transactie;

  WijzigingController(Dossiers dossiers, Wijzigingen wijzigingen, TransactionTemplate transactie) {
    this.dossiers = dossiers;
    this.wijzigingen = wijzigingen;
    this.transactie = transactie;
  }

  /**
   * A stream of events, as long as the session lasts. They tell nothing about the casus, so the
   * processing log gets no line.
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
    wijzigingen.volg(
        new Onderwerp(casus, () -> dossiers.ziet(nummer), () -> "casus"), wie, vraag, antwoord);
  }
}
