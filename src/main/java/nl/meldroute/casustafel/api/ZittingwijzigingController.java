package nl.meldroute.casustafel.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.meldroute.casustafel.Zittingbeelden;
import nl.meldroute.dossier.Wijzigingen;
import nl.meldroute.dossier.Wijzigingen.Onderwerp;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets an open page hear at once that its session changed. */
@RestController
class ZittingwijzigingController {

  private final Zittingbeelden beelden;
  private final Wijzigingen wijzigingen;

  ZittingwijzigingController(Zittingbeelden beelden, Wijzigingen wijzigingen) {
    this.beelden = beelden;
    this.wijzigingen = wijzigingen;
  }

  /**
   * A stream of events with how often the session itself changed and nothing of what is in it: who
   * hears it, asks for the session again and gets what they may hear.
   */
  @Operation(summary = "Horen dat een zitting is gewijzigd")
  @GetMapping(
      path = "/api/v1/zittingen/{nummer}/wijzigingen",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void wijzigingen(
      @PathVariable String nummer,
      Authentication wie,
      HttpServletRequest vraag,
      HttpServletResponse antwoord)
      throws IOException {
    UUID zitting = beelden.id(nummer);
    wijzigingen.volg(
        new Onderwerp(
            zitting, () -> beelden.ziet(nummer), () -> Long.toString(beelden.versie(nummer))),
        wie,
        vraag,
        antwoord);
  }
}
