package nl.meldroute.melding.api;

import java.util.Map;
import nl.meldroute.platform.Gebruiker;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Our words, for screens that are not our own pages and for systems that show a casus. */
@RestController
@RequestMapping("/api/v1/woorden")
class WoordenController {

  private final Casuswoorden woorden;

  WoordenController(Casuswoorden woorden) {
    this.woorden = woorden;
  }

  /** What staff read for each code, by kind of code. */
  @GetMapping
  Map<String, Map<String, String>> woorden(@AuthenticationPrincipal Gebruiker gebruiker) {
    return woorden.van(gebruiker);
  }
}
