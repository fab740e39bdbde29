package nl.meldroute.platform.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that need no data of their own. */
@Controller
class Paginas {

  @GetMapping("/inloggen")
  String inloggen(Principal wie) {
    return wie == null ? "inloggen" : "redirect:/";
  }
}
