package nl.meldroute.melding.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which professionals report. */
@Controller
class Meldpagina {

  @GetMapping("/melden")
  String melden() {
    return "melden";
  }
}
